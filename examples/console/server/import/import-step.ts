import { type Account, type Failure, credentialVerdict, retryAdvice } from 'integration-kit/core';
import type { AccountStore, StoredAccount } from '../accounts/account-store.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../database/store.ts';
import type { Log } from '../log.ts';
import type { Digests } from '../secrets/digests.ts';
import { type Vault, storedSecret } from '../secrets/vault.ts';
import { nextTurn } from '../next-turn.ts';
import { connectionOf } from '../integrations.ts';
import { retryDelay } from './backoff.ts';
import { clampImport, REFRESH_MS } from './clamp-times.ts';
import { dayName, initialRange } from './days.ts';
import type { FindingStore } from './findings.ts';
import { afterPage, isSamePlace, nextImport } from './import-state.ts';
import { type ImportState, type ImportStore, isComplete } from './import-store.ts';
import {
  LINES_LEFT_OUT,
  REPORT_LATE_AFTER,
  withClampedTimes,
  withDelay,
  withPage,
  withRefusal,
  withStop,
} from './progress.ts';
import type { PageReader } from './page-content.ts';
import { type PageDays, partsOf, type ReadPage, readPage, type VendorConnection } from './read-page.ts';
import { STREAMS } from './streams.ts';

/** What a step needs. */
export interface ImportParts {
  readonly store: Store;
  readonly accounts: AccountStore;
  readonly imports: ImportStore;
  readonly findings: FindingStore;
  readonly vault: Vault;
  readonly digests: Digests;
  readonly pageDays: PageDays;
  /** Closed by its creator. */
  readonly pageReader: PageReader;
  readonly vendor: VendorConnection;
  readonly clock: Clock;
  /** 0 to 1. */
  readonly random: () => number;
  readonly log: Log;
  /** Called in the transaction in which the first import of an account became complete. */
  readonly onReady: (account: StoredAccount, state: ImportState) => void;
}

/** `again` = there is more to do now; `wait` = nothing before `nextAtMs`. */
export type StepOutcome = 'again' | 'wait';

/**
 * Reads and stores one page. The days of a page, the position after them and what the account shows are one
 * transaction, or a few when the page is long: when the process crashes, each day is either stored whole or requested
 * again.
 */
export async function importStep(parts: ImportParts, accountId: string, signal: AbortSignal): Promise<StepOutcome> {
  const { imports, accounts, vault, digests, vendor, clock, log } = parts;
  const state = imports.find(accountId);
  const stored = accounts.find(accountId);
  if (state === null || stored === null || state.paused || state.nextAtMs > clock.now()) return 'wait';
  if (clampImport(state, clock.now()) !== state) {
    correctTimes(parts, accountId);
    return 'again';
  }
  const stream = STREAMS[state.stream];
  if (stream === undefined) {
    parts.store.transact(() => imports.save(nextImport(state, clock.now())));
    return 'again';
  }
  if (connectionOf(stored.account.integrationId) === null) {
    log({ event: 'definition_missing', level: 'error', accountId });
    return stopped(parts, state, { code: 'unsupported' });
  }
  // Opened for this page only: after a rotation the next page is requested with the new key.
  const key = storedSecret(vault, stored);
  if (key === null) {
    log({ event: 'credential_unreadable', level: 'error', accountId });
    return stopped(parts, state, { code: 'unavailable' });
  }
  const owner = accounts.findBySecret(digests.ofSecret(stored.account.integrationId, key));
  // Both have the same source: a second import would request everything twice.
  if (owner !== null && owner.account.id !== accountId)
    return stopped(parts, state, { code: 'already_connected', accountId: owner.account.id });
  const outcome = await readPage(vendor, stream, state, key, parts.pageDays, parts.pageReader.read, clock, signal);
  if (signal.aborted || outcome.kind === 'stopped') return 'wait';
  if (outcome.kind === 'page') return storePage(parts, state, outcome.page, signal);
  if (outcome.kind === 'day_too_large') return skipDay(parts, state, outcome.page);
  if (outcome.kind === 'shorter') return 'again';
  if (outcome.kind === 'later') return postpone(parts, state, outcome.failure);
  const reason = await explainRefusal(vendor, stored.account, key, outcome.failure, clock, signal);
  if (signal.aborted) return 'wait';
  // The key was replaced while the vendor refused the old one: the refusal does not apply to the new one.
  if (accounts.find(accountId)?.secretRevision !== stored.secretRevision) return 'again';
  return reason.lasting ? refused(parts, state, reason.failure) : postpone(parts, state, reason.failure);
}

