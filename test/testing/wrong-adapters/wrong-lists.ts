import type { AccountsPage, AccountsQuery } from '../../../src/adapter/accounts.ts';
import type { Account } from '../../../src/definition/account.ts';
import { type CaughtAdapter, everybody } from './wrong-adapter.ts';

const asking = (change: (query: AccountsQuery) => AccountsQuery) =>
  everybody((right) => ({ listAccounts: (query, call) => right.listAccounts(change(query), call) }));

const answering = (change: (page: AccountsPage, query: AccountsQuery) => AccountsPage) =>
  everybody((right) => ({
    listAccounts: async (query, call) => change(await right.listAccounts(query, call), query),
  }));

/** Defects of lists and counts. */
export const wrongLists: readonly CaughtAdapter[] = [
  {
    name: 'gives the same cursor for ever',
    breaks: 'Present when there are more.',
    caughtBy: 'listAccounts ends: no cursor comes twice and no page leads nowhere',
    wrap: answering((page) => (page.nextCursor === undefined ? page : { ...page, nextCursor: '25' })),
  },
  {
    name: 'goes round in a circle of three pages',
    breaks: 'Present when there are more.',
    caughtBy: 'listAccounts ends: no cursor comes twice and no page leads nowhere',
    wrap: answering((page) =>
      page.nextCursor !== undefined && Number(page.nextCursor) >= 75 ? { ...page, nextCursor: '1' } : page,
    ),
  },
  {
    name: 'holds pages of fifty whatever is asked for',
    breaks: 'Most rows wanted, 1 to 100.',
    caughtBy: 'a page holds at most as many accounts as were asked for',
    wrap: asking((query) => ({ ...query, limit: 50 })),
  },
  {
    name: 'leaves out the account on the border of two pages',
    breaks: 'One page of accounts.',
    caughtBy: 'the pages hold every account once',
    wrap: answering((page) => (page.nextCursor === undefined ? page : { ...page, items: page.items.slice(0, -1) })),
  },
  {
    name: 'counts the accounts of a page only',
    breaks: 'How many there are in all, if the host knows.',
    caughtBy: 'total counts the accounts that the query matches',
    wrap: answering((page) => ({ ...page, total: page.items.length })),
  },
  {
    name: 'counts one too many',
    breaks: 'How many there are in all.',
    caughtBy: 'total counts the accounts that the query matches',
    wrap: answering((page) => (page.items.length === 0 ? page : { ...page, total: (page.total ?? 0) + 1 })),
  },
  {
    name: 'ignores ids',
    breaks: 'Only these accounts, to read some again.',
    caughtBy: 'ids lists these accounts only, and leaves out what does not exist',
    wrap: asking((query) => ({ ...query, ids: undefined })),
  },
  {
    name: 'ignores the integration',
    breaks: 'Only accounts of this definition.',
    caughtBy: 'integrationId lists the accounts of that integration only',
    wrap: asking((query) => ({ ...query, integrationId: undefined })),
  },
  {
    name: 'ignores the vendor id',
    breaks: 'Only the account with this vendor id.',
    caughtBy: 'externalId lists the account of that organization only',
    wrap: asking((query) => ({ ...query, externalId: undefined })),
  },
  {
    name: 'finds names with their case only',
    breaks: 'Part of a name, label or vendor id, as typed.',
    caughtBy: 'search finds a part of a name, label or vendor id in any case, and nothing else',
    wrap: everybody((right) => ({
      async listAccounts(query, call) {
        const { search } = query;
        if (search === undefined) return right.listAccounts(query, call);
        const items: Account[] = [];
        let cursor: string | undefined;
        do {
          const page = await right.listAccounts({ ...query, cursor, limit: 100 }, call);
          items.push(...page.items);
          cursor = page.nextCursor;
        } while (cursor !== undefined);
        const found = items.filter(({ name, label, externalId }) =>
          [name, label, externalId].some((text) => text?.includes(search)),
        );
        return { items: found, total: found.length, applied: ['search', 'sort', 'status'] };
      },
    })),
  },
  {
    name: 'says that it searches and does not',
    breaks: 'What the host can do and did.',
    caughtBy: 'search finds a part of a name, label or vendor id in any case, and nothing else',
    wrap: asking((query) => ({ ...query, search: undefined })),
  },
  {
    name: 'says that it filters by status and does not',
    breaks: 'Only accounts whose `deriveStatus` is one of these.',
    caughtBy: 'status lists the accounts of these statuses only',
    wrap: asking((query) => ({ ...query, status: undefined })),
  },
  {
    name: 'takes the first of several statuses',
    breaks: 'Only accounts whose `deriveStatus` is one of these.',
    caughtBy: 'status lists the accounts of these statuses only',
    wrap: asking((query) => ({ ...query, status: query.status?.slice(0, 1) })),
  },
  {
    name: 'sorts upwards always',
    breaks: 'The order asked for.',
    caughtBy: 'sort orders by each key in both directions',
    wrap: asking((query) => ({ ...query, sort: query.sort && { ...query.sort, direction: 'asc' } })),
  },
  {
    name: 'sorts by name whatever is asked for',
    breaks: 'By what the accounts are ordered.',
    caughtBy: 'sort orders by each key in both directions',
    wrap: asking((query) => ({ ...query, sort: query.sort && { ...query.sort, by: 'name' } })),
  },
  {
    name: 'sorts each page by itself',
    breaks: 'In the order asked for, if `applied` says so.',
    caughtBy: 'sort orders by each key in both directions',
    wrap: everybody((right) => ({
      async listAccounts(query, call) {
        const page = await right.listAccounts({ ...query, sort: undefined }, call);
        if (query.sort === undefined) return page;
        const ids = page.items.map(({ id }) => id);
        const sorted = await right.listAccounts({ ids, limit: 100, sort: query.sort }, call);
        return { ...page, items: sorted.items };
      },
    })),
  },
  {
    name: 'shuffles accounts with equal keys',
    breaks: 'In the order asked for.',
    caughtBy: 'the order is the same whatever the size of the pages',
    wrap: everybody((right) => ({
      async listAccounts(query, call) {
        if (query.sort?.by !== 'status') return right.listAccounts(query, call);
        const first = await right.listAccounts({ ...query, cursor: undefined, limit: 100 }, call);
        const second = await right.listAccounts({ ...query, cursor: '100', limit: 100 }, call);
        const all = [...first.items, ...second.items];
        const start = Number(query.cursor ?? 0);
        const last = all.findLastIndex((account) => account.credential.state === all[0]?.credential.state);
        const items = query.limit === 25 ? [...all.slice(0, last).toReversed(), ...all.slice(last)] : all;
        const next = start + query.limit;
        return {
          ...first,
          items: (query.limit === 25 ? items.toSpliced(1, 2, ...items.slice(1, 3).toReversed()) : items).slice(
            start,
            next,
          ),
          nextCursor: next < all.length ? String(next) : undefined,
        };
      },
    })),
  },
  {
    name: 'forgets the search on the second page',
    breaks: 'What the host can do and did.',
    caughtBy: 'search, status, sort and pages work together',
    wrap: asking((query) =>
      query.cursor !== undefined && query.limit < 10 ? { ...query, search: undefined, status: undefined } : query,
    ),
  },
  {
    name: 'says what it can do on the first page only',
    breaks: 'What the host can do and did.',
    caughtBy: 'applied says the same on every page',
    wrap: answering((page, query) => (query.cursor === undefined ? page : { ...page, applied: [] })),
  },
  {
    name: 'counts paused accounts as connected',
    breaks: 'How many of them are in which status.',
    caughtBy: 'summarizeIntegrations counts what listAccounts lists, status by status',
    wrap: everybody((right) => ({
      async summarizeIntegrations(query, call) {
        const summaries = await right.summarizeIntegrations(query, call);
        return summaries.map((summary) => {
          const { importing = 0, connected = 0, ...rest } = summary.statuses;
          return { ...summary, statuses: { ...rest, connected: connected + importing } };
        });
      },
    })),
  },
  {
    name: 'sends dates that are none',
    breaks: 'Moment as ISO 8601 in UTC.',
    caughtBy: 'listAccounts answers with accounts that the library can read without dropping anything',
    wrap: answering((page) => ({ ...page, items: page.items.map((item) => ({ ...item, createdAt: 'Mar 3, 2026' })) })),
  },
  {
    name: 'sends words outside the closed sets',
    breaks: '`unknown` = sent as something this version does not know.',
    caughtBy: 'listAccounts answers with accounts that the library can read without dropping anything',
    wrap: answering((page) => ({
      ...page,
      // SAFETY: a wrong answer is the purpose.
      items: page.items.map((item) => ({ ...item, sync: { ...item.sync, phase: 'running' as 'queued' } })),
    })),
  },
];
