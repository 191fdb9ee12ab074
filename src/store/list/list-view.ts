import {
  foldText,
  type ListItem,
  type StatusClock,
  searchTextOf,
  sortKeyOf,
  statusOf,
} from '../client/account-selectors.ts';
import type { AccountsView } from './accounts-snapshot.ts';

/** One page of a list whose accounts are all loaded. */
export interface ListPage {
  /** In the requested order. */
  readonly items: readonly ListItem[];
  /** How many match, on all pages. */
  readonly total: number;
  /** Counted from 0; the last page when a later one was requested. */
  readonly pageIndex: number;
}

/** Searches, filters, sorts and pages a list whose accounts are all loaded. */
export interface ListView {
  /** The requested page. Keeps what the next page of the same list and view can use. */
  page(items: readonly ListItem[], view: AccountsView, clock: StatusClock): ListPage;
}

/** Statuses change by themselves when a key nears its end; they are looked at again after this time, in milliseconds. */
const STATUS_LASTS_MS = 60_000;

type Sort = NonNullable<AccountsView['sort']>;

/** Indexes of items, of which one page is sorted as requested. */
interface Order {
  readonly key: readonly unknown[];
  readonly places: Uint32Array;
  /** The range that is sorted already. */
  page: readonly [from: number, to: number] | null;
}

/** A view that keeps nothing yet. */
export function createListView(): ListView {
  let texts: { readonly items: readonly ListItem[]; readonly all: readonly string[] } | null = null;
  let found: { readonly key: readonly unknown[]; readonly places: Uint32Array | null } | null = null;
  /** The order of everything is kept beside the order of what was found: a search that is taken back costs nothing. */
  let orderOfAll: Order | null = null;
  let orderOfFound: Order | null = null;

  function textsOf(items: readonly ListItem[], clock: StatusClock): readonly string[] {
    if (texts?.items !== items) texts = { items, all: items.map((item) => searchTextOf(item, clock)) };
    return texts.all;
  }

  /** Places of the items that match; null = all of them. */
  function find(items: readonly ListItem[], view: AccountsView, clock: StatusClock): Uint32Array | null {
    const needle = foldText(view.search.trim());
    if (needle === '') texts = null;
    if (needle === '' && view.status.length === 0) {
      found = null;
      return null;
    }
    const key = [items, needle, view.status.join(), view.status.length === 0 ? 0 : minuteOf(clock)];
    if (found !== null && sameKey(found.key, key)) return found.places;
    const all = needle === '' ? null : textsOf(items, clock);
    const places = new Uint32Array(items.length);
    let count = 0;
    for (let place = 0; place < items.length; place += 1) {
      if (all !== null && all[place]?.includes(needle) !== true) continue;
      if (view.status.length > 0 && !view.status.includes(statusOf(items[place], clock))) continue;
      places[count] = place;
      count += 1;
    }
    found = { key, places: places.slice(0, count) };
    return found.places;
  }

  function orderOf(items: readonly ListItem[], places: Uint32Array | null, sort: Sort, clock: StatusClock): Order {
    const key = [items, places, sort.by, sort.direction, sort.by === 'status' ? minuteOf(clock) : 0];
    const kept = places === null ? orderOfAll : orderOfFound;
    if (kept !== null && sameKey(kept.key, key)) return kept;
    const order: Order = { key, places: places?.slice() ?? everyPlace(items.length), page: null };
    if (places === null) orderOfAll = order;
    else orderOfFound = order;
    return order;
  }

  function sorted(order: Order, items: readonly ListItem[], sort: Sort, clock: StatusClock, from: number, to: number) {
    const { places, page } = order;
    // Every change on screen requests the page again; it is sorted once.
    if (page?.[0] !== from || page[1] !== to) selectRange(places, from, to, compareBy(items, places, sort, clock));
    order.page = [from, to];
    return places.subarray(from, to);
  }

  return {
    page(items, view, clock) {
      const places = find(items, view, clock);
      const { pageSize, sort } = view;
      const total = places?.length ?? items.length;
      const pageIndex = Math.max(0, Math.min(view.pageIndex, Math.ceil(total / pageSize) - 1));
      const from = pageIndex * pageSize;
      const to = Math.min(from + pageSize, total);
      if (sort === null) orderOfAll = null;
      if (sort === null || places === null) orderOfFound = null;
      const shown =
        sort === null
          ? places?.subarray(from, to)
          : sorted(orderOf(items, places, sort, clock), items, sort, clock, from, to);
      return {
        items: shown === undefined ? items.slice(from, to) : Array.from(shown, (place) => items[place]),
        total,
        pageIndex,
      };
    },
  };
}

