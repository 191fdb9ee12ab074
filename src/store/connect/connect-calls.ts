import type { ParsedAccountsPage } from '../../adapter/parse-accounts-page.ts';
import type { IntegrationAdapter } from '../../adapter/adapter.ts';
import { type CallOutcome, callAdapter, type FailedCall, isOnline, type Parsed } from '../../adapter/call-adapter.ts';
import { toFailure } from '../../adapter/to-failure.ts';
import type { MutationResult } from '../../adapter/mutation.ts';
import type { Check, TestInput, TestResult } from '../../adapter/test.ts';
import type { Account } from '../../definition/account.ts';
import type { Failure } from '../../definition/failure.ts';
import type { Redactor } from '../../definition/redact-failure.ts';
import type { Timeouts } from '../../adapter/timeouts.ts';

/** The parsers that connecting needs; loaded beside the first call. */
export interface ConnectParsers {
  parseTestResult(value: unknown, redactor?: Redactor): Parsed<TestResult>;
  parseCheck(value: unknown, redactor?: Redactor): Check | null;
  parseMutationResult(value: unknown, redactor?: Redactor): Parsed<MutationResult>;
  parseAccountsPage(value: unknown): Parsed<ParsedAccountsPage>;
  parseFailure(value: unknown, redactor?: Redactor): Failure;
  createRedactor(secrets: readonly string[]): Redactor;
}

/** What calls need from outside. */
export interface ConnectCallOptions {
  /** The adapter for the next call. */
  getAdapter(): IntegrationAdapter;
  /** Limits for the next call. */
  getTimeouts(): Timeouts;
  /** Loads the parsers; called for every call of the adapter. */
  loadParsers(): Promise<ConnectParsers>;
}

/** What answers of one call are read with: the redactor is built once for all of them. */
interface Reading {
  readonly parsers: ConnectParsers;
  readonly redactor: Redactor;
}

/** One call whose owner may leave. */
interface OwnedCall<T> {
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  /** The secrets that were sent, which no answer may repeat. */
  readonly secrets: readonly string[];
  run(signal: AbortSignal, reading: Promise<Reading>): unknown;
  parse(reading: Reading, answer: unknown): Parsed<T>;
  readonly onSlow?: (() => void) | undefined;
  readonly onLate?: ((value: T) => void) | undefined;
}

/** The calls of one attempt. Each resolves, whatever the adapter does, with a readable answer that repeats no secret. */
export interface ConnectCalls {
  test(
    input: TestInput,
    owner: Pick<OwnedCall<TestResult>, 'signal' | 'secrets' | 'onSlow'> & { onCheck(check: Check): void },
  ): Promise<CallOutcome<TestResult>>;
  /** `run` calls connect or rotate. */
  save(
    run: (adapter: IntegrationAdapter, signal: AbortSignal) => unknown,
    owner: Pick<OwnedCall<MutationResult>, 'signal' | 'secrets' | 'onSlow' | 'onLate'>,
  ): Promise<CallOutcome<MutationResult>>;
  /** Reads one account; one that is not in the answer is `not_found`. */
  readAccount(accountId: string, integrationId: string, signal: AbortSignal): Promise<CallOutcome<Account>>;
}

