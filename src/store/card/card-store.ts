import type { AccountEvent } from '../../adapter/accounts.ts';
import type { CallOutcome } from '../../adapter/call-adapter.ts';
import type { AccountsClient, HubStore } from '../client/accounts-client.ts';
import { cardSummaries } from './card-summaries.ts';
import { type CardCounts, type CardSnapshot, LOADING_CARD } from './card-snapshot.ts';
import { createResource, type Resource } from '../client/create-resource.ts';
import { loadCounting, prefetchCounting } from './load-counting.ts';
import { readAdapter } from '../client/read-adapter.ts';

/** Rows that are counted when the host has no summary. */
const COUNTED = 50;

/** What one card shows, live. Reads while somebody listens. */
export interface CardStore extends HubStore {
  /** The same object until something changes. */
  getSnapshot(): CardSnapshot;
  subscribe(listener: () => void): () => void;
  refresh(): void;
}

/** The store of one integration's card; one per client. */
export function cardStore(client: AccountsClient, integrationId: string): CardStore {
  return client.resident(`card:${integrationId}`, () => createCardStore(client, integrationId));
}

/** A store that asked nothing yet. */
export function createCardStore(client: AccountsClient, integrationId: string): CardStore {
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
    prefetchCounting();
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
