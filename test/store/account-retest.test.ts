import { describe, expect, it } from 'vitest';
import { AdapterError } from '../../src/adapter/adapter-error.ts';
import type { AccountEvent } from '../../src/adapter/accounts.ts';
import { accessStore } from '../../src/store/client/access-store.ts';
import { accountActionsStore } from '../../src/store/actions/account-actions-store.ts';
import { account, report } from '../flow/connect-samples.ts';
import { holdTime, openHost, pass, settle } from './open-host.ts';

holdTime();

const allowed = { visible: true, can: { retest: true } };

/** A row whose stored credential may be tested. */
async function openRow() {
  const made = openHost('listAccounts', 'getAccess', 'retestAccount');
  const store = accountActionsStore(made.client, 'openai');
  const published: AccountEvent[] = [];
  made.client.onChanges((changes) => published.push(...changes));
  store.subscribe(() => {});
  accessStore(made.client)
    .about('openai', account.id)
    .subscribe(() => {});
  await settle();
  await made.last('getAccess').answer(allowed);
  return { ...made, store, published, state: () => store.getSnapshot().get(account.id) };
}

describe('a test of a row', () => {
  it('a test of a row asks about that account, draws readable checks as they come, and has lists read again', async () => {
    const { store, last, state, published } = await openRow();
    store.retest(account);
    expect(last('retestAccount').input).toEqual({ accountId: 'acc-1' });
    last('retestAccount').onCheck?.({ status: 'nonsense' });
    last('retestAccount').onCheck?.({ id: 'credential', required: true, status: 'running' });
    await settle();
    expect(state()).toMatchObject({ at: 'testing', slow: false, checks: [{ id: 'credential', status: 'running' }] });
    await last('retestAccount').answer({ ...report, ok: true });
    expect(state()).toMatchObject({ at: 'tested', result: { ok: true } });
    expect(published).toEqual([{ type: 'resync' }]);
  });

  it('a test of a row that the vendor refuses was made all the same', async () => {
    const { store, last, state } = await openRow();
    store.retest(account);
    await last('retestAccount').answer({ ...report, checks: [], ok: false, failure: { code: 'expired_credential' } });
    expect(state()).toMatchObject({ at: 'tested', result: { ok: false, failure: { code: 'expired_credential' } } });
  });

  it('a test of a row says that it takes long, and ends at its limit', async () => {
    const { store, last, state } = await openRow();
    store.retest(account);
    await pass(5_000);
    expect(state()).toMatchObject({ at: 'testing', slow: true });
    await pass(15_000);
    expect(last('retestAccount').signal.aborted).toBe(true);
    expect(state()).toMatchObject({ at: 'failed', request: { action: 'retest' }, failure: { code: 'timeout' } });
  });

  it('a test of a row that was stopped says nothing more, whatever still comes', async () => {
    const { store, last, state } = await openRow();
    store.retest(account);
    store.cancelTest(account.id);
    expect(last('retestAccount').signal.aborted).toBe(true);
    const before = state();
    last('retestAccount').onCheck?.({ id: 'credential', required: true, status: 'passed' });
    await last('retestAccount').answer({ ...report, ok: true });
    expect(state()).toBe(before);
  });

  it.each([
    ['by an error', (call: ReturnType<Awaited<ReturnType<typeof openRow>>['last']>) => call.reject(denied)],
    ['by a value', (call: ReturnType<Awaited<ReturnType<typeof openRow>>['last']>) => call.answer(refused)],
  ])('a test of a row that the host denies %s has access asked for again', async (_, deny) => {
    const { store, calls, last } = await openRow();
    store.retest(account);
    await deny(last('retestAccount'));
    expect(calls('getAccess')).toHaveLength(2);
  });
});

const denied = new AdapterError({ code: 'permission_denied' });
const refused = { ...report, checks: [], ok: false, failure: { code: 'permission_denied' } };
