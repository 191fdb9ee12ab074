import { useMemo, useSyncExternalStore } from 'react';
import { type CardSnapshot, LOADING_CARD } from '../store/card-snapshot.ts';
import { type CardStore, cardStore } from '../store/card-store.ts';
import type { IntegrationCardBinding } from './accounts-binding.ts';
import { useIntegration, useKit } from './context.ts';

/**
 * How the accounts of one integration are, for a card. Cards that come up together ask the host once.
 *
 * @throws {UsageError} Outside a provider, or for an integration the provider does not have.
 */
export function useIntegrationCard(integrationId: string): IntegrationCardBinding {
  const { hub } = useKit('useIntegrationCard()');
  useIntegration(integrationId, 'useIntegrationCard()');
  // A server makes no store: it would only be thrown away.
  const card = useMemo(() => {
    const store = (): CardStore => cardStore(hub, integrationId);
    return {
      subscribe: (listener: () => void) => store().subscribe(listener),
      getSnapshot: () => store().getSnapshot(),
      refresh: () => store().refresh(),
    };
  }, [hub, integrationId]);
  const snapshot = useSyncExternalStore(card.subscribe, card.getSnapshot, nothingKnown);
  return useMemo(() => ({ snapshot, refresh: card.refresh }), [snapshot, card]);
}

function nothingKnown(): CardSnapshot {
  return LOADING_CARD;
}
