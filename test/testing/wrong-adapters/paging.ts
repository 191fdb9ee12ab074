import { pageOf, pagingHost, rowsFor, sortRows } from './host-list.ts';
import { around, everyone, quiet, without, wrong } from './wrapping.ts';
import type { WrongAdapter } from './wrong-adapter.ts';

const MORE = 'nextCursor: present when there are more';
const LIMIT = 'limit: most rows wanted';
const TOTAL = 'total: how many there are in all';

/** Hosts that page wrongly. */
export const pagingDefects = {
  skipsARow: wrong('The next page begins one row too late.', MORE, (adapter) =>
    pagingHost(adapter, async (query, rows) => {
      const page = pageOf(await rows(), query);
      return page.nextCursor === undefined ? page : { ...page, nextCursor: String(Number(page.nextCursor) + 1) };
    }),
  ),
  repeatsARow: wrong('The next page begins with the last row of the page before.', MORE, (adapter) =>
    pagingHost(adapter, async (query, rows) => {
      const page = pageOf(await rows(), query);
      return page.nextCursor === undefined ? page : { ...page, nextCursor: String(Number(page.nextCursor) - 1) };
    }),
  ),
  ignoresTheCursor: wrong('Every page is the first page.', 'cursor: from the page before', (adapter) =>
    pagingHost(adapter, async (query, rows) => pageOf(await rows(), without(query, 'cursor'))),
  ),
  losesTheLastPage: wrong('The last page is never announced.', MORE, (adapter) =>
    pagingHost(adapter, async (query, rows) => {
      const found = await rows();
      const { nextCursor, ...page } = pageOf(found, query);
      const rest = found.length - Number(nextCursor ?? found.length);
      return nextCursor !== undefined && rest > query.limit ? { ...page, nextCursor } : page;
    }),
  ),
  announcesAnEmptyPage: wrong('A full last page announces one more page, which is empty.', MORE, (adapter) =>
    pagingHost(adapter, async (query, rows) => {
      const page = pageOf(await rows(), query);
      const end = Number(query.cursor ?? 0) + query.limit;
      return page.items.length === query.limit ? { ...page, nextCursor: String(end) } : page;
    }),
  ),
  oneRowTooMany: wrong(
    'A page that is not the last holds the row that was read to see whether there are more.',
    LIMIT,
    (adapter) =>
      pagingHost(adapter, async (query, rows) => {
        const found = await rows();
        const page = pageOf(found, query);
        const start = Number(query.cursor ?? 0);
        return page.nextCursor === undefined ? page : { ...page, items: found.slice(start, start + query.limit + 1) };
      }),
  ),
  countsThePage: wrong('The total is the number of rows on the page.', TOTAL, (adapter) =>
    pagingHost(adapter, async (query, rows) => {
      const page = pageOf(await rows(), query);
      return { ...page, total: page.items.length };
    }),
  ),
  countsWithoutFilter: wrong('The total counts all accounts, whatever is asked for.', TOTAL, (adapter) =>
    around(adapter, 'listAccounts', async (_, ask) => {
      const page = await ask();
      return { ...page, total: (await rowsFor(adapter, {}, quiet())).length };
    }),
  ),
  sortsEachPage: wrong(
    'Pages are cut first and each is sorted by itself.',
    'items: in the order asked for, if applied says so',
    (adapter) =>
      pagingHost(adapter, async (query, rows) => {
        const { sort, ...unsorted } = query;
        const page = pageOf(await rows({ ...unsorted }), query);
        return sort === undefined ? page : { ...page, items: sortRows(page.items, sort) };
      }),
  ),
  forgetsTheOrder: wrong(
    'Every page after the first is cut from the unsorted list.',
    'items: in the order asked for, if applied says so',
    (adapter) =>
      pagingHost(adapter, async (query, rows) => {
        const { sort: _, ...unsorted } = query;
        return pageOf(await (query.cursor === undefined ? rows() : rows(unsorted)), query);
      }),
  ),
  repeatsJoinedRows: wrong(
    'An account is listed once for each of its capabilities.',
    'items: the accounts, each an account of its own; Account.id is unique',
    (adapter) =>
      around(adapter, 'listAccounts', async (_, ask) => {
        const page = await ask();
        const items = page.items.flatMap((row) => ((row.capabilities ?? []).length > 1 ? [row, row] : [row]));
        return { ...page, items };
      }),
  ),
  cursorsOfAnybody: {
    name: 'A cursor of one tenant shows its next page to another tenant.',
    breaks: 'cursor: from the page before; a host shows nothing of another tenant',
    wrap: (right) => {
      const issued = new Map<string, keyof typeof right>();
      return everyone(right, (adapter, person) =>
        pagingHost(adapter, async (query, rows) => {
          const [owner, offset] = query.cursor?.split('/') ?? [person, '0'];
          const from = issued.get(query.cursor ?? '') ?? person;
          const { limit: _, cursor: _cursor, ...wanted } = query;
          const found = from === person ? await rows() : await rowsFor(right[from], wanted, quiet());
          const page = pageOf(found, { ...query, cursor: offset });
          if (page.nextCursor === undefined || owner === undefined) return page;
          const nextCursor = `${from}/${page.nextCursor}`;
          issued.set(nextCursor, from);
          return { ...page, nextCursor };
        }),
      );
    },
  },
} satisfies Record<string, WrongAdapter>;
