import type { AccountStatus } from '../../definition/account.ts';
import type { Failure } from '../../definition/failure.ts';
import type { AccountEvent, IntegrationSummary } from '../../adapter/accounts.ts';
import type { CallOutcome } from '../../adapter/call-adapter.ts';
import type { AccountsClient, ClientStore } from '../client/accounts-client.ts';
import { createResource, type Resource } from '../client/create-resource.ts';
import { readAdapter } from '../client/read-adapter.ts';
import { fastParseSummaries } from '../../adapter/fast-parse.ts';
import { loadOnce } from '../../base/load-once.ts';

/** The state of a card: what is read of its integration. */
export type CardSnapshot =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | {
      readonly status: 'ready';
      /** How many accounts there are; with `atLeast` there may be more. */
      readonly accounts: number;
      readonly atLeast: boolean;
      readonly statuses: Partial<Record<AccountStatus, number>>;
      /** Days of the person's calendar until the first key ends, 0 = today, when that is within the warning; null otherwise. */
      readonly expiresInDays: number | null;
      /** The newest read failed; what is shown is older. */
      readonly stale: Failure | null;
    };

/** Nothing is known yet, as on a server. */
export const LOADING_CARD: CardSnapshot = { status: 'loading' };

/** What is counted for a card. */
export type CardCounts = Omit<Extract<CardSnapshot, { status: 'ready' }>, 'status' | 'stale'>;

/** Rows that are counted when the host has no summary. */
const COUNTED = 50;

/** What one card shows, live. Reads while it has a listener. */
export interface CardStore extends ClientStore {
  /** The same object until something changes. */
  getSnapshot(): CardSnapshot;
  subscribe(listener: () => void): () => void;
  refresh(): void;
}

/** The store of one integration's card; one per client. */
export function cardStore(client: AccountsClient, integrationId: string): CardStore {
  return client.store(`card:${integrationId}`, () => createCardStore(client, integrationId));
}

/** A store that has made no read yet. */
function createCardStore(client: AccountsClient, integrationId: string): CardStore {
  const { host } = client;
  const resource = createResource<CardCounts>((signal) =>
    typeof host.getAdapter().summarizeIntegrations === 'function' ? summary(signal) : count(signal),
  );
  let last: { readonly from: Resource<CardCounts>; readonly snapshot: CardSnapshot } | null = null;

  async function summary(signal: AbortSignal): Promise<CallOutcome<CardCounts>> {
    const outcome = await cardSummaries(client).read(integrationId, signal);
    if (outcome.kind !== 'answer') return outcome;
    const { accounts, statuses } = outcome.value;
    return { kind: 'answer', value: { accounts, statuses, atLeast: false, expiresInDays: null } };
  }

  function count(signal: AbortSignal): Promise<CallOutcome<CardCounts>> {
    // Loads beside the call; a chunk that cannot be loaded is reported when the answer is to be read.
    counting.prefetch();
    return readAdapter<CardCounts>(
      host,
      {
        method: 'listAccounts',
        integrationId,
        ask: (adapter, inner) => adapter.listAccounts({ integrationId, limit: COUNTED }, { signal: inner }),
        async parse(parsers, answer) {
          const page = parsers.parseAccountsPage(answer);
          const { countAccounts } = await loadCounting();
          return page.ok ? { ok: true, value: countAccounts(page.value, integrationId, host) } : page;
        },
      },
      { signal },
    );
  }

  function concerns(change: AccountEvent): boolean {
    return change.type !== 'upsert' || change.account.integrationId === integrationId;
  }

  return {
    getSnapshot() {
      const from = resource.getSnapshot();
      if (last?.from !== from) last = { from, snapshot: snapshotOf(from) };
      return last.snapshot;
    },
    subscribe(listener) {
      const stops = [
        resource.subscribe(listener),
        client.onChanges((changes) => {
          if (changes.some(concerns)) resource.invalidate();
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
    refresh: resource.refresh,
    wipe: resource.wipe,
  };
}

function snapshotOf({ data, failure }: Resource<CardCounts>): CardSnapshot {
  if (data !== null) return { status: 'ready', ...data, stale: failure };
  return failure === null ? LOADING_CARD : { status: 'failed', failure };
}

/** The counts of all cards, read together. */
interface CardSummaries extends ClientStore {
  /** One integration's counts; reads of the same turn are one call of the host. */
  read(integrationId: string, signal: AbortSignal): Promise<CallOutcome<IntegrationSummary>>;
}

type Answers = CallOutcome<readonly IntegrationSummary[]>;

/** One question, and for how many cards it was not given up. */
interface Batch {
  readonly ids: Set<string>;
  readonly owner: AbortController;
  readonly answers: Promise<Answers>;
  waiting: number;
}

/** The summaries of a client. */
function cardSummaries(client: AccountsClient): CardSummaries {
  return client.store('card-summaries', () => createCardSummaries(client));
}

function createCardSummaries({ host }: AccountsClient): CardSummaries {
  let open: Batch | null = null;

  function begin(): Batch {
    const ids = new Set<string>();
    const owner = new AbortController();
    const answers = Promise.resolve().then(() => {
      open = null;
      return readAdapter<readonly IntegrationSummary[]>(
        host,
        {
          method: 'summarizeIntegrations',
          ask: (adapter, signal) => adapter.summarizeIntegrations?.({ integrationIds: [...ids] }, { signal }),
          plain: fastParseSummaries,
          parse: (parsers, answer) => parsers.parseSummaries(answer),
        },
        { signal: owner.signal },
      );
    });
    return { ids, owner, answers, waiting: 0 };
  }

  return {
    async read(integrationId, signal) {
      open ??= begin();
      const mine = open;
      mine.ids.add(integrationId);
      mine.waiting += 1;
      const leave = (): void => {
        mine.waiting -= 1;
        if (mine.waiting === 0) mine.owner.abort();
      };
      signal.addEventListener('abort', leave, { once: true });
      const outcome = await mine.answers;
      signal.removeEventListener('abort', leave);
      if (signal.aborted) return { kind: 'aborted' };
      if (outcome.kind !== 'answer') return outcome;
      const own = outcome.value.find((summary) => summary.integrationId === integrationId);
      return own === undefined
        ? { kind: 'failure', failure: { code: 'unexpected_answer' } }
        : { kind: 'answer', value: own };
    },
    wipe() {
      open?.owner.abort();
      open = null;
    },
  };
}

/** Counts accounts for a card. Loaded on demand: only hosts without `summarizeIntegrations` need it. */
const counting = loadOnce(() => import('./count-accounts.ts'));
export const loadCounting = counting.load;
