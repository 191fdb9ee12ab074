import type { AccountsQuery, AccountsSortKey } from '../../adapter/accounts.ts';
import { ACCOUNT_STATUSES, type Account, type AccountStatus } from '../../definition/account.ts';
import { expiryEnd, readMoment } from '../../definition/dates.ts';
import { deriveStatus } from '../../definition/derive-status.ts';
import { answerIn, type Reply, violation } from './calls.ts';
import { BASIC } from './check-names.ts';
import type { CheckContext, NamedCheck } from './context.ts';
import { isReadable } from './dropped-members.ts';
import { parseAccountsPage } from '../../adapter/parse-accounts-page.ts';
import { isSameSet, listPage, pageThrough } from './list-checks.ts';
import { blockedBy, itemsIn } from './steps.ts';
import { NotApplicable } from './violation.ts';

type Control = 'search' | 'sort' | 'status';
const SORT_KEYS: readonly AccountsSortKey[] = ['name', 'externalId', 'status', 'expiresAt', 'lastSync', 'createdAt'];

/** That what `applied` lists is applied. What it leaves out is not asked for. */
export const queryChecks: readonly NamedCheck[] = [
  {
    name: 'search finds a part of a name, label or vendor id in any case, and nothing else',
    sharesStore: true,
    async run(context) {
      const accounts = await applying(context, 'search');
      for (const needle of needlesIn(accounts)) {
        const { ids, last } = await pageThrough(context, { limit: 50, search: needle });
        const expected = accounts.filter((account) => matches(account, needle)).map(({ id }) => id);
        if (isSameSet(ids, expected)) continue;
        const extra = ids.filter((id) => !expected.includes(id));
        throw notApplied(
          last,
          `the ${expected.length} accounts whose label, name or externalId holds ${JSON.stringify(needle)}; ${extra.length} others came and ${expected.filter((id) => !ids.includes(id)).length} are missing`,
          'Compare label, name and externalId, without regard to case, and take % and _ for what they are.',
        );
      }
    },
  },
  {
    name: 'status lists the accounts of these statuses only',
    sharesStore: true,
    async run(context) {
      const accounts = await applying(context, 'status');
      const now = context.fixture.now?.() ?? Date.now();
      const statusOf = (account: Account) => deriveStatus(account, now);
      const present = [...new Set(accounts.map(statusOf))];
      const absent = ACCOUNT_STATUSES.filter((status) => !present.includes(status)).slice(0, 1);
      for (const status of [...present.map((one) => [one]), present.slice(0, 2), absent]) {
        if (status.length === 0) continue;
        const { ids, last } = await pageThrough(context, { limit: 50, status });
        const expected = accounts.filter((account) => status.includes(statusOf(account))).map(({ id }) => id);
        if (isSameSet(ids, expected)) continue;
        throw notApplied(
          last,
          `the ${expected.length} accounts whose deriveStatus() is ${status.join(' or ')}; ${ids.length} came`,
          'Derive the status with deriveStatus() of integration-kit/core and the same clock.',
        );
      }
    },
  },
  {
    name: 'sort orders by each key in both directions',
    sharesStore: true,
    async run(context) {
      await applying(context, 'sort');
      for (const by of SORT_KEYS) {
        for (const direction of ['asc', 'desc'] as const) {
          const { pages, last } = await pageThrough(context, { limit: 100, sort: { by, direction } });
          const rows = pages.flatMap(({ value }) => itemsIn(value));
          if (isOrdered(rows, by, direction, context.fixture.now?.() ?? Date.now())) continue;
          throw notApplied(
            last,
            `all ${rows.length} accounts by ${by}, ${direction}; what is not known at one end`,
            'Sort before the list is cut into pages; a status sorts by its place in ACCOUNT_STATUSES.',
          );
        }
      }
    },
  },
  {
    name: 'the order is the same whatever the size of the pages',
    sharesStore: true,
    async run(context) {
      await applying(context, 'sort');
      for (const by of ['status', 'createdAt', 'name'] as const) {
        const sort = { by, direction: 'desc' } as const;
        const whole = await pageThrough(context, { limit: 100, sort });
        const pages = await pageThrough(context, { limit: 25, sort });
        const again = await pageThrough(context, { limit: 25, sort });
        const fits = [pages, again].every(({ ids }) => ids.join('\n') === whole.ids.join('\n'));
        if (fits) continue;
        throw notApplied(
          pages.last,
          `the same ${whole.ids.length} accounts in the same order over pages of 25 and of 100`,
          'Give accounts with equal keys a fixed order too, for example by id.',
        );
      }
    },
  },
  {
    name: 'search, status, sort and pages work together',
    sharesStore: true,
    async run(context) {
      const accounts = await applying(context, 'search');
      const { applied } = answerIn(await listPage(context, { limit: 50 }));
      const now = context.fixture.now?.() ?? Date.now();
      const needle = commonPart(accounts);
      const found = accounts.filter((account) => matches(account, needle));
      const status = commonStatus(found, now);
      const query: Partial<AccountsQuery> = {
        ...{ limit: 2, search: needle },
        ...(applied.includes('status') ? { status } : {}),
        ...(applied.includes('sort') ? { sort: { by: 'createdAt', direction: 'asc' } as const } : {}),
      };
      const { ids, last } = await pageThrough(context, query);
      const expected = found.filter(
        (account) => query.status === undefined || status.includes(deriveStatus(account, now)),
      );
      if (
        isSameSet(
          ids,
          expected.map(({ id }) => id),
        )
      )
        return;
      throw notApplied(
        last,
        `the ${expected.length} accounts that fit all of it; ${ids.length} came`,
        'Apply all members of the query together, on every page.',
      );
    },
  },
  {
    name: 'applied says the same on every page',
    sharesStore: true,
    async run(context) {
      await context.largeStore();
      const { pages } = await pageThrough(context, { limit: 50 });
      const first = [...(pages[0]?.value?.applied ?? [])].sort().join();
      const other = pages.find(({ value }) => [...(value?.applied ?? [])].sort().join() !== first);
      if (other === undefined) return;
      throw notApplied(other, `applied: [${first}] as on the first page`, 'Always list what this host can do.');
    },
  },
];

