import type { TestInput } from '../../adapter/test.ts';
import type { ContractFixture } from './fixture.ts';

/** A run of this many characters of a secret is no coincidence and helps a guesser. */
const RUN = 6;
/** Six bytes in base64 and in hex. */
const BASE64_RUN = 8;
const HEX_RUN = 12;
/** Shorter keys have no prefix in common with others by right. */
const SHORTEST_PREFIXED = 12;
/** Characters that are invisible: controls, invisible and combining fillers, white space. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\p{Cc}|\p{Cf}|\s/gu;
const NOT_A_LETTER_OR_DIGIT = /[^\p{L}\p{N}]/gu;

/** Where a part of a secret was found. */
interface FoundSecret {
  readonly path: string;
  /** How it is written, for example `base64`. */
  readonly form: string;
}

/** Searches for the credentials of a fixture. */
export interface SecretSearch {
  /** Every place of a value that holds a part of a secret. */
  in(value: unknown): readonly FoundSecret[];
  /** How a part of a secret is written in a text; null when there is none. */
  formIn(text: string): string | null;
}

/** The secrets of a fixture's credentials, each once. */
export function secretsOf(fixture: ContractFixture, more: readonly TestInput['values'][] = []): readonly string[] {
  const { secretFields, values } = fixture;
  const all = [...Object.values(values), ...more].flatMap((credential: TestInput['values'] | undefined) =>
    Object.entries(credential ?? {}).flatMap(([name, value]) => {
      if (typeof value !== 'string' || value === '') return [];
      if (secretFields !== undefined) return secretFields.includes(name) ? [value] : [];
      return value.length >= RUN ? [value] : [];
    }),
  );
  return [...new Set(all)];
}

/**
 * A search for secrets and their parts: at least six characters in a row beyond the prefix that all longer keys share,
 * also reversed, in another case, encoded (base64, base64url, hex, percent, JSON and HTML escapes) or split by
 * invisible characters. Four last characters are shorter than that, so they are allowed.
 */
export function searchFor(secrets: readonly string[]): SecretSearch {
  const prefix = sharedPrefix(secrets.filter((secret) => secret.length >= SHORTEST_PREFIXED));
  const runs = new Map<number, Map<string, string>>();
  function add(text: string, longest: number, form: string): void {
    const size = Math.min(longest, text.length);
    if (size < 3) return;
    const known = runs.get(size) ?? new Map<string, string>();
    runs.set(size, known);
    const folded = fold(text);
    for (let at = 0; at + size <= folded.length; at += 1) {
      const run = folded.slice(at, at + size);
      if (!known.has(run)) known.set(run, form);
    }
  }
  for (const secret of secrets) {
    const body = secret.startsWith(prefix) ? secret.slice(prefix.length) : secret;
    add(body, RUN, 'as it is, or in another case');
    add(Array.from(body).toReversed().join(''), RUN, 'reversed');
    add(body.replace(NOT_A_LETTER_OR_DIGIT, ''), RUN, 'split by other characters');
    const bytes = new TextEncoder().encode(body);
    add(Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''), HEX_RUN, 'in hex');
    for (const form of base64Forms(bytes)) add(form, BASE64_RUN, 'in base64');
  }

  function formIn(text: string): string | null {
    for (const variant of variantsOf(text)) {
      for (const [size, known] of runs) {
        for (let at = 0; at + size <= variant.length; at += 1) {
          const form = known.get(variant.slice(at, at + size));
          if (form !== undefined) return form;
        }
      }
    }
    return null;
  }

  return {
    formIn,
    in: (value) =>
      textsOf(value).flatMap(({ path, text }) => {
        const form = formIn(text);
        return form === null ? [] : [{ path: formIn(path) === null ? path : '(a place that holds it too)', form }];
      }),
  };
}

function sharedPrefix(secrets: readonly string[]): string {
  const [first = '', ...others] = secrets;
  if (others.length === 0) return '';
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}

/** Base64 of the bytes at the three places they may have in a longer text, without what mixes with their neighbours. */
function base64Forms(bytes: Uint8Array): readonly string[] {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const whole = (text: string): string => text.slice(0, Math.floor(text.length / 3) * 3);
  const forms = [btoa(whole(binary)), btoa(whole(`-${binary}`)).slice(4), btoa(whole(`--${binary}`)).slice(4)];
  return [...forms, ...forms.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))];
}

function variantsOf(text: string): ReadonlySet<string> {
  const decoded = decode(text);
  const bare = decoded.replace(INVISIBLE, '');
  return new Set([text, decoded, bare, bare.replace(NOT_A_LETTER_OR_DIGIT, '')].map(fold));
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function decode(text: string): string {
  const percent = text.replace(/(?:%[0-9a-f]{2})+/giu, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
  return percent
    .replace(/\\u\{([0-9a-f]{1,6})\}|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})/giu, (run, a?: string, b?: string, c?: string) =>
      character(Number.parseInt(a ?? b ?? c ?? '', 16), run),
    )
    .replace(/&#x([0-9a-f]{1,6});|&#(\d{1,7});/giu, (run, hex?: string, decimal?: string) =>
      character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16), run),
    );
}

function character(code: number, otherwise: string): string {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : otherwise;
}

/** One text of a value, and its path. */
interface FoundText {
  /** For example `items[3].credential.name`, or `items[3] (a member's name)`. */
  readonly path: string;
  readonly text: string;
}

const DEEPEST = 16;

/**
 * Every text in a value: members and their names, also of errors with their message and stack, maps, sets and
 * addresses; and what the entries of an array spell together, so that a text cut into pieces is one again.
 */
function textsOf(value: unknown): readonly FoundText[] {
  const found: FoundText[] = [];
  const seen = new Set<object>();

  function visit(part: unknown, path: string, depth: number): void {
    if (typeof part === 'string') found.push({ path: path === '' ? 'the answer itself' : path, text: part });
    if (typeof part !== 'object' || part === null || depth > DEEPEST || seen.has(part)) return;
    seen.add(part);
    if (part instanceof URL) found.push({ path, text: part.href });
    if (part instanceof Map) visit([...part.entries()], `${path}(map)`, depth + 1);
    if (part instanceof Set) visit([...part.values()], `${path}(set)`, depth + 1);
    const together =
      Array.isArray(part) || ArrayBuffer.isView(part) ? joined(Array.from(part as ArrayLike<unknown>)) : '';
    if (together !== '') found.push({ path: `${path} (its entries together)`, text: together });
    for (const name of Reflect.ownKeys(part)) {
      const shown = typeof name === 'string' ? name : (name.description ?? '');
      const place = Array.isArray(part) ? `${path}[${shown}]` : `${path}${path === '' ? '' : '.'}${shown}`;
      if (!Array.isArray(part))
        found.push({ path: `${path === '' ? 'the answer' : path} (a member’s name)`, text: shown });
      visit(read(part, name), place, depth + 1);
    }
  }

  visit(value, '', 0);
  return found;
}

function joined(entries: readonly unknown[]): string {
  if (entries.length > 0 && entries.every((entry) => typeof entry === 'number' && entry >= 0 && entry < 0x11_0000))
    return entries.map((entry) => String.fromCodePoint(Math.trunc(Number(entry)))).join('');
  return entries.every((entry) => typeof entry === 'string') ? entries.join('') : '';
}

/** A getter may throw. */
function read(part: object, name: string | symbol): unknown {
  try {
    return Reflect.get(part, name);
  } catch {
    return undefined;
  }
}
