import * as z from 'zod/mini';
import type { Account } from '../definition/account.ts';
import type { AccountsPage } from './accounts.ts';
import type { Parsed } from './call-adapter.ts';
import { parseAccount } from './parse-account.ts';
import { cursor, opaqueId } from './parse-strings.ts';
import { lenient, safeParse } from './safe-parse.ts';

/** One row of a page: an account, or a row that could not be read. */
export type ParsedRow =
  | { readonly kind: 'account'; readonly account: Account }
  | { readonly kind: 'invalid'; readonly id?: string | undefined };

/** A page whose rows were read one by one. */
export interface ParsedAccountsPage extends Omit<AccountsPage, 'items'> {
  /** One per id: of duplicates the newest version stays. */
  readonly rows: readonly ParsedRow[];
  /** The page leads on by a cursor that cannot be read: there is more that nobody can ask for. */
  readonly incomplete: boolean;
}

const CONTROLS = ['search', 'sort', 'status'] as const;

/** What hosts send in place of a cursor that is not there. */
const NO_CURSORS: readonly unknown[] = [undefined, null, ''];

const schema = z.object({
  items: z.array(z.unknown()),
  nextCursor: z.optional(z.unknown()),
  total: lenient(z.int().check(z.gte(0))),
  applied: z.catch(z.array(z.unknown()), []),
});
const withId = z.object({ id: opaqueId });

/** Reads a page. A row that cannot be read is one bad row; only a page without a list is refused. */
export function parseAccountsPage(value: unknown): Parsed<ParsedAccountsPage> {
  const parsed = safeParse(schema, value);
  if (parsed === null) return { ok: false, failure: { code: 'unexpected_answer' } };
  const { items, nextCursor, total, applied } = parsed.data;
  const next = safeParse(cursor, nextCursor)?.data;
  return {
    ok: true,
    value: {
      rows: readRows(items),
      nextCursor: next,
      incomplete: next === undefined && !NO_CURSORS.includes(nextCursor),
      total,
      applied: CONTROLS.filter((control) => applied.includes(control)),
    },
  };
}

function readRows(items: readonly unknown[]): readonly ParsedRow[] {
  const rows: ParsedRow[] = [];
  const places = new Map<string, number>();
  for (const item of items) {
    const account = parseAccount(item);
    if (account === null) {
      const named = safeParse(withId, item);
      rows.push(named === null ? { kind: 'invalid' } : { kind: 'invalid', id: named.data.id });
      continue;
    }
    const place = places.get(account.id);
    const twin = place === undefined ? undefined : rows[place];
    if (place === undefined) {
      places.set(account.id, rows.length);
      rows.push({ kind: 'account', account });
    } else if (twin?.kind === 'account' && twin.account.version < account.version) {
      rows[place] = { kind: 'account', account };
    }
  }
  return rows;
}