/** The accounts of the store, when the host applies a control. @throws {NotApplicable} When it does not. */
async function applying(context: CheckContext, control: Control): Promise<readonly Account[]> {
  await context.largeStore();
  const { applied } = answerIn(await listPage(context, { limit: 50 }));
  if (!(applied ?? []).includes(control)) throw new NotApplicable(`This host does not list "${control}" in applied.`);
  return readable(context);
}

/** @throws {Blocked} When accounts cannot be read as they are: statuses and dates mean nothing then. */
export async function readable(context: CheckContext): Promise<readonly Account[]> {
  const accounts = await (await context.largeStore()).accounts(context);
  const reply = await listPage(context, { limit: 100 });
  if (!isReadable(reply.value, parseAccountsPage(reply.value)))
    throw blockedBy(BASIC.listShape, reply, 'accounts that can be read');
  return accounts;
}

function matches({ label, name, externalId }: Account, needle: string): boolean {
  return [label, name, externalId].some((text) => text?.toLowerCase().includes(needle.toLowerCase()));
}

/** Parts of names and ids as they are there, in another case, with what SQL takes for wildcards, and of nothing. */
function needlesIn(accounts: readonly Account[]): readonly string[] {
  const [first, ...others] = accounts;
  const middle = (text: string | undefined): string[] =>
    text === undefined || text.length < 4 ? [] : [text.slice(1, -1)];
  const named = accounts.find(({ name }) => name !== undefined)?.name;
  const labelled = others.find(({ label }) => label !== undefined)?.label;
  return [
    ...middle(named).map((text) => text.toUpperCase()),
    ...middle(labelled).map((text) => text.toLowerCase()),
    ...middle(first?.externalId).map((text) => text.toLowerCase()),
    ...['%', '_', 'no-account-is-called-so'],
  ];
}

