import type { Failure } from 'integration-kit/core';
import type { AccountStore } from '../accounts/account-store.ts';
import type { StoredAccount } from '../accounts/account-rows.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../database/store.ts';
import type { Log } from '../log.ts';
import type { Vault } from '../secrets/vault.ts';
import { storedSecret } from '../secrets/stored-secret.ts';
import { retryDelay } from './backoff.ts';
import { explainRefusal } from './explain-refusal.ts';
import { dayName } from './days.ts';
import { afterPage, isSamePlace, nextImport, REFRESH_MS } from './import-state.ts';
import { type ImportState, type ImportStore, isComplete } from './import-store.ts';
import { withDelay, withPage, withRefusal } from './progress.ts';
import { type ReadPage, readPage, type VendorRoad } from './read-page.ts';
import { STREAMS } from './streams.ts';

/** Everything a step works with. */
export interface ImportParts {
  readonly store: Store;
  readonly accounts: AccountStore;
  readonly imports: ImportStore;
  readonly vault: Vault;
  readonly road: VendorRoad;
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
 * Reads and stores one page. The page, the place after it and what people see of it are one transaction: whenever the
 * process dies, the page is stored or will be asked for again, never both and never half.
 */
export async function importStep(parts: ImportParts, accountId: string, signal: AbortSignal): Promise<StepOutcome> {
  const { imports, accounts, vault, road, clock, log } = parts;
  const state = imports.find(accountId);
  const stored = accounts.find(accountId);
  if (state === null || stored === null || state.paused || state.nextAtMs > clock.now()) return 'wait';
  const stream = STREAMS[state.stream];
  if (stream === undefined) {
    parts.store.transact(() => imports.save(nextImport(state, clock.now())));
    return 'again';
  }
  // Opened for this one page: after a rotation the next page is asked for with the new key.
  const key = storedSecret(vault, stored);
  if (key === null) {
    log({ event: 'credential_unreadable', level: 'error', accountId });
    return refused(parts, state, { code: 'unavailable' });
  }
  const outcome = await readPage(road, stream, state, key, clock, signal);
  if (signal.aborted || outcome.kind === 'stopped') return 'wait';
  if (outcome.kind === 'page') return storePage(parts, state, outcome.page);
  if (outcome.kind === 'later') return postpone(parts, state, outcome.failure);
  const reason = await explainRefusal(road, stored.account, key, outcome.failure, clock, signal);
  if (signal.aborted) return 'wait';
  // The key was replaced while the vendor refused the old one: that refusal is no news.
  if (accounts.find(accountId)?.secretRevision !== stored.secretRevision) return 'again';
  return reason.lasting ? refused(parts, state, reason.failure) : postpone(parts, state, reason.failure);
}

function storePage(parts: ImportParts, asked: ImportState, page: ReadPage): StepOutcome {
  const { store, imports, accounts, clock, log, onReady } = parts;
  const stream = STREAMS[asked.stream];
  return store.transact(() => {
    const state = imports.find(asked.accountId);
    // Paused, disconnected or begun anew meanwhile: the page belongs to nobody.
    if (stream === undefined || state === null || state.paused || !isSamePlace(state, asked)) return 'again';
    imports.replaceDays(stream, state.sourceId, page.days, page.rows);
    const next = afterPage(state, page.nextDay, clock.now());
    imports.save(next);
    accounts.update(state.accountId, 'background', (account) => withPage(account, next, clock.now()));
    store.afterCommit(() =>
      log({ event: 'page_stored', ...place(state), day: dayName(state.nextDay), count: page.rows.length }),
    );
    if (!isComplete(next)) return 'again';
    const account = accounts.find(state.accountId);
    if (next.kind === 'initial' && account !== null) onReady(account, next);
    store.afterCommit(() => log({ event: 'import_complete', accountId: state.accountId }));
    return 'wait';
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
  return change(parts, { ...asked, failures, nextAtMs: clock.now() + delay }, (account, state) =>
    withDelay(account, state, failure),
  );
}

/** Tried again at the next turn all the same: some refusals pass, such as an empty balance. */
function refused(parts: ImportParts, asked: ImportState, failure: Failure): StepOutcome {
  const { clock, log } = parts;
  log({ event: 'page_refused', level: 'warn', ...place(asked), code: failure.code });
  return change(
    parts,
    { ...asked, failures: asked.failures + 1, nextAtMs: clock.now() + REFRESH_MS },
    (account, state) => withRefusal(account, state, failure, clock.now()),
  );
}

function change(
  { store, imports, accounts }: ImportParts,
  next: ImportState,
  show: (account: StoredAccount['account'], state: ImportState) => StoredAccount['account'],
): StepOutcome {
  return store.transact(() => {
    const state = imports.find(next.accountId);
    if (state === null || state.paused || !isSamePlace(state, next)) return 'again';
    imports.save(next);
    const account = accounts.find(next.accountId)?.account;
    const shown = account === undefined ? undefined : show(account, next);
    if (shown !== undefined && shown !== account) accounts.update(next.accountId, 'background', () => shown);
    return 'wait';
  });
}

function place({ accountId, stream }: ImportState): { accountId: string; stream: string } {
  return { accountId, stream: STREAMS[stream]?.id ?? 'none' };
}
