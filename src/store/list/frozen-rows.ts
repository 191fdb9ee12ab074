import { idOf, type ListItem, type StatusClock, sortKeyOf } from '../client/account-selectors.ts';
import type { AccountsView } from './accounts-snapshot.ts';
import { matchesView } from './list-view.ts';
import type { Merged } from '../client/merge-changes.ts';
import { type PageContext, withoutRow } from './list-pages.ts';

/** A page whose rows keep their places, and its position in the list. */
export interface FrozenPage {
  readonly items: readonly ListItem[];
  readonly facts: PageContext;
}

/** Keeps the rows of a page in place while the user works in them, and counts the changes that would move them. */
export interface FrozenRows {
  /** The frozen rows; null while nothing is frozen. */
  readonly page: FrozenPage | null;
  /** How many accounts would be moved, added or removed. */
  readonly count: number;
  /** Freezes this page. */
  freeze(page: FrozenPage): void;
  /** Ends the freeze. */
  release(): void;
  /** Changes the frozen rows in place. With `counting`, counts the rows that would move; without it, the person made the change. */
  note(merged: Merged, counting: { readonly view: AccountsView; readonly clock: StatusClock } | null): void;
}

/** Initially without a frozen page. */
export function createFrozenRows(): FrozenRows {
  let page: FrozenPage | null = null;
  const moved = new Set<string>();

  function count(item: ListItem): void {
    const id = idOf(item);
    if (id !== null) moved.add(id);
  }

  function take(items: readonly ListItem[]): void {
    for (const item of items) {
      const id = idOf(item);
      if (page === null || id === null || !page.items.some((item) => idOf(item) === id)) continue;
      page = { items: page.items.filter((item) => idOf(item) !== id), facts: withoutRow(page.facts) };
      moved.delete(id);
    }
  }

  return {
    get page() {
      return page;
    },
    get count() {
      return moved.size;
    },
    freeze(next) {
      page = next;
      moved.clear();
    },
    release() {
      page = null;
      moved.clear();
    },
    note(merged, counting) {
      if (page === null) return;
      const after = new Map(merged.replaced.map((change) => [idOf(change.before), change.after]));
      page = { ...page, items: page.items.map((item) => after.get(idOf(item)) ?? item) };
      if (counting === null) {
        take(merged.removed);
        return;
      }
      const { view, clock } = counting;
      for (const item of [...merged.inserted, ...merged.removed]) if (matchesView(item, view, clock)) count(item);
      for (const change of merged.replaced) if (moves(change, view, clock)) count(change.after);
    },
  };
}

function moves({ before, after }: Merged['replaced'][number], view: AccountsView, clock: StatusClock): boolean {
  const found = matchesView(after, view, clock);
  if (matchesView(before, view, clock) !== found) return true;
  if (view.sort === null || !found) return false;
  const { by } = view.sort;
  return sortKeyOf(before, by, clock) !== sortKeyOf(after, by, clock);
}
