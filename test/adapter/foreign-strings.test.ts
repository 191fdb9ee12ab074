import { describe, expect, it } from 'vitest';
import {
  parseAccess,
  parseAccountEvent,
  parseAccountsPage,
  parseCheck,
  parseDisconnectPreview,
  parseFailure,
  parseMutationResult,
  parseRetestResult,
  parseSummaries,
  parseTestResult,
} from '../../src/adapter/parse.ts';
import { checkDefinition } from '../../src/definition/check-definition.ts';
import { fastParseAccess, fastParseSummaries } from '../../src/adapter/fast-parse.ts';
import { sanitiseData } from '../../src/definition/sanitise-text.ts';
import { openai } from '../../src/integrations/openai.ts';
import { sampleAccount } from '../../src/testing/sample-accounts.ts';

const HOSTILE: readonly (readonly [string, string])[] = [
  ['a right-to-left override', 'Invoice \u202Egpj.exe'],
  ['an isolate', 'Acme \u2066Inc'],
  ['a zero-width space', 'Ac\u200Bme'],
  ['a joiner between Latin letters', 'Ac\u200Dme'],
  ['a byte order mark', 'Ac\uFEFFme'],
  ['a soft hyphen', 'Ac\u00ADme'],
  ['tags', 'Acme\u{E0041}\u{E0042}'],
  ['NUL', 'Ac\u0000me'],
  ['an escape sequence', 'Ac\u001B[31mme'],
  ['half a character', 'Ac\uD83Dme'],
  ['the other half', 'Ac\uDE00me'],
  ['15,000 marks on one letter', `e${'\u0301'.repeat(15_000)}`],
  ['15,000 leading consonants as one character', '\u1100'.repeat(15_000)],
  ['a million letters', 'x'.repeat(1_000_000)],
];

/** Longest text that anything is shown as, in UTF-16 units. */
const LONGEST = 4_097;

/** What of a text must not reach a page; written without the rules that are tested. */
function problemsIn(text: string): readonly string[] {
  if (text.length <= LONGEST && /^[ -~]*$/u.test(text)) return [];
  const found: string[] = [];
  const hidden = Array.from(text).filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    const control = code < 0x20 || (code >= 0x7f && code < 0xa0);
    const bidi =
      code === 0x200e || code === 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    const zeroWidth = [0xad, 0x200b, 0x200d, 0x2060, 0xfeff].includes(code) || (code >= 0xe0000 && code <= 0xe007f);
    return control || bidi || zeroWidth || (code >= 0xd800 && code <= 0xdfff);
  });
  if (hidden.length > 0) found.push('hidden characters');
  if (/\p{M}{9}/u.test(text)) found.push('marks');
  if (text.length > LONGEST) found.push('length');
  const segments = new Intl.Segmenter('en').segment(text);
  if ([...segments].some(({ segment }) => segment.length > 16)) found.push('a character of many units');
  return found;
}

type Path = readonly (string | number)[];

/** Every place of a string in plain data, names of members too. */
function placesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => placesIn(member, [...path, name]));
}

function planted(value: unknown, path: Path, text: string): unknown {
  const copy: unknown = structuredClone(value);
  const place = path.slice(0, -1).reduce<unknown>((at, name) => Reflect.get(Object(at), name), copy);
  const last = path.at(-1);
  if (last === undefined) return text;
  Reflect.set(Object(place), last, text);
  return copy;
}

/** Places of what came through, with what is wrong there. */
function throughIn(value: unknown, path: Path = []): readonly string[] {
  if (typeof value === 'string') return problemsIn(value).map((problem) => `${path.join('.')}: ${problem}`);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [
    ...problemsIn(name).map((problem) => `${[...path, 'name'].join('.')}: ${problem}`),
    ...throughIn(member, [...path, name]),
  ]);
}

/** Plants every hostile text at every place, and says what a reader lets through. */
function letsThrough(sample: unknown, read: (value: unknown) => unknown): readonly string[] {
  const found = HOSTILE.flatMap(([what, text]) =>
    placesIn(sample).flatMap((path) =>
      throughIn(read(planted(sample, path, text))).map((place) => `${what} at ${path.join('.')}, as ${place}`),
    ),
  );
  return found;
}

