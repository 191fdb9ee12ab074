import type { AccountSync } from 'integration-kit/core';
import { isoMoment } from '../clock.ts';
import { type DayRange, DAYS_READ_AGAIN, DAY_S, endOfToday, initialRange, refreshRange } from './days.ts';
import { type ImportState, isComplete } from './import-store.ts';

/** How often data is read again. Nothing that the importer plans is further away. */
export const REFRESH_MS = 60 * 60_000;

/**
 * An import with nothing in it that cannot be true now: a machine's clock may have been wrong when it was stored. The
 * same object when everything can be.
 *
 * Days after today were asked for under a clock that was ahead. A range that holds some restarts; when more of them
 * count as read than a refresh reads again anyway, it is unknown which days were missed, and the whole history is read.
 */
export function clampImport(state: ImportState, nowMs: number): ImportState {
  const end = endOfToday(nowMs);
  const { range: asked, nextDay } = state;
  const timed = withChanges(state, {
    nextDay: nextDay >= asked.from && nextDay < asked.to ? nextDay : asked.from,
    startedAtMs: Math.min(state.startedAtMs, nowMs),
    nextAtMs: Math.min(state.nextAtMs, nowMs + REFRESH_MS),
    readUntil: believed(state.readUntil, end, nowMs),
    again: state.again === null ? null : clampRange(state.again, end),
  });
  if (asked.to <= end) return timed;
  if (isComplete(state)) return atBegin(timed, clampRange(asked, end));
  const range = rangeAnew(timed, end, nowMs);
  const readUntil = state.kind === 'initial' ? range.from : timed.readUntil;
  return { ...atBegin(timed, range), readUntil, stream: 0 };
}

function atBegin(state: ImportState, range: DayRange): ImportState {
  return { ...state, range, nextDay: range.from };
}

/** The import state that an account shows, without times that cannot be true now. The same object when all can. */
export function clampSync(sync: AccountSync, nowMs: number): AccountSync {
  const { range } = sync;
  const endMs = endOfToday(nowMs) * 1_000 - 1;
  const from = clampMoment(range?.from, endMs);
  const to = clampMoment(range?.to, endMs);
  return withChanges(sync, {
    ...(from === undefined || to === undefined || (from === range?.from && to === range.to)
      ? {}
      : { range: { from, to } }),
    ...changed('startedAt', clampMoment(sync.startedAt, nowMs)),
    ...changed('lastSuccessAt', clampMoment(sync.lastSuccessAt, nowMs)),
    ...changed('doneThrough', clampMoment(sync.doneThrough, nowMs)),
    ...changed('nextAt', clampMoment(sync.nextAt, nowMs + REFRESH_MS)),
  });
}

/** Until when what was read is believed. */
function believed(readUntil: number, end: number, nowMs: number): number {
  if (readUntil <= end) return readUntil;
  return readUntil - end <= DAYS_READ_AGAIN * DAY_S ? end : initialRange(nowMs).from;
}

function rangeAnew({ kind, range, readUntil }: ImportState, end: number, nowMs: number): DayRange {
  if (kind === 'initial') return initialRange(nowMs);
  return kind === 'refresh' ? refreshRange(readUntil, nowMs) : clampRange(range, end);
}

function clampRange(range: DayRange, end: number): DayRange {
  if (range.to <= end) return range;
  return { from: Math.min(range.from, end - DAY_S), to: end };
}

function clampMoment(iso: string | undefined, latestMs: number): string | undefined {
  return iso !== undefined && Date.parse(iso) > latestMs ? isoMoment(latestMs) : iso;
}

function changed<Name extends string>(name: Name, value: string | undefined): { readonly [N in Name]?: string } {
  // SAFETY: the computed name is the one of the type.
  return (value === undefined ? {} : { [name]: value }) as { readonly [N in Name]?: string };
}

/** The object with other members; itself when they are the same. */
function withChanges<T extends object>(before: T, changes: Partial<T>): T {
  const next = { ...before, ...changes };
  // SAFETY: the names of an object's own members.
  const names = Object.keys(changes) as (keyof T)[];
  return names.every((name) => Object.is(before[name], next[name])) ? before : next;
}
