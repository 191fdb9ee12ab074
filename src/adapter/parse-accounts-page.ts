import * as z from 'zod/mini';
import type { Account } from '../definition/account.ts';
import type { AccountsPage } from './accounts.ts';
import type { Parsed } from './call-adapter.ts';
import { accountSchema, parseAccount } from './parse-account.ts';
import { cursor, opaqueId } from './parse-strings.ts';
import { lenient, listOf, safeParse, schemaOf } from './safe-parse.ts';

/** One row of a page: an account, or a row that could not be read. */
export type ParsedRow =
  | { readonly kind: 'account'; readonly account: Account }
  | { readonly kind: 'invalid'; readonly id?: string | undefined };

/** A page whose rows were read one by one. */
export interface ParsedAccountsPage extends Omit<AccountsPage, 'items'> {
  /** One per id: of duplicates the newest version stays. */
  readonly rows: readonly ParsedRow[];
  /** The cursor of the next page cannot be read: there are more accounts, which cannot be requested. */
  readonly incomplete: boolean;
}

const CONTROLS = ['search', 'sort', 'status'] as const;
/** Far more than there are controls. */
const MOST_APPLIED = 100;

/** What hosts send in place of a cursor that is not there. */
const NO_CURSORS: readonly unknown[] = [undefined, null, ''];

const rest = {
  total: lenient(z.int().check(z.gte(0))),
  applied: z.catch(listOf(z.enum(CONTROLS), MOST_APPLIED), []),
};

/** A page as the type has it. */
export const accountsPageSchema = schemaOf<AccountsPage>()(
  z.object({ items: z.array(accountSchema), nextCursor: lenient(cursor), ...rest }),
);

/** A page whose rows and cursor are read one by one. */
const pageAsSent = schemaOf<
  Omit<AccountsPage, 'items' | 'nextCursor'> & { readonly items: readonly unknown[]; readonly nextCursor?: unknown }
>()(z.object({ items: z.array(z.unknown()), nextCursor: z.optional(z.unknown()), ...rest }));

const withId = z.object({ id: opaqueId });

/** Reads a page. A row that cannot be read is one bad row; only a page without a list is refused. */
export function parseAccountsPage(value: unknown): Parsed<ParsedAccountsPage> {
  const parsed = safeParse(pageAsSent, value);
  if (parsed === null) return { ok: false, failure: { code: 'unexpected_answer' } };
  const { items, nextCursor, applied, ...members } = parsed.data;
  const next = safeParse(cursor, nextCursor)?.data;
  return {
    ok: true,
    value: {
      ...members,
      rows: readRows(items),
      nextCursor: next,
      incomplete: next === undefined && !NO_CURSORS.includes(nextCursor),
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
    const first = place === undefined ? undefined : rows[place];
    if (place === undefined) {
      places.set(account.id, rows.length);
      rows.push({ kind: 'account', account });
    } else if (first?.kind === 'account' && first.account.version < account.version) {
      rows[place] = { kind: 'account', account };
    }
  }
  return rows;
}
