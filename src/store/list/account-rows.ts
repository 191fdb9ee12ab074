import type { Account } from '../../definition/account.ts';
import { idOf, type ListItem, type StatusClock, statusOf } from '../client/account-selectors.ts';
import type { AccountRow } from './accounts-snapshot.ts';

/** Reads an account in full, or null when it cannot be read. */
export type ParseAccount = (value: unknown) => Account | null;

/**
 * Turns the items of a page into rows. A row that says what the page before said of the same account stays the same
 * object, so that reading a list again draws nothing again.
 */
export function createAccountRows(): (
  items: readonly ListItem[],
  parse: ParseAccount,
  clock: StatusClock,
) => readonly AccountRow[] {
  let known = new Map<ListItem, AccountRow>();
  let byId = new Map<string, AccountRow>();

  function rowOf(item: ListItem, place: number, parse: ParseAccount, clock: StatusClock): AccountRow {
    const row = known.get(item);
    if (row?.kind === 'bad') return row;
    const account = row?.account ?? parse(item);
    if (account === null) {
      const id = idOf(item);
      return id === null ? { kind: 'bad', key: `unreadable-${place}` } : { kind: 'bad', key: id, id };
    }
    const status = statusOf(account, clock);
    const before = row ?? byId.get(account.id);
    const same = before?.kind === 'account' && before.status === status && saysSame(before.account, account);
    return same ? before : { kind: 'account', account, status };
  }

  return (items, parse, clock) => {
    const nextKnown = new Map<ListItem, AccountRow>();
    const nextById = new Map<string, AccountRow>();
    const rows = items.map((item, place) => {
      const row = rowOf(item, place, parse, clock);
      nextKnown.set(item, row);
      if (row.kind === 'account') nextById.set(row.account.id, row);
      return row;
    });
    known = nextKnown;
    byId = nextById;
    return rows;
  };
}

function saysSame(before: Account, now: Account): boolean {
  return before === now || JSON.stringify(before) === JSON.stringify(now);
}