const failure = {
  code: 'missing_scope',
  field: 'adminKey',
  retryAfterMs: 5_000,
  missingScopes: ['api.usage.read'],
  foundKind: 'project_key',
  accountId: 'acc_1',
  egressIps: ['203.0.113.7'],
  correlationId: 'c-1',
  vendor: { status: 403, code: 'missing', requestId: 'req_1', text: 'No scope' },
};
const grant = { id: 'usage', state: 'missing', missingScopes: ['api.usage.read'] };
const moment = '2026-03-02T09:00:00Z';
const account = {
  ...sampleAccount(),
  label: 'Northwind',
  attributes: { region: 'Northern Europe' },
  capabilities: [grant],
  credential: { ...sampleAccount().credential, expiresAt: moment, failure },
  sync: { ...sampleAccount().sync, range: { from: moment, to: moment }, startedAt: moment, failure },
};
const check = { id: 'usage', capability: 'usage', required: false, status: 'failed', failure };
const report = {
  checks: [check],
  capabilities: [grant],
  notVerified: ['identity'],
  identity: { externalId: 'org-1', name: 'Northwind', confidence: 'proven' },
  relation: { kind: 'existing', accountId: 'acc_1' },
  expiresAt: moment,
  credentialName: 'Console',
  checkedAt: moment,
};

const READERS: readonly (readonly [string, unknown, (value: unknown) => unknown])[] = [
  ['a page of accounts', { items: [account], nextCursor: 'next', total: 1, applied: ['search'] }, parseAccountsPage],
  ['a passed test', { ...report, ok: true, draft: { id: 'draft-1', expiresAt: moment } }, parseTestResult],
  ['a failed test', { ...report, ok: false, failure }, parseTestResult],
  ['a retest', { ...report, ok: false, failure }, parseRetestResult],
  ['a check', check, parseCheck],
  [
    'a change',
    { ok: true, account, notices: [{ code: 'data_kept', href: 'https://vendor.example/keys' }] },
    parseMutationResult,
  ],
  ['a refused change', { ok: false, failure, account }, parseMutationResult],
  ['a failure', failure, parseFailure],
  ['access', { visible: true, can: { connect: { reason: 'Ask the owner' }, rotate: true } }, parseAccess],
  ['access in short', { visible: true, can: { connect: { reason: 'Ask the owner' } } }, fastParseAccess],
  ['counts', [{ integrationId: 'openai', accounts: 1, statuses: { connected: 1 } }], parseSummaries],
  ['counts in short', [{ integrationId: 'openai', accounts: 1, statuses: { connected: 1 } }], fastParseSummaries],
  ['what disconnecting does', { choices: ['keep'], affects: ['Budgets stop'] }, parseDisconnectPreview],
  ['a changed account', { type: 'upsert', account }, parseAccountEvent],
  ['a removed account', { type: 'removed', accountId: 'acc_1', version: 1 }, parseAccountEvent],
];

const definition = {
  ...structuredClone(openai()),
  description: 'Reads costs',
  category: { key: 'finance', default: 'Finance' },
  accountNoun: { one: 'organization', other: 'organizations' },
  support: { label: 'Help', href: 'https://vendor.example/help' },
  columns: [{ attribute: 'region', label: 'Region' }],
  remedies: { missing_scope: { body: 'Ask the owner', actor: 'vendor_admin', href: 'https://vendor.example' } },
};

describe('a string from outside', () => {
  it.each(READERS)('a string from outside is safe wherever it is in %s', (_, sample, read) => {
    expect(throughIn(read(sample))).toEqual([]);
    expect(letsThrough(sample, read)).toEqual([]);
  });

  it('a string from outside is safe wherever it is the name of a member', () => {
    for (const [, text] of HOSTILE) {
      const named = { ...account, attributes: { [text]: 'x' } };
      expect(throughIn(parseAccountsPage({ items: [named], applied: [] }))).toEqual([]);
    }
  });

  it('a string from outside is safe wherever it is in a definition, and in the problems of one that is refused', {
    timeout: 60_000,
  }, () => {
    expect(placesIn(definition).length).toBeGreaterThan(100);
    expect(checkDefinition(definition)).toMatchObject({ ok: true });
    expect(letsThrough(definition, checkDefinition)).toEqual([]);
  });

  it('a string from outside is safe in a definition that is not checked yet, as on a page of cards', {
    timeout: 60_000,
  }, () => {
    expect(letsThrough(definition, sanitiseData)).toEqual([]);
    expect(sanitiseData(definition)).toBe(definition);
  });

  it('a string from outside would be found: a reader that hands on one member as it came is caught', () => {
    const careless = (value: unknown): unknown => ({ ok: true, name: Reflect.get(Object(value), 'foundKind') });
    const found = letsThrough(failure, careless);
    expect(new Set(found.map((line) => line.split(' at ')[0]))).toEqual(new Set(HOSTILE.map(([what]) => what)));
    expect(found.every((line) => line.includes(' at foundKind'))).toBe(true);
  });
});
