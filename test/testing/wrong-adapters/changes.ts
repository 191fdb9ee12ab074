import type { DisconnectPreview } from '../../../src/adapter/accounts.ts';
import type { MutationResult, Notice } from '../../../src/adapter/mutation.ts';
import type { Account } from '../../../src/definition/account.ts';
import { pageOf, pagingHost } from './host-list.ts';
import { withPatches } from './rotation.ts';
import {
  around,
  aroundChanges,
  aroundMutations,
  everyone,
  findAccount,
  override,
  passOff,
  reshape,
  reshapeAnswers,
  type Person,
  reshapeList,
  reshapeResult,
  without,
  wrong,
} from './wrapping.ts';
import type { WrongAdapter } from './wrong-adapter.ts';

const AFTER = 'MutationResult.account: the state after the change';
const LABEL = 'renameAccount: changes the label; an empty label removes it';
const PAUSE = 'pauseAccount: stops or goes on reading data';
const VALUE = "A vendor's or a host's no is a value";

const withoutLabel = (account: Account): Account => without(account, 'label');

/** Hosts that change accounts wrongly or answer wrongly what they changed. */
export const changeDefects = {
  connectLosesLabel: wrong(
    'A connection does not keep the label.',
    'ConnectInput.label: the name administrators give it',
    (adapter) => around(adapter, 'connectAccount', (input, ask) => ask(without(input, 'label'))),
  ),
  labelIsCut: {
    name: 'Labels are cut at 64 characters.',
    breaks: 'label: 1 to 256 characters',
    wrap: (right) =>
      everyone(right, (adapter) => ({
        ...around(adapter, 'connectAccount', (input, ask) => ask({ ...input, label: input.label?.slice(0, 64) })),
        ...around(adapter, 'renameAccount', (input, ask) => ask({ ...input, label: input.label.slice(0, 64) })),
      })),
  },
  connectAnswersNothing: wrong('A connection is answered without the account.', AFTER, (adapter) =>
    around(adapter, 'connectAccount', async (_, ask) => {
      const answer = await ask();
      return answer.ok ? { ...answer, account: null } : answer;
    }),
  ),
  connectAnswersOtherId: wrong(
    "A connection is answered with the vendor's id as the id of the account.",
    "Account.id: the host's id, stable",
    (adapter) =>
      reshapeAnswers(adapter, (account) => ({ ...account, id: account.externalId ?? account.id }), ['connectAccount']),
  ),
  renameIsNotKept: listingLabels('A rename is answered as done and the list keeps the old label.', AFTER, () => true),
  renameIsPersonal: listingLabels(
    'A rename is seen only by the person who made it.',
    'Account.label: the name administrators gave it here',
    (person, renamer) => person !== renamer,
  ),
  emptyLabelStays: {
    name: 'An empty label becomes a label that is empty.',
    breaks: LABEL,
    wrap: (right) =>
      withPatches(right, (adapter, patches) =>
        around(adapter, 'renameAccount', async (input, ask) => {
          const answer = await ask();
          if (!answer.ok) return answer;
          const empty = (account: Account): Account => ({ ...account, label: '' });
          if (input.label === '') patches.set(input.accountId, empty);
          else patches.delete(input.accountId);
          return input.label === '' ? reshapeResult(answer, empty) : answer;
        }),
      ),
  },
  emptyLabelIsIgnored: {
    name: 'An empty label leaves the label as it is.',
    breaks: LABEL,
    wrap: (right) =>
      withPatches(right, (adapter, patches) =>
        around(adapter, 'renameAccount', async (input, ask) => {
          const before = await findAccount(adapter, input.accountId);
          const answer = await ask();
          if (!answer.ok) return answer;
          patches.delete(input.accountId);
          if (input.label !== '' || before?.label === undefined) return answer;
          const { label } = before;
          const keep = (account: Account): Account => ({ ...account, label });
          patches.set(input.accountId, keep);
          return reshapeResult(answer, keep);
        }),
      ),
  },
  renamesTheVendor: {
    name: 'A rename changes the name of the organization instead of the label.',
    breaks: "Account.name: the vendor's name of the organization; label: the name administrators gave it",
    wrap: (right) =>
      withPatches(right, (adapter, patches) =>
        around(adapter, 'renameAccount', async (input, ask) => {
          const answer = await ask();
          if (!answer.ok || input.label === '') return answer;
          const apply = (account: Account): Account => ({ ...withoutLabel(account), name: input.label });
          patches.set(input.accountId, apply);
          return reshapeResult(answer, apply);
        }),
      ),
  },
  pauseAnswersOldPhase: {
    name: 'A pause is answered with the phase from before it.',
    breaks: AFTER,
    wrap: (right) =>
      everyone(right, (adapter) => {
        const atFirst = perPress<Account | undefined>();
        return around(adapter, 'pauseAccount', async (input, ask) => {
          const before = await atFirst(input, () => findAccount(adapter, input.accountId));
          const answer = await ask();
          if (before === undefined || !answer.ok) return answer;
          return reshapeResult(answer, (account) => ({ ...account, sync: before.sync }));
        });
      }),
  },
  pauseToggles: {
    name: 'A pause turns to the opposite of what is, whatever is asked for.',
    breaks: PAUSE,
    wrap: (right) =>
      everyone(right, (adapter) => {
        const atFirst = perPress<Account | undefined>();
        return around(adapter, 'pauseAccount', async (input, ask) => {
          const present = await atFirst(input, () => findAccount(adapter, input.accountId));
          return ask({ ...input, paused: present === undefined ? input.paused : present.sync.phase !== 'paused' });
        });
      }),
  },
  neverResumes: wrong('A pause cannot be ended: going on is taken for stopping.', PAUSE, (adapter) =>
    around(adapter, 'pauseAccount', (input, ask) => ask({ ...input, paused: true })),
  ),
  pauseAnswersAnother: wrong('A pause is answered with another account of the list.', AFTER, (adapter) =>
    around(adapter, 'pauseAccount', async (input, ask, call) => {
      const answer = await ask();
      const { items } = await adapter.listAccounts({ limit: 100 }, call);
      const other = items.find(({ id }) => id !== input.accountId);
      return other === undefined || !answer.ok ? answer : reshapeResult(answer, () => other);
    }),
  ),
  syncDoesNothing: wrong(
    'A demand for data is answered as done and nothing changes.',
    'syncNow: reads data now instead of at the next turn',
    (adapter, person) =>
      around(adapter, 'syncNow', async (input, ask): Promise<MutationResult> => {
        const account = await findAccount(adapter, input.accountId);
        if (account?.version !== input.version || person === 'viewer') return ask();
        return { ok: true, account, notices: [] };
      }),
  ),
  disconnectAnswersAccount: {
    name: 'A disconnection is answered with the account that was removed.',
    breaks: 'MutationResult.account: null when there is none any more',
    wrap: (right) =>
      everyone(right, (adapter) => {
        const atFirst = perPress<Account | undefined>();
        return around(adapter, 'disconnectAccount', async (input, ask) => {
          const before = await atFirst(input, () => findAccount(adapter, input.accountId));
          const answer = await ask();
          return answer.ok && before !== undefined ? { ...answer, account: before } : answer;
        });
      }),
  },
  disconnectLeavesAccount: wrong(
    'A disconnection is answered as done and the account stays.',
    'disconnectAccount: forgets the credential',
    (adapter, person) =>
      around(adapter, 'disconnectAccount', async (input, ask): Promise<MutationResult> => {
        const account = await findAccount(adapter, input.accountId);
        if (account?.version !== input.version || person === 'viewer') return ask();
        const code = input.data === 'keep' ? 'data_kept' : 'data_deleted';
        return { ok: true, account: null, notices: [{ code }] };
      }),
  ),
  listsDisconnected: {
    name: 'Accounts that were disconnected stay in the list.',
    breaks: 'disconnectAccount: MutationResult.account is null when there is none any more',
    wrap: (right) => {
      const removed = new Map<string, { readonly account: Account; readonly isOfStranger: boolean }>();
      return everyone(right, (adapter, person) => ({
        ...around(adapter, 'disconnectAccount', async (input, ask) => {
          const account = await findAccount(adapter, input.accountId);
          const answer = await ask();
          if (answer.ok && account !== undefined)
            removed.set(account.id, { account, isOfStranger: person === 'stranger' });
          return answer;
        }),
        ...pagingHost(adapter, async (query, rows) => {
          const { ids, externalId, integrationId } = query;
          const kept = [...removed.values()].filter(
            ({ account, isOfStranger }) =>
              isOfStranger === (person === 'stranger') &&
              (ids === undefined || ids.includes(account.id)) &&
              (externalId === undefined || externalId === account.externalId) &&
              (integrationId === undefined || integrationId === account.integrationId) &&
              (query.search ?? '') === '' &&
              query.status === undefined,
          );
          return pageOf([...(await rows()), ...kept.map(({ account }) => account)], query);
        }),
      }));
    },
  },
  neverForgetsOrganization: {
    name: 'An organization that was disconnected is reported as still connected and cannot be connected again.',
    breaks: 'already_connected: the account this failure points to; disconnectAccount leaves none',
    wrap: (right) => {
      const removed = new Map<string, string>();
      const tested = new Map<string, string>();
      return everyone(right, (adapter, person) => {
        const tenant = person === 'stranger' ? 'theirs' : 'ours';
        return {
          ...around(adapter, 'testCredential', async (_, ask) => {
            const result = await ask();
            if (result.ok && result.draft !== 'resend' && result.identity !== undefined)
              tested.set(result.draft.id, `${tenant} ${result.identity.externalId}`);
            return result;
          }),
          ...around(adapter, 'disconnectAccount', async (input, ask) => {
            const account = await findAccount(adapter, input.accountId);
            const answer = await ask();
            if (answer.ok && account !== undefined) removed.set(`${tenant} ${account.externalId}`, account.id);
            return answer;
          }),
          ...around(adapter, 'connectAccount', async ({ draft }, ask): Promise<MutationResult> => {
            const accountId = draft === 'resend' ? undefined : removed.get(tested.get(draft.id) ?? '');
            return accountId === undefined ? ask() : { ok: false, failure: { code: 'already_connected', accountId } };
          }),
        };
      });
    },
  },
  noticesSwapped: wrong(
    'A disconnection says that kept data is deleted and that deleted data is kept.',
    'Notice: something true and worth knowing',
    (adapter) =>
      around(adapter, 'disconnectAccount', async (_, ask) => {
        const answer = await ask();
        return answer.ok ? { ...answer, notices: answer.notices.map(swapped) } : answer;
      }),
  ),
  noticesMissing: wrong(
    'An answer has no list of notices.',
    'MutationResult.notices: what is worth knowing; a list',
    (adapter) =>
      aroundMutations(adapter, async (_, ask) => {
        const answer = await ask();
        if (!answer.ok) return answer;
        return passOff(without(answer, 'notices'));
      }),
  ),
  choiceIsRefused: wrong(
    'The preview offers to delete the data and the disconnection refuses it.',
    'DisconnectPreview.choices: what may happen to the data',
    (adapter) => ({
      ...around(adapter, 'previewDisconnect', async (_, ask) => ({ ...(await ask()), choices: ['keep', 'delete'] })),
      ...around(adapter, 'disconnectAccount', async (input, ask): Promise<MutationResult> => {
        const present = await findAccount(adapter, input.accountId);
        if (input.data === 'keep' || present?.version !== input.version) return ask();
        return { ok: false, failure: { code: 'unsupported' } };
      }),
    }),
  ),
  noChoice: wrong(
    'The preview offers nothing that may happen to the data.',
    'DisconnectPreview.choices: with one entry there is nothing to choose',
    (adapter) =>
      around(
        adapter,
        'previewDisconnect',
        async (_, ask): Promise<DisconnectPreview> => ({ ...(await ask()), choices: [] }),
      ),
  ),
  unknownAccountRejects: wrong('A change of an account that does not exist rejects.', VALUE, (adapter) =>
    aroundChanges(adapter, async (_, ask) => {
      const answer = await ask();
      if (!answer.ok && answer.failure.code === 'not_found')
        throw Object.assign(new Error('Not found'), { status: 404 });
      return answer;
    }),
  ),
  unknownAccountIsFine: wrong(
    'A disconnection of an account that does not exist is answered as done.',
    'Failure.code: not_found',
    (adapter) =>
      around(adapter, 'disconnectAccount', async (_, ask) => {
        const answer = await ask();
        return answer.ok || answer.failure.code !== 'not_found' ? answer : { ok: true, account: null, notices: [] };
      }),
  ),
  hangsAfterRefusal: wrong(
    'After a conflict every later change of the account never answers: its lock is not released.',
    'Limit: 30 s; every call is answered',
    (adapter) => {
      const locked = new Set<string>();
      return aroundChanges(adapter, async ({ accountId }, ask) => {
        if (locked.has(accountId)) return new Promise<never>(() => {});
        const answer = await ask();
        if (!answer.ok && answer.failure.code === 'version_conflict') locked.add(accountId);
        return answer;
      });
    },
  ),
  answersLiveObjects: {
    name: 'An answer is the object of the store, which later changes change.',
    breaks: AFTER,
    wrap: (right) => {
      const live = new Map<string, Account>();
      return everyone(right, (adapter) => {
        const plain = override(adapter, {});
        return reshape(plain, (account) => {
          const present = live.get(account.id);
          if (present === undefined) {
            const first = { ...account };
            live.set(account.id, first);
            return first;
          }
          if (account.version > present.version) {
            for (const name of Object.keys(present)) Reflect.deleteProperty(present, name);
            Object.assign(present, account);
          }
          return present;
        });
      });
    },
  },
} satisfies Record<string, WrongAdapter>;

