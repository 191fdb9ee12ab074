import type { AccountEvent } from '../../adapter/accounts.ts';
import { idOf, type ListItem, versionOf, isForeign } from './account-selectors.ts';

/** A list after some changes, and what they did to it. */
export interface Merged {
  /** The same array when nothing changed. */
  readonly items: readonly ListItem[];
  /** Same account, newer version. */
  readonly replaced: readonly { readonly before: ListItem; readonly after: ListItem }[];
  readonly inserted: readonly ListItem[];
  readonly removed: readonly ListItem[];
}

/** Versions of removed accounts by id, so that an older report does not bring one back. */
export type Removals = Map<string, number>;

/** The version of a removal by a press here, which removes the account whatever its version is. */
export const ANY_VERSION = Number.MAX_SAFE_INTEGER;

type Change = Exclude<AccountEvent, { type: 'resync' }>;

/**
 * Applies changes to a list: the newest version wins whatever the order of arrival, repeats do nothing, an account that
 * is not in the list goes to its front. `resync` is handled by the caller.
 *
 * @param removals Read and added to.
 */
export function mergeChanges(
  items: readonly ListItem[],
  changes: readonly AccountEvent[],
  removals: Removals,
  integrationId: string,
): Merged {
  const newest = newestChanges(changes, integrationId);
  for (const [id, change] of newest) {
    const removedAt = removals.get(id) ?? Number.NEGATIVE_INFINITY;
    if (change.type === 'removed') {
      if (change.version !== ANY_VERSION) removals.set(id, Math.max(removedAt, change.version));
    } else if (change.account.version <= removedAt) newest.delete(id);
  }
  if (newest.size === 0) return { items, replaced: [], inserted: [], removed: [] };

  const replaced: { before: ListItem; after: ListItem }[] = [];
  const removed: ListItem[] = [];
  const kept: ListItem[] = [];
  for (const item of items) {
    const id = idOf(item);
    const change = id === null ? undefined : newest.get(id);
    if (change === undefined || versionOf(item) > changeVersion(change)) kept.push(item);
    else if (change.type === 'removed') {
      removed.push(item);
      // Once connected again under the same id it has a newer version than the removed one, and is shown.
      if (id !== null && change.version === ANY_VERSION) removals.set(id, versionOf(item) + 1);
    } else if (versionOf(item) === change.account.version) kept.push(item);
    else {
      kept.push(change.account);
      replaced.push({ before: item, after: change.account });
    }
    if (id !== null && change !== undefined) newest.delete(id);
  }
  const inserted: ListItem[] = [];
  for (const change of newest.values()) if (change.type === 'upsert') inserted.unshift(change.account);
  const same = replaced.length === 0 && removed.length === 0 && inserted.length === 0;
  return { items: same ? items : inserted.concat(kept), replaced, inserted, removed };
}

/** The newest change of each account of this integration, in order of arrival. A removal has no integration id. */
function newestChanges(changes: readonly AccountEvent[], integrationId: string): Map<string, Change> {
  const newest = new Map<string, Change>();
  for (const change of changes) {
    if (change.type === 'resync') continue;
    if (change.type === 'upsert' && change.account.integrationId !== integrationId) continue;
    const id = change.type === 'upsert' ? change.account.id : change.accountId;
    const known = newest.get(id);
    if (known === undefined || changeVersion(known) < changeVersion(change)) newest.set(id, change);
  }
  return newest;
}

function changeVersion(change: Change): number {
  return change.type === 'upsert' ? change.account.version : change.version;
}

/**
 * Puts a list that was read in place of the one before: one row an account, none of another integration, none that was
 * removed meanwhile, and no account older than it was on screen.
 */
export function mergeAnswer(
  before: readonly ListItem[],
  answer: readonly ListItem[],
  removals: Removals,
  integrationId: string,
): Merged {
  const places = new Map<string, number>();
  // The host's own array is kept while nothing has to be left out of it: a copy of a long list is not free.
  let items: ListItem[] | null = null;
  let count = 0;
  for (let place = 0; place < answer.length; place += 1) {
    const item = answer[place];
    const id = idOf(item);
    const duplicate = id === null ? undefined : places.get(id);
    if (duplicate !== undefined) {
      items ??= answer.slice(0, place);
      if (versionOf(items[duplicate]) < versionOf(item)) items[duplicate] = item;
    } else if (isForeign(item, integrationId) || isRemoved(item, id, removals)) items ??= answer.slice(0, place);
    else {
      if (id !== null) places.set(id, count);
      items?.push(item);
      count += 1;
    }
  }
  return compare(before, items ?? answer, places);
}

function isRemoved(item: ListItem, id: string | null, removals: Removals): boolean {
  const removedAt = id === null ? undefined : removals.get(id);
  return removedAt !== undefined && versionOf(item) < removedAt;
}

function compare(before: readonly ListItem[], answer: readonly ListItem[], places: Map<string, number>): Merged {
  if (before.length === 0) return { items: answer, replaced: [], inserted: answer, removed: [] };
  const replaced: { before: ListItem; after: ListItem }[] = [];
  const removed: ListItem[] = [];
  let items: ListItem[] | null = null;
  for (const old of before) {
    const id = idOf(old);
    if (id === null) continue;
    const place = places.get(id);
    if (place === undefined) {
      removed.push(old);
      continue;
    }
    places.delete(id);
    const present = answer[place];
    if (versionOf(old) > versionOf(present)) {
      items ??= answer.slice();
      items[place] = old;
    } else replaced.push({ before: old, after: present });
  }
  const result = items ?? answer;
  return { items: result, replaced, inserted: Array.from(places.values(), (place) => result[place]), removed };
}
