import type { AccountEvent, AccountsPage, AccountsQuery } from '../../adapter/accounts.ts';
import { isMoving, type ListItem, type StatusClock, sortKeyOf } from '../client/account-selectors.ts';
import type { AccountsSnapshot, AccountsView } from './accounts-snapshot.ts';
import { createFrozenRows } from './frozen-rows.ts';
import { createHostPages, contextOfPage, contextOfWhole, type PageContext } from './list-pages.ts';
import { changeView, FIRST_VIEW, type ViewEffect } from './change-view.ts';
import { createListView } from './list-view.ts';
import { mergeAnswer, type Merged, mergeChanges, type Removals } from '../client/merge-changes.ts';

/** A page as the host sent it, its items not read yet. */
export interface RawPage extends Omit<AccountsPage, 'items'> {
  readonly items: readonly ListItem[];
  /** There is a next page, but its cursor cannot be used. */
  readonly incomplete: boolean;
}

/** What is on screen now. */
export interface ShownPage
  extends Pick<AccountsSnapshot, 'view' | 'page' | 'controls' | 'filtered' | 'pendingChanges'> {
  readonly items: readonly ListItem[];
  /** The host repeated a cursor, or sent one that cannot be read. */
  readonly incomplete: boolean;
}

/** The accounts of one integration and their view; independent of host, time limits and listeners. */
export interface AccountsList {
  /** The current query for the host. */
  query(): AccountsQuery;
  /** Takes an answer to `query`, then the changes that were reported while it was awaited. */
  answered(query: AccountsQuery, answer: RawPage, meanwhile: readonly AccountEvent[]): ViewEffect;
  /** The read failed: the page that is on screen is the page that is shown. */
  failed(): void;
  /** Takes changes. With `byPerson` they are shown even while the order is frozen. */
  changed(changes: readonly AccountEvent[], byPerson: boolean): ViewEffect;
  show(change: Partial<AccountsView>): ViewEffect;
  freeze(frozen: boolean): ViewEffect;
  showChanges(): ViewEffect;
  shown(): ShownPage;
  /** Whether any account is expected to change by itself. */
  moving(): boolean;
}

