import { sanitiseData } from './sanitise-definition.ts';
import type { Text } from './text.ts';

/** A definition's text in the reader's language: from the catalogue by its key, else as the author wrote it. */
export function resolveText(text: Text, translations: Readonly<Record<string, string>> = {}): string {
  if (typeof text === 'string') return text;
  const translated = Object.hasOwn(translations, text.key) ? translations[text.key] : undefined;
  return typeof translated === 'string' ? sanitiseData(translated) : text.default;
}
