// @vitest-environment jsdom
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AdapterError } from '../../../src/adapter/adapter-error.ts';
import type { Account } from '../../../src/definition/account.ts';
import { account, report } from '../../flow/connect-samples.ts';
import { KEY, makeStore } from '../scripted-calls.ts';

const passes = { ...report, ok: true, draft: { id: 'draft-1', expiresAt: '2026-03-02T09:15:00Z' } };
const passesForResend = { ...passes, draft: 'resend' };
const stored = { ok: true, account, notices: [] };

/** Lets promise chains that are due run, without moving time. */
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.UTC(2026, 2, 2, 9) });
});
afterEach(() => {
  expect(vi.getTimerCount()).toBeLessThanOrEqual(20);
  vi.useRealTimers();
});

async function toTesting(made: ReturnType<typeof makeStore>, key = KEY): Promise<void> {
  made.store.open();
  made.type(key);
  made.store.next();
  made.store.test();
  await settle();
}

async function toPassed(made: ReturnType<typeof makeStore>, result: unknown = passes): Promise<void> {
  await toTesting(made);
  made.calls.testCredential.at(-1)?.answer(result);
  await settle();
}

describe('createConnectStore', () => {
  it('createConnectStore sends the normalised key once, and wipes buffer and node when the test passes', async () => {
    const made = makeStore();
    made.store.open();
    made.type(`  ${KEY}\n`);
    made.store.next();
    made.store.test();
    expect(made.calls.testCredential[0]?.input).toEqual({
      integrationId: 'openai',
      methodId: 'admin_key',
      values: { adminKey: KEY },
      capabilities: ['usage'],
    });
    made.calls.testCredential[0]?.answer(passes);
    await settle();
    expect(made.store.getSnapshot()).toMatchObject({
      state: { at: 'passed', credentialAt: 'draft' },
      lastFour: { adminKey: '3fQ9' },
    });
    expect([made.node.value, made.store.fields.read()]).toEqual(['', {}]);
    made.store.finish();
    expect(made.calls.connectAccount[0]?.input).toEqual({
      integrationId: 'openai',
      methodId: 'admin_key',
      draft: passes.draft,
      capabilities: ['usage'],
      idempotencyKey: 'id-1',
    });
    made.calls.connectAccount[0]?.answer(stored);
    await settle();
    expect(made.store.getSnapshot().state).toMatchObject({ at: 'done', account: { id: 'acc-1' } });
    expect(made.stored).toMatchObject([{ id: 'acc-1' }]);
  });

  it('createConnectStore draws the expected checks as pending and fills them as they are reported', async () => {
    const made = makeStore();
    await toTesting(made);
    const ids = () => {
      const { state } = made.store.getSnapshot();
      return state.at === 'testing' ? state.checks.map(({ id, status }) => `${id} ${status}`) : state.at;
    };
    expect(ids()).toEqual(['credential pending', 'identity pending', 'usage pending']);
    made.calls.testCredential[0]?.call.onCheck?.({ id: 'credential', required: true, status: 'passed' });
    made.calls.testCredential[0]?.call.onCheck?.({ id: 'nonsense' });
    await settle();
    expect(ids()).toEqual(['credential passed', 'identity pending', 'usage pending']);
  });

  it('createConnectStore keeps the key for a host that keeps no drafts, sends it again, and wipes it when Finish was answered', async () => {
    const made = makeStore();
    await toPassed(made, passesForResend);
    expect(made.store.getSnapshot()).toMatchObject({
      state: { at: 'passed', credentialAt: 'buffer' },
      lastFour: { adminKey: '3fQ9' },
    });
    made.store.finish();
    expect(made.calls.connectAccount[0]?.input).toMatchObject({ draft: 'resend', values: { adminKey: KEY } });
    expect(made.store.fields.read()).toEqual({ adminKey: KEY });
    made.calls.connectAccount[0]?.answer(stored);
    await settle();
    expect([made.node.value, made.store.fields.read()]).toEqual(['', {}]);
  });

  it('createConnectStore drops an answer that comes after Back', async () => {
    const made = makeStore();
    await toTesting(made);
    made.store.send({ type: 'back' });
    expect(made.calls.testCredential[0]?.call.signal.aborted).toBe(true);
    const before = made.store.getSnapshot();
    made.calls.testCredential[0]?.call.onCheck?.({ id: 'credential', required: true, status: 'passed' });
    made.calls.testCredential[0]?.answer(passes);
    await settle();
    expect(made.store.getSnapshot()).toBe(before);
  });

  it('createConnectStore takes the newer of two tests, in whatever order they are answered', async () => {
    const made = makeStore();
    await toTesting(made);
    made.store.send({ type: 'cancelTest' });
    made.store.test();
    made.calls.testCredential[1]?.answer({ ...report, ok: false, failure: { code: 'missing_scope' } });
    await settle();
    made.calls.testCredential[0]?.answer(passes);
    await settle();
    expect(made.store.getSnapshot().state).toMatchObject({ at: 'failed', failure: { code: 'missing_scope' } });
  });

  it('createConnectStore says that it is slow after a quarter of the limit and frees itself at the limit', async () => {
    const made = makeStore();
    await toTesting(made);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(made.store.getSnapshot().state).toMatchObject({ at: 'testing', slow: true });
    await vi.advanceTimersByTimeAsync(15_000);
    expect(made.store.getSnapshot().state).toMatchObject({ at: 'failed', failure: { code: 'timeout' } });
    expect(made.store.fields.read()).toEqual({ adminKey: KEY });
  });

  it('createConnectStore shows nothing of an error that repeats the key', async () => {
    const made = makeStore();
    const spies = (['log', 'warn', 'error', 'debug', 'info'] as const).map((name) => vi.spyOn(console, name));
    await toTesting(made);
    made.calls.testCredential[0]?.reject(new Error(`401: ${KEY} is wrong`));
    await settle();
    expect(made.store.getSnapshot().state).toMatchObject({ at: 'failed', failure: { code: 'unavailable' } });
    made.store.test();
    const text = `Incorrect key ${KEY}, also ${btoa(KEY)}`;
    made.calls.testCredential[1]?.reject(
      new AdapterError({ code: 'invalid_credential', vendor: { text }, correlationId: KEY }),
    );
    await settle();
    expect(made.store.getSnapshot().state).toMatchObject({ at: 'failed', failure: { code: 'invalid_credential' } });
    expect(inspect([made.store.getSnapshot(), made.reports, made.store.supportBundle()], { depth: 20 })).not.toContain(
      'CANARY',
    );
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });

  it('createConnectStore keeps nothing of a key that a host repeats in its answer', async () => {
    const made = makeStore();
    await toPassed(made, {
      ...passes,
      credentialName: `my ${KEY}`,
      identity: { externalId: KEY, confidence: 'proven' },
    });
    expect(made.store.getSnapshot().state.at).toBe('passed');
    expect(inspect(made.store.getSnapshot(), { depth: 20 })).not.toContain('CANARY');
  });

  it('createConnectStore holds Test back while the vendor wants a pause', async () => {
    const made = makeStore();
    await toTesting(made);
    made.calls.testCredential[0]?.answer({
      ...report,
      ok: false,
      failure: { code: 'rate_limited', retryAfterMs: 30_000 },
    });
    await settle();
    expect(made.store.getSnapshot().coolDownUntil).toBe(Date.now() + 30_000);
    made.store.test();
    expect(made.calls.testCredential).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(made.store.getSnapshot().coolDownUntil).toBeNull();
    made.store.test();
    expect(made.calls.testCredential).toHaveLength(2);
  });

  it('createConnectStore drops the draft at its end, by its length and not by the clock here', async () => {
    vi.setSystemTime(Date.UTC(2031, 0, 1));
    const made = makeStore();
    await toPassed(made);
    await vi.advanceTimersByTimeAsync(899_000);
    expect(made.store.getSnapshot().state.at).toBe('passed');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(made.store.getSnapshot()).toMatchObject({
      state: { at: 'configuring', removed: 'draft_expired' },
      lastFour: {},
    });
  });

  it('createConnectStore drops a draft that ended while Finish was awaited and refused', async () => {
    const made = makeStore();
    await toPassed(made, { ...passes, draft: { id: 'draft-1', expiresAt: '2026-03-02T09:00:05Z' } });
    made.store.finish();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(made.store.getSnapshot().state.at).toBe('saving');
    made.calls.connectAccount[0]?.answer({ ok: false, failure: { code: 'permission_denied' } });
    await settle();
    expect(made.store.getSnapshot().state).toMatchObject({ at: 'configuring', removed: 'draft_expired' });
  });

  describe('Finish', () => {
    it('Finish makes one call however often it is pressed', async () => {
      const made = makeStore();
      await toPassed(made);
      made.store.finish();
      made.store.finish();
      expect(made.calls.connectAccount).toHaveLength(1);
    });

    it('Finish of unknown outcome is repeated with the same input, entry edits or not', async () => {
      const entry = { label: 'Alpha', expiresAt: '2027-01-01T23:59:59Z' };
      const made = makeStore({ entry });
      await toPassed(made);
      made.store.finish();
      await vi.advanceTimersByTimeAsync(30_000);
      expect(made.store.getSnapshot().state).toMatchObject({ at: 'unconfirmed', failure: { code: 'timeout' } });
      Object.assign(entry, { label: 'Beta' });
      made.store.send({ type: 'checkAgain' });
      expect(made.calls.connectAccount[1]?.input).toEqual(made.calls.connectAccount[0]?.input);
      expect(made.calls.connectAccount[1]?.input).toMatchObject({ label: 'Alpha', idempotencyKey: 'id-1' });
      made.calls.connectAccount[1]?.answer(stored);
      await settle();
      expect(made.store.getSnapshot().state.at).toBe('done');
    });

    it('Finish that finished late is done, and reported once', async () => {
      const made = makeStore();
      await toPassed(made);
      made.store.finish();
      await vi.advanceTimersByTimeAsync(30_000);
      made.store.send({ type: 'checkAgain' });
      made.calls.connectAccount[0]?.answer(stored);
      made.calls.connectAccount[1]?.answer(stored);
      await settle();
      expect(made.store.getSnapshot().state.at).toBe('done');
      expect(made.stored).toHaveLength(1);
      expect(made.reports.filter(({ type }) => type === 'account.connected')).toHaveLength(1);
    });

    it('Finish has a new idempotency key after a refusal', async () => {
      const made = makeStore();
      await toPassed(made);
      made.store.finish();
      made.calls.connectAccount[0]?.answer({ ok: false, failure: { code: 'provider_unavailable' } });
      await settle();
      made.store.finish();
      expect(made.calls.connectAccount.map(({ input }) => input.idempotencyKey)).toEqual(['id-1', 'id-2']);
    });

    it('Finish left while it is awaited says that lists may be old, and its answer is dropped', async () => {
      const made = makeStore();
      await toPassed(made);
      made.store.finish();
      made.store.dispose();
      expect([made.leftUnknown(), made.calls.connectAccount[0]?.call.signal.aborted]).toEqual([1, true]);
      made.calls.connectAccount[0]?.answer(stored);
      await settle();
      expect(made.stored).toEqual([]);
      expect(made.store.getSnapshot().state.at).toBe('configuring');
    });

    it('Finish that has to send the key again, and finds it wiped, asks for it', async () => {
      const made = makeStore();
      await toPassed(made, passesForResend);
      await vi.advanceTimersByTimeAsync(590_000);
      made.store.finish();
      await vi.advanceTimersByTimeAsync(30_000);
      expect(made.store.getSnapshot().state).toMatchObject({ at: 'unconfirmed', credentialAt: 'nowhere' });
      made.store.send({ type: 'checkAgain' });
      expect(made.store.getSnapshot().state).toMatchObject({ at: 'configuring', removed: 'idle' });
      expect([made.calls.connectAccount.length, made.leftUnknown()]).toEqual([1, 1]);
    });
  });

  describe('a rotation', () => {
    const newer: Account = { ...account, version: 8 };

    it('a rotation reads its account first and sends the version that was read', async () => {
      const made = makeStore({ accountId: 'acc-1' });
      await toTesting(made);
      expect(made.store.getSnapshot()).toMatchObject({ reading: 'reading', state: { at: 'configuring' } });
      expect(made.calls.listAccounts[0]?.input).toEqual({ integrationId: 'openai', ids: ['acc-1'], limit: 1 });
      made.calls.listAccounts[0]?.answer({ items: [account], applied: [] });
      await settle();
      expect(made.store.getSnapshot()).toMatchObject({ reading: 'idle', account: { id: 'acc-1' } });
      made.store.next();
      made.store.test();
      expect(made.calls.testCredential[0]?.input.accountId).toBe('acc-1');
      made.calls.testCredential[0]?.answer(passes);
      await settle();
      made.store.finish();
      expect(made.calls.rotateCredential[0]?.input).toEqual({
        accountId: 'acc-1',
        version: 3,
        draft: passes.draft,
        idempotencyKey: 'id-1',
      });
      made.calls.rotateCredential[0]?.answer({ ok: false, failure: { code: 'version_conflict' }, account: newer });
      await settle();
      expect(made.store.getSnapshot().state).toMatchObject({ at: 'passed', conflict: { version: 8 } });
      made.store.finish();
      expect(made.calls.rotateCredential[1]?.input).toMatchObject({ version: 8, idempotencyKey: 'id-2' });
    });

    it('a rotation of a removed account reports that, and reads it again on request', async () => {
      const made = makeStore({ accountId: 'acc-1' });
      made.store.open();
      made.calls.listAccounts[0]?.answer({ items: [], applied: [] });
      await settle();
      expect(made.store.getSnapshot().reading).toEqual({ code: 'not_found' });
      made.store.send({ type: 'readAccount' });
      made.calls.listAccounts[1]?.answer({ items: [account], applied: [] });
      await settle();
      expect(made.store.getSnapshot().state.target).toMatchObject({ version: 3 });
    });

    it('a rotation of the account that is connected already uses the same draft', async () => {
      const made = makeStore();
      await toPassed(made, { ...passes, relation: { kind: 'existing', accountId: 'acc-1' } });
      made.store.finish();
      expect(made.calls.connectAccount).toHaveLength(0);
      made.store.send({ type: 'readAccount' });
      made.calls.listAccounts[0]?.answer({ items: [account], applied: [] });
      await settle();
      made.store.finish();
      expect(made.calls.rotateCredential[0]?.input).toMatchObject({
        accountId: 'acc-1',
        version: 3,
        draft: passes.draft,
      });
    });
  });

  describe('the key', () => {
    it('the key is removed after ten minutes without input, with a countdown before', async () => {
      const made = makeStore();
      made.type(KEY);
      made.store.next();
      await vi.advanceTimersByTimeAsync(571_000);
      expect(made.store.getSnapshot().wipesInSeconds).toBe(29);
      made.store.stay();
      expect(made.store.getSnapshot().wipesInSeconds).toBeNull();
      await vi.advanceTimersByTimeAsync(600_000);
      expect(made.store.getSnapshot()).toMatchObject({
        wipesInSeconds: null,
        state: { at: 'configuring', removed: 'idle' },
      });
      expect(made.node.value).toBe('');
    });

    it('the key is removed at wake when the limit passed in sleep, and is not sent', async () => {
      const made = makeStore();
      made.type(KEY);
      made.store.next();
      vi.setSystemTime(Date.now() + 8 * 3_600_000);
      made.store.test();
      expect(made.calls.testCredential).toEqual([]);
      expect(made.store.getSnapshot().state).toMatchObject({ at: 'configuring', removed: 'idle' });
    });

    it('the key is removed 60 seconds after the sign-in ended, unless a call was answered since', async () => {
      const made = makeStore();
      await toTesting(made);
      made.calls.testCredential[0]?.reject(new AdapterError({ code: 'host_signed_out' }));
      await settle();
      await vi.advanceTimersByTimeAsync(50_000);
      made.store.test();
      made.calls.testCredential[1]?.answer({ ...report, ok: false, failure: { code: 'missing_scope' } });
      await vi.advanceTimersByTimeAsync(20_000);
      expect(made.store.getSnapshot().state.credentialAt).toBe('buffer');
      made.store.test();
      made.calls.testCredential[2]?.reject(new AdapterError({ code: 'host_signed_out' }));
      await vi.advanceTimersByTimeAsync(60_000);
      expect(made.store.getSnapshot().state).toMatchObject({ credentialAt: 'nowhere', removed: 'session_ended' });
    });

    it('the key goes when the attempt is left, wherever it is', async () => {
      const made = makeStore();
      await toTesting(made);
      made.store.dispose();
      expect([made.node.value, made.store.fields.read()]).toEqual(['', {}]);
      expect(made.calls.testCredential[0]?.call.signal.aborted).toBe(true);
      expect(vi.getTimerCount()).toBe(0);
    });

    it('the key typed after a revival works as before', async () => {
      const made = makeStore();
      made.store.open();
      made.store.dispose();
      made.store.open();
      await toPassed(made);
      expect(made.store.getSnapshot().state.at).toBe('passed');
    });
  });

  it('createConnectStore changes nothing on a keystroke that changes no status', () => {
    const made = makeStore();
    let notified = 0;
    made.store.subscribe(() => {
      notified += 1;
    });
    made.type('s');
    const before = made.store.getSnapshot();
    const received = notified;
    for (let length = 2; length <= KEY.length; length += 1) made.type(KEY.slice(0, length));
    expect(made.store.getSnapshot()).toBe(before);
    expect(notified).toBe(received);
    made.store.next();
    expect(made.store.getSnapshot().state).toMatchObject({ at: 'ready', credentialRevision: KEY.length });
  });

  it('createConnectStore reports what happens, by ids and codes alone', async () => {
    const made = makeStore();
    await toTesting(made);
    made.calls.testCredential[0]?.call.onCheck?.({ id: 'credential', required: true, status: 'running' });
    await vi.advanceTimersByTimeAsync(200);
    made.calls.testCredential[0]?.answer({
      ...passes,
      checks: [
        { id: 'credential', required: true, status: 'passed' },
        { id: `weird ${KEY}`, required: false, status: 'warning', failure: { code: 'plan_required' } },
      ],
    });
    await settle();
    made.store.finish();
    made.calls.connectAccount[0]?.answer(stored);
    await settle();
    made.store.dispose();
    const about = { integrationId: 'openai', runId: 'id-0' };
    expect(made.reports).toEqual([
      { type: 'wizard.opened', integrationId: 'openai' },
      { type: 'wizard.step_viewed', integrationId: 'openai', step: 'configure' },
      { type: 'wizard.step_viewed', integrationId: 'openai', step: 'test' },
      { type: 'test.started', ...about },
      { type: 'test.check_finished', ...about, checkId: 'credential', status: 'passed', durationMs: 200 },
      { type: 'test.check_finished', ...about, checkId: 'identity', status: 'skipped', durationMs: 200 },
      { type: 'test.check_finished', ...about, checkId: 'usage', status: 'skipped', durationMs: 200 },
      {
        type: 'test.check_finished',
        ...about,
        checkId: 'other',
        status: 'warning',
        code: 'plan_required',
        durationMs: 200,
      },
      { type: 'test.finished', ...about, outcome: 'passed', durationMs: 200 },
      { type: 'account.connected', ...about, durationMs: 0 },
      { type: 'wizard.closed', integrationId: 'openai', outcome: 'done', durationMs: 200 },
    ]);
  });

  it('createConnectStore writes a bundle for support without any value', async () => {
    const made = makeStore({ entry: { values: { region: 'secret-region' } } });
    await toTesting(made);
    await vi.advanceTimersByTimeAsync(300);
    const failure = { code: 'invalid_credential', correlationId: 'run-7', vendor: { status: 401, text: 'Wrong key' } };
    made.calls.testCredential[0]?.answer({ ...report, checks: [], ok: false, failure });
    await settle();
    expect(made.store.supportBundle()).toBe(
      [
        'integration-kit 0.1.0',
        'written: 2026-03-02T09:00:00.300Z',
        'integration: openai, method admin_key, connect',
        'attempt: id-0',
        'state: failed',
        'test 1: 2026-03-02T09:00:00.000Z, failed, invalid_credential, 300 ms',
        '  credential: skipped, 300 ms',
        '  identity: skipped, 300 ms',
        '  usage: skipped, 300 ms',
        'failure: invalid_credential, correlation id run-7, vendor status 401',
      ].join('\n'),
    );
  });
});