/**
 * Plain comparisons of folded keys: a collator takes twice the time that a sort may take. What is not known goes last in
 * both directions; equals keep the host's order.
 */
function compareBy(
  items: readonly ListItem[],
  places: Uint32Array,
  sort: Sort,
  clock: StatusClock,
): (a: number, b: number) => number {
  const keys: (string | number | null)[] = items.map(() => null);
  for (const place of places) keys[place] = sortKeyOf(items[place], sort.by, clock);
  const before = sort.direction === 'asc' ? -1 : 1;
  return (a, b) => {
    const left = keys[a] ?? null;
    const right = keys[b] ?? null;
    if (left === right) return a - b;
    if (left === null) return 1;
    if (right === null) return -1;
    return left < right ? before : -before;
  };
}

/** Whether one item would be found by this view. */
export function matchesView(item: ListItem, view: AccountsView, clock: StatusClock): boolean {
  const needle = foldText(view.search.trim());
  if (needle !== '' && !searchTextOf(item, clock).includes(needle)) return false;
  return view.status.length === 0 || view.status.includes(statusOf(item, clock));
}

function minuteOf({ now }: StatusClock): number {
  return Math.floor(now / STATUS_LASTS_MS);
}

function everyPlace(count: number): Uint32Array {
  const places = new Uint32Array(count);
  for (let place = 0; place < count; place += 1) places[place] = place;
  return places;
}

function sameKey(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, index) => Object.is(part, b[index]));
}

/**
 * Sorts only the positions `from` to `to` (exclusive) of the whole order, by partitioning: a page of a
 * hundred thousand rows costs a tenth of sorting them all.
 *
 * @param items Rearranged in place.
 * @param compare A total order: never 0 for two different items.
 */
export function selectRange(
  items: Uint32Array,
  from: number,
  to: number,
  compare: (a: number, b: number) => number,
): void {
  const open: [number, number][] = [[0, items.length - 1]];
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    const [first, end] = range;
    if (end < from) continue;
    let start = first;
    while (start < end && start < to) {
      const pivot = middleOf(items, start, end, compare);
      let left = start;
      let right = end;
      while (left <= right) {
        while (compare(at(items, left), pivot) < 0) left += 1;
        while (compare(at(items, right), pivot) > 0) right -= 1;
        if (left <= right) {
          swap(items, left, right);
          left += 1;
          right -= 1;
        }
      }
      open.push([start, right]);
      start = left;
    }
  }
}

/** The middle one of first, middle and last, so that sorted and reversed input split evenly. */
function middleOf(items: Uint32Array, start: number, end: number, compare: (a: number, b: number) => number): number {
  const first = at(items, start);
  const middle = at(items, (start + end) >> 1);
  const last = at(items, end);
  const [low, high] = compare(first, middle) < 0 ? [first, middle] : [middle, first];
  if (compare(last, low) < 0) return low;
  return compare(last, high) < 0 ? last : high;
}

function swap(items: Uint32Array, a: number, b: number): void {
  const first = at(items, a);
  items[a] = at(items, b);
  items[b] = first;
}

function at(items: Uint32Array, index: number): number {
  return items[index] ?? 0;
}
