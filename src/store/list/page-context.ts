import type { AccountsSnapshot } from './accounts-snapshot.ts';

/** Where a page stands in its list. */
export type PageContext = AccountsSnapshot['page'];

/**
 * A page of a list that is held whole.
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

/** A page that the host cut. `before` = rows on the pages before it; without a host's total the last page tells it. */
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
