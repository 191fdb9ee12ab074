/** The replacement for a removed secret. */
export const REDACTED = '[redacted]';

const KEY_SHAPES = [
  /\b(?:sk|pk|rk|gh[opsu]|github_pat|glpat|xox[abeoprs])[-_](?:[\w-]{6,}(?:[*.…•●]+[\w-]*)?|[\w-]*(?:[*•●…]+|\.{2,})[\w-]*)/gu,
  /\b(?:A[KS]IA[A-Z0-9]{12,}|AIza[\w-]{20,}|eyJ[\w-]{8,}\.[\w.-]+)/gu,
  /\bbearer\s+[\w.~+/=-]{8,}/giu,
  /[\w-]{3,12}[*•]{3,}[\w-]{0,8}/gu,
];

/** Most of a vendor's text that is looked at and shown, in UTF-16 units: 2 KB. */
export const LONGEST_VENDOR_TEXT = 2_048;

/** A vendor's text, cut to 2 KB, without whatever has the shape of a key, known or not. */
export function redactKeyShapes(text: string): string {
  let safe = text.slice(0, LONGEST_VENDOR_TEXT);
  for (const shape of KEY_SHAPES) safe = safe.replace(shape, REDACTED);
  return safe;
}