/**
 * Postpones an import whose step threw, as after any other failed try. What was thrown is not logged: it may hold what
 * was sent. @throws {Error} When not even this can be stored.
 */
export function postponeBroken({ store, imports, accounts, clock, random }: ImportParts, accountId: string): void {
  store.transact(() => {
    const state = imports.find(accountId);
    if (state === null || state.paused) return;
    const failures = state.failures + 1;
    const next = { ...state, failures, nextAtMs: clock.now() + retryDelay(failures, undefined, random()) };
    imports.save(next);
    noteOn(accounts, accountId, (account) => withDelay(account, next, { code: 'unavailable' }));
  });
}

/** Corrects stored times that were written under a wrong clock. */
export function correctTimes({ store, imports, accounts, clock, log }: ImportParts, accountId: string): void {
  store.transact(() => {
    const state = imports.find(accountId);
    if (state === null) return;
    const next = clampImport(state, clock.now());
    if (next === state) return;
    imports.save(next);
    noteOn(accounts, accountId, (account) => withClampedTimes(account, clock.now()));
    store.afterCommit(() => log({ event: 'times_corrected', level: 'warn', accountId }));
  });
}

/** Stores a page part by part; other requests are answered between two parts. A page of one part is stored at once. */
function storePage(
  parts: ImportParts,
  asked: ImportState,
  page: ReadPage,
  signal: AbortSignal,
): StepOutcome | Promise<StepOutcome> {
  const [first = page, ...more] = partsOf(page);
  const next = storePart(parts, asked, first);
  return next === null || more.length === 0 ? outcomeAt(parts, next) : storeMore(parts, next, more, signal);
}

async function storeMore(
  parts: ImportParts,
  stored: ImportState,
  pages: readonly ReadPage[],
  signal: AbortSignal,
): Promise<StepOutcome> {
  let place: ImportState | null = stored;
  for (const page of pages) {
    await nextTurn();
    if (signal.aborted) return 'wait';
    place = storePart(parts, place, page);
    if (place === null) break;
  }
  return outcomeAt(parts, place);
}

function outcomeAt({ clock }: ImportParts, place: ImportState | null): StepOutcome {
  return place !== null && place.nextAtMs > clock.now() ? 'wait' : 'again';
}

/**
 * Leaves a day out whose page is too large, after the tries that the account reports: the day is a finding, and the
 * days after it are read. The waits go on growing until a page is read, so that a vendor who sends too much of every
 * day is not asked for all of it at once.
 */
function skipDay(parts: ImportParts, asked: ImportState, day: ReadPage): StepOutcome {
  const { clock, random, log } = parts;
  if (asked.failures < REPORT_LATE_AFTER) return postpone(parts, asked, LINES_LEFT_OUT);
  log({ event: 'day_skipped', level: 'warn', ...place(asked), day: dayName(asked.nextDay) });
  const failures = asked.failures + 1;
  const waitMs = retryDelay(failures, undefined, random());
  return outcomeAt(
    parts,
    storePart(parts, asked, day, (next) =>
      isComplete(next) ? next : { ...next, failures, nextAtMs: clock.now() + waitMs },
    ),
  );
}

/**
 * Stores some days. Returns the import after them; null when the import was paused, removed or restarted meanwhile.
 *
 * @param plan When to go on after them, if not at once.
 */
function storePart(
  parts: ImportParts,
  asked: ImportState,
  page: ReadPage,
  plan: (next: ImportState) => ImportState = (next) => next,
): ImportState | null {
  const { store, imports, findings, accounts, clock, log, onReady } = parts;
  const stream = STREAMS[asked.stream];
  return store.transact(() => {
    const state = imports.find(asked.accountId);
    // The page was requested for an import that was paused, removed or restarted meanwhile.
    if (stream === undefined || state === null || state.paused || !isSamePlace(state, asked)) return null;
    imports.replaceDays(stream, state.sourceId, page.days, page.rows);
    findings.replace(stream.id, state.sourceId, page.days, page.findings);
    const next = plan(afterPage(state, page.nextDay, clock.now()));
    imports.save(next);
    // Older days cannot be read again, so no one could resolve the failure.
    const unreadableDay = findings.firstUnreadableDay(state.sourceId, dayName(initialRange(clock.now()).from));
    accounts.update(state.accountId, 'background', (account) =>
      withDelay(withPage(account, next, unreadableDay, clock.now()), next, LINES_LEFT_OUT),
    );
    store.afterCommit(() =>
      log({ event: 'page_stored', ...place(state), day: dayName(state.nextDay), count: page.rows.length }),
    );
    if (!isComplete(next)) return next;
    const account = accounts.find(state.accountId);
    if (next.kind === 'initial' && account !== null) onReady(account, next);
    store.afterCommit(() => log({ event: 'import_complete', accountId: state.accountId }));
    return next;
  });
}

