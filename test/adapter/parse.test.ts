import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseAccess,
  parseAccount,
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
import { createRedactor } from '../../src/definition/redactor.ts';
import { requireAdapter } from '../../src/adapter/require-adapter.ts';
import { sampleAccount } from '../../src/testing/sample-accounts.ts';
import { scriptedAdapter } from '../../src/testing/scripted-adapter.ts';

const KEY = 'sk-admin-CANARY-0123456789abcdef';
const report = {
  checks: [{ id: 'credential', required: true, status: 'passed' }],
  capabilities: [{ id: 'usage', state: 'granted' }],
  notVerified: [],
  checkedAt: '2026-03-02T09:00:00Z',
};
const draft = { id: 'd1', expiresAt: '2026-03-02T09:15:00Z' };

describe('parseAccount', () => {
  it('parseAccount keeps a good account as it is', () => {
    expect(parseAccount(sampleAccount())).toEqual(sampleAccount());
  });
  it('parseAccount drops what it does not know and what is not what it should be', () => {
    const account = parseAccount({
      ...sampleAccount(),
      secret: KEY,
      name: 'A\u202Ecme',
      href: 'javascript:alert(1)',
      sync: { phase: 'levitating', fraction: 7 },
      credential: { state: 'sparkling', lastFour: KEY, expiresAt: 'soon' },
    });
    expect(account).toMatchObject({ name: 'Acme', credential: { state: 'unknown' }, sync: { phase: 'unknown' } });
    expect(account?.href).toBeUndefined();
    expect(account?.credential.lastFour).toBeUndefined();
    expect(account?.credential.expiresAt).toBeUndefined();
    expect(JSON.stringify(account)).not.toContain('CANARY');
  });
  it.each([
    ['2026-01-15', '2026-01-15'],
    ['2026-01-15T09:30:00Z', '2026-01-15T09:30:00Z'],
    [null, null],
    ['2026-13-01', undefined],
  ])('parseAccount reads the end of a credential "%s" as %s', (expiresAt, read) => {
    const account = parseAccount(sampleAccount({ credential: { state: 'active', expiresAt } }));
    expect(account?.credential.expiresAt).toBe(read);
  });
  it.each([
    ['no id', { id: '' }],
    ['a version that is no integer', { version: 1.5 }],
    ['an impossible creation', { createdAt: 'yesterday' }],
    ['no credential', { credential: undefined }],
  ])('parseAccount refuses an account with %s', (_, change) => {
    expect(parseAccount({ ...sampleAccount(), ...change })).toBeNull();
  });
  it('parseAccount is not moved by names that objects use themselves', () => {
    const hostile: unknown = JSON.parse(`{"__proto__":{"polluted":1},"attributes":{"__proto__":"x","a":"b"}}`);
    const before = Object.keys(Object.prototype);
    parseAccount({ ...sampleAccount(), ...(hostile as object) });
    expect(Object.keys(Object.prototype)).toEqual(before);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('parseAccountsPage', () => {
  it('parseAccountsPage shows a bad row as one bad row and keeps the rest', () => {
    const page = parseAccountsPage({ items: [{ id: 'bad' }, sampleAccount(), null], applied: ['search', 'teleport'] });
    expect(page).toMatchObject({
      ok: true,
      value: { rows: [{ kind: 'invalid', id: 'bad' }, { kind: 'account' }, { kind: 'invalid' }], applied: ['search'] },
    });
  });
  it('parseAccountsPage keeps the newest of duplicates, in the first one’s place', () => {
    const page = parseAccountsPage({
      items: [
        sampleAccount({ version: 2 }),
        sampleAccount({ id: 'b' }),
        sampleAccount({ version: 5 }),
        sampleAccount({ version: 1 }),
      ],
      applied: [],
    });
    expect(
      page.ok && page.value.rows.map((row) => row.kind === 'account' && [row.account.id, row.account.version]),
    ).toEqual([
      ['acc_northwind', 5],
      ['b', 3],
    ]);
  });
  it('parseAccountsPage refuses what has no list', () => {
    expect(parseAccountsPage({ items: 'none' })).toEqual({ ok: false, failure: { code: 'unexpected_answer' } });
  });
});

describe('parseTestResult', () => {
  it('parseTestResult reads a pass with its draft', () => {
    expect(parseTestResult({ ...report, ok: true, draft })).toMatchObject({ ok: true, value: { ok: true, draft } });
    expect(parseTestResult({ ...report, ok: true, draft: 'resend' })).toMatchObject({ value: { draft: 'resend' } });
  });
  it('parseTestResult takes no success on trust', () => {
    const failed = { id: 'credential', required: true, status: 'failed' };
    for (const lie of [
      { ...report, ok: true },
      { ...report, ok: true, draft: { id: '' } },
      { ...report, ok: true, draft, checks: [failed] },
      { ...report, ok: true, draft, checks: 'all good' },
      { ok: true, draft },
      'ok',
    ]) {
      expect(parseTestResult(lie)).toEqual({ ok: false, failure: { code: 'unexpected_answer' } });
    }
  });
  it('parseTestResult reads a refusal without anything of the key', () => {
    const failure = { code: 'invalid_credential', vendor: { status: 401, text: `Incorrect API key provided: ${KEY}` } };
    const check = { id: 'credential', required: true, status: 'failed', failure };
    const result = parseTestResult({ ...report, checks: [check], ok: false, failure }, createRedactor([KEY]));
    expect(result).toMatchObject({ ok: true, value: { ok: false, failure: { code: 'invalid_credential' } } });
    expect(JSON.stringify(result)).not.toContain('CANARY');
    expect(JSON.stringify(parseCheck(check, createRedactor([KEY])))).not.toContain('CANARY');
  });
});

describe('parseRetestResult', () => {
  it('parseRetestResult needs no draft', () => {
    expect(parseRetestResult({ ...report, ok: true })).toMatchObject({ ok: true, value: { ok: true } });
  });
});

describe('parseMutationResult', () => {
  it('parseMutationResult keeps a success a success when its account cannot be read', () => {
    expect(
      parseMutationResult({ ok: true, account: { id: 1 }, notices: [{ code: 'data_kept' }, { code: 'party' }, 7] }),
    ).toEqual({
      ok: true,
      value: { ok: true, account: null, notices: [{ code: 'data_kept' }] },
    });
  });
  it('parseMutationResult brings the account that a conflict is about', () => {
    const result = parseMutationResult({ ok: false, failure: { code: 'version_conflict' }, account: sampleAccount() });
    expect(result).toMatchObject({
      value: { failure: { code: 'version_conflict' }, account: { id: 'acc_northwind' } },
    });
  });
  it('parseMutationResult refuses what is no answer', () => {
    for (const lie of ['done', null, undefined, 7, {}]) expect(parseMutationResult(lie).ok).toBe(false);
  });
});

describe('parseFailure', () => {
  it('parseFailure makes an unknown code unknown and clamps the wait', () => {
    expect(parseFailure({ code: 'gremlins', retryAfterMs: 1e12 })).toMatchObject({
      code: 'unknown',
      retryAfterMs: 900_000,
    });
    expect(parseFailure('no')).toEqual({ code: 'unknown' });
  });

  it('parseFailure keeps a target that is a host name or a region, and drops anything else', () => {
    const targetOf = (target: unknown, secrets: readonly string[] = []) =>
      parseFailure({ code: 'wrong_target', target }, createRedactor(secrets)).target;
    expect(['eu.api.openai.com', 'us-east-1'].map((target) => targetOf(target))).toEqual([
      'eu.api.openai.com',
      'us-east-1',
    ]);
    for (const target of ['https://eu.example', 'eu.example/v1', '', 7, null, `${'a.'.repeat(126)}ab`, KEY]) {
      expect(targetOf(target)).toBeUndefined();
    }
    expect(targetOf('qx7w2zkv9m.vendor.example', ['qx7w2zkv9m-and-more'])).toBeUndefined();
  });
});

describe('the small answers', () => {
  it('parseSummaries leaves out summaries and counts that cannot be read', () => {
    expect(
      parseSummaries([{ integrationId: 'openai', accounts: 2, statuses: { connected: 2, party: 9, paused: -1 } }, 7]),
    ).toEqual({
      ok: true,
      value: [{ integrationId: 'openai', accounts: 2, statuses: { connected: 2 } }],
    });
  });
  it('parseAccess allows only what is plainly true', () => {
    expect(
      parseAccess({
        visible: true,
        can: { connect: true, rotate: 'true', rename: { reason: 'Ask\u0000 Mara' }, pause: 1 },
      }),
    ).toEqual({
      ok: true,
      value: { visible: true, can: { connect: true, rename: { reason: 'Ask Mara' } } },
    });
  });
  it('parseDisconnectPreview reads what disconnecting would do', () => {
    expect(parseDisconnectPreview({ choices: ['keep', 'keep'], affects: ['A'] })).toMatchObject({
      value: { choices: ['keep'] },
    });
    expect(parseDisconnectPreview({ choices: [], affects: [] }).ok).toBe(false);
  });
  it('parseAccountEvent turns an event that cannot be read into "list again"', () => {
    expect(parseAccountEvent({ type: 'upsert', account: 7 })).toEqual({ type: 'resync' });
    expect(parseAccountEvent({ type: 'removed', accountId: 'a', version: 3 })).toEqual({
      type: 'removed',
      accountId: 'a',
      version: 3,
    });
  });
});

describe('every parser', () => {
  it('no parser ever throws', { timeout: 30_000 }, () => {
    const parsers = [
      parseAccount,
      parseAccountsPage,
      parseTestResult,
      parseRetestResult,
      parseMutationResult,
      parseFailure,
      parseSummaries,
      parseAccess,
      parseDisconnectPreview,
      parseAccountEvent,
      parseCheck,
    ];
    const key = fc.constantFrom(
      'ok',
      'items',
      'account',
      'failure',
      'code',
      'checks',
      'can',
      'visible',
      '__proto__',
      'id',
      'version',
      'vendor',
    );
    const tree = fc.letrec((tie) => ({
      node: fc.oneof({ maxDepth: 3 }, fc.anything(), fc.array(tie('node')), fc.dictionary(key, tie('node'))),
    })).node;
    fc.assert(
      fc.property(tree, (value) => {
        for (const parse of parsers) parse(value);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('requireAdapter', () => {
  it('requireAdapter lists the methods that are missing', () => {
    expect(() => requireAdapter({ listAccounts() {} })).toThrow(
      /no testCredential\(\), connectAccount\(\), rotateCredential\(\)/u,
    );
    expect(() => requireAdapter(undefined)).toThrow(/listAccounts/u);
    const adapter = scriptedAdapter();
    expect(requireAdapter(adapter)).toBe(adapter);
  });
});

describe('the target of a failure', () => {
  const targetOf = (target: string) => parseFailure({ code: 'wrong_target', target }).target;

  it.each([
    ...['eu.api.openai.com', 'EU.API.OPENAI.COM', 'datadoghq.eu', 'us-east-1', 'eu', 'xn--bcher-kva.example'],
    `${'a'.repeat(63)}.example`,
  ])('the target of a failure may be %j', (target) => {
    expect(targetOf(target)).toBe(target);
  });

  it.each([
    ...['', '.', '.eu.example', 'eu..example', 'eu.example.', '-eu.example', 'eu-.example', 'eu api', 'eu_api.example'],
    ...[
      'https://eu.example',
      'eu.example/v1',
      'eu.example:8443',
      'eu.example?x',
      'user@eu.example',
      'eu\u202E.example',
    ],
    ...['\u0435\u0443.example', '[redacted]', `${'a.'.repeat(126)}ab`, 'a\nb'],
  ])('the target of a failure is dropped when it is %j', (target) => {
    expect(targetOf(target)).toBeUndefined();
  });
});
