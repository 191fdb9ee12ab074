import { describe, expect, it } from 'vitest';
import { AdapterError } from '../../src/adapter/adapter-error.ts';
import type { AccountEvent } from '../../src/adapter/accounts.ts';
import { accessStore } from '../../src/store/access-store.ts';
import { createRetestStore } from '../../src/store/retest-store.ts';
import { report } from '../flow/connect-samples.ts';
import { openHost, pass, settle, holdTime } from './open-host.ts';
import { definition } from './scripted-calls.ts';

holdTime();

const KEY = 'sk-admin-CANARY-0123456789-3fQ9';
const refusal = (failure: unknown) => ({ ...report, checks: [], ok: false, failure });

function openTest(method: 'retestAccount' | 'renameAccount' = 'retestAccount') {
  const made = openHost('listAccounts', 'getAccess', method);
  const results: unknown[] = [];
  const published: AccountEvent[] = [];
  made.hub.onChanges((changes) => published.push(...changes));
  const onResult = (result: unknown): void => void results.push(result);
  const store = createRetestStore({ definition, accountId: 'acc-1', hub: made.hub, onResult });
  const checks = (): readonly string[] => {
    const { state } = store.getSnapshot();
    return (state.at === 'passed' ? state.report.checks : state.checks).map(({ id, status }) => `${id} ${status}`);
  };
  return { ...made, store, results, published, checks, state: () => store.getSnapshot().state };
}

describe('the test of a stored credential', () => {
  it('draws what it will check, fills it in, and makes lists be read again', async () => {
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

  it('is made once however often it is pressed, and not where the host cannot', () => {
    const { store, calls } = openTest();
    store.test();
    store.test();
    expect(calls('retestAccount')).toHaveLength(1);
    const cannot = openTest('renameAccount');
    cannot.store.test();
    expect(cannot.state().at).toBe('ready');
  });

  it('that the vendor refuses is an answer, with the checks that were made', async () => {
    const { store, last, state, checks, results } = openTest();
    store.test();
    last('retestAccount').onCheck?.({ id: 'credential', required: true, status: 'failed' });
    await last('retestAccount').answer(refusal({ code: 'invalid_credential' }));
    expect(state()).toMatchObject({ at: 'failed', failure: { code: 'invalid_credential' } });
    expect(checks()[0]).toBe('credential failed');
    expect(results).toHaveLength(1);
  });

  it('that came to nothing is no answer: lists stay as they are', async () => {
    const { store, last, state, results, published } = openTest();
    store.test();
    await last('retestAccount').reject(new AdapterError({ code: 'unavailable' }));
    await pass(60_000);
    expect(state()).toMatchObject({ at: 'failed', failure: { code: 'unavailable' } });
    expect([results, published]).toEqual([[], []]);
  });

  it('that this person may not make has access asked for again, whichever way the host says so', async () => {
    const { store, calls, hub, last } = openTest();
    accessStore(hub)
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

  it('believes no pass in which a required check failed', async () => {
    const { store, last, state } = openTest();
    store.test();
    await last('retestAccount').answer({
      ...report,
      ok: true,
      checks: [{ id: 'credential', required: true, status: 'failed' }],
    });
    expect(state()).toMatchObject({ at: 'failed', failure: { code: 'unexpected_answer' } });
  });

  it('says that it takes long after five seconds, and ends at twenty', async () => {
    const { store, state } = openTest();
    store.test();
    await pass(5_000);
    expect(state()).toMatchObject({ at: 'testing', slow: true });
    await pass(15_000);
    expect(state()).toMatchObject({ at: 'failed', failure: { code: 'timeout' } });
  });

  it('drops what is answered after it was cancelled', async () => {
    const { store, last, state, results } = openTest();
    store.test();
    store.cancel();
    expect(last('retestAccount').signal.aborted).toBe(true);
    last('retestAccount').onCheck?.({ id: 'credential', required: true, status: 'passed' });
    await last('retestAccount').answer({ ...report, ok: true });
    expect(state()).toMatchObject({ at: 'failed', failure: { code: 'aborted' } });
    expect(results).toEqual([]);
  });

  it('takes the newer of two tests', async () => {
    const { store, calls, state } = openTest();
    store.test();
    store.cancel();
    store.test();
    await calls('retestAccount')[0]?.answer({ ...report, ok: true });
    expect(state().at).toBe('testing');
    await calls('retestAccount')[1]?.answer(refusal({ code: 'missing_scope' }));
    expect(state()).toMatchObject({ failure: { code: 'missing_scope' } });
  });

  it('leaves no trace of a test that was left', async () => {
    const { store, last, state, checks } = openTest();
    const before = store.getSnapshot();
    store.leave();
    expect(store.getSnapshot()).toBe(before);
    store.test();
    store.leave();
    await last('retestAccount').answer({ ...report, ok: true });
    expect(state().at).toBe('ready');
    expect(checks()[0]).toBe('credential pending');
  });

  it('waits as long as the vendor wants, within reason', async () => {
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

  it('is told to support by codes and times alone', async () => {
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
      'integration: openai',
      'state: failed',
      'started: 2026-03-02T09:00:00.000Z',
      'failure: invalid_credential',
      'correlation id: run-7',
      'vendor status: 401',
      'vendor request: req_1',
      '  credential: skipped',
      '  identity: skipped',
      '  usage: skipped',
      '  management: skipped',
    ]);
  });
});
