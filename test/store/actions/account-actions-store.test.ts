import { describe, expect, it } from 'vitest';
import { AdapterError } from '../../../src/adapter/adapter-error.ts';
import type { AccountEvent } from '../../../src/adapter/accounts.ts';
import { accountActionsStore } from '../../../src/store/actions/account-actions-store.ts';
import { account } from '../../flow/connect-samples.ts';
import { openHost, pass, settle, holdTime } from '../open-host.ts';

holdTime();

const rename = { action: 'rename', label: 'Beta' } as const;
const newer = { ...account, version: 4, label: 'Beta' };
const yes = { ok: true, account: newer, notices: [] };

function openActions() {
  const made = openHost('listAccounts', 'renameAccount', 'pauseAccount', 'disconnectAccount', 'previewDisconnect');
  const store = accountActionsStore(made.client, 'openai');
  const stop = store.subscribe(() => {});
  const published: AccountEvent[] = [];
  made.client.onChanges((changes, origin) => origin === 'person' && published.push(...changes));
  return { ...made, store, stop, published, state: () => store.getSnapshot().get(account.id) };
}

describe('a press on an account', () => {
  it('a press on an account sends the version the person saw and a key of its own, and shows the account as it is then', async () => {
    const { store, last, state, published, events } = openActions();
    store.request(account, rename);
    expect(last('renameAccount').input).toEqual({
      accountId: 'acc-1',
      version: 3,
      idempotencyKey: expect.stringMatching(/^[\w-]{16,}$/u),
      label: 'Beta',
    });
    await pass(200);
    await last('renameAccount').answer({ ...yes, notices: [{ code: 'sync_restarts' }] });
    expect(state()).toMatchObject({ at: 'changed', account: newer, notices: [{ code: 'sync_restarts' }] });
    expect(published).toEqual([{ type: 'upsert', account: newer }]);
    expect(events).toEqual([
      { type: 'account.changed', action: 'rename', integrationId: 'openai', accountId: 'acc-1', durationMs: 200 },
    ]);
  });

  it('a press on an account makes one call however often it is pressed', async () => {
    const { store, calls } = openActions();
    store.request(account, rename);
    store.request(account, rename);
    store.request(account, { action: 'pause', paused: true });
    await settle();
    expect([calls('renameAccount').length, calls('pauseAccount').length]).toEqual([1, 0]);
  });

  it('a press on an account is never repeated by itself', async () => {
    const { store, calls, last, state } = openActions();
    store.request(account, rename);
    await last('renameAccount').reject(new AdapterError({ code: 'unavailable' }));
    await pass(600_000);
    expect(calls('renameAccount')).toHaveLength(1);
    expect(state()).toMatchObject({ at: 'unconfirmed', failure: { code: 'unavailable' } });
  });

  it('a press on an account has another key the next time', async () => {
    const { store, calls, last } = openActions();
    store.request(account, rename);
    await last('renameAccount').answer({ ok: false, failure: { code: 'rate_limited' } });
    store.request(account, rename);
    const [first, second] = calls('renameAccount').map(({ input }) => Reflect.get(Object(input), 'idempotencyKey'));
    expect(first).not.toBe(second);
  });

  it('a press on an account works on one account and leaves the others alone', async () => {
    const { store, calls, last } = openActions();
    const other = { ...account, id: 'acc-2' };
    store.request(account, rename);
    store.request(other, rename);
    expect(calls('renameAccount')).toHaveLength(2);
    await last('renameAccount').answer({ ok: false, failure: { code: 'invalid_input' } });
    expect(store.getSnapshot().get('acc-1')).toMatchObject({ at: 'running' });
    expect(store.getSnapshot().get('acc-2')).toMatchObject({ at: 'renaming' });
  });

  it('a press on an account changes nothing on screen for an account that was not pressed', () => {
    const { store } = openActions();
    const before = store.getSnapshot();
    store.dismiss('acc-9');
    store.checkAgain(account);
    expect(store.getSnapshot()).toBe(before);
  });
});

describe('a change that met another one', () => {
  it('a change that met another one shows who and when, and puts the present account into the list', async () => {
    const { store, last, state, published } = openActions();
    const credential = { state: 'active', changedBy: 'Mara Lindqvist', changedAt: '2026-03-02T08:58:00Z' } as const;
    const theirs = { ...account, version: 8, credential };
    store.request(account, { action: 'pause', paused: true });
    await last('pauseAccount').answer({ ok: false, failure: { code: 'version_conflict' }, account: theirs });
    expect(state()).toMatchObject({
      at: 'failed',
      failure: { code: 'version_conflict' },
      conflict: { version: 8, credential: { changedBy: 'Mara Lindqvist', changedAt: '2026-03-02T08:58:00Z' } },
    });
    expect(published).toMatchObject([{ type: 'upsert', account: { version: 8 } }]);
  });
});

