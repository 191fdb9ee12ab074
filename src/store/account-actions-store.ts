import type { Action } from '../adapter/access.ts';
import type { Account } from '../definition/account.ts';
import type { Failure } from '../definition/failure.ts';
import { accountFlow, initialAccountState } from '../flow/account-flow.ts';
import type { AccountActionEvent, AccountCommand, AccountRequest, AccountState } from '../flow/account-state.ts';
import { accessStore } from './access-store.ts';
import type { AccountsHub, Resident } from './accounts-hub.ts';
import { accessTo, METHOD_OF_ACTION } from './action-access.ts';
import { createStore } from './create-store.ts';
import { ANY_VERSION } from './merge-changes.ts';
import { newId } from './new-id.ts';
import { readAdapter } from './read-adapter.ts';
import { runChange, type ToldPresses } from './run-change.ts';
import { runRetest } from './run-retest.ts';

/** Work on the accounts of one integration. When nobody listens any more, everything under way is given up. */
export interface AccountActionsStore extends Resident {
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
}

type States = ReadonlyMap<string, AccountState>;
type Addressed<T> = { readonly accountId: string; readonly of: T };

/** The actions of one integration's accounts; one store per hub. */
export function accountActionsStore(hub: AccountsHub, integrationId: string): AccountActionsStore {
  return hub.resident(`actions:${integrationId}`, () => createAccountActionsStore(hub, integrationId));
}

/** A store in which every account is idle. */
export function createAccountActionsStore(hub: AccountsHub, integrationId: string): AccountActionsStore {
  const { host } = hub;
  const owners = new Map<string, AbortController>();
  const told: ToldPresses = new Set();
  let context = new AbortController();
  let tests = 0;
  let listening = 0;

  const store = createStore<States, Addressed<AccountActionEvent>, Addressed<AccountCommand>>({
    initial: new Map(),
    flow: flowOfAll,
    run: ({ accountId, of: command }) => run(accountId, command),
  });

  const send = (accountId: string, event: AccountActionEvent): void => store.send({ accountId, of: event });

  /** Reports of work that began before everything was forgotten are dropped. */
  function reporter(accountId: string): (event: AccountActionEvent) => void {
    const { signal } = context;
    return (event) => {
      if (!signal.aborted) send(accountId, event);
    };
  }

  function own(accountId: string): AbortSignal {
    owners.get(accountId)?.abort();
    const owner = new AbortController();
    owners.set(accountId, owner);
    return owner.signal;
  }

  function run(accountId: string, command: AccountCommand): void {
    const report = reporter(accountId);
    switch (command.type) {
      case 'preview':
        void preview(accountId, own(accountId), report);
        return;
      case 'change': {
        const { request, intent, version } = command;
        void runChange(hub, { integrationId, accountId, request, intent, version }, told, own(accountId), report);
        return;
      }
      case 'runTest':
        void runRetest(hub, { integrationId, accountId, run: command.run }, own(accountId), report);
        return;
      case 'abort':
        owners.get(accountId)?.abort();
        owners.delete(accountId);
        return;
      case 'publish':
        publish(accountId, command);
        return;
      default:
        command satisfies never;
    }
  }

  function publish(accountId: string, { account, removed }: Extract<AccountCommand, { type: 'publish' }>): void {
    if (account !== null) hub.publish({ type: 'upsert', account });
    else if (removed) hub.publish({ type: 'removed', accountId, version: ANY_VERSION });
    else hub.publish({ type: 'resync' });
  }

  async function preview(
    accountId: string,
    signal: AbortSignal,
    report: (event: AccountActionEvent) => void,
  ): Promise<void> {
    const outcome = await readAdapter(
      host,
      {
        method: 'previewDisconnect',
        integrationId,
        accountId,
        ask: (adapter, inner) => adapter.previewDisconnect?.({ accountId }, { signal: inner }),
        parse: (parsers, answer) => parsers.parseDisconnectPreview(answer),
      },
      { signal },
    );
    if (outcome.kind === 'answer') report({ type: 'previewed', preview: outcome.value });
    if (outcome.kind === 'failure') report({ type: 'previewFailed', failure: outcome.failure });
  }

  /** Why a press leads to nothing; null when it may go on, `waiting` while the host did not say yet. */
  function obstacle(account: Account, action: Exclude<Action, 'connect' | 'rotate'>): Failure | 'waiting' | null {
    const adapter = host.getAdapter();
    const names = [METHOD_OF_ACTION[action], 'getAccess'] as const;
    const methods = new Set(names.filter((name) => typeof adapter[name] === 'function'));
    const known = accessStore(hub).known(integrationId, account.id);
    if (known === null) methods.delete('getAccess');
    const access = accessTo(action, methods, known);
    switch (access.status) {
      case 'allowed':
        return null;
      case 'loading':
        return 'waiting';
      case 'unknown':
        return access.failure;
      case 'refused':
        return { code: 'permission_denied' };
      case 'absent':
        return { code: 'unsupported' };
      default:
        return access satisfies never;
    }
  }

  function leave(): void {
    for (const accountId of [...store.getSnapshot().keys()]) send(accountId, { type: 'abandoned' });
  }

  return {
    getSnapshot: store.getSnapshot,
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
      const failure = obstacle(account, request.action);
      if (failure === 'waiting') return;
      if (failure !== null) send(account.id, { type: 'refused', request, failure });
      else send(account.id, { type: 'request', request, intent: newId(), version: account.version });
    },
    retest(account) {
      const failure = obstacle(account, 'retest');
      if (failure === 'waiting') return;
      tests += 1;
      if (failure !== null) send(account.id, { type: 'refused', request: { action: 'retest' }, failure });
      else send(account.id, { type: 'retest', run: tests });
    },
    cancelTest: (accountId) => send(accountId, { type: 'cancelTest' }),
    checkAgain: ({ id }) => send(id, { type: 'checkAgain' }),
    dismiss: (accountId) => send(accountId, { type: 'dismiss' }),
    wipe() {
      context.abort();
      context = new AbortController();
      leave();
    },
  };
}

/** The flow of every account in one: an idle account is left out. */
function flowOfAll(states: States, { accountId, of: event }: Addressed<AccountActionEvent>) {
  const before = states.get(accountId) ?? initialAccountState;
  const { state, commands } = accountFlow(before, event);
  const addressed = commands.map((command) => ({ accountId, of: command }));
  if (state === before) return { state: states, commands: addressed };
  const next = new Map(states);
  if (state.at === 'idle') next.delete(accountId);
  else next.set(accountId, state);
  return { state: next, commands: addressed };
}
