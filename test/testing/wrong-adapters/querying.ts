import type { AccountsPage, AccountsQuery } from '../../../src/adapter/accounts.ts';
import { AdapterError } from '../../../src/adapter/adapter-error.ts';
import { pageOf, pagingHost, rowsFor, searchedTexts } from './host-list.ts';
import { around, aroundMutations, everyone, findAccount, quiet, reshapeList, without, wrong } from './wrapping.ts';
import type { Account } from '../../../src/definition/account.ts';
import type { WrongAdapter } from './wrong-adapter.ts';

const ORDER = 'items: in the order asked for, if applied says so';
const APPLIED = 'applied: what the host can do and did';
const SEARCH = 'search: part of a name, label or vendor id, as typed';
const STATUS = 'status: only accounts whose deriveStatus is one of these';

/** A host that pages and asks its database something else than it was asked. */
function asking(name: string, breaks: string, change: (query: AccountsQuery) => AccountsQuery): WrongAdapter {
  return wrong(name, breaks, (adapter) =>
    pagingHost(adapter, async (query, rows) => {
      const { limit: _, cursor: _cursor, ...wanted } = change(query);
      return pageOf(await rows(wanted), query);
    }),
  );
}

/** A host that pages and searches its rows by a rule of its own. */
function searching(name: string, finds: (row: Account, typed: string) => boolean): WrongAdapter {
  return wrong(name, SEARCH, (adapter) =>
    pagingHost(adapter, async (query, rows) => {
      const { limit: _, cursor: _cursor, search = '', ...wanted } = query;
      const typed = search.trim().toLowerCase();
      const found = await rows(wanted);
      return pageOf(typed === '' ? found : found.filter((row) => finds(row, typed)), query);
    }),
  );
}

