import { plainSentence } from './sanitise-text.ts';
import type { Text } from './text.ts';

/** A definition's text in the reader's language, safe to show: from the catalogue by its key, else as the author wrote it. */
export function resolveText(text: Text, translations: Readonly<Record<string, string>> = {}): string {
  if (typeof text === 'string') return plainSentence(text);
  const translated = Object.hasOwn(translations, text.key) ? translations[text.key] : undefined;
  const written: unknown = typeof translated === 'string' ? translated : text.default;
  return typeof written === 'string' ? plainSentence(written) : '';
}
