import { describe, expect, it } from 'vitest';
import { AdapterError } from '../../src/adapter/adapter-error.ts';
import { accessStore } from '../../src/store/client/access-store.ts';
import { createAccountActionsStore } from '../../src/store/actions/account-actions-store.ts';
import { account } from '../flow/connect-samples.ts';
import { openHost, settle, holdTime } from './open-host.ts';

holdTime();

const rename = { action: 'rename', label: 'Beta' } as const;
const all = { visible: true, can: { rename: true, pause: true, retest: true } };

/** A host that says what a person may do, asked about the integration and about the account. */
async function guardedActions(answers: { readonly integration?: unknown; readonly account?: unknown }) {
  const made = openHost('renameAccount', 'retestAccount', 'getAccess');
  const access = accessStore(made.client);
  access.about('openai').subscribe(() => {});
  const closeMenu = access.about('openai', account.id).subscribe(() => {});
  await settle();
  const [ofIntegration, ofAccount] = made.calls('getAccess');
  if (answers.integration !== undefined) await ofIntegration?.answer(answers.integration);
  if (answers.account !== undefined) await ofAccount?.answer(answers.account);
  const store = createAccountActionsStore(made.client, 'openai');
  store.subscribe(() => {});
  return { ...made, store, closeMenu, state: () => store.getSnapshot().get(account.id) };
}

describe('access to an account', () => {
  it('access to an account is nothing while the host did not say', async () => {
    const { store, calls, state } = await guardedActions({ integration: all });
    store.request(account, rename);
    store.retest(account);
    expect([calls('renameAccount').length, calls('retestAccount').length]).toEqual([0, 0]);
    expect(state()).toBeUndefined();
  });

  it('access to an account is what the host says of this account, before what it says of all', async () => {
    const { store, calls, state } = await guardedActions({
      integration: all,
      account: { visible: true, can: { rename: { reason: 'Only its owner may.' } } },
    });
    store.request(account, rename);
    expect(calls('renameAccount')).toEqual([]);
    expect(state()).toMatchObject({ at: 'failed', failure: { code: 'permission_denied' } });
  });

  it('access to an account is nothing that the host did not name', async () => {
    const { store, calls, state } = await guardedActions({ account: { visible: true, can: {} } });
    store.retest(account);
    expect(calls('retestAccount')).toEqual([]);
    expect(state()).toMatchObject({ at: 'failed', request: { action: 'retest' } });
  });

  it('access to an account is nothing when the host cannot be asked, and says why', async () => {
    const { store, calls, state } = await guardedActions({});
    await calls('getAccess')[1]?.reject(new AdapterError({ code: 'host_signed_out' }));
    store.request(account, rename);
    expect(calls('renameAccount')).toEqual([]);
    expect(state()).toMatchObject({ at: 'failed', failure: { code: 'host_signed_out' } });
  });

  it('access to an account is nothing that the host has no method for', async () => {
    const { store, state } = await guardedActions({ account: { visible: true, can: { pause: true } } });
    store.request(account, { action: 'pause', paused: true });
    expect(state()).toMatchObject({ at: 'failed', failure: { code: 'unsupported' } });
  });

  it('access to an account is asked again when a call is denied, by a value or by an error', async () => {
    const { store, calls, last } = await guardedActions({ integration: all, account: all });
    store.request(account, rename);
    await last('renameAccount').answer({ ok: false, failure: { code: 'permission_denied' } });
    expect(calls('getAccess')).toHaveLength(4);
    await calls('getAccess')[2]?.answer(all);
    await calls('getAccess')[3]?.answer(all);
    store.request(account, rename);
    await last('renameAccount').reject(new AdapterError({ code: 'permission_denied' }));
    expect(calls('getAccess')).toHaveLength(6);
  });

  it('access to an account is known again after a denial although no component shows this account any longer', async () => {
    const { store, calls, last, closeMenu } = await guardedActions({ integration: all, account: all });
    closeMenu();
    store.openRename(account);
    store.request(account, rename);
    await last('renameAccount').answer({ ok: false, failure: { code: 'permission_denied' } });
    store.request(account, rename);
    expect(calls('renameAccount')).toHaveLength(1);
    await calls('getAccess')[2]?.answer(all);
    store.request(account, rename);
    expect(calls('renameAccount')).toHaveLength(2);
  });

  it('access to an account is everything it can do where the host has no say in it', async () => {
    const made = openHost('renameAccount');
    const store = createAccountActionsStore(made.client, 'openai');
    store.request(account, rename);
    expect(made.calls('renameAccount')).toHaveLength(1);
  });
});
