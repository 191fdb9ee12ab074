import type { Failure } from './failure.ts';
import { secretForms } from './secret-forms.ts';

/** What stands where something was taken out. */
export const REDACTED = '[redacted]';
/** Most of a vendor's text that is looked at and shown: 2 KB. */
const LONGEST_VENDOR_TEXT = 2_048;
/** A run of this many characters of a secret in free text is already too much. */
const WINDOW = 5;
/** In ids and names a public prefix such as `sk-admin-` may stand by right; a longer run may not. */
const LONG_WINDOW = 12;
/** A shorter secret is not searched for there: it would hit words that are none. */
const SHORTEST_IN_NAMES = 8;
/** What consoles put in place of the middle of a key. */
const MASK = /[*•●…]+[*•●….]*|\.{2,}[*•●….]*/gu;
/** How far from a mask a head or a tail is looked for. */
const REACH = 12;
const KEY_SHAPES = [
  /\b(?:sk|pk|rk|gh[opsu]|github_pat|glpat|xox[abeoprs])[-_](?:[\w-]{6,}(?:[*.…•●]+[\w-]*)?|[\w-]*(?:[*•●…]+|\.{2,})[\w-]*)/gu,
  /\b(?:A[KS]IA[A-Z0-9]{12,}|AIza[\w-]{20,}|eyJ[\w-]{8,}\.[\w.-]+)/gu,
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
    for (const form of secretForms(trimmed)) safe = removeRuns(safe, form, WINDOW);
    safe = removeMaskedEnds(safe, trimmed);
  }
  for (const shape of KEY_SHAPES) safe = safe.replace(shape, REDACTED);
  return safe;
}

/** A failure without anything of the secrets: free text is searched closely, ids and names for longer runs. */
export function redactFailure(failure: Failure, secrets: readonly string[]): Failure {
  const { vendor, missingScopes, foundKind, correlationId, egressIps, target } = failure;
  const clean = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : redact(text, secrets);
  const cleanName = (name: string): string => secrets.reduce((safe, secret) => redactName(safe, secret), name);
  return {
    ...failure,
    ...(missingScopes === undefined ? {} : { missingScopes: missingScopes.map(cleanName) }),
    ...(foundKind === undefined ? {} : { foundKind: cleanName(foundKind) }),
    ...(correlationId === undefined ? {} : { correlationId: cleanName(correlationId) }),
    ...(egressIps === undefined ? {} : { egressIps: egressIps.map(cleanName) }),
    // A host name with a hole in it would lead elsewhere.
    target: clean(target) === target ? target : undefined,
    ...(vendor === undefined
      ? {}
      : {
          vendor: {
            ...vendor,
            text: clean(vendor.text),
            code: clean(vendor.code),
            requestId: clean(vendor.requestId),
          },
        }),
  };
}

function redactName(name: string, secret: string): string {
  const trimmed = secret.trim();
  return trimmed.length < SHORTEST_IN_NAMES ? name : removeRuns(name, trimmed, LONG_WINDOW);
}

/** Replaces every stretch of `text` that is made of overlapping windows of `secret`. */
function removeRuns(text: string, secret: string, window: number): string {
  const size = Math.min(window, secret.length);
  const present = windowsOf(text, size);
  const searched = new Set<string>();
  for (let at = 0; at + size <= secret.length; at += 1) {
    const part = secret.slice(at, at + size);
    if (present.has(part)) searched.add(part);
  }
  if (searched.size === 0) return text;
  let safe = '';
  let at = 0;
  while (at < text.length) {
    if (!searched.has(text.slice(at, at + size))) {
      safe += text.charAt(at);
      at += 1;
      continue;
    }
    let end = at + size;
    while (end < text.length && searched.has(text.slice(end - size + 1, end + 1))) end += 1;
    safe += REDACTED;
    at = end;
  }
  return safe;
}

function windowsOf(text: string, size: number): ReadonlySet<string> {
  const windows = new Set<string>();
  for (let at = 0; at + size <= text.length; at += 1) windows.add(text.slice(at, at + size));
  return windows;
}

/**
 * Error messages repeat a key as `head***tail` or `head…tail`; four characters of either are enough to match.
 * Walks from mask to mask: an expression that looks for both around a run of dots takes minutes for 2 KB of dots.
 */
function removeMaskedEnds(text: string, secret: string): string {
  const head = secret.slice(0, 4);
  const tail = secret.slice(-4);
  let safe = '';
  let done = 0;
  for (const mask of text.matchAll(MASK)) {
    if (mask.index < done) continue;
    const before = text.slice(Math.max(done, mask.index - REACH), mask.index);
    const from = mask.index + mask[0].length;
    const after = text.slice(from, from + REACH);
    const headAt = before.lastIndexOf(head);
    const tailAt = after.indexOf(tail);
    if (headAt < 0 && tailAt < 0) continue;
    const start = headAt < 0 ? mask.index : mask.index - before.length + headAt;
    const end = tailAt < 0 ? from + visibleLength(after) : from + tailAt + tail.length;
    safe += text.slice(done, start) + REDACTED;
    done = end;
  }
  return safe + text.slice(done);
}

/** How much of a text stands before its first white space. */
function visibleLength(text: string): number {
  const space = text.search(/\s/u);
  return space < 0 ? text.length : space;
}
