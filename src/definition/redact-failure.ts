import type { Failure } from './failure.ts';

/** The replacement for a removed secret. */
export const REDACTED = '[redacted]';

const KEY_SHAPES = [
  /\b(?:sk|pk|rk|gh[opsu]|github_pat|glpat|xox[abeoprs])[-_](?:[\w-]{6,}(?:[*.…•●]+[\w-]*)?|[\w-]*(?:[*•●…]+|\.{2,})[\w-]*)/gu,
  /\b(?:A[KS]IA[A-Z0-9]{12,}|AIza[\w-]{20,}|eyJ[\w-]{8,}\.[\w.-]+)/gu,
  /\bbearer\s+[\w.~+/=-]{8,}/giu,
  /[\w-]{3,12}[*•]{3,}[\w-]{0,8}/gu,
];

/** Longest text of a vendor that is read and shown, in UTF-16 units: 2 KB. */
export const LONGEST_VENDOR_TEXT = 2_048;

/** Cuts a vendor's text to 2 KB and replaces everything that has the shape of a key, known or not. */
export function redactKeyShapes(text: string): string {
  let safe = text.slice(0, LONGEST_VENDOR_TEXT);
  for (const shape of KEY_SHAPES) safe = safe.replace(shape, REDACTED);
  return safe;
}

/** Removes secrets from texts of vendors and networks. Keeps the secrets in closures, so that printing it reveals none. */
export interface Redactor {
  /** Whether it searches for any secret. */
  readonly searches: boolean;
  /** Number of characters that it has read and indexed so far: its cost, in steps of constant time. */
  readonly work: number;
  /** Cuts a vendor's or a network's free text to 2 KB and removes every sequence of five characters of a secret. */
  text(text: string): string;
  /** Removes every sequence of twelve characters of a secret from an id, a name or another text. Shorter matches may be coincidences. */
  name(text: string): string;
  /** Whether a text contains twelve consecutive characters of a secret, or all of a shorter one. */
  repeats(text: string): boolean;
}

/** A redactor without secrets: it removes from free text what has the shape of a key. */
export const SHAPES_ONLY: Redactor = {
  searches: false,
  work: 0,
  text: redactKeyShapes,
  name: (text) => text,
  repeats: () => false,
};

/** Removes the secrets of a redactor from a failure: `Redactor.text` for the vendor's members, `Redactor.name` for all others. */
export function redactFailureWith(failure: Failure, redactor: Redactor): Failure {
  const { vendor } = failure;
  const clean = (member: unknown): unknown =>
    typeof member === 'string' ? redactor.name(member) : Array.isArray(member) ? member.map(clean) : member;
  const close = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : redactor.text(text);
  // SAFETY: every string stays a string and nothing else is touched; the code is one of a closed set and no secret.
  const named = Object.fromEntries(
    Object.entries(failure).map(([name, member]) => [name, clean(member)]),
  ) as unknown as Failure;
  return {
    ...named,
    code: failure.code,
    // A host name with a part redacted would name another host.
    ...(failure.target === undefined ? {} : { target: keptOrDropped(failure.target, redactor) }),
    ...(vendor === undefined
      ? {}
      : {
          vendor: { ...vendor, text: close(vendor.text), code: close(vendor.code), requestId: close(vendor.requestId) },
        }),
  };
}

function keptOrDropped(target: string, redactor: Redactor): string | undefined {
  return redactor.text(target) === target ? target : undefined;
}
