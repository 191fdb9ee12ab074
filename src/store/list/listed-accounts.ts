import type { Account } from '../../definition/account.ts';
import { MOST_CAPABILITIES } from '../../definition/input-limits.ts';
import { isPlainText, LONGEST_TEXT } from '../../definition/sanitise-text.ts';
import type { ListItem } from '../client/account-selectors.ts';

/** Reads an account in full, or null when it cannot be read. */
export type ParseAccount = (value: unknown) => Account | null;

// What the parser leaves unchanged, checked without it; the test compares both.
const STATES: ReadonlySet<unknown> = new Set<Account['credential']['state']>([
  ...(['active', 'expiring', 'expired', 'rejected', 'missing_scope', 'unknown'] as const),
]);
const PHASES: ReadonlySet<unknown> = new Set<Account['sync']['phase']>([
  ...(['queued', 'importing', 'up_to_date', 'delayed', 'failing', 'paused', 'waiting', 'none', 'unknown'] as const),
]);
const GRANTS: ReadonlySet<unknown> = new Set(['granted', 'missing', 'unknown']);
const LONGEST_ID = 512;
const LONGEST_MOMENT = 64;
/** A moment that exists in every month: `Date.parse` takes half the time of a list. */
const USUAL_MOMENT =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?Z$/u;

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
    // SAFETY: the looked-at members were just found to be as in an account.
    const account = isAsParsed(item) ? (item as Account) : parse(item);
    known.set(item, account);
    return account;
  };
}

function isAsParsed(item: object): boolean {
  try {
    const { id, integrationId, version, createdAt, name, label, externalId, credential, sync, capabilities } =
      item as Readonly<Record<string, unknown>>;
    return (
      isId(id) &&
      isId(integrationId) &&
      Number.isSafeInteger(version) &&
      isMoment(createdAt) &&
      isNameOrNone(name) &&
      isNameOrNone(label) &&
      isNameOrNone(externalId) &&
      isCredential(credential) &&
      isSync(sync) &&
      (capabilities === undefined || isGrants(capabilities))
    );
  } catch {
    // A getter of an answer may throw.
    return false;
  }
}

function isCredential(value: unknown): boolean {
  const { state, expiresAt } = Object(value) as Readonly<Record<string, unknown>>;
  return isRecord(value) && STATES.has(state) && (expiresAt === undefined || expiresAt === null || isMoment(expiresAt));
}

function isSync(value: unknown): boolean {
  const { phase, lastSuccessAt } = Object(value) as Readonly<Record<string, unknown>>;
  return isRecord(value) && PHASES.has(phase) && (typeof lastSuccessAt !== 'string' || isMoment(lastSuccessAt));
}

function isGrants(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length <= MOST_CAPABILITIES &&
    value.every((grant: unknown) => {
      const { id, state } = Object(grant) as Readonly<Record<string, unknown>>;
      return isId(id) && GRANTS.has(state);
    })
  );
}

/** What is no string, or an empty one, is dropped by the parser and found by nothing here. */
function isNameOrNone(value: unknown): boolean {
  return (
    typeof value !== 'string' ||
    value === '' ||
    (value.length <= LONGEST_TEXT && isPlainText(value) && value.trim() === value)
  );
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_ID && isPlainText(value);
}

function isMoment(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    (USUAL_MOMENT.test(value) ||
      (value.length <= LONGEST_MOMENT && isPlainText(value) && !Number.isNaN(Date.parse(value))))
  );
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
