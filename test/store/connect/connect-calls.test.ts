import { describe, expect, it, vi } from 'vitest';
import { AdapterError } from '../../../src/adapter/adapter-error.ts';
import * as parsers from '../../../src/adapter/parse-connect.ts';
import { DEFAULT_TIMEOUTS } from '../../../src/adapter/timeouts.ts';
import { type ConnectParsers, createConnectCalls, scrub } from '../../../src/store/connect/connect-calls.ts';
import { account, passes } from '../../flow/connect-samples.ts';
import { KEY, openAdapter } from '../scripted-calls.ts';
import { createRedactor } from '../../../src/definition/redactor.ts';

const INPUT = { integrationId: 'openai', methodId: 'admin_key', values: { adminKey: KEY }, capabilities: [] };

function openCalls(loadParsers: () => Promise<ConnectParsers> = () => Promise.resolve(parsers)) {
  const { adapter, calls: open } = openAdapter();
  const calls = createConnectCalls({ getAdapter: () => adapter, getTimeouts: () => DEFAULT_TIMEOUTS, loadParsers });
  const owner = new AbortController();
  const onCheck = vi.fn();
  return {
    open,
    onCheck,
    leave: () => owner.abort(),
    test: () => calls.test(INPUT, { signal: owner.signal, secrets: [KEY], onSlow: () => {}, onCheck }),
    read: () => calls.readAccount('acc-1', 'openai', owner.signal),
  };
}

const noChunk = () => Promise.reject(new Error('The chunk cannot be loaded.'));

describe('a call of an attempt', () => {
  it('a call of an attempt gives what the host answered, without the key in it', async () => {
    const { test, open } = openCalls();
    const outcome = test();
    open.testCredential[0]?.answer({ ...passes, identity: { externalId: 'org-A', name: KEY, confidence: 'proven' } });
    expect(await outcome).toMatchObject({ kind: 'answer', value: { ok: true } });
    expect(JSON.stringify(await outcome).includes('CANARY')).toBe(false);
  });

  it('a call of an attempt gives a failure that the host chose without the key in it', async () => {
    const { test, open } = openCalls();
    const outcome = test();
    open.testCredential[0]?.reject(new AdapterError({ code: 'unavailable', vendor: { status: 503, text: KEY } }));
    expect(await outcome).toMatchObject({ kind: 'failure', failure: { code: 'unavailable', vendor: { status: 503 } } });
    expect(JSON.stringify(await outcome).includes('CANARY')).toBe(false);
  });

  it('a call of an attempt passes on the checks that can be read, until it is left', async () => {
    const { test, open, onCheck, leave } = openCalls();
    const outcome = test();
    const [call] = open.testCredential;
    call?.call.onCheck?.({ status: 'nonsense' });
    call?.call.onCheck?.({ id: 'credential', required: true, status: 'passed' });
    await vi.waitFor(() => expect(onCheck).toHaveBeenCalledTimes(1));
    call?.call.onCheck?.({ id: 'identity', required: true, status: 'passed' });
    leave();
    expect(await outcome).toEqual({ kind: 'aborted' });
    expect(onCheck).toHaveBeenCalledTimes(1);
  });
});

describe('a call whose parsers cannot be loaded', () => {
  it('a call whose parsers cannot be loaded is a failure when the host answered', async () => {
    const { test, open } = openCalls(noChunk);
    const outcome = test();
    open.testCredential[0]?.answer(passes);
    expect(await outcome).toMatchObject({ kind: 'failure' });
  });

  it('a call whose parsers cannot be loaded keeps of a failure no more than its code', async () => {
    const { test, open } = openCalls(noChunk);
    const outcome = test();
    open.testCredential[0]?.reject(
      new AdapterError({ code: 'unavailable', vendor: { status: 503, text: 'from outside' } }),
    );
    expect(await outcome).toEqual({ kind: 'failure', failure: { code: 'unavailable' } });
  });
});

describe('the account that is read', () => {
  it.each([
    ['the one that was asked for', [{ ...account, id: 'other' }, account], { kind: 'answer', value: { id: 'acc-1' } }],
    ['none, when the host does not have it', [], { kind: 'failure', failure: { code: 'not_found' } }],
    [
      'none, when it cannot be read',
      [{ id: 'acc-1', credential: 7 }],
      { kind: 'failure', failure: { code: 'unexpected_answer' } },
    ],
  ])('the account that is read is %s', async (_, items, outcome) => {
    const { read, open } = openCalls();
    const answer = read();
    expect(open.listAccounts[0]?.input).toEqual({ integrationId: 'openai', ids: ['acc-1'], limit: 1 });
    open.listAccounts[0]?.answer({ items, applied: [] });
    expect(await answer).toMatchObject(outcome);
  });
});

const SECRET = 'sk-admin-CANARY-0123456789-3fQ9';

describe('scrub', () => {
  it('scrub takes a secret out of every text of an answer, however deep, and leaves the rest', () => {
    const answer = {
      ok: true,
      account: { name: `Org of ${SECRET}`, tags: ['a', `${SECRET}${SECRET}`], version: 3, label: null },
    };
    expect(scrub(answer, createRedactor([SECRET]))).toEqual({
      ok: true,
      account: { name: 'Org of [redacted]', tags: ['a', '[redacted][redacted]'], version: 3, label: null },
    });
    expect(answer.account.name.endsWith(SECRET)).toBe(true);
  });

  it('scrub takes out each of several secrets', () => {
    expect(scrub([`${SECRET} and other-secret`], createRedactor([SECRET, 'other-secret']))).toEqual([
      '[redacted] and [redacted]',
    ]);
  });

  it('scrub leaves words alone that a short secret happens to be', () => {
    const answer = { name: 'Acme admin' };
    expect(scrub(answer, createRedactor(['admin']))).toEqual(answer);
  });
});