/** A host whose list keeps the label from before a rename for some people. */
function listingLabels(
  name: string,
  breaks: string,
  isOld: (person: Person, renamer: Person) => boolean,
): WrongAdapter {
  return {
    name,
    breaks,
    wrap: (right) => {
      const renamed = new Map<string, { readonly renamer: Person; readonly label: string | undefined }>();
      return everyone(right, (adapter, person) => ({
        ...around(adapter, 'renameAccount', async (input, ask) => {
          const before = await findAccount(adapter, input.accountId);
          const answer = await ask();
          if (answer.ok && before !== undefined && !renamed.has(before.id))
            renamed.set(before.id, { renamer: person, label: before.label });
          return answer;
        }),
        ...reshapeList(adapter, (account) => {
          const old = renamed.get(account.id);
          if (old === undefined || !isOld(person, old.renamer)) return account;
          return old.label === undefined ? withoutLabel(account) : { ...account, label: old.label };
        }),
      }));
    },
  };
}

/** What is found out at the first call of a press, kept for its repeats. */
function perPress<T>(): (input: { readonly idempotencyKey: string }, find: () => Promise<T>) => Promise<T> {
  const found = new Map<string, Promise<T>>();
  return ({ idempotencyKey }, find) => {
    const known = found.get(idempotencyKey) ?? find();
    found.set(idempotencyKey, known);
    return known;
  };
}

function swapped(notice: Notice): Notice {
  if (notice.code === 'data_kept') return { ...notice, code: 'data_deleted' };
  return notice.code === 'data_deleted' ? { ...notice, code: 'data_kept' } : notice;
}
