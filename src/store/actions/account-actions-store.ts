import type { Account } from '../../definition/account.ts';
import type { Failure } from '../../definition/failure.ts';
import { initialAccountState, accountFlow } from '../../flow/account-flow.ts';
import type {
  AccountActionEvent,
  AccountCommand,
  AccountRequest,
  AccountState,
  TestOrigin,
} from '../../flow/account-state.ts';
import { acceptsTest, NOT_TESTED, type StoredTestState, storedTestAfter } from '../../flow/stored-test.ts';
import type { AccountsClient, ClientStore } from '../client/accounts-client.ts';
import { obstacleTo, runChange, type ReportedIntents, runPreview, runRetest } from './account-calls.ts';
import { createListeners } from '../client/listeners.ts';
import { createStore } from '../client/create-store.ts';
import { ANY_VERSION } from '../client/merge-changes.ts';
import { newId } from '../client/new-id.ts';
import { supportBundle } from '../client/support-bundle.ts';
import { createTestLog } from './test-log.ts';

/** Work on the accounts of one integration. When the last listener leaves, everything under way is aborted. */
export interface AccountActionsStore extends ClientStore {
  /** By account id; an account that is not there is idle. The same object until something changes. */
  getSnapshot(): ReadonlyMap<string, AccountState>;
  subscribe(listener: () => void): () => void;
  openRename(account: Account): void;
  openDisconnect(account: Account): void;
  request(account: Account, request: AccountRequest): void;
  retest(account: Account): void;
  cancelTest(accountId: string): void;
  checkAgain(account: Account): void;
  dismiss(accountId: string): void;
  /** The newest test of one account; the same object until something changes. */
  getTest(accountId: string): TestSnapshot;
  /** Shows the test of one account. A test that a view started is left with the last view of it. */
  subscribeToTest(accountId: string, listener: () => void): () => void;
  /** The listener is called after every test of a stored credential that ended, also by a cancel. It must not throw. */
  onTestEnd(listener: (accountId: string, test: EndedTest) => void): () => void;
  /** Starts a test from a view. Does nothing while one runs, during a cool-down, and while `retest` would not start one. */
  test(accountId: string): void;
  /** Codes, times and versions of the newest test and change of an account, as plain text for support. */
  supportBundle(accountId: string): string;
}

/** A test that is over. */
export type EndedTest = Extract<StoredTestState, { at: 'passed' | 'failed' }>;

/** What is known of the test of one account's stored credential. */
export interface TestSnapshot {
  readonly test: StoredTestState;
  /** When another test may be made, in milliseconds since 1970; null when now. */
  readonly coolDownUntil: number | null;
  /** Something else is under way for this account, so that no test starts. */
  readonly busy: boolean;
}

/** The actions of one integration's accounts; one store per client. */
export function accountActionsStore(client: AccountsClient, integrationId: string): AccountActionsStore {
  return client.store(`actions:${integrationId}`, () => createAccountActionsStore(client, integrationId));
}