describe('a change of unknown outcome', () => {
  async function openUnknown() {
    const made = openActions();
    made.store.request(account, rename);
    await pass(30_000);
    return made;
  }

  it('a change of unknown outcome is said to be slow after a quarter of the limit, and to be unknown at the limit', async () => {
    const { store, state, last } = openActions();
    store.request(account, rename);
    await pass(7_500);
    expect(state()).toMatchObject({ at: 'running', slow: true });
    await pass(22_500);
    expect(state()).toMatchObject({ at: 'unconfirmed', failure: { code: 'timeout' }, checking: false });
    expect(last('renameAccount').signal.aborted).toBe(true);
  });

  it('a change of unknown outcome is repeated with the same key and version when asked, not before', async () => {
    const { store, calls, state, last } = await openUnknown();
    await pass(600_000);
    expect(calls('renameAccount')).toHaveLength(1);
    store.checkAgain({ ...account, version: 9 });
    const [first, second] = calls('renameAccount');
    expect(second?.input).toEqual(first?.input);
    await last('renameAccount').answer(yes);
    expect(state()).toMatchObject({ at: 'changed' });
  });

  it('a change of unknown outcome that was made late is made: shown, and reported to the host once for the press', async () => {
    const { store, calls, state, events, published } = await openUnknown();
    store.checkAgain(account);
    await calls('renameAccount')[0]?.answer(yes);
    expect(state()).toMatchObject({ at: 'changed', account: { label: 'Beta' } });
    await calls('renameAccount')[1]?.answer(yes);
    expect(state()).toMatchObject({ at: 'changed' });
    expect(events.filter(({ type }) => type === 'account.changed')).toHaveLength(1);
    expect(published[0]).toEqual({ type: 'upsert', account: newer });
  });

  it('a change of unknown outcome makes the list be read again when the person lets it be', async () => {
    const { store, state, published } = await openUnknown();
    store.dismiss('acc-1');
    expect(state()).toBeUndefined();
    expect(published).toEqual([{ type: 'resync' }]);
  });
});

describe('an account that is left', () => {
  it('an account that is left gives up what is under way, and still shows what was made after all', async () => {
    const { store, stop, last, published } = openActions();
    store.request(account, rename);
    stop();
    stop();
    expect(last('renameAccount').signal.aborted).toBe(true);
    expect(store.getSnapshot().size).toBe(0);
    await last('renameAccount').answer(yes);
    expect(published).toEqual([{ type: 'upsert', account: newer }]);
    expect(store.getSnapshot().size).toBe(0);
  });

  it('an account that is left changes nothing while another view is still there', () => {
    const { store, stop, last } = openActions();
    store.subscribe(() => {});
    store.request(account, rename);
    stop();
    expect(last('renameAccount').signal.aborted).toBe(false);
  });

  it('an account that is left for another tenant drops whatever is still answered', async () => {
    const { store, client, last, published } = openActions();
    store.request(account, rename);
    client.wipe();
    await last('renameAccount').answer(yes);
    expect([store.getSnapshot().size, published]).toEqual([0, []]);
  });
});

describe('a disconnect', () => {
  it('a disconnect asks first what it would do, then takes the account off the list', async () => {
    const { store, last, calls, state, published } = openActions();
    store.openDisconnect(account);
    store.request(account, { action: 'disconnect', data: 'keep' });
    expect(calls('disconnectAccount')).toEqual([]);
    await last('previewDisconnect').answer({ choices: ['keep'], affects: ['Cost report'] });
    expect(state()).toMatchObject({ preview: { status: 'ready', preview: { affects: ['Cost report'] } } });
    store.request(account, { action: 'disconnect', data: 'keep' });
    expect(last('disconnectAccount').input).toMatchObject({ accountId: 'acc-1', version: 3, data: 'keep' });
    await last('disconnectAccount').answer({ ok: true, account: null, notices: [{ code: 'data_kept' }] });
    expect(published).toMatchObject([{ type: 'removed', accountId: 'acc-1' }]);
    expect(state()).toMatchObject({ at: 'changed', notices: [{ code: 'data_kept' }] });
  });

  it('a disconnect does not show what it would do after the dialog was left', async () => {
    const { store, last, state } = openActions();
    store.openDisconnect(account);
    store.dismiss('acc-1');
    expect(last('previewDisconnect').signal.aborted).toBe(true);
    await last('previewDisconnect').answer({ choices: ['keep'], affects: [] });
    expect(state()).toBeUndefined();
  });
});
