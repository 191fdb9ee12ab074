import type { AccountEvent, AccountsQuery } from '../../adapter/accounts.ts';
import type { CallOutcome, Parsed } from '../../adapter/call-adapter.ts';
import type { Failure } from '../../definition/failure.ts';
import type { AccountsClient, ChangeOrigin, ClientStore } from '../client/accounts-client.ts';
import { createAccountsList, type RawPage } from './accounts-list.ts';
import type { AccountsSnapshot, AccountsView, AccountRow } from './accounts-snapshot.ts';
import { onPageActive } from '../client/page-wake.ts';
import { FIRST_VIEW, type ViewEffect } from './change-view.ts';
import { createListedAccounts, type ParseAccount } from './listed-accounts.ts';
import { createLatestRead } from '../client/latest-read.ts';
import { createListeners } from '../client/listeners.ts';
import { createPoller } from '../client/poller.ts';
import { readAdapter, type Parsers } from '../client/read-adapter.ts';
import type { Account } from '../../definition/account.ts';
import { idOf, type ListItem, type StatusClock, statusOf } from '../client/account-selectors.ts';

/** Debounce of a search that the host carries out, in milliseconds. */
const TYPING_PAUSE_MS = 250;

/** The accounts of one integration, live. Reads while it has a listener. */
export interface AccountsStore extends ClientStore {
  /** What is known now; the same object until something changes. */
  getSnapshot(): AccountsSnapshot;
  /** What a server shows: nothing is read there. */
  getServerSnapshot(): AccountsSnapshot;
  subscribe(listener: () => void): () => void;
  refresh(): void;
  show(change: Partial<AccountsView>): void;
  showChanges(): void;
  freezeOrder(frozen: boolean): void;
}

/** A query and its answer. */
interface Answer {
  readonly asked: AccountsQuery;
  readonly page: RawPage;
  readonly parse: ParseAccount;
}

const NOTHING_YET: AccountsSnapshot = {
  status: 'loading',
  refreshing: false,
  slow: false,
  rows: [],
  failure: null,
  asOf: null,
  view: FIRST_VIEW,
  page: { hasPrevious: false, hasNext: false, from: 0, to: 0, total: null, approximate: false },
  controls: { search: false, sort: false, status: false },
  filtered: false,
  pendingChanges: 0,
  polling: false,
};

/** The store of one integration's accounts; one per client. */
export function accountsStore(client: AccountsClient, integrationId: string): AccountsStore {
  return client.store(`accounts:${integrationId}`, () => createAccountsStore(client, integrationId));
}

/** A store without listeners. */
export function createAccountsStore(client: AccountsClient, integrationId: string): AccountsStore {
  const { host } = client;
  const listeners = createListeners();
  const poller = createPoller(host.timers, () => read('after'));
  const accountOf = createListedAccounts((item) => parse(item));
  const clock = (): StatusClock => ({ now: host.now(), warningDays: host.getWarningDays(), accountOf });
  let rowsOf = createAccountRows();
  let list = createAccountsList(integrationId, clock);
  let parse: ParseAccount = () => null;
  let snapshot = NOTHING_YET;
  let state: Pick<AccountsSnapshot, 'status' | 'slow' | 'failure' | 'asOf'> = NOTHING_YET;
  let meanwhile: AccountEvent[] = [];
  let detach: (() => void) | null = null;
  let typing: (() => void) | null = null;

  const newest = createLatestRead<Answer>({
    load(signal) {
      meanwhile = [];
      const asked = list.query();
      return readAdapter(
        host,
        {
          method: 'listAccounts',
          integrationId,
          ask: (adapter, inner) => adapter.listAccounts(asked, { signal: inner }),
          parse(parsers, answer) {
            const page = parseRawPage(parsers, answer);
            return page.ok ? { ok: true, value: { asked, page: page.value, parse: parsers.parseAccount } } : page;
          },
        },
        { signal, onSlow: () => become({ slow: true }) },
      );
    },
    onOutcome,
  });

  function publish(): void {
    const { items, incomplete, ...shown } = list.shown();
    snapshot = {
      ...state,
      ...shown,
      rows: rowsOf(items, parse, clock()),
      failure: state.failure ?? (incomplete ? { code: 'list_incomplete' } : null),
      refreshing: (newest.busy || typing !== null) && state.status !== 'loading',
      polling: client.feedStatus === 'failed',
    };
    listeners.notify();
  }

  function become(change: Partial<typeof state>): void {
    state = { ...state, ...change };
    publish();
  }

  function onOutcome(outcome: Exclude<CallOutcome<Answer>, { kind: 'aborted' }>): void {
    const before = snapshot.rows;
    if (outcome.kind === 'failure') answeredNo(outcome.failure);
    else {
      const { asked, page } = outcome.value;
      parse = outcome.value.parse;
      const effect = list.answered(asked, page, meanwhile);
      state = { status: 'ready', slow: false, failure: null, asOf: host.now() };
      follow(effect);
    }
    plan(sameRows(before, snapshot.rows) ? 'idle' : 'fresh');
  }

  function answeredNo(failure: Failure): void {
    list.failed();
    become({ status: 'failed', slow: false, failure });
  }

  function plan(answer: 'fresh' | 'idle'): void {
    const { feedStatus } = client;
    poller.plan(detach !== null && (feedStatus === 'failed' || (feedStatus === 'none' && list.moving())), answer);
  }

  function read(when: 'now' | 'after'): void {
    if (detach === null) return;
    stopTyping();
    if (when === 'now') newest.start();
    else newest.startAfter();
    publish();
  }

  function stopTyping(): void {
    typing?.();
    typing = null;
  }

  function follow(effect: ViewEffect): void {
    switch (effect) {
      case 'nothing':
        return;
      case 'draw':
        publish();
        return;
      case 'read':
        read('now');
        return;
      case 'readSoon':
        newest.stop();
        typing?.();
        typing = host.timers.after(TYPING_PAUSE_MS, () => read('now'));
        publish();
        return;
      default:
        return effect satisfies never;
    }
  }

  function onChanges(changes: readonly AccountEvent[], origin: ChangeOrigin): void {
    if (newest.busy) meanwhile.push(...changes);
    const effect = list.changed(changes, origin === 'person');
    if (changes.some((change) => change.type === 'resync') || effect === 'read') read('after');
    else follow(effect);
    if (!newest.busy) plan('fresh');
  }

  function attach(): void {
    const stops = [
      client.onChanges(onChanges),
      client.onFeedStatus(() => {
        publish();
        plan('fresh');
      }),
      onPageActive(() => {
        client.retryFeed();
        if (state.failure?.code === 'offline') read('after');
        else poller.wake();
      }),
    ];
    detach = () => {
      for (const stop of stops) stop();
    };
    newest.start();
  }

  function leave(): void {
    detach?.();
    detach = null;
    stopTyping();
    poller.stop();
    newest.stop();
    list.freeze(false);
    state = { ...state, slow: false };
    publish();
  }

  return {
    getSnapshot: () => snapshot,
    getServerSnapshot: () => NOTHING_YET,
    subscribe(listener) {
      const remove = listeners.add(listener);
      if (detach === null) attach();
      return () => {
        remove();
        if (listeners.size === 0 && detach !== null) leave();
      };
    },
    refresh() {
      client.retryFeed();
      read('now');
    },
    show: (change) => follow(list.show(change)),
    showChanges: () => follow(list.showChanges()),
    freezeOrder: (frozen) => follow(list.freeze(frozen)),
    wipe() {
      newest.stop();
      stopTyping();
      poller.stop();
      list = createAccountsList(integrationId, clock);
      rowsOf = createAccountRows();
      state = NOTHING_YET;
      snapshot = NOTHING_YET;
      listeners.notify();
    },
  };
}