/** An empty list. Whether the host sends everything or cuts pages is learnt from its first answer. */
export function createAccountsList(integrationId: string, clock: () => StatusClock): AccountsList {
  const removals: Removals = new Map();
  const listView = createListView();
  const pages = createHostPages();
  const frozen = createFrozenRows();
  let source: 'unknown' | 'whole' | 'pages' = 'unknown';
  let items: readonly ListItem[] = [];
  /** The page that `items` are, when the host cuts pages, and what was known of it when it was read. */
  let read = { pageIndex: 0, before: 0, hasNext: false, incomplete: false, at: 0 };
  let sent = 0;
  let hostTotal: number | undefined;
  let applied: AccountsPage['applied'] = [];
  let view = FIRST_VIEW;
  let freezing = false;

  const can = (control: 'search' | 'sort' | 'status'): boolean =>
    source === 'whole' || (source === 'pages' && applied.includes(control));

  function query(): AccountsQuery {
    const { pageSize: limit, pageIndex, search, sort, status } = view;
    if (source !== 'pages') return { integrationId, limit };
    const cursor = pages.cursorOf(pageIndex);
    return {
      integrationId,
      limit,
      ...(cursor === undefined ? {} : { cursor }),
      ...(can('search') && search.trim() !== '' ? { search: search.trim() } : {}),
      ...(can('sort') && sort !== null ? { sort } : {}),
      ...(can('status') && status.length > 0 ? { status } : {}),
    };
  }

  function freshPage(): { items: readonly ListItem[]; facts: PageContext } {
    if (source === 'pages') {
      const facts = contextOfPage({ ...read, rows: items.length, hostTotal });
      // The rows may be of an older search or order, from which no page leads anywhere any more.
      const hasPrevious = facts.hasPrevious && pages.has(read.pageIndex);
      const hasNext = facts.hasNext && pages.has(read.pageIndex + 1);
      return { items, facts: { ...facts, hasPrevious, hasNext } };
    }
    const page = listView.page(items, view, clock());
    if (source === 'whole' && page.pageIndex !== view.pageIndex) view = { ...view, pageIndex: page.pageIndex };
    const approximate = !isFiltered() && hostTotal !== undefined && hostTotal !== sent && hostTotal !== items.length;
    const { total, pageIndex } = page;
    const facts = contextOfWhole({ total, pageIndex, pageSize: view.pageSize, rows: page.items.length, approximate });
    return { items: page.items, facts };
  }

  function pageAt(pageIndex: number, endsEarly: boolean): typeof read {
    return {
      pageIndex,
      before: pages.rowsBefore(pageIndex),
      hasNext: pages.hasNext(pageIndex),
      incomplete: pages.incomplete || endsEarly,
      at: clock().now,
    };
  }

  function isFiltered(): boolean {
    return (can('search') && view.search.trim() !== '') || (can('status') && view.status.length > 0);
  }

  /** Whether the page that was requested is empty, at a paging host, and no row of it is kept in place for the person. */
  function isEmptied(): boolean {
    const rows = items.length + (frozen.page?.items.length ?? 0);
    return source === 'pages' && view.pageIndex === read.pageIndex && rows === 0;
  }

  /** Requests the page before one that is empty and the last; false for every other page. */
  function stepBack(): boolean {
    const { pageIndex, incomplete } = read;
    if (!isEmptied() || incomplete || pages.hasNext(pageIndex) || !pages.has(pageIndex - 1)) return false;
    view = { ...view, pageIndex: pageIndex - 1 };
    return true;
  }

  /** Reads the page that is shown, or the one before it when no row of it is left. */
  function readPage(): ViewEffect {
    frozen.release();
    stepBack();
    return 'read';
  }

  /** Freezes the page on screen when that is requested and not done yet. An empty one is not kept: other pages have rows. */
  function draw(): ViewEffect {
    if (frozen.page?.items.length === 0) frozen.release();
    if (freezing && frozen.page === null) frozen.freeze(freshPage());
    return 'draw';
  }

  function become(next: 'whole' | 'pages'): boolean {
    if (source === next) return false;
    if (source !== 'unknown' || next === 'pages') view = { ...view, pageIndex: 0 };
    source = next;
    items = [];
    pages.reset();
    frozen.release();
    return true;
  }

  function answered(asked: AccountsQuery, answer: RawPage, meanwhile: readonly AccountEvent[]): ViewEffect {
    const narrowed = asked.cursor !== undefined || asked.search !== undefined || asked.status !== undefined;
    const isWhole = answer.nextCursor === undefined && !answer.incomplete;
    const turned = !narrowed && become(isWhole ? 'whole' : 'pages');
    if (source === 'pages' && read.pageIndex !== view.pageIndex) frozen.release();
    sent = answer.items.length;
    hostTotal = answer.total;
    applied = answer.applied;
    const present = mergeAnswer(items, answer.items, removals, integrationId);
    const merged = mergeChanges(present.items, meanwhile, removals, integrationId);
    items = source === 'pages' ? merged.items.slice(merged.inserted.length) : merged.items;
    if (source === 'pages') pages.answered(view.pageIndex, items.length, answer.nextCursor);
    read = pageAt(view.pageIndex, answer.incomplete);
    const counting = { view, clock: clock() };
    frozen.note(present, counting);
    frozen.note(source === 'pages' ? { ...merged, inserted: [] } : merged, counting);
    // A search, order or filter that was set before the host's abilities were known is sent to the host now.
    const unasked = turned && source === 'pages' && JSON.stringify(query()) !== JSON.stringify(asked);
    if (stepBack()) return readPage();
    draw();
    return unasked ? 'read' : 'draw';
  }

  function changed(changes: readonly AccountEvent[], byPerson: boolean): ViewEffect {
    const merged = mergeChanges(items, changes, removals, integrationId);
    if (source === 'unknown' || merged.items === items) return 'nothing';
    if (source === 'pages') return changedPage(merged, byPerson);
    items = merged.items;
    if (byPerson && merged.inserted.length > 0) frozen.release();
    frozen.note(merged, byPerson ? null : { view, clock: clock() });
    return draw();
  }

  /** An account that is not on this page is on another, unless it was made after the page was read. */
  function changedPage(merged: Merged, byPerson: boolean): ViewEffect {
    const isNew = (item: ListItem): boolean => Number(sortKeyOf(item, 'createdAt', clock())) > read.at;
    const inserted = byPerson ? merged.inserted : merged.inserted.filter(isNew);
    items = merged.items.slice(merged.inserted.length);
    if (hostTotal !== undefined) hostTotal = Math.max(0, hostTotal - merged.removed.length);
    if (byPerson && inserted.length > 0) frozen.release();
    frozen.note({ ...merged, inserted }, byPerson ? null : { view, clock: clock() });
    if (merged.removed.length > 0 && isEmptied()) return readPage();
    if (inserted.length > 0 && frozen.page === null) return 'read';
    return merged.replaced.length + merged.removed.length + inserted.length > 0 ? draw() : 'nothing';
  }

  return {
    query,
    answered,
    failed() {
      if (source === 'pages' && pages.has(read.pageIndex)) view = { ...view, pageIndex: read.pageIndex };
    },
    changed,
    show(change) {
      const next = changeView(view, change, { pages: source === 'pages' ? pages : null, can });
      if (next.effect === 'nothing') return 'nothing';
      view = next.view;
      frozen.release();
      return next.effect === 'draw' ? draw() : next.effect;
    },
    freeze(next) {
      freezing = next;
      if (next) {
        if (frozen.page === null && source !== 'unknown') frozen.freeze(freshPage());
        return 'nothing';
      }
      const { count } = frozen;
      frozen.release();
      if (count === 0) return 'nothing';
      return source === 'pages' ? readPage() : 'draw';
    },
    showChanges() {
      if (source === 'pages') return readPage();
      frozen.release();
      return draw();
    },
    shown() {
      const { items: onPage, facts } = frozen.page ?? freshPage();
      const controls = { search: can('search'), sort: can('sort'), status: can('status') };
      const incomplete = source === 'pages' && read.incomplete;
      return {
        items: onPage,
        page: facts,
        view,
        controls,
        filtered: isFiltered(),
        pendingChanges: frozen.count,
        incomplete,
      };
    },
    moving: () => items.some(isMoving),
  };
}
