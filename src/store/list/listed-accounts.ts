import type { Account } from '../../definition/account.ts';
import { isId } from '../../adapter/fast-parse.ts';
import { MOST_CAPABILITIES } from '../../definition/input-limits.ts';
import { isPlainText, LONGEST_TEXT } from '../../definition/sanitise-text.ts';
import type { ListItem } from '../client/account-selectors.ts';

/** Reads an account in full, or null when it cannot be read. */
export type ParseAccount = (value: unknown) => Account | null;

const LONGEST_MOMENT = 64;

/**
 * Reads each item of a list once, when it is first searched, sorted or filtered, and only as far as that needs: an item
 * whose looked-at members are what the parser would leave unchanged is its own account, and any other one is parsed. So
 * a hundred thousand usual rows cost no parse.
 *
 * @returns The account of an item; null for an item that cannot be read, which is then in no search and has no order.
 */
export function createListedAccounts(parse: ParseAccount): (item: ListItem) => Account | null {
  const known = new WeakMap<object, Account | null>();
  return (item) => {
    if (typeof item !== 'object' || item === null) return null;
    const before = known.get(item);
    if (before !== undefined) return before;
    // SAFETY: a guess, of which the members that are looked at are checked.
    const account = isAsParsed(item as Account) ? (item as Account) : parse(item);
    known.set(item, account);
    return account;
  };
}

/** Whether the parser would change nothing that is looked at. An unknown word has the same meaning read or not. */
function isAsParsed(item: Account): boolean {
  try {
    const { credential, sync } = item;
    const capabilities = item.capabilities ?? [];
    return (
      [item.id, item.integrationId].every(isId) &&
      Number.isSafeInteger(item.version) &&
      [item.name, item.label, item.externalId].every(isNameOrNone) &&
      [credential, sync].every((part) => Object(part) === part && !Array.isArray(part)) &&
      isMoment(item.createdAt) &&
      isMoment(credential.expiresAt ?? item.createdAt) &&
      isMoment(sync.lastSuccessAt ?? item.createdAt) &&
      capabilities.length <= MOST_CAPABILITIES &&
      capabilities.every(({ id }) => isId(id))
    );
  } catch {
    // A member may be anything, and a getter may throw.
    return false;
  }
}

/** What is no string, or an empty one, is dropped by the parser and found by nothing here. */
function isNameOrNone(value: unknown): boolean {
  return typeof value !== 'string' || (value.length <= LONGEST_TEXT && isPlainText(value) && value.trim() === value);
}

function isMoment(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    value.length <= LONGEST_MOMENT &&
    isPlainText(value) &&
    !Number.isNaN(Date.parse(value))
  );
}
