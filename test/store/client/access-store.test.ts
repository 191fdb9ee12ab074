import { describe, expect, it } from 'vitest';
import { ACTIONS, METHOD_OF_ACTION } from '../../../src/definition/account-action.ts';
import { AdapterError } from '../../../src/adapter/adapter-error.ts';
import { denyAccess, knownAccess } from '../../../src/store/client/access-answers.ts';
import { accessStore, type ActionAccess, accessTo } from '../../../src/store/client/access-store.ts';
import { openHost, settle, holdTime } from '../open-host.ts';

holdTime();

const METHODS = new Set([...Object.values(METHOD_OF_ACTION), 'getAccess' as const]);

async function openAccess() {
  const made = openHost('getAccess');
  const access = accessStore(made.client);
  const stop = access.about('openai').subscribe(() => {});
  await settle();
  const all = (): readonly ActionAccess[] =>
    ACTIONS.map((action) => accessTo(action, METHODS, knownAccess(access, 'openai')));
  return { ...made, access, stop, all };
}

describe('access', () => {
  it('access is nothing until the host has said so', async () => {
    const { all, last } = await openAccess();
    expect(all()).toEqual(ACTIONS.map(() => ({ status: 'loading' })));
    await last('getAccess').answer({ visible: true, can: { connect: true, pause: { reason: 'Plan too small' } } });
    expect(all().map((access) => access.status)).toEqual(['allowed', ...ACTIONS.slice(1).map(() => 'refused')]);
    expect(all()[ACTIONS.indexOf('pause')]).toEqual({ status: 'refused', reason: 'Plan too small' });
  });

  it('access is nothing when the host cannot be asked or cannot be understood, whatever it said before', async () => {
    const { all, last, access } = await openAccess();
    await last('getAccess').answer({ visible: true, can: { connect: true } });
    access.about('openai').refresh();
    await settle();
    await last('getAccess').reject(new AdapterError({ code: 'host_signed_out' }));
    expect(all()).toEqual(ACTIONS.map(() => ({ status: 'unknown', failure: { code: 'host_signed_out' } })));
    access.about('openai').refresh();
    await settle();
    await last('getAccess').answer({ can: 'everything' });
    expect(all()).toEqual(ACTIONS.map(() => ({ status: 'unknown', failure: { code: 'unexpected_answer' } })));
  });

  it('access is not what is only almost a yes', async () => {
    const { all, last } = await openAccess();
    await last('getAccess').answer({ visible: true, can: { connect: 'true', rotate: 1, rename: {}, pause: null } });
    expect(all().filter(({ status }) => status === 'allowed')).toEqual([]);
  });

  it('access is asked once per integration and account, while a component shows it', async () => {
    const { access, calls, stop } = await openAccess();
    access.about('openai').subscribe(() => {});
    access.about('openai', 'acc-1').subscribe(() => {});
    await settle();
    expect(calls('getAccess').map(({ input }) => input)).toEqual([
      { integrationId: 'openai' },
      { integrationId: 'openai', accountId: 'acc-1' },
    ]);
    stop();
    expect(calls('getAccess')[0]?.signal.aborted).toBe(false);
  });

  it('access about an account that was not asked for is what holds for its integration', async () => {
    const { access, last } = await openAccess();
    await last('getAccess').answer({ visible: true, can: { connect: true } });
    expect(knownAccess(access, 'openai', 'acc-1')).toBe(knownAccess(access, 'openai'));
    expect(knownAccess(access, 'other', 'acc-1')).toBeNull();
  });

  it('access is forgotten and asked again when a call was denied', async () => {
    const { access, all, last, calls } = await openAccess();
    await last('getAccess').answer({ visible: true, can: { connect: true } });
    denyAccess(access, 'other');
    denyAccess(access, 'openai');
    expect(all()[0]).toEqual({ status: 'loading' });
    await settle();
    expect(calls('getAccess')).toHaveLength(2);
    await last('getAccess').answer({ visible: true, can: {} });
    expect(all()[0]).toEqual({ status: 'refused' });
  });

  it('access is forgotten for another person', async () => {
    const { client, all, last } = await openAccess();
    await last('getAccess').answer({ visible: true, can: { connect: true } });
    client.wipe();
    expect(all()[0]).toEqual({ status: 'loading' });
  });
});

describe('accessTo', () => {
  it('accessTo shows no control for what the adapter cannot do', () => {
    expect(accessTo('rename', new Set(['connectAccount']), null)).toEqual({ status: 'absent' });
  });

  it('accessTo allows what the adapter can do when the host has no say in it', () => {
    expect(accessTo('rename', new Set(['renameAccount']), null)).toEqual({ status: 'allowed' });
    expect(accessTo('rename', new Set(['renameAccount', 'getAccess']), null)).toEqual({ status: 'loading' });
  });
});
