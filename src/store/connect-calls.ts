import type { ParsedAccountsPage } from '../adapter/parse-accounts-page.ts';
import type { IntegrationAdapter } from '../adapter/adapter.ts';
import { type CallOutcome, callAdapter, type Parsed } from '../adapter/call-adapter.ts';
import type { MutationResult } from '../adapter/mutation.ts';
import type { Check, TestInput, TestResult } from '../adapter/test.ts';
import type { Account } from '../definition/account.ts';
import type { Failure } from '../definition/failure.ts';
import { scrub } from './scrub.ts';
import type { Timeouts } from '../adapter/timeouts.ts';

/** The parsers that connecting needs; loaded beside the first call. */
export interface ConnectParsers {
  parseTestResult(value: unknown, secrets?: readonly string[]): Parsed<TestResult>;
  parseCheck(value: unknown, secrets?: readonly string[]): Check | null;
  parseMutationResult(value: unknown, secrets?: readonly string[]): Parsed<MutationResult>;
  parseAccountsPage(value: unknown): Parsed<ParsedAccountsPage>;
  parseFailure(value: unknown, secrets?: readonly string[]): Failure;
}

/** What calls need from outside. */
export interface ConnectCallOptions {
  /** The adapter for the next call. */
  getAdapter(): IntegrationAdapter;
  /** Limits for the next call. */
  getTimeouts(): Timeouts;
  /** Loads the parsers; asked again for every call. */
  loadParsers(): Promise<ConnectParsers>;
}

/** One call whose owner may leave. */
interface OwnedCall<T> {
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  /** What was sent and must not come back. */
  readonly secrets: readonly string[];
  run(signal: AbortSignal, parsers: Promise<ConnectParsers>): unknown;
  parse(parsers: ConnectParsers, answer: unknown): Parsed<T>;
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
    const parsers = loadParsers();
    // A chunk that cannot be loaded shows when the answer is parsed; nobody else may be waiting for it.
    parsers.catch(() => {});
    const outcome = await callAdapter<T>({
      ...owned,
      run: (signal) => run(signal, parsers),
      parse: async (answer) => scrub(parse(await parsers, answer), secrets),
      onLate: (value) => {
        if (!owned.signal.aborted) onLate?.(value);
      },
    });
    if (owned.signal.aborted) return { kind: 'aborted' };
    if (outcome.kind !== 'failure') return outcome;
    const failure = await readFailure(parsers, outcome.failure, secrets);
    return owned.signal.aborted ? { kind: 'aborted' } : { kind: 'failure', failure };
  }

  return {
    test: (input, { onCheck, ...owner }) =>
      call<TestResult>({
        ...owner,
        timeoutMs: getTimeouts().testMs,
        run: (signal, parsers) => {
          const report = (answer: unknown): void => {
            const read = ({ parseCheck }: ConnectParsers): void => {
              const check = parseCheck(answer, owner.secrets);
              if (check !== null && !signal.aborted) onCheck(scrub(check, owner.secrets));
            };
            parsers.then(read).catch(() => {});
          };
          return getAdapter().testCredential(input, { signal, onCheck: report });
        },
        parse: ({ parseTestResult }, answer) => parseTestResult(answer, owner.secrets),
      }),
    save: (run, owner) =>
      call<MutationResult>({
        ...owner,
        timeoutMs: getTimeouts().mutationMs,
        run: (signal) => run(getAdapter(), signal),
        parse: ({ parseMutationResult }, answer) => parseMutationResult(answer, owner.secrets),
      }),
    readAccount: (accountId, integrationId, signal) =>
      call<Account>({
        signal,
        timeoutMs: getTimeouts().listMs,
        secrets: [],
        run: (own) => getAdapter().listAccounts({ integrationId, ids: [accountId], limit: 1 }, { signal: own }),
        parse: ({ parseAccountsPage }, answer) => {
          const page = parseAccountsPage(answer);
          if (!page.ok) return page;
          const row = page.value.rows.find((one) => one.kind === 'account' && one.account.id === accountId);
          if (row?.kind === 'account') return { ok: true, value: row.account };
          const unreadable = page.value.rows.some((one) => one.kind === 'bad' && one.id === accountId);
          return { ok: false, failure: { code: unreadable ? 'unexpected_answer' : 'not_found' } };
        },
      }),
  };
}

/** A failure that an adapter chose is read like an answer; a bare code needs no parser, which may still be loading. */
async function readFailure(
  parsers: Promise<ConnectParsers>,
  failure: Failure,
  secrets: readonly string[],
): Promise<Failure> {
  if (Object.keys(failure).length === 1) return failure;
  try {
    return scrub((await parsers).parseFailure(failure, secrets), secrets);
  } catch {
    return { code: failure.code };
  }
}
