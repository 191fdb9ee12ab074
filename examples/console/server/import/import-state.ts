import { initialRange, refreshRange } from './days.ts';
import { type ImportState, isComplete } from './import-store.ts';
import { STREAMS } from './streams.ts';

/** How often data is read again. */
export const REFRESH_MS = 60 * 60_000;

/** The first import of an account, due now. */
export function initialImport(accountId: string, sourceId: string, nowMs: number): ImportState {
  const range = initialRange(nowMs);
  return {
    ...{ accountId, sourceId, range, kind: 'initial', stream: 0, nextDay: range.from },
    ...{ startedAtMs: nowMs, failures: 0, nextAtMs: nowMs, paused: false },
  };
}

/** The import that follows a complete one. */
export function nextImport(done: ImportState, nowMs: number): ImportState {
  const range = refreshRange(done.range.to, nowMs);
  return {
    ...{ ...done, range, kind: 'refresh', stream: 0, nextDay: range.from },
    ...{ startedAtMs: nowMs, failures: 0, nextAtMs: nowMs },
  };
}

/** The import as soon as somebody asks for it: where it stood, or the next one. */
export function importNow(state: ImportState, nowMs: number): ImportState {
  return isComplete(state) ? nextImport(state, nowMs) : { ...state, failures: 0, nextAtMs: nowMs };
}

/** The import after a page that covers the days before `nextDay`. */
export function afterPage(state: ImportState, nextDay: number, nowMs: number): ImportState {
  const next = { ...state, failures: 0, nextAtMs: nowMs };
  if (nextDay < state.range.to) return { ...next, nextDay };
  const moved = { ...next, stream: state.stream + 1, nextDay: state.range.from };
  return moved.stream < STREAMS.length ? moved : { ...moved, nextAtMs: nowMs + REFRESH_MS };
}

/** Whether an import stands where it stood when a page was asked for. */
export function isSamePlace(left: ImportState, right: ImportState): boolean {
  return left.startedAtMs === right.startedAtMs && left.stream === right.stream && left.nextDay === right.nextDay;
}
