import type { AccountsSnapshot } from './accounts-snapshot.ts';

/** The position in a list that the host paginates. */
export interface HostPages {
  /** Forgets all cursors: the next page is the first. */
  reset(): void;
  /** Whether this page can be requested now. */
  has(pageIndex: number): boolean;
  /** What the host needs to find this page; undefined for the first. */
  cursorOf(pageIndex: number): string | undefined;
  /** Stores the cursor of the next page. A cursor that was used before is not followed, because the pages would never end. */
  answered(pageIndex: number, rows: number, nextCursor: string | undefined): void;
  /** Whether there is a next page. */
  hasNext(pageIndex: number): boolean;
  /** Whether the cursor of the page is one that was used before. */
  readonly incomplete: boolean;
  /** How many rows are on the pages before this one. */
  rowsBefore(pageIndex: number): number;
}

/** A stack of cursors that holds the first page only. */
export function createHostPages(): HostPages {
  let cursors: (string | undefined)[] = [undefined];
  let counts: number[] = [];
  let incomplete = false;
  return {
    reset() {
      cursors = [undefined];
      counts = [];
      incomplete = false;
    },
    has: (pageIndex) => pageIndex >= 0 && pageIndex < cursors.length,
    cursorOf: (pageIndex) => cursors[pageIndex],
    answered(pageIndex, rows, nextCursor) {
      cursors = cursors.slice(0, pageIndex + 1);
      counts = [...counts.slice(0, pageIndex), rows];
      incomplete = nextCursor !== undefined && cursors.includes(nextCursor);
      if (nextCursor !== undefined && !incomplete) cursors.push(nextCursor);
    },
    hasNext: (pageIndex) => pageIndex + 1 < cursors.length,
    get incomplete() {
      return incomplete;
    },
    rowsBefore: (pageIndex) => counts.slice(0, pageIndex).reduce((sum, rows) => sum + rows, 0),
  };
}

/** Position of a page in its list. */
export type PageContext = AccountsSnapshot['page'];

/**
 * A page of a list that is loaded whole.
 *
 * @param list.total How many match.
 * @param list.approximate The host's own number fits neither what it sent nor what is left of it.
 */
export function contextOfWhole(list: {
  readonly total: number;
  readonly pageIndex: number;
  readonly pageSize: number;
  readonly rows: number;
  readonly approximate: boolean;
}): PageContext {
  const { total, pageIndex, pageSize, rows, approximate } = list;
  const before = pageIndex * pageSize;
  return {
    hasPrevious: pageIndex > 0,
    hasNext: before + rows < total,
    from: rows === 0 ? 0 : before + 1,
    to: before + rows,
    total,
    approximate,
  };
}

/** A page of a host that pages. `before` = rows on the pages before it; without a host's total the last page yields it. */
export function contextOfPage(list: {
  readonly before: number;
  readonly rows: number;
  readonly pageIndex: number;
  readonly hasNext: boolean;
  readonly incomplete: boolean;
  readonly hostTotal: number | undefined;
}): PageContext {
  const { before, rows, pageIndex, hasNext, incomplete, hostTotal } = list;
  const to = before + rows;
  const ends = !hasNext && !incomplete;
  return {
    hasPrevious: pageIndex > 0,
    hasNext,
    from: rows === 0 ? 0 : before + 1,
    to,
    total: hostTotal ?? (ends ? to : null),
    approximate: hostTotal !== undefined && (hostTotal < to || (ends && hostTotal !== to)),
  };
}

/** The same page after one row left it. */
export function withoutRow(facts: PageContext): PageContext {
  const to = Math.max(0, facts.to - 1);
  return {
    ...facts,
    to,
    from: Math.min(facts.from, to),
    total: facts.total === null ? null : Math.max(0, facts.total - 1),
  };
}
