/** Where a person is among pages that the host cuts. */
export interface HostPages {
  /** Forgets all cursors: the next page is the first. */
  reset(): void;
  /** Whether this page can be asked for now. */
  has(pageIndex: number): boolean;
  /** What the host needs to find this page; undefined for the first. */
  cursorOf(pageIndex: number): string | undefined;
  /** Notes what a page led to. A cursor that was used before is not followed: the pages would never end. */
  answered(pageIndex: number, rows: number, nextCursor: string | undefined): void;
  /** Whether the page leads on. */
  hasNext(pageIndex: number): boolean;
  /** Whether the page leads back to one before it. */
  readonly incomplete: boolean;
  /** How many rows stand on the pages before this one. */
  rowsBefore(pageIndex: number): number;
}

/** A stack of cursors that knows the first page only. */
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
