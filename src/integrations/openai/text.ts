import type { Text } from '../../definition/text.ts';

/** A translatable text of this definition: catalogues hold it under `openai.<key>`. */
export function text(key: string, english: string): Text {
  return { key: `openai.${key}`, default: english };
}
