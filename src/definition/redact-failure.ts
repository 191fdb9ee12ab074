import type { Failure } from './failure.ts';
import { redactKeyShapes } from './key-shapes.ts';

/** Takes secrets out of texts from outside. Holds what it searches for in a form that nothing prints. */
export interface Redactor {
  /** Whether it knows any secret. */
  readonly searches: boolean;
  /** How many characters it has read and indexed so far: its work, in steps of constant cost. */
  readonly work: number;
  /** A vendor's or a network's free text, cut to 2 KB, without any run of five characters of a secret. */
  text(text: string): string;
  /** An id, a name or any other text, without any run of twelve characters of a secret; shorter ones may stand by right. */
  name(text: string): string;
  /** Whether a text holds a run of twelve characters of a secret, or all of a shorter one. */
  repeats(text: string): boolean;
}

/** A redactor that knows no secret: it takes out of free text what has the shape of a key. */
export const SHAPES_ONLY: Redactor = {
  searches: false,
  work: 0,
  text: redactKeyShapes,
  name: (text) => text,
  repeats: () => false,
};

/** A failure without anything of the secrets: what a vendor wrote is searched closely, everything else for longer runs. */
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
    ...(vendor === undefined
      ? {}
      : {
          vendor: { ...vendor, text: close(vendor.text), code: close(vendor.code), requestId: close(vendor.requestId) },
        }),
  };
}
