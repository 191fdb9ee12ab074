import { useEffect, useState } from 'react';
import type { IntegrationDefinition } from '../definition/integration.ts';
import { onPageActive } from '../store/client/page-activity.ts';
import type { ConnectStore } from '../store/connect/connect-attempt.ts';
import type { PressContext } from '../store/connect/connect-context.ts';
import type { FormValues } from '../store/connect/connect-save.ts';
import { createConnectStore } from '../store/connect/connect-store.ts';
import { loadConnectParsers } from '../store/client/load-parsers.ts';
import { newId } from '../store/client/new-id.ts';
import { useKit } from './context.ts';
import { useLatest } from './use-latest.ts';

/** One attempt for the life of the component and its `contextKey`: opened with it, wiped with it and when the page is left. */
export function useConnectStore(options: {
  readonly definition: IntegrationDefinition;
  readonly accountId: string | undefined;
  readonly methodId: string | undefined;
  /** Asked when a call is made, never while rendering. */
  readonly getEntry: () => FormValues;
  /** Asked at every event, never while rendering. */
  readonly getFacts: () => PressContext;
}): ConnectStore {
  const kit = useKit('useConnectFlow()');
  const latest = useLatest({ kit, getEntry: options.getEntry, getFacts: options.getFacts });
  function create(): ConnectStore {
    const { client, timers } = kit;
    return createConnectStore({
      definition: options.definition,
      methodId: options.methodId,
      accountId: options.accountId,
      getAdapter: () => latest.current.kit.getAdapter(),
      getTimeouts: () => latest.current.kit.timeouts,
      getEntry: () => latest.current.getEntry(),
      getFacts: () => latest.current.getFacts(),
      now: kit.now,
      timers,
      newId,
      loadParsers: loadConnectParsers,
      emit: (report) => latest.current.kit.emit(report),
      onStored: (account) => client.publish(account === null ? { type: 'resync' } : { type: 'upsert', account }),
      onLeftUnknown: () => client.publish({ type: 'resync' }),
    });
  }
  const [held, setHeld] = useState(() => ({ contextKey: kit.contextKey, store: create() }));
  let { store } = held;
  if (held.contextKey !== kit.contextKey) {
    // Nothing that one tenant or person typed may be sent for another.
    store = create();
    setHeld({ contextKey: kit.contextKey, store });
  }

  useEffect(() => {
    store.open();
    const stopWake = onPageActive(store.wake);
    window.addEventListener('pagehide', store.leave);
    return () => {
      stopWake();
      window.removeEventListener('pagehide', store.leave);
      store.dispose();
    };
  }, [store]);
  return store;
}
