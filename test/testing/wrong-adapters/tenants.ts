import { rowsFor } from './host-list.ts';
import { around, aroundChanges, aroundMutations, findAccount, type Input, only, quiet } from './wrapping.ts';
import type { Method, Methods, Mutation } from './wrapping.ts';
import type { People, WrongAdapter } from './wrong-adapter.ts';

const TENANT = 'AccountsPage.items: accounts of the person who asks; a host shows nothing of another tenant';
const CHANGED = 'not_found: an account of another tenant does not exist for this person';

/** A host that finds an account by its id alone, for one of its methods. */
function unscoped(name: string, method: Exclude<Method, 'listAccounts'>): WrongAdapter {
  return {
    name,
    breaks: CHANGED,
    wrap: only('stranger', (adapter, right) =>
      around(adapter, method, async (input, ask, call) => {
        const { accountId } = input as { readonly accountId?: string };
        const other = accountId === undefined ? undefined : await findAccount(right.administrator, accountId);
        const foreign = right.administrator[method];
        if (other === undefined || foreign === undefined) return ask();
        // SAFETY: the method of this name is called with what it was called with.
        return Reflect.apply(foreign, right.administrator, [input, call]) as ReturnType<typeof ask>;
      }),
    ),
  };
}

/** A host whose list forgets the tenant for one kind of query. */
function listing(name: string, isUnscoped: (query: Input<'listAccounts'>) => boolean): WrongAdapter {
  return {
    name,
    breaks: TENANT,
    wrap: only('stranger', (adapter, right) =>
      around(adapter, 'listAccounts', async (query, ask, call) => {
        const page = await ask();
        if (!isUnscoped(query) || query.cursor !== undefined) return page;
        const { limit, cursor: _, ...wanted } = query;
        const foreign = await rowsFor(right.administrator, wanted, call);
        const items = [...page.items, ...foreign].slice(0, limit);
        return page.total === undefined ? { ...page, items } : { ...page, items, total: page.total + foreign.length };
      }),
    ),
  };
}

async function accountsOf(people: People) {
  return rowsFor(people.administrator, {}, quiet());
}

const DRAFTED: readonly Mutation[] = ['connectAccount'];

/** Hosts that forget whose data they answer with. */
export const tenantDefects = {
  listById: listing(
    'Accounts asked for by id are listed whatever tenant they belong to.',
    ({ ids }) => ids !== undefined,
  ),
  listByExternalId: listing(
    'An account asked for by vendor id is listed whatever tenant it belongs to.',
    ({ externalId }) => externalId !== undefined,
  ),
  listBySearch: listing(
    'A search finds accounts of every tenant.',
    ({ search }) => search !== undefined && search.trim() !== '',
  ),
  listByStatus: listing(
    'A status filter finds accounts of every tenant.',
    ({ status }) => status !== undefined && status.length > 0,
  ),
  countsEveryTenant: {
    name: 'The total counts the accounts of every tenant.',
    breaks: 'total: how many there are in all',
    wrap: only('stranger', (adapter, right) =>
      around(adapter, 'listAccounts', async (_, ask) => {
        const page = await ask();
        return { ...page, total: (page.total ?? page.items.length) + (await accountsOf(right)).length };
      }),
    ),
  },
  summaryOfEveryTenant: {
    name: 'A summary counts the accounts of every tenant.',
    breaks: 'accounts: how many accounts there are',
    wrap: only('stranger', (adapter, right) =>
      around(adapter, 'summarizeIntegrations', async (query, ask, call) => {
        const foreign = (await right.administrator.summarizeIntegrations?.(query, call)) ?? [];
        return (await ask()).map((summary) => {
          const other = foreign.find(({ integrationId }) => integrationId === summary.integrationId);
          const { accounts, statuses } = other ?? { accounts: 0, statuses: {} };
          return { ...summary, accounts: summary.accounts + accounts, statuses: { ...summary.statuses, ...statuses } };
        });
      }),
    ),
  },
  previewOfAnybody: unscoped(
    'The preview of a disconnection is shown for an account of another tenant.',
    'previewDisconnect',
  ),
  retestOfAnybody: unscoped('The stored credential of another tenant can be tested.', 'retestAccount'),
  renameOfAnybody: unscoped('An account of another tenant can be renamed.', 'renameAccount'),
  rotateOfAnybody: unscoped(
    'A rotation of an account of another tenant is refused for its draft, which shows that the account exists.',
    'rotateCredential',
  ),
  disconnectOfAnybody: unscoped('An account of another tenant can be disconnected.', 'disconnectAccount'),
  eventsOfAnybody: {
    name: 'Events of one tenant are sent to every tenant.',
    breaks: 'subscribe: reports changes; a host shows nothing of another tenant',
    wrap: only(
      'stranger',
      (adapter, right): Methods => ({
        subscribe: (listener, onFailure) => {
          const stopOwn = adapter.subscribe?.(listener, onFailure);
          const stopForeign = right.administrator.subscribe?.(listener, onFailure);
          return () => {
            stopOwn?.();
            stopForeign?.();
          };
        },
      }),
    ),
  },
  relationToAnybody: {
    name: 'A test says that the organization is connected already when another tenant connected it.',
    breaks: 'relation: whether that organization is connected already; a host shows nothing of another tenant',
    wrap: only('stranger', (adapter, right) =>
      around(adapter, 'testCredential', async (_, ask) => {
        const result = await ask();
        const externalId = result.identity?.externalId;
        if (externalId === undefined || result.relation?.kind === 'existing') return result;
        const other = (await accountsOf(right)).find((account) => account.externalId === externalId);
        return other === undefined ? result : { ...result, relation: { kind: 'existing', accountId: other.id } };
      }),
    ),
  },
  connectedByAnybody: {
    name: 'A connection is refused because another tenant connected the organization, and its account is named.',
    breaks: "already_connected: the host's account this failure points to; a host shows nothing of another tenant",
    wrap: (right) => {
      const organization = new Map<string, string>();
      return only('stranger', (adapter, { administrator }) => ({
        ...around(adapter, 'testCredential', async (_, ask) => {
          const result = await ask();
          const externalId = result.identity?.externalId;
          if (result.ok && result.draft !== 'resend' && externalId !== undefined)
            organization.set(result.draft.id, externalId);
          return result;
        }),
        ...aroundMutations(
          adapter,
          async (input, ask) => {
            const draft = 'draft' in input && input.draft !== 'resend' ? input.draft.id : '';
            const externalId = organization.get(draft);
            const [other] = externalId === undefined ? [] : await rowsFor(administrator, { externalId }, quiet());
            if (other === undefined) return ask();
            return { ok: false, failure: { code: 'already_connected', accountId: other.id } };
          },
          DRAFTED,
        ),
      }))(right);
    },
  },
  refusalShowsAccount: {
    name: 'The refusal of a change of an account of another tenant carries that account.',
    breaks: CHANGED,
    wrap: only('stranger', (adapter, { administrator }) =>
      aroundChanges(adapter, async ({ accountId }, ask) => {
        const answer = await ask();
        const other = await findAccount(administrator, accountId);
        return answer.ok || other === undefined ? answer : { ...answer, account: other };
      }),
    ),
  },
} satisfies Record<string, WrongAdapter>;
