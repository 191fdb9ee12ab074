import { useEffect, useState, useCallback, useMemo } from 'react';
import type { IntegrationDefinition } from '../definition/integration.ts';
import { onPageActive } from '../store/client/page-wake.ts';
import {
  type ConnectStore,
  type PressContext,
  type FormValues,
  type ConnectSnapshot,
  contextOf,
} from '../store/connect/connect-attempt.ts';
import { createConnectStore } from '../store/connect/connect-store.ts';
import { loadConnectParsers, prefetchConnectParsers } from '../store/connect/connect-parsers.ts';
import { newId } from '../store/client/new-id.ts';
import { useKit } from './context.ts';
import { useLatest } from './use-latest.ts';
import type { SecretFieldBinding, SecretStatus, Readiness } from './connect-flow-result.ts';
import { CONNECT_PRESSES, type ConnectPress, offReason } from '../flow/connect-state.ts';

/** One attempt for the life of the component and its `contextKey`: opened with it, wiped with it and when the page is left. */
export function useConnectStore(options: {
  readonly definition: IntegrationDefinition;
  readonly accountId: string | undefined;
  readonly methodId: string | undefined;
  /** Called when a call is made, never while rendering. */
  readonly getEntry: () => FormValues;
  /** Called at every event, never while rendering. */
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
  const [kept, setKept] = useState(() => ({ contextKey: kit.contextKey, store: create() }));
  let { store } = kept;
  if (kept.contextKey !== kit.contextKey) {
    // Nothing that one tenant or person typed may be sent for another.
    store = create();
    setKept({ contextKey: kit.contextKey, store });
  }

  useEffect(() => {
    // The first test needs them; the form does not.
    prefetchConnectParsers();
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

type Wiring = Omit<SecretFieldBinding, 'status'>;

const EMPTY = { notices: [], refusal: null, format: { verdict: 'unknown' } } as const;

/** The wiring of each secret field, made once per name, with its present status. */
export function useSecretBindings(
  store: ConnectStore,
  snapshot: ConnectSnapshot,
): (name: string) => SecretFieldBinding {
  const made = useMemo(() => ({ store, wirings: new Map<string, Wiring>() }), [store]);
  return useCallback(
    (name) => {
      const wiring = made.wirings.get(name) ?? wire(made.store, name);
      made.wirings.set(name, wiring);
      return { ...wiring, status: statusOf(name, snapshot) };
    },
    [made, snapshot],
  );
}

/** `store.fields` is read at every use: another method has other fields. */
function wire(store: ConnectStore, name: string): Wiring {
  return {
    name,
    attach: (node) => store.fields.attach(name, node),
    onInput: () => store.fields.input(name),
    onPaste: (text) => store.fields.paste(name, text),
    correct: () => store.fields.correct(name),
    replace: () => store.send({ type: 'replaceCredential' }),
  };
}

function statusOf(name: string, { state, secrets, lastFour }: ConnectSnapshot): SecretStatus {
  const passed = state.at === 'configuring' && state.pass !== null;
  const tested = passed || state.credentialAt === 'draft';
  const status = secrets[name] ?? { ...EMPTY, content: 'empty' as const };
  return { ...status, content: tested ? 'tested' : status.content, lastFour: lastFour[name] };
}

const READY: Readiness = { ready: true };

/** Whether each press would be carried out now, and if not, why. */
export function readinessOf(
  snapshot: Pick<ConnectSnapshot, 'state' | 'secrets' | 'coolDownUntil'>,
  facts: PressContext,
): Readonly<Record<ConnectPress, Readiness>> {
  const context = contextOf(snapshot, facts);
  const entries = CONNECT_PRESSES.map((press): [ConnectPress, Readiness] => {
    const reason = offReason(press, snapshot.state, context);
    return [press, reason === null ? READY : { ready: false, reason }];
  });
  // SAFETY: one entry for each press.
  return Object.fromEntries(entries) as Record<ConnectPress, Readiness>;
}
