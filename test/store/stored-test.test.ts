import { describe, expect, it } from 'vitest';
import { AdapterError } from '../../src/adapter/adapter-error.ts';
import type { AccountEvent } from '../../src/adapter/accounts.ts';
import { accessStore } from '../../src/store/client/access-store.ts';
import { drawnTest } from '../../src/flow/stored-test.ts';
import { expectedChecks } from '../../src/flow/connect-checks.ts';
import { accountActionsStore } from '../../src/store/actions/account-actions-store.ts';
import { account, report } from '../flow/connect-samples.ts';
import { openHost, pass, settle, holdTime } from './open-host.ts';
import { definition } from './scripted-calls.ts';

holdTime();

const KEY = 'sk-admin-CANARY-0123456789-3fQ9';
const refusal = (failure: unknown) => ({ ...report, checks: [], ok: false, failure });

function openTest(method: 'retestAccount' | 'renameAccount' = 'retestAccount') {
  const made = openHost('listAccounts', 'getAccess', method);
  const results: unknown[] = [];
  const published: AccountEvent[] = [];
  made.client.onChanges((changes) => published.push(...changes));
  const actions = accountActionsStore(made.client, 'openai');
  const subscribe = () => actions.subscribeToTest('acc-1', () => {});
  actions.onTestEnd((accountId, test) => results.push(`${accountId} ${test.at}`));
  const store = {
    test: () => actions.test('acc-1'),
    cancel: () => actions.cancelTest('acc-1'),
    leave: subscribe(),
    watch: subscribe,
    getSnapshot: () => actions.getTest('acc-1'),
    supportBundle: () => actions.supportBundle('acc-1'),
  };
  const expected = expectedChecks(definition, ['usage', 'management']);
  const state = () => drawnTest(store.getSnapshot().test, expected);
  const checks = (): readonly string[] => {
    const drawn = state();
    return (drawn.at === 'passed' ? drawn.report.checks : drawn.checks).map(({ id, status }) => `${id} ${status}`);
  };
  return { ...made, actions, store, results, published, checks, state };
}

