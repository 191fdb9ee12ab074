import { REFRESH_MS } from './clamp-times.ts';
import { type DayRange, initialRange, refreshRange } from './days.ts';
import { type ImportState, isComplete } from './import-store.ts';
import { STREAMS } from './streams.ts';

/** The first import of an account, due now. */
export function initialImport(accountId: string, sourceId: string, nowMs: number): ImportState {
  const range = initialRange(nowMs);
  return {
    ...{
      accountId,
      sourceId,
      range,
      kind: 'initial',
      stream: 0,
      nextDay: range.from,
      readUntil: range.from,
      again: null,
    },
    ...{ startedAtMs: nowMs, failures: 0, nextAtMs: nowMs, paused: false },
  };
}

/** The import that follows a complete one: the days that wait to be read again, else a refresh. */
export function nextImport(done: ImportState, nowMs: number): ImportState {
  return done.again === null
    ? startImport(done, 'refresh', refreshRange(done.readUntil, nowMs), nowMs)
    : startImport(done, 'again', done.again, nowMs);
}

/** The import when a person presses "Sync now": the unfinished one at its position, or the next one. */
export function importNow(state: ImportState, nowMs: number): ImportState {
  return isComplete(state) ? nextImport(state, nowMs) : { ...state, failures: 0, nextAtMs: nowMs };
}

/**
 * The import when a person asks for days to be read again. A first import, or other days that are being read again, are
 * finished before; a refresh is stopped, and the next one reads what it left.
 */
export function importAgain(state: ImportState, range: DayRange, nowMs: number): ImportState {
  if (isComplete(state) || state.kind === 'refresh')
    return startImport(state, 'again', spanOf(state.again, range), nowMs);
  return { ...state, again: spanOf(state.again, range), failures: 0, nextAtMs: nowMs };
}

/** The import after a page that covers the days before `nextDay`. */
export function afterPage(state: ImportState, nextDay: number, nowMs: number): ImportState {
  const next = { ...state, failures: 0, nextAtMs: nowMs };
  if (nextDay < state.range.to) return { ...next, nextDay };
  const moved = { ...next, stream: state.stream + 1, nextDay: state.range.from };
  if (moved.stream < STREAMS.length) return moved;
  // The refresh that was stopped for days to be read again follows at once.
  if (state.kind === 'again') return moved;
  return { ...moved, readUntil: state.range.to, nextAtMs: state.again === null ? nowMs + REFRESH_MS : nowMs };
}

/** Whether an import has the position that it had when a page was requested. */
export function isSamePlace(left: ImportState, right: ImportState): boolean {
  return left.startedAtMs === right.startedAtMs && left.stream === right.stream && left.nextDay === right.nextDay;
}

function startImport(state: ImportState, kind: ImportState['kind'], range: DayRange, nowMs: number): ImportState {
  return {
    ...{ ...state, kind, range, stream: 0, nextDay: range.from, again: kind === 'again' ? null : state.again },
    ...{ startedAtMs: nowMs, failures: 0, nextAtMs: nowMs },
  };
}

/** Everything from the first day of both to the last. */
function spanOf(one: DayRange | null, other: DayRange): DayRange {
  return one === null ? other : { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) };
}
