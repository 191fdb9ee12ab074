import type { Account } from '../../definition/account.ts';
import type { CheckContext } from './context.ts';
import { STORE_SIZE } from './fixture.ts';
import { BASIC } from './check-names.ts';
import { accountNow, blockedBy, connect, itemsIn, newKey, readPages, versionOf } from './steps.ts';
import { NotApplicable } from './violation.ts';

/** A store of 120 accounts that reading checks share. */
export interface LargeStore {
  /** Ids of the accounts that were connected; null when the fixture stored them itself. */
  readonly ids: readonly string[] | null;
  /** All of them as the list without any filter shows them, read once. */
  accounts(context: CheckContext): Promise<readonly Account[]>;
}

/** As many tests of one person as `serveAdapter` admits at once. */
const AT_ONCE = 4;
const DAY_MS = 86_400_000;

/**
 * Fills an empty store, by the fixture's `seed` or by connecting one organization after the other: some with a label,
 * some with a typed expiry, some paused, so that searching, sorting and filtering have different accounts to work on.
 *
 * @throws {NotApplicable} When the fixture offers neither way.
 */
export async function fillStore(context: CheckContext): Promise<LargeStore> {
  const ids = await fill(context);
  let read: ReturnType<typeof readPages> | null = null;
  return {
    ids,
    async accounts(own) {
      read ??= readPages(own, 'administrator', {});
      const pages = await read;
      const accounts = pages.flatMap(({ value }) => itemsIn(value));
      const [last] = pages.slice(-1);
      const isWhole = new Set(accounts.map(({ id }) => id)).size === STORE_SIZE && accounts.length === STORE_SIZE;
      if (last !== undefined && !isWhole) throw blockedBy(BASIC.pages, last, `${STORE_SIZE} accounts over all pages`);
      return accounts;
    },
  };
}

async function fill(context: CheckContext): Promise<readonly string[] | null> {
  const { fixture } = context;
  if (fixture.seed !== undefined) {
    await fixture.seed(STORE_SIZE);
    return null;
  }
  if (fixture.organization === undefined) {
    throw new NotApplicable(
      `The fixture has neither seed() nor organization(), so there is no store of ${STORE_SIZE} accounts to read.`,
    );
  }
  const ids: string[] = [];
  for (let first = 0; first < STORE_SIZE; first += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, STORE_SIZE - first) }, (_, n) => first + n);
    ids.push(...(await Promise.all(numbers.map((n) => connectNumber(context, n)))));
  }
  return ids;
}

async function connectNumber(context: CheckContext, n: number): Promise<string> {
  const { fixture, calls } = context;
  const values = fixture.organization?.(n) ?? fixture.values.working;
  const now = fixture.now?.() ?? Date.now();
  const { id } = await connect(context, values, 'administrator', {
    ...(n % 3 === 0 ? {} : { label: `Contract ${String((n * 37) % STORE_SIZE).padStart(3, '0')}` }),
    ...(n % 4 === 0 ? {} : { expiresAt: new Date(now + (5 + ((n * 7) % 300)) * DAY_MS).toISOString() }),
  });
  if (n % 10 === 3 && fixture.adapter.pauseAccount !== undefined) {
    const version = versionOf(await accountNow(context, id));
    await calls.make('administrator', 'pauseAccount', {
      accountId: id,
      version,
      paused: true,
      idempotencyKey: newKey(),
    });
  }
  return id;
}
