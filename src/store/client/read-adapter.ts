import { loadOnce } from '../../base/load-once.ts';
import type { IntegrationAdapter } from '../../adapter/adapter.ts';
import type { MethodOfKind } from '../../adapter/adapter-methods.ts';
import { type CallOutcome, callAdapter, type FailedCall, isOnline, type Parsed } from '../../adapter/call-adapter.ts';
import { toFailure } from '../../adapter/to-failure.ts';
import { isReadAgain } from '../../definition/read-again.ts';
import { isPageActive } from './page-activity.ts';
import type { HostLink } from './host-link.ts';

/**
 * The parsers of adapter answers, loaded beside the first call that needs them since they bring zod. Rejects when the
 * chunk cannot be loaded; the next call tries again.
 */
const parserChunk = loadOnce(() => import('../../adapter/parse.ts'));

/** Loads the parsers of answers. */
export const loadParsers = parserChunk.load;

/** The parsers of adapter answers. */
export type Parsers = Awaited<ReturnType<typeof loadParsers>>;

/** One question to the host that changes nothing. */
export interface AdapterRead<T> {
  /** Which method `ask` calls. */
  readonly method: MethodOfKind<'read'>;
  /** What the question is about, for the host's metrics. */
  readonly integrationId?: string | undefined;
  readonly accountId?: string | undefined;
  /** Calls the adapter. */
  ask(adapter: IntegrationAdapter, signal: AbortSignal): unknown;
  /** Reads an answer that the parsers need not look at; null for one that they have to. Absent = they always have to. */
  plain?(answer: unknown): T | null;
  /** Reads the answer. */
  parse(parsers: Parsers, answer: unknown): Parsed<T> | Promise<Parsed<T>>;
}

/** Waits before the second and the third try, in milliseconds; each is stretched by up to as much again. */
const WAITS_MS = [400, 1_200];

/**
 * Asks the host, at most three times; a page that is hidden or offline asks once. Never rejects.
 *
 * @param owner.signal Aborts when the answer is no longer needed.
 * @param owner.onSlow Once a try, when a quarter of its limit has passed.
 */
export async function readAdapter<T>(
  host: HostLink,
  read: AdapterRead<T>,
  owner: { readonly signal: AbortSignal; readonly onSlow?: (() => void) | undefined },
): Promise<CallOutcome<T>> {
  const startedAt = host.now();
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await ask(host, read, owner);
    if (outcome.kind !== 'failure') return outcome;
    const waitMs = WAITS_MS[attempt];
    if (waitMs === undefined || !isReadAgain(outcome.failure.code) || !isPageActive()) {
      return reportFailure(host, read, outcome, startedAt);
    }
    await pause(host, waitMs * (1 + Math.random()), owner.signal);
    if (owner.signal.aborted) return { kind: 'aborted' };
  }
}

async function ask<T>(
  host: HostLink,
  read: AdapterRead<T>,
  owner: Parameters<typeof readAdapter>[2],
): Promise<CallOutcome<T>> {
  // Loads beside the call; a chunk that cannot be loaded is reported when the answer is to be read.
  if (read.plain === undefined) parserChunk.prefetch();
  const outcome = await callAdapter<T>({
    run: (signal) => read.ask(host.getAdapter(), signal),
    parse: (answer) => parsed(read, answer),
    // The limit of every `read`; `limitOf` would bring the whole table of methods into a page of cards.
    timeoutMs: host.getTimeouts().listMs,
    signal: owner.signal,
    onSlow: owner.onSlow,
  });
  return outcome;
}

async function parsed<T>(read: AdapterRead<T>, answer: unknown): Promise<Parsed<T>> {
  const value = read.plain?.(answer) ?? null;
  return value === null ? read.parse(await loadParsers(), answer) : { ok: true, value };
}

function pause(host: HostLink, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const cancel = host.timers.after(ms, done);
    function done(): void {
      cancel();
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done, { once: true });
  });
}

/** What a call was about. */
interface CallSubject {
  readonly method: keyof IntegrationAdapter;
  readonly integrationId?: string | undefined;
  readonly accountId?: string | undefined;
}

/**
 * Makes the failure of a call fit to be shown, and reports the call to the host's metrics by its code. When the parsers
 * that a chosen failure needs cannot be loaded, what is shown and reported is that the connection failed.
 *
 * @param startedAt When the first try began, in milliseconds since 1970.
 */
export async function reportFailure(
  host: HostLink,
  subject: CallSubject,
  failed: FailedCall,
  startedAt: number,
): Promise<FailedCall> {
  const { method, integrationId, accountId } = subject;
  const durationMs = Math.max(0, host.now() - startedAt);
  const failure = failed.unread
    ? await loadParsers().then(
        ({ parseFailure }) => parseFailure(failed.failure),
        (cause: unknown) => toFailure(cause, isOnline()),
      )
    : failed.failure;
  host.emit({ type: 'call.failed', method, code: failure.code, integrationId, accountId, durationMs });
  return { kind: 'failure', failure };
}
