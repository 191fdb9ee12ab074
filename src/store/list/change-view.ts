import type { AccountsView } from './accounts-snapshot.ts';
import type { HostPages } from './list-pages.ts';

/** The initial view of a list. */
export const FIRST_VIEW: AccountsView = { search: '', sort: null, status: [], pageSize: 50, pageIndex: 0 };

/** What has to happen after a change: nothing, drawing it, or asking the host, at once or when typing pauses. */
export type ViewEffect = 'nothing' | 'draw' | 'read' | 'readSoon';

/**
 * The view after a change, and what that takes. Where the host cuts the pages, only what it can do is changed, and only
 * a page that the ones before led to is shown.
 *
 * @param list.pages The host's pages; null when the whole list is loaded, or before the first answer.
 */
export function changeView(
  view: AccountsView,
  change: Partial<AccountsView>,
  list: { readonly pages: HostPages | null; can(control: 'search' | 'sort' | 'status'): boolean },
): { readonly view: AccountsView; readonly effect: ViewEffect } {
  const { pages, can } = list;
  const may = (control: 'search' | 'sort' | 'status'): boolean => pages === null || can(control);
  const asked: AccountsView = {
    search: may('search') ? (change.search ?? view.search) : view.search,
    sort: may('sort') && change.sort !== undefined ? change.sort : view.sort,
    status: may('status') ? (change.status ?? view.status) : view.status,
    pageSize: change.pageSize ?? view.pageSize,
    pageIndex: Math.max(0, change.pageIndex ?? 0),
  };
  const sameSearch = asked.search.trim() === view.search.trim();
  const sameRest =
    asked.sort?.by === view.sort?.by &&
    asked.sort?.direction === view.sort?.direction &&
    asked.status.join() === view.status.join() &&
    asked.pageSize === view.pageSize;
  if (sameSearch && sameRest) {
    const next = change.pageIndex === undefined ? { ...asked, pageIndex: view.pageIndex } : asked;
    return changePage(view, next, pages);
  }
  if (pages === null) return { view: asked, effect: 'draw' };
  pages.reset();
  return { view: { ...asked, pageIndex: 0 }, effect: sameRest ? 'readSoon' : 'read' };
}

function changePage(view: AccountsView, next: AccountsView, pages: HostPages | null): ReturnType<typeof changeView> {
  if (next.pageIndex === view.pageIndex) {
    return next.search === view.search ? { view, effect: 'nothing' } : { view: next, effect: 'draw' };
  }
  if (pages === null) return { view: next, effect: 'draw' };
  return pages.has(next.pageIndex) ? { view: next, effect: 'read' } : { view, effect: 'nothing' };
}
