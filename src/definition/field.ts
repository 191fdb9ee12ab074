import type { DrawnOf } from './block.ts';
import type { Condition } from './integration.ts';
import type { Text } from './text.ts';

/** Recognises a kind of credential by its prefix. A hint warns or explains; it never prevents a test. */
export interface FormatHint {
  /** Exact start of the credential. */
  readonly prefix: string;
  /** `expected` shows nothing, `unusual` warns, `wrongKind` explains which kind it is. */
  readonly verdict: 'expected' | 'unusual' | 'wrongKind';
  /** Name of the kind it looks like, for example `project_key`. With `wrongKind`. */
  readonly kind?: string | undefined;
  /** The message for the person. Absent = the catalogue's message for the verdict. */
  readonly message?: Text | undefined;
}

/** One input of a step. */
export interface Field {
  /** Key in `TestInput.values`. 1 to 64 letters, digits, `_`, `-` or `.`. */
  readonly name: string;
  /** The vendor's or host's name of it. */
  readonly label: Text;
  /** The control. {@link InputSupport} lists which this version draws. */
  readonly input: 'secret' | 'text' | 'multiline' | 'file' | 'select' | 'radio' | 'toggle' | 'date' | 'number';
  /** Whether the value is a secret although the control is not `secret`. `input: 'secret'` always is. @default false */
  readonly secret?: boolean | undefined;
  /**
   * `target` decides where the secret is sent: changing it asks for the secret again. `identity` names the vendor
   * account it is: locked while rotating. `label` names the account here. @default 'credential' for secrets, else 'setting'
   */
  readonly role?: 'credential' | 'target' | 'identity' | 'label' | 'setting' | undefined;
  /** Whether it may stay empty. @default false */
  readonly optional?: boolean | undefined;
  /** Start value of a field that is not secret. `'true'` ticks a toggle. */
  readonly defaultValue?: string | undefined;
  /** A made-up value that shows the shape; shown as a hint below, never as a value. */
  readonly example?: string | undefined;
  /** What the field is for. */
  readonly help?: Text | undefined;
  /** Where the administrator finds the value at the vendor. */
  readonly whereToFind?: Text | undefined;
  /** The vendor's page where it is found. `https:` only. */
  readonly href?: string | undefined;
  /** Fixed text before the value, for example `https://`. Not part of the value. */
  readonly prefix?: string | undefined;
  /** Fixed text after the value, for example `.example.com`. Not part of the value. */
  readonly suffix?: string | undefined;
  /** The choices of `select` and `radio`. */
  readonly options?: readonly { readonly value: string; readonly label: Text }[] | undefined;
  /** Whether a value outside `options` may be typed. @default false */
  readonly allowOther?: boolean | undefined;
  /** Known prefixes of the value; the longest that matches decides. Prefixes only: a pattern from an untrusted source could stall the page. */
  readonly hints?: readonly FormatHint[] | undefined;
  /** When the field is shown. Absent = always. */
  readonly when?: Condition | undefined;
}

/**
 * Every control: `true` = this version draws it, `false` = a definition that has it is refused. The only such list: the
 * schema and the views do not compile before they agree with it.
 */
export interface InputSupport extends Readonly<Record<Field['input'], boolean>> {
  readonly secret: true;
  readonly text: true;
  readonly multiline: false;
  readonly file: false;
  readonly select: true;
  readonly radio: true;
  readonly toggle: true;
  readonly date: false;
  readonly number: false;
}

/** A control that this version draws. */
export type DrawnInput = DrawnOf<InputSupport>;

/** Which kind of value the field's hints recognise. It never prevents a test. */
export type FormatVerdict =
  | { readonly verdict: 'unknown' }
  | { readonly verdict: FormatHint['verdict']; readonly hint: FormatHint };

const UNKNOWN: FormatVerdict = { verdict: 'unknown' };

/** Compares a normalised value with a field's hints: the longest prefix that matches decides. */
export function recogniseFormat(value: string, hints: readonly FormatHint[] | undefined): FormatVerdict {
  let best: FormatHint | null = null;
  for (const hint of hints ?? []) {
    if (value.startsWith(hint.prefix) && hint.prefix.length > (best?.prefix.length ?? -1)) best = hint;
  }
  return best === null ? UNKNOWN : { verdict: best.verdict, hint: best };
}
