import type { AccountsPage, AccountsQuery } from '../../adapter/accounts.ts';
import { answerIn, refusalIn, type Reply, violation } from './calls.ts';
import { BASIC } from './check-names.ts';
import type { CheckContext, NamedCheck } from './context.ts';
import { STORE_SIZE } from './fixture.ts';
import { itemsIn } from './steps.ts';
import { NotApplicable } from './violation.ts';

/** More pages than accounts lead nowhere. */
const MOST_PAGES = STORE_SIZE + 10;

/** What `listAccounts` promises about pages, over 120 accounts. */
export const listChecks: readonly NamedCheck[] = [
  {
    name: BASIC.loops,
    sharesStore: true,
    async run(context) {
      await context.largeStore();
      // Of 40 accounts the last page is full: no cursor may lead to an empty one after it.
      for (const limit of [25, STORE_SIZE / 3]) {
        const cursors = new Set<string>();
        let cursor: string | undefined;
        for (let pages = 0; ; pages += 1) {
          const reply = await listPage(context, { limit, ...(cursor === undefined ? {} : { cursor }) });
          const page = answerIn(reply);
          const next: unknown = page.nextCursor;
          const isNew = next === undefined || (typeof next === 'string' && next !== '' && !cursors.has(next));
          if (!isNew || itemsIn(page).length === 0 || pages >= MOST_PAGES) {
            throw violation(
              reply,
              'rows on every page, and a nextCursor that was not given before, or none on the last page',
              'A client that reads to the end never ends, or reaches a page without rows.',
              'Leave nextCursor out when no account follows; make every cursor say where the next page begins.',
            );
          }
          if (typeof next !== 'string') break;
          cursors.add(next);
          cursor = next;
        }
      }
    },
  },
  {
    name: 'a page holds at most as many accounts as were asked for',
    sharesStore: true,
    async run(context) {
      await context.largeStore();
      for (const limit of [1, 25, 50, 100]) {
        const reply = await listPage(context, { limit });
        const { nextCursor } = answerIn(reply);
        const count = itemsIn(reply.value).length;
        // Without a cursor it is the whole list, which may be longer.
        if (nextCursor === undefined && count >= Math.min(limit, STORE_SIZE)) continue;
        if (nextCursor !== undefined && count <= limit) continue;
        throw violation(
          reply,
          `1 to ${limit} accounts with nextCursor, or the whole list without; ${count} came`,
          'The table shows pages of the size that the person chose.',
          'Return at most `limit` items, and nextCursor when more follow.',
        );
      }
    },
  },
  {
    name: BASIC.pages,
    sharesStore: true,
    async run(context) {
      const store = await context.largeStore();
      for (const limit of [100, 50, 25, 7]) {
        const { ids, last } = await pageThrough(context, { limit });
        const missing = store.ids?.find((id) => !ids.includes(id));
        const twice = ids.find((id, index) => ids.indexOf(id) !== index);
        if (missing === undefined && twice === undefined && ids.length === STORE_SIZE) continue;
        const what = twice === undefined ? `${STORE_SIZE - new Set(ids).size} missing` : `${twice} twice`;
        throw violation(
          last,
          `${STORE_SIZE} different accounts over all pages of ${limit}; ${what}`,
          'An account that is on no page cannot be found, and one that is on two is counted twice.',
          'Order the accounts in one fixed way and begin each page right after the last account of the page before.',
        );
      }
    },
  },
  {
    name: 'total counts the accounts that the query matches',
    sharesStore: true,
    async run(context) {
      const store = await context.largeStore();
      const [first] = await store.accounts(context);
      const page = answerIn(await listPage(context, { limit: 50 }));
      const queries: Partial<AccountsQuery>[] = [
        { limit: 50 },
        { limit: 100 },
        { limit: 50, ids: first === undefined ? [] : [first.id] },
        ...(page.applied.includes('search') ? [{ limit: 50, search: '1' }] : []),
        ...(page.applied.includes('status') ? [{ limit: 50, status: ['importing'] as const }] : []),
      ];
      let known = false;
      for (const query of queries) {
        const { ids, pages } = await pageThrough(context, query);
        const wrong = pages.find(({ value }) => value?.total !== undefined && value.total !== ids.length);
        known ||= pages.some(({ value }) => value?.total !== undefined);
        if (wrong === undefined) continue;
        throw violation(
          wrong,
          `total ${ids.length} on every page, as many as the pages hold together, or no total`,
          'The table says “1–50 of …” and how many pages there are.',
          'Count with the same conditions as the list, before it is cut into pages.',
        );
      }
      if (!known) throw new NotApplicable('This host does not count: its pages have no total.');
    },
  },
  {
    name: 'integrationId lists the accounts of that integration only',
    sharesStore: true,
    async run(context) {
      await context.largeStore();
      const { integrationId } = context.fixture;
      const reply = await listPage(context, { limit: 100 });
      const stray = answerIn(reply).items.find((account) => account.integrationId !== integrationId);
      const other = await listPage(context, { limit: 100, integrationId: `${integrationId}-other` });
      const code = refusalIn(other)?.code;
      const isEmpty = !other.rejected && itemsIn(other.value).length === 0;
      if (stray === undefined && (isEmpty || code === 'permission_denied' || code === 'not_found')) return;
      throw filtered(stray === undefined ? other : reply, 'no account of another integration');
    },
  },
  {
    name: 'ids lists these accounts only, and leaves out what does not exist',
    sharesStore: true,
    async run(context) {
      const accounts = await (await context.largeStore()).accounts(context);
      const wanted = [5, 61, 119].flatMap((n) => accounts[n]?.id ?? []);
      for (const ids of [wanted, [...wanted.slice(0, 1), 'an-invented-id'], ['an-invented-id']]) {
        const { ids: found, last } = await pageThrough(context, { limit: 50, ids });
        if (
          isSameSet(
            found,
            ids.filter((id) => wanted.includes(id)),
          )
        )
          continue;
        throw filtered(
          last,
          `the accounts ${ids.filter((id) => wanted.includes(id)).join(', ') || 'of an empty list'}`,
        );
      }
    },
  },
  {
    name: 'externalId lists the account of that organization only',
    sharesStore: true,
    async run(context) {
      const accounts = await (await context.largeStore()).accounts(context);
      const account = accounts.find(({ externalId }) => externalId !== undefined);
      const externalId = account?.externalId;
      if (externalId === undefined) throw new NotApplicable('No account of the store has an externalId.');
      const same = accounts.filter((one) => one.externalId === externalId).map(({ id }) => id);
      const { ids, last } = await pageThrough(context, { limit: 50, externalId });
      if (!isSameSet(ids, same)) throw filtered(last, `the account of the organization "${externalId}"`);
      const part = await pageThrough(context, { limit: 50, externalId: externalId.slice(0, -1) });
      const expected = accounts.filter((one) => one.externalId === externalId.slice(0, -1)).map(({ id }) => id);
      if (!isSameSet(part.ids, expected)) throw filtered(part.last, 'no account: that is only a part of an id');
    },
  },
];