function sameRows(before: AccountsSnapshot['rows'], now: AccountsSnapshot['rows']): boolean {
  return before.length === now.length && before.every((row, index) => row === now[index]);
}

/**
 * Turns the items of a page into rows. A row that equals the row of the same account on the page before stays the same
 * object, so that reading a list again draws nothing again.
 */
function createAccountRows(): (
  items: readonly ListItem[],
  parse: ParseAccount,
  clock: StatusClock,
) => readonly AccountRow[] {
  let known = new Map<ListItem, AccountRow>();
  let byId = new Map<string, AccountRow>();

  function rowOf(item: ListItem, place: number, parse: ParseAccount, clock: StatusClock): AccountRow {
    const row = known.get(item);
    if (row?.kind === 'invalid') return row;
    const account = row?.account ?? parse(item);
    if (account === null) {
      const id = idOf(item);
      return id === null ? { kind: 'invalid', key: `unreadable-${place}` } : { kind: 'invalid', key: id, id };
    }
    const status = statusOf(account, clock);
    const before = row ?? byId.get(account.id);
    const same = before?.kind === 'account' && before.status === status && isSameAccount(before.account, account);
    return same ? before : { kind: 'account', account, status };
  }

  return (items, parse, clock) => {
    const nextKnown = new Map<ListItem, AccountRow>();
    const nextById = new Map<string, AccountRow>();
    const rows = items.map((item, place) => {
      const row = rowOf(item, place, parse, clock);
      nextKnown.set(item, row);
      if (row.kind === 'account') nextById.set(row.account.id, row);
      return row;
    });
    known = nextKnown;
    byId = nextById;
    return rows;
  };
}

function isSameAccount(before: Account, now: Account): boolean {
  return before === now || JSON.stringify(before) === JSON.stringify(now);
}

/** Reads everything of a page but its items: those are read when they come on screen, see `ListItem`. */
function parseRawPage(parsers: Parsers, answer: unknown): Parsed<RawPage> {
  try {
    // SAFETY: a guess about an answer from outside; what is not so throws here or is refused by the parser.
    const { items, nextCursor, total, applied } = answer as Record<string, unknown>;
    if (!Array.isArray(items)) return { ok: false, failure: { code: 'unexpected_answer' } };
    const parsed = parsers.parseAccountsPage({ items: [], nextCursor, total, applied });
    if (!parsed.ok) return parsed;
    const { rows: _none, ...rest } = parsed.value;
    return { ok: true, value: { ...rest, items } };
  } catch {
    return { ok: false, failure: { code: 'unexpected_answer' } };
  }
}
