import { quickText } from './quick-text.ts';
import type { Text } from './text.ts';

/**
 * A definition's text in the reader's language, safe to show: from the catalogue by its key, else as the author wrote it.
 *
 * @param clean Sanitises it.
 */
export function resolveText(
  text: Text,
  translations: Readonly<Record<string, string>> = {},
  clean: (text: string) => string = quickText,
): string {
  if (typeof text === 'string') return clean(text);
  const translated = Object.hasOwn(translations, text.key) ? translations[text.key] : undefined;
  const written: unknown = typeof translated === 'string' ? translated : text.default;
  return typeof written === 'string' ? clean(written) : '';
}