describe('the test of a stored credential', () => {
  it('the test of a stored credential draws what it will check, fills it in, and makes lists be read again', async () => {
    const { store, checks, last, state, published, results } = openTest();
    expect(checks()).toEqual(['credential pending', 'identity pending', 'usage pending', 'management pending']);
    store.test();
    expect(last('retestAccount').input).toEqual({ accountId: 'acc-1' });
    last('retestAccount').onCheck?.({ id: 'credential', required: true, status: 'running' });
    last('retestAccount').onCheck?.({ status: 'nonsense' });
    await settle();
    expect(checks()[0]).toBe('credential running');
    await last('retestAccount').answer({ ...report, ok: true });
    expect(state().at).toBe('passed');
    expect(checks()).toEqual(['credential passed', 'identity skipped', 'usage skipped', 'management skipped']);
    expect([published, results.length]).toEqual([[{ type: 'resync' }], 1]);
  });

  it('the test of a stored credential is made once however often it is pressed, and not where the host cannot', () => {
    const { store, calls } = openTest();
    store.test();
    store.test();
    expect(calls('retestAccount')).toHaveLength(1);
    const cannot = openTest('renameAccount');
    cannot.store.test();
    expect(cannot.state().at).toBe('ready');
  });

  it('the test of a stored credential that the vendor refuses is an answer, with the checks that were made', async () => {
    const { store, last, state, checks, results } = openTest();
    store.test();
    last('retestAccount').onCheck?.({ id: 'credential', required: true, status: 'failed' });
    await last('retestAccount').answer(refusal({ code: 'invalid_credential' }));
    expect(state()).toMatchObject({ at: 'failed', failure: { code: 'invalid_credential' } });
    expect(checks()[0]).toBe('credential failed');
    expect(results).toHaveLength(1);
  });

  it('the test of a stored credential that came to nothing has no answer: lists stay as they are', async () => {
    const { store, last, state, results, published } = openTest();
    store.test();
    await last('retestAccount').reject(new AdapterError({ code: 'unavailable' }));
    await pass(60_000);
    expect(state()).toMatchObject({ at: 'failed', failure: { code: 'unavailable' } });
    expect([results, published]).toEqual([['acc-1 failed'], []]);
  });

  it('the test of a stored credential that this person may not make has access asked for again, whichever way the host says so', async () => {
    const { store, calls, client, last } = openTest();
    accessStore(client)
      .about('openai', 'acc-1')
      .subscribe(() => {});
    await settle();
    await last('getAccess').answer({ visible: true, can: { retest: true } });
    store.test();
    await last('retestAccount').reject(new AdapterError({ code: 'permission_denied' }));
    expect(calls('getAccess')).toHaveLength(2);
    await last('getAccess').answer({ visible: true, can: { retest: true } });
    store.test();
    await last('retestAccount').answer(refusal({ code: 'permission_denied' }));
    expect(calls('getAccess')).toHaveLength(3);
  });

  it('the test of a stored credential believes no pass in which a required check failed', async () => {
    const { store, last, state } = openTest();
    store.test();
    await last('retestAccount').answer({
      ...report,
      ok: true,
      checks: [{ id: 'credential', required: true, status: 'failed' }],
    });
    expect(state()).toMatchObject({ at: 'failed', failure: { code: 'unexpected_answer' } });
  });

  it('the test of a stored credential says that it takes long after five seconds, and ends at twenty', async () => {
    const { store, state } = openTest();
    store.test();
    await pass(5_000);
    expect(state()).toMatchObject({ at: 'testing', slow: true });
    await pass(15_000);
    expect(state()).toMatchObject({ at: 'failed', failure: { code: 'timeout' } });
  });

  it('the test of a stored credential drops what is answered after it was cancelled', async () => {
    const { store, last, state, results } = openTest();
    store.test();
    store.cancel();
    expect(last('retestAccount').signal.aborted).toBe(true);
    last('retestAccount').onCheck?.({ id: 'credential', required: true, status: 'passed' });
    await last('retestAccount').answer({ ...report, ok: true });
    expect(state()).toMatchObject({ at: 'failed', failure: { code: 'aborted' } });
    expect(results).toEqual(['acc-1 failed']);
  });

  it('the test of a stored credential takes the newer of two tests', async () => {
    const { store, calls, state } = openTest();
    store.test();
    store.cancel();
    store.test();
    await calls('retestAccount')[0]?.answer({ ...report, ok: true });
    expect(state().at).toBe('testing');
    await calls('retestAccount')[1]?.answer(refusal({ code: 'missing_scope' }));
    expect(state()).toMatchObject({ failure: { code: 'missing_scope' } });
  });

  it('the test of a stored credential leaves no trace of a test that was left', async () => {
    const { store, last, state, checks } = openTest();
    store.test();
    store.leave();
    expect(last('retestAccount').signal.aborted).toBe(true);
    await last('retestAccount').answer({ ...report, ok: true });
    expect(state().at).toBe('ready');
    expect(checks()[0]).toBe('credential pending');
  });

  it('the test of a stored credential keeps its result only as long as a view shows it', async () => {
    const { store, last, state } = openTest();
    store.test();
    await last('retestAccount').answer({ ...report, ok: true });
    const before = store.getSnapshot();
    expect(store.getSnapshot()).toBe(before);
    store.leave();
    expect(state().at).toBe('ready');
  });

  it('the test of a stored credential starts from a view and from an action as one test', async () => {
    const { store, actions, calls, last, state } = openTest();
    store.test();
    actions.retest(account);
    expect(calls('retestAccount')).toHaveLength(1);
    await last('retestAccount').answer({ ...report, ok: true });
    expect([state().at, actions.getSnapshot().size]).toEqual(['passed', 0]);
    actions.retest(account);
    store.test();
    expect([calls('retestAccount').length, state().at]).toEqual([2, 'testing']);
    await last('retestAccount').answer({ ...report, ok: true });
    expect([state().at, actions.getSnapshot().get('acc-1')?.at]).toEqual(['passed', 'tested']);
  });

  it('the test of a stored credential continues for a view when the component that started it unmounts, and is aborted with the last view', async () => {
    const { store, actions, last, state } = openTest();
    const stop = actions.subscribe(() => {});
    actions.retest(account);
    stop();
    expect(state().at).toBe('testing');
    expect(last('retestAccount').signal.aborted).toBe(false);
    store.leave();
    expect(last('retestAccount').signal.aborted).toBe(true);
    expect(actions.getSnapshot().size).toBe(0);
  });

  it('the test of a stored credential is refused to an action during a cool-down, with the time that is left', async () => {
    const { store, actions, calls, last } = openTest();
    store.test();
    await last('retestAccount').answer(refusal({ code: 'rate_limited', retryAfterMs: 30_000 }));
    await pass(10_000);
    actions.retest(account);
    expect(calls('retestAccount')).toHaveLength(1);
    expect(actions.getSnapshot().get('acc-1')).toMatchObject({
      at: 'failed',
      failure: { code: 'rate_limited', retryAfterMs: 20_000 },
    });
  });

  it('the test of a stored credential forgets everything with its context', async () => {
    const { store, client, last, state, results } = openTest();
    store.test();
    await last('retestAccount').answer(refusal({ code: 'rate_limited', retryAfterMs: 30_000 }));
    client.wipe();
    expect([state().at, store.getSnapshot().coolDownUntil]).toEqual(['ready', null]);
    store.test();
    client.wipe();
    expect(last('retestAccount').signal.aborted).toBe(true);
    expect([state().at, results]).toEqual(['ready', ['acc-1 failed']]);
  });

  it('the test of a stored credential waits as long as the vendor wants, within reason', async () => {
    const { store, last, calls } = openTest();
    store.test();
    await last('retestAccount').answer(refusal({ code: 'rate_limited', retryAfterMs: 30_000 }));
    const { coolDownUntil } = store.getSnapshot();
    expect(coolDownUntil).toBe(Date.now() + 30_000);
    await pass(29_999);
    store.test();
    expect(calls('retestAccount')).toHaveLength(1);
    await pass(1);
    store.test();
    expect(calls('retestAccount')).toHaveLength(2);
  });

  it('the test of a stored credential is reported to support by codes and times alone', async () => {
    const { store, last } = openTest();
    store.test();
    await last('retestAccount').answer(
      refusal({
        code: 'invalid_credential',
        correlationId: 'run-7',
        vendor: { status: 401, requestId: 'req_1', text: `No such key: ${KEY}` },
      }),
    );
    expect(store.supportBundle().includes('CANARY')).toBe(false);
    expect(store.supportBundle().split('\n')).toEqual([
      'integration-kit 0.1.0',
      'written: 2026-03-02T09:00:00.000Z',
      'integration: openai',
      'state: failed',
      'test 1: 2026-03-02T09:00:00.000Z, failed, invalid_credential, 0 ms',
      'failure: invalid_credential, correlation id run-7, vendor status 401, vendor request req_1',
    ]);
  });

  it('the test of a stored credential is reported with the time it took and the checks that were made', async () => {
    const { store, last } = openTest();
    store.test();
    await pass(200);
    await last('retestAccount').answer({ ...report, ok: true });
    expect(store.supportBundle()).toContain('passed, 200 ms\n  credential: passed');
  });
});