/** One page of the integration under check. */
export function listPage(context: CheckContext, query: Partial<AccountsQuery>) {
  const { integrationId } = context.fixture;
  return context.calls.make('administrator', 'listAccounts', { integrationId, limit: 50, ...query });
}

/** Ids over all pages, in their order. Stops where a cursor comes again: that is another check’s fault to find. */
export async function pageThrough(
  context: CheckContext,
  query: Partial<AccountsQuery>,
): Promise<{
  readonly ids: readonly string[];
  readonly pages: readonly Reply<AccountsPage>[];
  readonly last: Reply<AccountsPage>;
}> {
  const pages: Reply<AccountsPage>[] = [];
  const cursors = new Set<string>();
  let cursor: string | undefined;
  for (;;) {
    const last = await listPage(context, { ...query, ...(cursor === undefined ? {} : { cursor }) });
    const page = answerIn(last);
    pages.push(last);
    const next = page.nextCursor;
    if (next === undefined || cursors.has(next) || pages.length > MOST_PAGES)
      return { pages, last, ids: pages.flatMap(({ value }) => itemsIn(value).map(({ id }) => id)) };
    cursors.add(next);
    cursor = next;
  }
}

/** Whether two lists hold the same, in whatever order, nothing twice. */
export function isSameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && new Set([...left, ...right]).size === left.length;
}

/** A list that a filter should have made shorter or longer. */
function filtered(reply: Reply<unknown>, expected: string) {
  return violation(
    reply,
    expected,
    'The library asks for exactly these accounts, to read some again or to show one integration.',
    'Apply every member of the query; ids, externalId and integrationId always, the others when `applied` lists them.',
  );
}