function postpone(parts: ImportParts, asked: ImportState, failure: Failure): StepOutcome {
  const { clock, random, log } = parts;
  const failures = asked.failures + 1;
  const delay = retryDelay(failures, failure.retryAfterMs, random());
  log({
    event: 'page_postponed',
    level: 'warn',
    ...place(asked),
    code: failure.code,
    attempt: failures,
    retryInMs: delay,
  });
  return change(parts, asked, { failures, nextAtMs: clock.now() + delay }, (account, state) =>
    withDelay(account, state, failure),
  );
}

/** The vendor refused. Tried again after the refresh interval: some refusals pass, such as an empty balance. */
function refused(parts: ImportParts, asked: ImportState, failure: Failure): StepOutcome {
  const { clock, log } = parts;
  log({ event: 'page_refused', level: 'warn', ...place(asked), code: failure.code });
  return change(parts, asked, afterRefreshInterval(parts, asked), (account, state) =>
    withRefusal(account, state, failure, clock.now()),
  );
}

/**
 * Nothing can be requested; tried again after the refresh interval. The vendor was not asked, so the state of the key
 * stays.
 */
function stopped(parts: ImportParts, asked: ImportState, failure: Failure): StepOutcome {
  return change(parts, asked, afterRefreshInterval(parts, asked), (account, state) =>
    withStop(account, state, failure),
  );
}

function afterRefreshInterval(
  { clock }: ImportParts,
  { failures }: ImportState,
): Pick<ImportState, 'failures' | 'nextAtMs'> {
  return { failures: failures + 1, nextAtMs: clock.now() + REFRESH_MS };
}

/** Plans the next try. Requests of a person during this one, such as days to be read again, stay. */
function change(
  { store, imports, accounts }: ImportParts,
  asked: ImportState,
  plan: Pick<ImportState, 'failures' | 'nextAtMs'>,
  show: (account: Account, state: ImportState) => Account,
): StepOutcome {
  return store.transact(() => {
    const state = imports.find(asked.accountId);
    if (state === null || state.paused || !isSamePlace(state, asked)) return 'again';
    const next = { ...state, ...plan };
    imports.save(next);
    noteOn(accounts, next.accountId, (account) => show(account, next));
    return 'wait';
  });
}

/** Stores what the account shows of an import, unless it stays the same. */
function noteOn(accounts: AccountStore, accountId: string, show: (account: Account) => Account): void {
  const account = accounts.find(accountId)?.account;
  const shown = account === undefined ? undefined : show(account);
  if (shown !== undefined && shown !== account) accounts.update(accountId, 'background', () => shown);
}

function place({ accountId, stream }: ImportState): { accountId: string; stream: string } {
  return { accountId, stream: STREAMS[stream]?.id ?? 'none' };
}

/**
 * Runs the test of the wizard after a refused page, so that the same failure is reported. A key that passes the test
 * was refused temporarily.
 */
async function explainRefusal(
  { fetch, baseUrl }: VendorConnection,
  account: Account,
  key: string,
  seen: Failure,
  clock: Clock,
  signal: AbortSignal,
): Promise<{ readonly lasting: boolean; readonly failure: Failure }> {
  const connection = connectionOf(account.integrationId);
  if (connection === null) return { lasting: true, failure: { code: 'unsupported' } };
  const required = (connection.definition.capabilities ?? []).filter((capability) => capability.required);
  const outcome = await connection.verifier.verify(
    { values: { [connection.secretField]: key }, capabilities: required.map(({ id }) => id) },
    { fetch, baseUrl, signal, onCheck: () => {}, now: clock.now },
  );
  if (outcome.ok) return { lasting: false, failure: seen };
  return { lasting: !isPassing(outcome.failure), failure: outcome.failure };
}

/**
 * Whether a failure of a test can pass by itself: a failure of the connection to the vendor, or an unknown refusal. The
 * import is retried with growing pauses, and the account reports it after some tries; the state of the key stays.
 */
function isPassing(failure: Failure): boolean {
  const advice = retryAdvice(failure);
  return (advice === 'now' || advice === 'later') && credentialVerdict(failure) === null;
}
