import type { Access } from '../../../src/adapter/access.ts';
import type { Action } from '../../../src/definition/account-action.ts';
import { AdapterError } from '../../../src/adapter/adapter-error.ts';
import type { MutationResult } from '../../../src/adapter/mutation.ts';
import { around, aroundMutations, findAccount, type Method, type Methods, only, without, wrong } from './wrapping.ts';
import type { WrongAdapter } from './wrong-adapter.ts';

const DENIED = 'getAccess: an action that is not in can is not allowed';
const VALUE = "A vendor's or a host's no is a value; reject only when the connection or the host failed";

/** A host that does not look at access before one of its methods. */
function unguarded(name: string, method: Method): WrongAdapter {
  return {
    name,
    breaks: DENIED,
    wrap: only('viewer', (_, right): Methods => ({ [method]: right.administrator[method] })),
  };
}

function saying(action: Action, answer: Access['can'][Action]): Parameters<typeof only>[1] {
  return (adapter) =>
    around(adapter, 'getAccess', async (_, ask) => {
      const access = await ask();
      return { ...access, can: { ...access.can, [action]: answer } };
    });
}

/** Hosts that handle rights wrongly. */
export const accessDefects = {
  testUnguarded: unguarded('Who may change nothing may try keys at the vendor.', 'testCredential'),
  connectUnguarded: unguarded('Who may change nothing may connect an account.', 'connectAccount'),
  rotateUnguarded: unguarded('Who may change nothing may replace a credential.', 'rotateCredential'),
  retestUnguarded: unguarded('Who may change nothing may test a stored credential.', 'retestAccount'),
  renameUnguarded: unguarded('Who may change nothing may rename an account.', 'renameAccount'),
  pauseUnguarded: unguarded('Who may change nothing may pause an account.', 'pauseAccount'),
  syncUnguarded: unguarded('Who may change nothing may demand data.', 'syncNow'),
  disconnectUnguarded: unguarded('Who may change nothing may disconnect an account.', 'disconnectAccount'),
  saysYesRefuses: {
    name: 'Access says that a rename is allowed and the call is refused.',
    breaks: 'getAccess: what this person may do',
    wrap: only('viewer', saying('rename', true)),
  },
  saysNoObeys: {
    name: 'Access says that a rotation is not allowed and the call is carried out.',
    breaks: DENIED,
    wrap: only('administrator', saying('rotate', { reason: 'Only the owner can do this.' })),
  },
  leavesOutAnAction: {
    name: 'Access does not name an action that is allowed.',
    breaks: DENIED,
    wrap: only('colleague', (adapter) =>
      around(adapter, 'getAccess', async (_, ask) => {
        const { visible, can } = await ask();
        return { visible, can: without(can, 'pause') };
      }),
    ),
  },
  hidesAccounts: wrong(
    'Access that is asked for with an account is never given.',
    'AccessQuery.accountId: which account; absent for the integration as a whole',
    (adapter) =>
      around(adapter, 'getAccess', async ({ accountId }, ask) =>
        accountId === undefined ? ask() : { visible: false, can: {} },
      ),
  ),
  hidesFromViewer: {
    name: 'Who may only look is refused the list.',
    breaks: 'Access.visible: whether anything is shown at all',
    wrap: only('viewer', (adapter) =>
      around(adapter, 'listAccounts', () => {
        throw new AdapterError({ code: 'permission_denied' });
      }),
    ),
  },
  refusesByRejection: wrong('A change that is not allowed rejects.', VALUE, (adapter) =>
    aroundMutations(adapter, async (_, ask) => {
      const answer = await ask();
      if (!answer.ok && answer.failure.code === 'permission_denied')
        throw Object.assign(new Error('Forbidden'), { status: 403 });
      return answer;
    }),
  ),
  refusesSilently: wrong(
    'A change that is not allowed is answered as done and not done.',
    'MutationResult: ok with the state after the change',
    (adapter) =>
      aroundMutations(
        adapter,
        async (input, ask): Promise<MutationResult> => {
          const answer = await ask();
          if (answer.ok || answer.failure.code !== 'permission_denied' || !('accountId' in input)) return answer;
          return { ok: true, account: (await findAccount(adapter, input.accountId)) ?? null, notices: [] };
        },
        ['renameAccount'],
      ),
  ),
} satisfies Record<string, WrongAdapter>;