/** The status that most of the accounts have. */
function commonStatus(accounts: readonly Account[], now: number): readonly AccountStatus[] {
  const counts = new Map<AccountStatus, number>();
  for (const account of accounts) {
    const status = deriveStatus(account, now);
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return [...counts]
    .sort((left, right) => right[1] - left[1])
    .slice(0, 1)
    .map(([status]) => status);
}

/** A part of a name that as many accounts as possible share, so that what is found needs several pages. */
function commonPart(accounts: readonly Account[]): string {
  const text = accounts.find(({ label, name }) => (label ?? name ?? '').length >= 3);
  const name = text?.label ?? text?.name ?? '1';
  const parts = Array.from({ length: Math.max(1, name.length - 2) }, (_, at) => name.slice(at, at + 3).trim());
  const counted = parts.map((part) => ({ part, count: accounts.filter((account) => matches(account, part)).length }));
  counted.sort((left, right) => right.count - left.count);
  return counted[0]?.part ?? name;
}

function notApplied(reply: Reply<unknown>, expected: string, fix: string) {
  return violation(
    reply,
    expected,
    'A control that `applied` promises would show wrong rows, and the right ones could not be found.',
    `${fix} Or leave it out of applied: then the control is not offered.`,
  );
}

/** Whether rows are in order under any usual way to compare texts, what is not known at one end. */
export function isOrdered(
  rows: readonly Account[],
  by: AccountsSortKey,
  direction: 'asc' | 'desc',
  now: number,
): boolean {
  return keysOf(by, now).some((keyOf) => {
    const keys = rows.map(keyOf);
    const known = keys.filter((key): key is string => key !== null);
    const first = keys.findIndex((key) => key !== null);
    const isTogether = keys.slice(Math.max(first, 0), Math.max(first, 0) + known.length).every((key) => key !== null);
    return (
      isTogether &&
      COMPARERS.some((compare) =>
        known.every((key, index) => {
          const next = known[index + 1];
          return next === undefined || (direction === 'asc' ? compare(key, next) <= 0 : compare(key, next) >= 0);
        }),
      )
    );
  });
}

const COMPARERS: readonly ((left: string, right: string) => number)[] = [
  (left, right) => (left < right ? -1 : Number(left > right)),
  (left, right) => Number(left.toLowerCase() > right.toLowerCase()) - Number(left.toLowerCase() < right.toLowerCase()),
  ...[
    new Intl.Collator('en'),
    new Intl.Collator('en', { sensitivity: 'base' }),
    new Intl.Collator('en', { numeric: true }),
  ].map((collator) => (left: string, right: string) => collator.compare(left, right)),
];

/** A host may take the vendor's id for a name that is missing. */
function keysOf(by: AccountsSortKey, now: number): readonly ((account: Account) => string | null)[] {
  const date = (at: number | null): string | null => (at === null ? null : String(at).padStart(16, '0'));
  switch (by) {
    case 'name':
      return [
        ({ label, name }) => label ?? name ?? null,
        ({ label, name, externalId }) => label ?? name ?? externalId ?? null,
      ];
    case 'externalId':
      return [({ externalId }) => externalId ?? null];
    case 'status':
      return [(account) => String(ACCOUNT_STATUSES.indexOf(deriveStatus(account, now))).padStart(2, '0')];
    case 'expiresAt':
      return [({ credential }) => date(expiryEnd(credential.expiresAt))];
    case 'lastSync':
      return [({ sync }) => date(readMoment(sync.lastSuccessAt))];
    case 'createdAt':
      return [({ createdAt }) => date(readMoment(createdAt))];
  }
}
