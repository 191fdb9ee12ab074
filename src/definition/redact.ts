import type { Failure } from './failure.ts';

/** What stands where something was taken out. */
export const REDACTED = '[redacted]';
/** Most of a vendor's text that is looked at and shown: 2 KB. */
const LONGEST_VENDOR_TEXT = 2_048;
/** A run of this many characters of a secret is already too much. */
const WINDOW = 5;
const KEY_SHAPES = [
  /\b(?:sk|pk|rk|ghp|gho|github_pat|xox[abp]|AKIA|AIza|glpat)[-_][\w-]{6,}(?:[*.…•]+[\w-]*)?/gu,
  /\bbearer\s+[\w.~+/=-]{8,}/giu,
  /[\w-]{3,12}[*•]{3,}[\w-]{0,8}/gu,
];

/**
 * Text from a vendor or a network, without anything of the given secrets.
 *
 * Takes out the secrets themselves, every run of five or more of their characters, their base64 and URL forms, the
 * heads and tails that error messages repeat around a mask, and whatever has the shape of a key.
 *
 * @param secrets What was typed. Never kept.
 */
export function redact(text: string, secrets: readonly string[]): string {
  let safe = text.slice(0, LONGEST_VENDOR_TEXT);
  for (const secret of secrets) {
    const trimmed = secret.trim();
    if (trimmed.length < 4) continue;
    for (const form of formsOf(trimmed)) safe = removeRuns(safe, form);
    safe = removeMaskedEnds(safe, trimmed);
  }
  for (const shape of KEY_SHAPES) safe = safe.replace(shape, REDACTED);
  return safe;
}

/** A failure whose vendor text and codes hold nothing of the secrets. */
export function redactFailure(failure: Failure, secrets: readonly string[]): Failure {
  const { vendor } = failure;
  if (vendor === undefined) return failure;
  const clean = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : redact(text, secrets);
  return {
    ...failure,
    vendor: { ...vendor, text: clean(vendor.text), code: clean(vendor.code), requestId: clean(vendor.requestId) },
  };
}

function formsOf(secret: string): readonly string[] {
  const bytes = new TextEncoder().encode(secret);
  const base64 = btoa(String.fromCharCode(...bytes.subarray(0, LONGEST_VENDOR_TEXT)));
  return [
    secret,
    base64,
    base64.replaceAll('+', '-').replaceAll('/', '_'),
    encodeURIComponent(new TextDecoder().decode(bytes)),
    JSON.stringify(secret).slice(1, -1),
  ];
}

/** Replaces every stretch of `text` that is made of overlapping windows of `secret`. */
function removeRuns(text: string, secret: string): string {
  const size = Math.min(WINDOW, secret.length);
  const windows = new Set<string>();
  for (let at = 0; at + size <= secret.length; at += 1) windows.add(secret.slice(at, at + size));
  let safe = '';
  let at = 0;
  while (at < text.length) {
    if (!windows.has(text.slice(at, at + size))) {
      safe += text[at];
      at += 1;
      continue;
    }
    let end = at + size;
    while (end < text.length && windows.has(text.slice(end - size + 1, end + 1))) end += 1;
    safe += REDACTED;
    at = end;
  }
  return safe;
}

/** Error messages repeat a key as `head***tail` or `head…tail`; four characters of either are enough to match. */
function removeMaskedEnds(text: string, secret: string): string {
  const head = escape(secret.slice(0, 4));
  const tail = escape(secret.slice(-4));
  const mask = '(?:…|[*.•]{2,})[*.…•]*';
  return text.replace(new RegExp(`${head}\\S{0,8}?${mask}\\S*|${mask}\\S{0,8}?${tail}`, 'gu'), REDACTED);
}

function escape(literal: string): string {
  return literal.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