/** Makes the calls of one attempt. */
export function createConnectCalls({ getAdapter, getTimeouts, loadParsers }: ConnectCallOptions): ConnectCalls {
  async function call<T>({ secrets, parse, run, onLate, ...owned }: OwnedCall<T>): Promise<CallOutcome<T>> {
    const reading = loadParsers().then((parsers) => ({ parsers, redactor: parsers.createRedactor(secrets) }));
    // A chunk that cannot be loaded shows when the answer is parsed; the rejection may have no other handler.
    reading.catch(() => {});
    const outcome = await callAdapter<T>({
      ...owned,
      run: (signal) => run(signal, reading),
      parse: async (answer) => {
        const loaded = await reading;
        return scrub(parse(loaded, answer), loaded.redactor);
      },
      onLate: (value) => {
        if (!owned.signal.aborted) onLate?.(value);
      },
    });
    if (owned.signal.aborted) return { kind: 'aborted' };
    if (outcome.kind !== 'failure') return outcome;
    const failure = await readFailure(reading, outcome);
    return owned.signal.aborted ? { kind: 'aborted' } : { kind: 'failure', failure };
  }

  return {
    test: (input, { onCheck, ...owner }) =>
      call<TestResult>({
        ...owner,
        timeoutMs: getTimeouts().testMs,
        run: (signal, reading) => {
          const report = (answer: unknown): void => {
            const read = ({ parsers, redactor }: Reading): void => {
              const check = parsers.parseCheck(answer, redactor);
              if (check !== null && !signal.aborted) onCheck(scrub(check, redactor));
            };
            reading.then(read).catch(() => {});
          };
          return getAdapter().testCredential(input, { signal, onCheck: report });
        },
        parse: ({ parsers, redactor }, answer) => parsers.parseTestResult(answer, redactor),
      }),
    save: (run, owner) =>
      call<MutationResult>({
        ...owner,
        timeoutMs: getTimeouts().mutationMs,
        run: (signal) => run(getAdapter(), signal),
        parse: ({ parsers, redactor }, answer) => parsers.parseMutationResult(answer, redactor),
      }),
    readAccount: (accountId, integrationId, signal) =>
      call<Account>({
        signal,
        timeoutMs: getTimeouts().listMs,
        secrets: [],
        run: (own) => getAdapter().listAccounts({ integrationId, ids: [accountId], limit: 1 }, { signal: own }),
        parse: ({ parsers }, answer) => {
          const page = parsers.parseAccountsPage(answer);
          if (!page.ok) return page;
          const row = page.value.rows.find((one) => one.kind === 'account' && one.account.id === accountId);
          if (row?.kind === 'account') return { ok: true, value: row.account };
          const unreadable = page.value.rows.some((one) => one.kind === 'invalid' && one.id === accountId);
          return { ok: false, failure: { code: unreadable ? 'unexpected_answer' : 'not_found' } };
        },
      }),
  };
}

/** A failure that an adapter chose is read like an answer; another needs no parser, which may still be loading. */
async function readFailure(reading: Promise<Reading>, { failure, unread }: FailedCall): Promise<Failure> {
  if (!unread) return failure;
  return reading.then(
    ({ parsers, redactor }) => scrub(parsers.parseFailure(failure, redactor), redactor),
    (cause: unknown) => toFailure(cause, isOnline()),
  );
}

/** What a reader of one account needs from outside. */
export interface AccountReadOptions {
  readonly calls: Pick<ConnectCalls, 'readAccount'>;
  readonly integrationId: string;
  /** Called when a reading begins, fails, or is over. */
  onReading(reading: 'idle' | 'reading' | Failure): void;
  /** Called with the account, before the reading is over. */
  onRead(account: Account): void;
}

/** Reads one account, the newest request only. */
export interface AccountRead {
  /** Reads; a reading that is under way is left. */
  start(accountId: string): void;
  /** Leaves a reading. */
  abort(): void;
}

/** Makes a reader. */
export function createAccountRead({ calls, integrationId, onReading, onRead }: AccountReadOptions): AccountRead {
  let owner: AbortController | null = null;

  function abort(): void {
    if (owner === null) return;
    owner.abort();
    owner = null;
    onReading('idle');
  }

  async function read(accountId: string): Promise<void> {
    owner?.abort();
    const mine = new AbortController();
    owner = mine;
    onReading('reading');
    const outcome = await calls.readAccount(accountId, integrationId, mine.signal);
    if (outcome.kind === 'aborted' || mine.signal.aborted) return;
    owner = null;
    if (outcome.kind === 'answer') onRead(outcome.value);
    onReading(outcome.kind === 'answer' ? 'idle' : outcome.failure);
  }

  return { start: (accountId) => void read(accountId), abort };
}

/**
 * Plain data without the secrets that were just sent, wherever a host repeats one. Failures are searched closely when
 * they are parsed; this takes longer runs out of everything else, such as names and ids.
 */
export function scrub<T>(value: T, redactor: Redactor): T {
  if (!redactor.searches) return value;
  const clean = (part: unknown): unknown => {
    if (typeof part === 'string') return redactor.name(part);
    if (Array.isArray(part)) return part.map(clean);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, clean(inner)]));
  };
  // SAFETY: every string stays a string and nothing else is touched, so the shape stays what it was.
  return clean(value) as T;
}
