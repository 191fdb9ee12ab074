import { idOf, isForeign, type ListItem, versionOf } from '../client/account-selectors.ts';
import type { Merged, Removals } from '../client/merge-changes.ts';

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
    const twin = id === null ? undefined : places.get(id);
    if (twin !== undefined) {
      items ??= answer.slice(0, place);
      if (versionOf(items[twin]) < versionOf(item)) items[twin] = item;
    } else if (isForeign(item, integrationId) || isGone(item, id, removals)) items ??= answer.slice(0, place);
    else {
      if (id !== null) places.set(id, count);
      items?.push(item);
      count += 1;
    }
  }
  return compare(before, items ?? answer, places);
}

function isGone(item: ListItem, id: string | null, removals: Removals): boolean {
  const goneAt = id === null ? undefined : removals.get(id);
  return goneAt !== undefined && versionOf(item) < goneAt;
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
