import { useMemo, useSyncExternalStore } from 'react';
import { type CardSnapshot, LOADING_CARD, type CardStore, cardStore } from '../store/card/card-store.ts';
import type { UseIntegrationCardResult } from './accounts-result.ts';
import { useIntegration, useKit } from './context.ts';

/**
 * The status of the accounts of one integration, for a card. Cards that mount together call the adapter once.
 *
 * @throws {UsageError} Outside a provider, or for an integration the provider does not have.
 */
export function useIntegrationCard(integrationId: string): UseIntegrationCardResult {
  const { client } = useKit('useIntegrationCard()');
  useIntegration(integrationId, 'useIntegrationCard()');
  // No store is created on a server, where it would only be discarded.
  const card = useMemo(() => {
    const store = (): CardStore => cardStore(client, integrationId);
    return {
      subscribe: (listener: () => void) => store().subscribe(listener),
      getSnapshot: () => store().getSnapshot(),
      refresh: () => store().refresh(),
    };
  }, [client, integrationId]);
  const snapshot = useSyncExternalStore(card.subscribe, card.getSnapshot, nothingKnown);
  return useMemo(() => ({ snapshot, refresh: card.refresh }), [snapshot, card]);
}

function nothingKnown(): CardSnapshot {
  return LOADING_CARD;
}
