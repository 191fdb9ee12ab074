import { useMemo, useSyncExternalStore } from 'react';
import { cardStore } from '../store/card-store.ts';
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
  const store = useMemo(() => cardStore(hub, integrationId), [hub, integrationId]);
  const snapshot = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot);
  return useMemo(() => ({ snapshot, refresh: store.refresh }), [snapshot, store]);
}