/** A store in which every account is idle. */
export function createAccountActionsStore(client: AccountsClient, integrationId: string): AccountActionsStore {
  const { host } = client;
  const owners = new Map<string, AbortController>();
  const reported: ReportedIntents = new Set();
  const log = createTestLog(host.now);
  const ends = createListeners<[string, EndedTest]>();
  const views = new Map<string, number>();
  const snapshots = new Map<string, TestSnapshot>();
  let context = new AbortController();
  let tests = 0;
  let listening = 0;

  const store = createStore<Work, Addressed<WorkEvent>, Addressed<WorkCommand>>({
    initial: NO_WORK,
    flow: workFlow,
    run: ({ accountId, of: command }) => run(accountId, command),
  });

  const send = (accountId: string, event: WorkEvent): void => store.send({ accountId, of: event });

  /** Reports of work that began before everything was forgotten are dropped. */
  function reporter(accountId: string): (event: AccountActionEvent) => void {
    const { signal } = context;
    return (event) => {
      if (signal.aborted) return;
      if (event.type === 'testFailed') log.failed(accountId, event.failure);
      if (event.type === 'tested' && !event.result.ok) log.failed(accountId, event.result.failure);
      send(accountId, event);
    };
  }

  function own(accountId: string): AbortSignal {
    owners.get(accountId)?.abort();
    const owner = new AbortController();
    owners.set(accountId, owner);
    return owner.signal;
  }

  function run(accountId: string, command: WorkCommand): void {
    const report = reporter(accountId);
    switch (command.type) {
      case 'preview':
        void runPreview(host, { integrationId, accountId }, own(accountId), report);
        return;
      case 'change': {
        const { request, intent, version } = command;
        void runChange(
          client,
          { integrationId, accountId, request, intent, version },
          reported,
          own(accountId),
          report,
        );
        return;
      }
      case 'runTest':
        log.started(accountId);
        void runRetest(client, { integrationId, accountId, run: command.run }, own(accountId), report);
        return;
      case 'abort':
        owners.get(accountId)?.abort();
        owners.delete(accountId);
        return;
      case 'publish':
        publish(accountId, command);
        return;
      case 'testEnded':
        testEnded(accountId, command.test);
        return;
      default:
        command satisfies never;
    }
  }

  function testEnded(accountId: string, test: StoredTestState): void {
    log.ended(accountId);
    if (test.at === 'passed' || test.at === 'failed') ends.notify(accountId, test);
  }

  function publish(accountId: string, { account, removed }: Extract<AccountCommand, { type: 'publish' }>): void {
    if (account !== null) client.publish({ type: 'upsert', account });
    else if (removed) client.publish({ type: 'removed', accountId, version: ANY_VERSION });
    else client.publish({ type: 'resync' });
  }

  /** Milliseconds until another test may be made; 0 when now. */
  function coolsFor(accountId: string): number {
    return Math.max(0, (log.coolDownUntil(accountId) ?? 0) - host.now());
  }

  function retest(accountId: string, origin: TestOrigin): void {
    const coolsMs = coolsFor(accountId);
    const failure: ReturnType<typeof obstacleTo> =
      obstacleTo(client, { integrationId, accountId, action: 'retest' }) ??
      (coolsMs > 0 ? { code: 'rate_limited', retryAfterMs: coolsMs } : null);
    if (failure === 'waiting' || (failure !== null && origin === 'view')) return;
    tests += 1;
    if (failure !== null) send(accountId, { type: 'refused', request: { action: 'retest' }, failure });
    else send(accountId, { type: 'retest', run: tests, origin });
  }

  function getTest(accountId: string): TestSnapshot {
    const { states, tests: shown } = store.getSnapshot();
    const state = states.get(accountId) ?? initialAccountState;
    const next: TestSnapshot = {
      test: shown.get(accountId) ?? NOT_TESTED,
      coolDownUntil: log.coolDownUntil(accountId),
      busy: state.at !== 'testing' && !acceptsTest(state),
    };
    const known = snapshots.get(accountId);
    if (known?.test === next.test && known.coolDownUntil === next.coolDownUntil && known.busy === next.busy)
      return known;
    snapshots.set(accountId, next);
    return next;
  }

  function leave(): void {
    for (const accountId of [...store.getSnapshot().states.keys()]) {
      send(accountId, { type: 'abandoned', testShown: views.has(accountId) });
    }
  }

  function leaveTest(accountId: string): void {
    const state = store.getSnapshot().states.get(accountId);
    if (state?.at === 'testing' && (state.origin === 'view' || listening === 0)) {
      send(accountId, { type: 'abandoned', testShown: false });
    }
    send(accountId, { type: 'testHidden' });
  }

  return {
    getSnapshot: () => store.getSnapshot().states,
    subscribe(listener) {
      const remove = store.subscribe(listener);
      let here = true;
      listening += 1;
      return () => {
        if (!here) return;
        here = false;
        listening -= 1;
        remove();
        if (listening === 0) leave();
      };
    },
    openRename: ({ id }) => send(id, { type: 'openRename' }),
    openDisconnect({ id }) {
      send(id, { type: 'openDisconnect', canPreview: typeof host.getAdapter().previewDisconnect === 'function' });
    },
    request(account, request) {
      const failure = obstacleTo(client, { integrationId, accountId: account.id, action: request.action });
      if (failure === 'waiting') return;
      if (failure !== null) send(account.id, { type: 'refused', request, failure });
      else send(account.id, { type: 'request', request, intent: newId(), version: account.version });
    },
    retest: ({ id }) => retest(id, 'action'),
    cancelTest: (accountId) => send(accountId, { type: 'cancelTest' }),
    checkAgain: ({ id }) => send(id, { type: 'checkAgain' }),
    dismiss: (accountId) => send(accountId, { type: 'dismiss' }),
    getTest,
    subscribeToTest(accountId, listener) {
      views.set(accountId, (views.get(accountId) ?? 0) + 1);
      const remove = store.subscribe(listener);
      let here = true;
      return () => {
        if (!here) return;
        here = false;
        remove();
        const left = (views.get(accountId) ?? 0) - 1;
        views.set(accountId, left);
        if (left > 0) return;
        views.delete(accountId);
        leaveTest(accountId);
      };
    },
    onTestEnd: ends.add,
    test: (accountId) => retest(accountId, 'view'),
    supportBundle(accountId) {
      const { states, tests: shown } = store.getSnapshot();
      const state = states.get(accountId) ?? initialAccountState;
      const test = shown.get(accountId) ?? NOT_TESTED;
      return supportBundle({
        integrationId,
        state: state.at === 'idle' ? { at: test.at === 'ready' ? 'idle' : test.at } : state,
        runs: log.runsOf(accountId, test),
        failure: failureOf(state) ?? (test.at === 'failed' ? test.failure : null),
        now: host.now(),
      });
    },
    wipe() {
      context.abort();
      context = new AbortController();
      for (const accountId of [...store.getSnapshot().states.keys()]) {
        send(accountId, { type: 'abandoned', testShown: false });
      }
      for (const accountId of [...store.getSnapshot().tests.keys()]) send(accountId, { type: 'testHidden' });
      log.clear();
    },
  };
}

