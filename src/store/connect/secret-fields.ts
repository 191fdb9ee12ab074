import { type Field, type FormatVerdict, recogniseFormat } from '../../definition/field.ts';
import {
  correctSecret,
  type KeyNotice,
  type KeyRefusal,
  lastFour,
  type NormalisedSecret,
  normaliseSecret,
} from '../../definition/normalise-secret.ts';
import { longestSecretOf } from '../../definition/input-limits.ts';
import type { SecretBuffer } from './secret-buffer.ts';

/** The element a secret is typed into. Uncontrolled: its value goes to the buffer and nowhere else. */
export type SecretNode = HTMLInputElement | HTMLTextAreaElement;

/** What is known of the content of a secret field. Never the value, never its length. */
export interface SecretFieldStatus {
  /** Whether anything was typed. */
  readonly content: 'empty' | 'typed';
  /** What was cleaned, and what inside needs a press. */
  readonly notices: readonly KeyNotice[];
  /** Why it cannot be sent. */
  readonly refusal: KeyRefusal | null;
  /** What it looks like, by the field's hints. */
  readonly format: FormatVerdict;
}

/** What a set of secret fields needs from outside. */
export interface SecretFieldsOptions {
  /** The method's secret fields. */
  readonly fields: readonly Field[];
  /** Where the texts go. */
  readonly buffer: SecretBuffer;
  /** Called after every edit, with or without a change of status. */
  onEdited(): void;
  /** Called when a status was replaced. */
  onStatus(): void;
  /** Called after a paste or drop, with what it looks like. */
  onPasted(verdict: FormatVerdict['verdict']): void;
}

/** The secret fields of one method: between the DOM nodes and the buffer. */
export interface SecretFields {
  /** By field name; the object is replaced when one of them changes. */
  readonly statuses: Readonly<Record<string, SecretFieldStatus>>;
  /** Takes or gives up a node: refills it from the buffer, or wipes it. */
  attach(name: string, node: SecretNode | null): void;
  /** Reads the node into the buffer. */
  input(name: string): void;
  /** Puts a pasted text, cleaned, where the caret is. Answers with how many characters arrived. */
  paste(name: string, text: string): number;
  /** Applies the correction that a notice offers. */
  correct(name: string): void;
  /** The normalised values for one call. Never keep the answer. */
  read(): Record<string, string>;
  /** Last four characters of each value, by field name; fields too short for it are left out. */
  hints(): Readonly<Record<string, string>>;
  /** Empties nodes and statuses after the buffer was wiped. */
  emptied(): void;
}

const UNKNOWN: FormatVerdict = { verdict: 'unknown' };
const EMPTY: SecretFieldStatus = { content: 'empty', notices: [], refusal: null, format: UNKNOWN };

/** Wires secret fields to a buffer. */
export function createSecretFields(options: SecretFieldsOptions): SecretFields {
  const { fields, buffer, onEdited, onStatus, onPasted } = options;
  const nodes = new Map<string, SecretNode>();
  const blank = Object.fromEntries(fields.map(({ name }) => [name, EMPTY]));
  let statuses: Readonly<Record<string, SecretFieldStatus>> = blank;

  const fieldOf = (name: string): Field | undefined => fields.find((field) => field.name === name);

  function clean(name: string, text: string): NormalisedSecret {
    return normaliseSecret(text, longestSecretOf(fieldOf(name) ?? { input: 'secret' }));
  }

  /** Takes a text into the buffer. Of a text over the limit nothing is kept. */
  function take(name: string, text: string, cleaned: readonly KeyNotice[] = []): SecretFieldStatus {
    const read = clean(name, text);
    buffer.set(name, read.refusal?.code === 'too_long' ? '' : text);
    const status = text === '' ? EMPTY : statusOf(read, fieldOf(name)?.hints, cleaned);
    if (!same(statuses[name] ?? EMPTY, status)) {
      statuses = { ...statuses, [name]: status };
      onStatus();
    }
    onEdited();
    return status;
  }

  function normalised(name: string): string {
    const text = buffer.read(name);
    return text === undefined ? '' : clean(name, text).value;
  }

  return {
    get statuses() {
      return statuses;
    },
    attach(name, node) {
      const before = nodes.get(name);
      if (before !== undefined && before !== node) before.value = '';
      if (node === null) nodes.delete(name);
      else {
        nodes.set(name, node);
        node.value = buffer.read(name) ?? '';
      }
    },
    input(name) {
      const node = nodes.get(name);
      if (node !== undefined) take(name, node.value);
    },
    paste(name, text) {
      const node = nodes.get(name);
      if (node === undefined) return 0;
      const { value, notices, refusal } = clean(name, text);
      if (refusal?.code === 'too_long') {
        statuses = { ...statuses, [name]: { ...(statuses[name] ?? EMPTY), refusal } };
        onStatus();
        return text.length;
      }
      node.setRangeText(value, node.selectionStart ?? 0, node.selectionEnd ?? node.value.length, 'end');
      const cleaned = notices.filter(({ code }) => code === 'ends_trimmed' || code === 'unwrapped');
      onPasted(take(name, node.value, cleaned).format.verdict);
      return value.length;
    },
    correct(name) {
      const value = correctSecret(normalised(name));
      const node = nodes.get(name);
      if (node !== undefined) node.value = value;
      take(name, value);
    },
    read: () =>
      Object.fromEntries(fields.map(({ name }) => [name, normalised(name)]).filter(([, value]) => value !== '')),
    hints() {
      const known = fields.map(({ name }) => [name, lastFour(normalised(name))] as const);
      return Object.fromEntries(known.filter((entry): entry is [string, string] => entry[1] !== undefined));
    },
    emptied() {
      for (const node of nodes.values()) node.value = '';
      if (Object.values(statuses).every((status) => status === EMPTY)) return;
      statuses = blank;
      onStatus();
    },
  };
}

function statusOf(
  { value, notices, refusal }: NormalisedSecret,
  hints: Field['hints'],
  cleaned: readonly KeyNotice[],
): SecretFieldStatus {
  const said = cleaned.filter((notice) => !notices.some(({ code }) => code === notice.code));
  return { content: 'typed', notices: [...said, ...notices], refusal, format: recogniseFormat(value, hints) };
}

/** Statuses hold no values, so their text is safe to compare. */
function same(a: SecretFieldStatus, b: SecretFieldStatus): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
