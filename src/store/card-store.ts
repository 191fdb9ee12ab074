import type { AccountEvent } from '../adapter/accounts.ts';
import type { CallOutcome } from '../adapter/call-adapter.ts';
import type { AccountStatus } from '../definition/account.ts';
import { deriveStatus } from '../definition/derive-status.ts';
import { expiryOf } from '../definition/expiry.ts';
import type { AccountsHub, Resident } from './accounts-hub.ts';
import { cardSummaries } from './card-summaries.ts';
import type { CardSnapshot } from './card-snapshot.ts';
import { createResource, type Resource } from './create-resource.ts';
import type { HostLink } from './host-link.ts';
import { readAdapter, type Parsers } from './read-adapter.ts';

/** Rows that are counted when the host has no summary. */
const COUNTED = 50;

type CardFacts = Omit<Extract<CardSnapshot, { status: 'ready' }>, 'status' | 'stale'>;

/** What one card shows, live. Reads while somebody listens. */
export interface CardStore extends Resident {
  /** The same object until something changes. */
  getSnapshot(): CardSnapshot;
  subscribe(listener: () => void): () => void;
  refresh(): void;
}

/** The store of one integration's card; one per hub. */
export function cardStore(hub: AccountsHub, integrationId: string): CardStore {
  return hub.resident(`card:${integrationId}`, () => createCardStore(hub, integrationId));
}

/** A store that asked nothing yet. */
export function createCardStore(hub: AccountsHub, integrationId: string): CardStore {
  const { host } = hub;
  const resource = createResource<CardFacts>((signal) =>
    typeof host.getAdapter().summarizeIntegrations === 'function' ? summary(signal) : count(signal),
  );
  let last: { readonly from: Resource<CardFacts>; readonly snapshot: CardSnapshot } | null = null;

  async function summary(signal: AbortSignal): Promise<CallOutcome<CardFacts>> {
    const outcome = await cardSummaries(hub).read(integrationId, signal);
    if (outcome.kind !== 'answer') return outcome;
    const { accounts, statuses } = outcome.value;
    return { kind: 'answer', value: { accounts, statuses, atLeast: false, expiresInDays: null } };
  }

  function count(signal: AbortSignal): Promise<CallOutcome<CardFacts>> {
    return readAdapter<CardFacts>(
      host,
      {
        method: 'listAccounts',
        integrationId,
        ask: (adapter, inner) => adapter.listAccounts({ integrationId, limit: COUNTED }, { signal: inner }),
        parse(parsers, answer) {
          const page = parsers.parseAccountsPage(answer);
          return page.ok ? { ok: true, value: factsOf(page.value, integrationId, host) } : page;
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
        hub.onChanges((changes) => {
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

type Page = Extract<ReturnType<Parsers['parseAccountsPage']>, { ok: true }>['value'];

function factsOf({ rows, nextCursor, total }: Page, integrationId: string, host: HostLink): CardFacts {
  const statuses: Partial<Record<AccountStatus, number>> = {};
  let first: number | null = null;
  let counted = 0;
  for (const row of rows) {
    if (row.kind === 'account' && row.account.integrationId !== integrationId) continue;
    counted += 1;
    if (row.kind === 'bad') continue;
    const status = deriveStatus(row.account, host.now(), host.getWarningDays());
    statuses[status] = (statuses[status] ?? 0) + 1;
    const expiry = expiryOf(row.account.credential.expiresAt, host.now(), host.getWarningDays());
    if (expiry.kind === 'soon' && (first === null || expiry.days < first)) first = expiry.days;
  }
  return {
    accounts: Math.max(counted, total ?? 0),
    atLeast: nextCursor !== undefined && total === undefined,
    statuses,
    expiresInDays: first,
  };
}

function snapshotOf({ data, failure }: Resource<CardFacts>): CardSnapshot {
  if (data !== null) return { status: 'ready', ...data, stale: failure };
  return failure === null ? { status: 'loading' } : { status: 'failed', failure };
}
