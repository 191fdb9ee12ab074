/** Adds this language's full stop to each remark without an end, and joins them. */
export function sentencesWith(stop: string, between: string): (parts: readonly string[]) => string {
  return (parts) => parts.map((part) => (/[.!?…。！？؟]$/u.test(part) ? part : `${part}${stop}`)).join(between);
}
