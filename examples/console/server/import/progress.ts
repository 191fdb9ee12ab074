import type { Account, AccountSync, Failure } from 'integration-kit/core';
import { withVerdict } from '../accounts/account-credential.ts';
import { isoMoment } from '../clock.ts';
import { clampSync } from './clamp-times.ts';
import { DAY_S } from './days.ts';
import { type ImportState, isComplete } from './import-store.ts';
import { shareDone, STREAMS } from './streams.ts';

/** Failed tries after which the account reports that data is late. */
export const REPORT_LATE_AFTER = 3;
/** Failed tries after which the account reports that something must be done. */
const REPORT_FAILING_AFTER = 10;
/** A wait that the vendor asks for, and that the account reports at once. */
const LONG_WAIT_MS = 60_000;
/** Some lines that the vendor sent are in no figure. */
export const LINES_LEFT_OUT: Failure = { code: 'unexpected_answer' };

/** The account when an import starts or resumes at the request of a person. */
export function withQueued(account: Account, state: ImportState): Account {
  const { lastSuccessAt, doneThrough } = account.sync;
  return {
    ...account,
    sync: {
      ...importProgress(state),
      ...(lastSuccessAt === undefined ? {} : { lastSuccessAt }),
      ...(doneThrough === undefined ? {} : { doneThrough }),
      phase: 'queued',
    },
  };
}

/**
 * The account after a page was stored. `state` is the import after it.
 *
 * @param unreadableDay The first day with lines that could not be read, `YYYY-MM-DD`: data is complete until there.
 */
export function withPage(account: Account, state: ImportState, unreadableDay: string | null, nowMs: number): Account {
  const before = clampSync(account.sync, nowMs);
  const doneThrough = earlier(completeUntil(state, nowMs) ?? before.doneThrough, unreadableDay);
  return {
    ...account,
    credential: worksAgain(account, nowMs),
    sync: {
      ...importProgress(state),
      ...(doneThrough === undefined ? {} : { doneThrough }),
      ...(isComplete(state) ? { nextAt: isoMoment(state.nextAtMs) } : {}),
      ...(unreadableDay === null ? {} : { failure: LINES_LEFT_OUT }),
      lastSuccessAt: isoMoment(nowMs),
      phase: phaseAfterPage(account.sync.phase, state),
    },
  };
}

/** The account after a failed try; the same object while the account does not report it yet. */
export function withDelay(account: Account, state: ImportState, failure: Failure): Account {
  const isLongWait = (failure.retryAfterMs ?? 0) > LONG_WAIT_MS;
  if (state.failures < REPORT_LATE_AFTER && !isLongWait) return account;
  const phase = state.failures < REPORT_FAILING_AFTER ? 'delayed' : 'failing';
  return { ...account, sync: { ...account.sync, phase, failure, nextAt: isoMoment(state.nextAtMs) } };
}

/** The account after the vendor refused its key. */
export function withRefusal(account: Account, state: ImportState, failure: Failure, nowMs: number): Account {
  return withStop(withVerdict(account, failure, isoMoment(nowMs)), state, failure);
}

/** The account when nothing can be read for it; the state of its key stays. */
export function withStop(account: Account, state: ImportState, failure: Failure): Account {
  return { ...account, sync: { ...account.sync, phase: 'failing', failure, nextAt: isoMoment(state.nextAtMs) } };
}

/** The account after the times of its import were put right. */
export function withClampedTimes(account: Account, nowMs: number): Account {
  const sync = clampSync(account.sync, nowMs);
  return sync === account.sync ? account : { ...account, sync };
}

/** A key that read a page is active again. */
function worksAgain(account: Account, nowMs: number): Account['credential'] {
  const { state } = account.credential;
  return state === 'active' || state === 'expiring'
    ? account.credential
    : withVerdict(account, null, isoMoment(nowMs)).credential;
}

function importProgress(state: ImportState): Omit<AccountSync, 'phase'> {
  const { kind, range, stream, nextDay, startedAtMs } = state;
  return {
    ...(kind !== 'refresh' && !isComplete(state) ? { fraction: shareDone(range, stream, nextDay) } : {}),
    range: { from: isoMoment(range.from * 1_000), to: isoMoment((range.to - DAY_S) * 1_000) },
    startedAt: isoMoment(startedAtMs),
  };
}

/** A scheduled refresh is not shown; one that a person asked for is. */
function phaseAfterPage(before: AccountSync['phase'], state: ImportState): AccountSync['phase'] {
  if (isComplete(state)) return 'up_to_date';
  return state.kind !== 'refresh' || before === 'queued' || before === 'importing' ? 'importing' : 'up_to_date';
}

/** Until when every stream is read. While days are refreshed or read again, what was complete before stays so. */
function completeUntil(state: ImportState, nowMs: number): string | undefined {
  if (state.kind === 'again') return undefined;
  if (isComplete(state)) return isoMoment(Math.min(state.range.to * 1_000 - 1, nowMs));
  const isLastStream = state.stream === STREAMS.length - 1;
  if (state.kind === 'refresh' || !isLastStream || state.nextDay <= state.range.from) return undefined;
  return isoMoment(Math.min(state.nextDay * 1_000 - 1, nowMs));
}

/** A moment, or the last one before a day when that is earlier. */
function earlier(iso: string | undefined, day: string | null): string | undefined {
  if (iso === undefined || day === null) return iso;
  return isoMoment(Math.min(Date.parse(iso), Date.parse(`${day}T00:00:00Z`) - 1));
}