function failureOf(state: AccountState): Failure | null {
  return 'failure' in state ? state.failure : null;
}

/** Every account that is not idle, and every test that is shown, by account id. */
export interface Work {
  readonly states: ReadonlyMap<string, AccountState>;
  readonly tests: ReadonlyMap<string, StoredTestState>;
}

/** What can happen to an account, or that no view shows its test any more. */
export type WorkEvent = AccountActionEvent | { readonly type: 'testHidden' };

/** What the store must do. `testEnded`: a test is over, or was left. */
export type WorkCommand = AccountCommand | { readonly type: 'testEnded'; readonly test: StoredTestState };

/** Which account an event or a command is about. */
export interface Addressed<T> {
  readonly accountId: string;
  readonly of: T;
}

/** Nothing is under way. */
const NO_WORK: Work = { states: new Map(), tests: new Map() };

/** The flow of every account in one: idle accounts and tests that were not made are left out. */
function workFlow(
  work: Work,
  { accountId, of: event }: Addressed<WorkEvent>,
): { readonly state: Work; readonly commands: readonly Addressed<WorkCommand>[] } {
  const before = work.states.get(accountId) ?? initialAccountState;
  if (event.type === 'testHidden') {
    const tests = before.at === 'testing' ? work.tests : withEntry(work.tests, accountId, null);
    return { state: tests === work.tests ? work : { ...work, tests }, commands: [] };
  }
  const { state, commands } = accountFlow(before, event);
  const test = storedTestAfter(work.tests.get(accountId) ?? NOT_TESTED, before, event, state);
  const ended: readonly WorkCommand[] =
    before.at === 'testing' && state.at !== 'testing' ? [{ type: 'testEnded', test }] : [];
  const addressed = [...commands, ...ended].map((command) => ({ accountId, of: command }));
  if (state === before) return { state: work, commands: addressed };
  const states = withEntry(work.states, accountId, state.at === 'idle' ? null : state);
  const tests = withEntry(work.tests, accountId, test.at === 'ready' ? null : test);
  return { state: { states, tests }, commands: addressed };
}

/** The map with an entry replaced, or removed when it is null; the same map when nothing changes. */
function withEntry<T>(map: ReadonlyMap<string, T>, key: string, value: T | null): ReadonlyMap<string, T> {
  if ((map.get(key) ?? null) === value) return map;
  const next = new Map(map);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
}