/** Hosts that search, sort and filter wrongly, or list what is not so. */
export const queryDefects = {
  ignoresTheOrder: asking('The order asked for is claimed and ignored.', ORDER, (query) => without(query, 'sort')),
  ignoresTheDirection: asking('The list is ascending, whatever direction is asked for.', ORDER, (query) =>
    query.sort === undefined ? query : { ...query, sort: { ...query.sort, direction: 'asc' } },
  ),
  sortsByNameOnly: asking('The list is sorted by name, whatever it is to be sorted by.', ORDER, (query) =>
    query.sort === undefined ? query : { ...query, sort: { ...query.sort, by: 'name' } },
  ),
  ignoresTheSearch: asking('The search is claimed and ignored.', APPLIED, (query) => without(query, 'search')),
  ignoresTheStatus: asking('The status filter is claimed and ignored.', APPLIED, (query) => without(query, 'status')),
  firstStatusOnly: asking('Of several statuses asked for only the first is looked for.', STATUS, (query) =>
    query.status === undefined ? query : { ...query, status: query.status.slice(0, 1) },
  ),
  searchesNamesOnly: searching('The search looks at names and labels, not at vendor ids.', (row, typed) =>
    [row.name, row.label].some((text) => text?.toLowerCase().includes(typed) === true),
  ),
  searchesVendorNamesOnly: searching('The search does not look at labels.', (row, typed) =>
    [row.name, row.externalId].some((text) => text?.toLowerCase().includes(typed) === true),
  ),
  searchesBeginnings: searching('The search finds only what begins with the text.', (row, typed) =>
    searchedTexts(row).some((text) => text.startsWith(typed)),
  ),
  searchesPatterns: searching('A percent sign in the search matches any text, as in LIKE.', (row, typed) => {
    const parts = typed.split('%').map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
    return searchedTexts(row).some((text) => new RegExp(parts.join('.*'), 'u').test(text));
  }),
  ignoresIds: wrong('The ids asked for are ignored.', 'ids: only these accounts', (adapter) =>
    around(adapter, 'listAccounts', (query, ask) => ask(without(query, 'ids'))),
  ),
  ignoresExternalId: wrong(
    'The vendor id asked for is ignored.',
    'externalId: only the account with this vendor id',
    (adapter) => around(adapter, 'listAccounts', (query, ask) => ask(without(query, 'externalId'))),
  ),
  ignoresTheIntegration: wrong(
    'The definition asked for is ignored.',
    'integrationId: only accounts of this definition',
    (adapter) => around(adapter, 'listAccounts', (query, ask) => ask(without(query, 'integrationId'))),
  ),
  rejectsUnknownIds: wrong(
    'An id that is not known makes the whole list fail.',
    'ids: only these accounts; reject only when the connection or the host failed',
    (adapter) =>
      around(adapter, 'listAccounts', async (query, ask) => {
        const page = await ask();
        for (const id of query.ids ?? [])
          if ((await findAccount(adapter, id)) === undefined)
            throw new AdapterError({ code: 'not_found', accountId: id });
        return page;
      }),
  ),
  abortedListIsEmpty: wrong(
    'A list that is aborted is answered as an empty one.',
    'signal: honour it; a rejection when the call did not come about',
    (adapter) =>
      around(adapter, 'listAccounts', async (_, ask, { signal }) => {
        try {
          return await ask();
        } catch (thrown) {
          if (!signal.aborted) throw thrown;
          return { items: [], total: 0, applied: [] } satisfies AccountsPage;
        }
      }),
  ),
  listsFirstState: {
    name: 'The list shows every account as it was when it was connected.',
    breaks: 'Account.version: grows with every change of this account; items hold the accounts as they are',
    wrap: (right) => {
      const first = new Map<string, Account>();
      return everyone(right, (adapter) => ({
        ...around(adapter, 'connectAccount', async (_, ask) => {
          const answer = await ask();
          if (answer.ok && answer.account !== null && !first.has(answer.account.id))
            first.set(answer.account.id, answer.account);
          return answer;
        }),
        ...reshapeList(adapter, (account) => first.get(account.id) ?? account),
      }));
    },
  },
  listsLate: {
    name: 'The first list after a connection does not hold the new account yet.',
    breaks: 'MutationResult.account: the state after the change, which a list shows too',
    wrap: (right) => {
      const unseen = new Set<string>();
      return everyone(right, (adapter) => ({
        ...around(adapter, 'connectAccount', async (_, ask) => {
          const answer = await ask();
          if (answer.ok && answer.account !== null) unseen.add(answer.account.id);
          return answer;
        }),
        ...around(adapter, 'listAccounts', async (_, ask) => {
          const page = await ask();
          const items = page.items.filter(({ id }) => !unseen.delete(id));
          const missing = page.items.length - items.length;
          return page.total === undefined ? { ...page, items } : { ...page, items, total: page.total - missing };
        }),
      }));
    },
  },
  listsOwnOnly: {
    name: 'A person sees only the accounts that the person connected.',
    breaks: 'listAccounts: one page of accounts, or the whole list when there is no nextCursor',
    wrap: (right) => {
      const creator = new Map<string, string>();
      return everyone(right, (adapter, person) => ({
        ...around(adapter, 'connectAccount', async (_, ask) => {
          const answer = await ask();
          if (answer.ok && answer.account !== null) creator.set(answer.account.id, person);
          return answer;
        }),
        ...pagingHost(adapter, async (query, rows) => {
          const own = (await rows()).filter(({ id }) => (creator.get(id) ?? person) === person);
          return pageOf(own, query);
        }),
      }));
    },
  },
  cachedPerPerson: {
    name: 'A list is kept for each person until that person changes something.',
    breaks: 'items: the accounts as they are, whoever changed them',
    wrap: (right) =>
      everyone(right, (adapter) => {
        const kept = new Map<string, Promise<AccountsPage>>();
        return {
          ...aroundMutations(adapter, (_, ask) => ask().finally(() => kept.clear())),
          ...around(adapter, 'retestAccount', (_, ask) => ask().finally(() => kept.clear())),
          ...around(adapter, 'listAccounts', (query, ask, { signal }) => {
            if (signal.aborted) return ask();
            const key = JSON.stringify(query);
            const page = kept.get(key) ?? ask();
            kept.set(key, page);
            return page;
          }),
        };
      }),
  },
  summaryCountsDisconnected: {
    name: 'A summary counts accounts that were disconnected.',
    breaks: 'accounts: how many accounts there are',
    wrap: (right) => {
      const removed = new Map<string, Account>();
      return everyone(right, (adapter, person) => ({
        ...around(adapter, 'disconnectAccount', async (input, ask) => {
          const account = await findAccount(adapter, input.accountId);
          const answer = await ask();
          if (answer.ok && account !== undefined && person !== 'stranger') removed.set(account.id, account);
          return answer;
        }),
        ...around(adapter, 'summarizeIntegrations', async (_, ask) =>
          (await ask()).map((summary) => {
            const more = [...removed.values()].filter(({ integrationId }) => integrationId === summary.integrationId);
            return person === 'stranger' ? summary : { ...summary, accounts: summary.accounts + more.length };
          }),
        ),
      }));
    },
  },
  summaryLeavesOutEmpty: wrong(
    'An integration without accounts has no summary.',
    'summarizeIntegrations: counts for all cards at once',
    (adapter) =>
      around(adapter, 'summarizeIntegrations', async (_, ask) => (await ask()).filter(({ accounts }) => accounts > 0)),
  ),
  summaryCountsHealthy: wrong(
    'A summary counts only accounts whose data is up to date.',
    'accounts: how many accounts there are',
    (adapter) =>
      around(adapter, 'summarizeIntegrations', async (_, ask) =>
        (await ask()).map((summary) => ({ ...summary, accounts: summary.statuses.connected ?? 0 })),
      ),
  ),
  summaryCountsPhases: wrong(
    'A summary counts phases of the import instead of statuses.',
    'statuses: how many of them are in which status',
    (adapter) =>
      around(adapter, 'summarizeIntegrations', async (_, ask) => {
        const rows = await rowsFor(adapter, {}, quiet());
        return (await ask()).map((summary) => {
          const statuses: Record<string, number> = {};
          for (const { integrationId, sync } of rows) {
            const phase = sync.phase === 'importing' ? 'running' : sync.phase;
            if (integrationId === summary.integrationId) statuses[phase] = (statuses[phase] ?? 0) + 1;
          }
          return { ...summary, statuses };
        });
      }),
  ),
  summaryIsCached: {
    name: 'A summary stays as it was when it was first asked for.',
    breaks: 'accounts: how many accounts there are',
    wrap: (right) =>
      everyone(right, (adapter) => {
        const answers = new Map<string, ReturnType<NonNullable<typeof adapter.summarizeIntegrations>>>();
        return around(adapter, 'summarizeIntegrations', (query, ask) => {
          const key = JSON.stringify(query.integrationIds);
          const answer = answers.get(key) ?? ask();
          answers.set(key, answer);
          return answer;
        });
      }),
  },
} satisfies Record<string, WrongAdapter>;
