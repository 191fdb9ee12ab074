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
    ? begun(done, 'refresh', refreshRange(done.readUntil, nowMs), nowMs)
    : begun(done, 'again', done.again, nowMs);
}

/** The import as soon as somebody asks for it: where it stood, or the next one. */
export function importNow(state: ImportState, nowMs: number): ImportState {
  return isComplete(state) ? nextImport(state, nowMs) : { ...state, failures: 0, nextAtMs: nowMs };
}

/**
 * The import when somebody asks for days to be read again. A first import, or other days that are being read again, are
 * finished before; a refresh is given up, the next one reads what it did not.
 */
export function importAgain(state: ImportState, range: DayRange, nowMs: number): ImportState {
  if (isComplete(state) || state.kind === 'refresh') return begun(state, 'again', spanOf(state.again, range), nowMs);
  return { ...state, again: spanOf(state.again, range), failures: 0, nextAtMs: nowMs };
}

/** The import after a page that covers the days before `nextDay`. */
export function afterPage(state: ImportState, nextDay: number, nowMs: number): ImportState {
  const next = { ...state, failures: 0, nextAtMs: nowMs };
  if (nextDay < state.range.to) return { ...next, nextDay };
  const moved = { ...next, stream: state.stream + 1, nextDay: state.range.from };
  if (moved.stream < STREAMS.length) return moved;
  // What was given up for days that were read again follows at once.
  if (state.kind === 'again') return moved;
  return { ...moved, readUntil: state.range.to, nextAtMs: state.again === null ? nowMs + REFRESH_MS : nowMs };
}

/** Whether an import stands where it stood when a page was asked for. */
export function isSamePlace(left: ImportState, right: ImportState): boolean {
  return left.startedAtMs === right.startedAtMs && left.stream === right.stream && left.nextDay === right.nextDay;
}

function begun(state: ImportState, kind: ImportState['kind'], range: DayRange, nowMs: number): ImportState {
  return {
    ...{ ...state, kind, range, stream: 0, nextDay: range.from, again: kind === 'again' ? null : state.again },
    ...{ startedAtMs: nowMs, failures: 0, nextAtMs: nowMs },
  };
}

/** Everything from the first day of both to the last. */
function spanOf(one: DayRange | null, other: DayRange): DayRange {
  return one === null ? other : { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) };
}
