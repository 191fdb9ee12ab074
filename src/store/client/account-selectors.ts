import type { AccountsSortKey } from '../../adapter/accounts.ts';
import { ACCOUNT_STATUSES, type Account, type AccountStatus } from '../../definition/account.ts';
import { expiryEnd, readMoment } from '../../definition/dates.ts';
import { deriveStatus } from '../../definition/derive-status.ts';

/**
 * One entry of a list: an item as the host sent it, or an account from an event. Reading a hundred thousand of them in
 * full takes more than a second, so only those on screen are parsed in full. Identity and version are peeked at, which
 * must survive anything; searching, sorting and filtering see accounts, see `StatusClock.accountOf`.
 */
export type ListItem = unknown;

/** The moment and the warning that a status depends on. */
export interface StatusClock {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** In days, see `deriveStatus`. */
  readonly warningDays: readonly number[];
  /** The account of an item as the parser would read it, null when it cannot be read. Absent = the items are accounts. */
  readonly accountOf?: ((item: ListItem) => Account | null) | undefined;
}

const NON_ASCII = /[^\0-\x7f]/;
const ACCENTS = /\p{M}+/gu;

/** A name is shown up to 256 characters; what is far beyond that is neither compared nor searched. */
const LONGEST_COMPARED = 1_024;

/** Lower case without accents, for comparing and searching alike. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  return NON_ASCII.test(lower) ? lower.normalize('NFD').replace(ACCENTS, '') : lower;
}

/** The host's id, or null when there is none that could be one. */
export function idOf(item: ListItem): string | null {
  return peek(item, (account) => text(account.id), null);
}

/** The version; an item without one is older than every other. */
export function versionOf(item: ListItem): number {
  const version = peek(item, (account) => account.version, 0);
  return typeof version === 'number' ? version : Number.NEGATIVE_INFINITY;
}

/** Whether its `integrationId` is another one. */
export function isForeign(item: ListItem, integrationId: string): boolean {
  const id = peek(item, (account) => account.integrationId, undefined);
  return typeof id === 'string' && id !== integrationId;
}

/** Whether its data is on its way, so that it is expected to change by itself. */
export function isMoving(item: ListItem): boolean {
  const phase = peek(item, (account) => account.sync.phase, 'none');
  return phase === 'queued' || phase === 'importing' || phase === 'waiting';
}

/** What a search looks through: name, label and vendor id, folded. */
export function searchTextOf(item: ListItem, clock: StatusClock): string {
  const all = look(
    item,
    clock,
    ({ name, label, externalId }) => `${text(name) ?? ''}\n${text(label) ?? ''}\n${text(externalId) ?? ''}`,
    '',
  );
  return foldText(all);
}

/** Its status; an item that cannot be read has none that is known. */
export function statusOf(item: ListItem, clock: StatusClock): AccountStatus {
  return look(item, clock, (account) => deriveStatus(account, clock.now, clock.warningDays), 'unknown');
}

/**
 * What it is ordered by: a text or a number, or null when that is not known, which goes last in both directions. A key
 * that never ends comes after every date; statuses follow their order of precedence.
 */
export function sortKeyOf(item: ListItem, by: AccountsSortKey, clock: StatusClock): string | number | null {
  switch (by) {
    case 'name':
      return look(item, clock, (account) => folded(text(account.label) ?? text(account.name)), null);
    case 'externalId':
      return look(item, clock, (account) => folded(text(account.externalId)), null);
    case 'status': {
      const status = statusOf(item, clock);
      return status === 'unknown' ? null : ACCOUNT_STATUSES.indexOf(status);
    }
    case 'expiresAt':
      return look(
        item,
        clock,
        ({ credential: { expiresAt } }) => (expiresAt === null ? Number.POSITIVE_INFINITY : expiryEnd(expiresAt)),
        null,
      );
    case 'lastSync':
      return look(item, clock, (account) => readMoment(account.sync.lastSuccessAt), null);
    case 'createdAt':
      return look(item, clock, (account) => readMoment(account.createdAt), null);
  }
}

/** Reads something of an item's account; an item that cannot be read gives `otherwise`. */
function look<T>(item: ListItem, { accountOf }: StatusClock, read: (account: Account) => T, otherwise: T): T {
  const account = accountOf === undefined ? item : accountOf(item);
  return account === null ? otherwise : peek(account, read, otherwise);
}

/** Reads something of an item that may be anything: a missing part or a getter that throws gives `otherwise`. */
function peek<T>(item: ListItem, read: (account: Account) => T, otherwise: T): T {
  try {
    // SAFETY: not a promise but a guess; a wrong guess is caught here or tested by type at its use.
    return read(item as Account);
  } catch {
    return otherwise;
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value.slice(0, LONGEST_COMPARED) : null;
}

function folded(value: string | null): string | null {
  return value === null ? null : foldText(value);
}
