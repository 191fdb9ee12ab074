import { useCallback, useEffect, useInsertionEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Field } from '../definition/field.ts';
import { expectedChecks } from '../flow/connect-checks.ts';
import { failureOfAccess } from '../store/client/access-failure.ts';
import {
  type FormValues,
  type ConnectStore,
  type PressContext,
  type ConnectSnapshot,
  contextOf,
} from '../store/connect/connect-attempt.ts';
import { methodOf } from '../store/connect/visible-fields.ts';
import type { UseConnectFlowResult, SecretFieldBinding, SecretStatus, Readiness } from './connect-flow-result.ts';
import { useIntegration, useKit } from './context.ts';
import { useAccess } from './use-access.ts';
import { useCredentialsForm } from './use-credentials-form.ts';
import type { IntegrationDefinition } from '../definition/integration.ts';
import { onPageActive } from '../store/client/page-activity.ts';
import { createConnectStore } from '../store/connect/connect-store.ts';
import { loadConnectParsers } from '../store/client/read-adapter.ts';
import { newId } from '../store/client/new-id.ts';
import { useLatest } from './use-latest.ts';
import { CONNECT_PRESSES, type ConnectPress, offReason } from '../flow/connect-state.ts';

/** What the store reads of the newest committed render. */
interface Entered {
  readonly getEntry: () => FormValues;
  readonly facts: PressContext;
}

/** What an attempt is about. */
export interface ConnectFlowOptions {
  /** Id of one of the provider's integrations. */
  readonly integrationId: string;
  /** The account whose credential is replaced. Absent to connect a new one. */
  readonly accountId?: string | undefined;
  /** Id of a method. @default the recommended one, else the first */
  readonly methodId?: string | undefined;
}

/** What `useConnectFlow` gives, for the package's own wizard: a lazy part shares no file with the package's entry. */
export function useConnectAttempt(options: ConnectFlowOptions): UseConnectFlowResult {
  const current = useIntegration(options.integrationId, 'useConnectFlow()');
  const [about] = useState({ ...options, definition: current });
  const { definition, accountId } = about;
  const { now } = useKit('useConnectFlow()');
  // SAFETY: set before the first effect; the store reads nothing while rendering.
  const entered = useRef<Entered>(undefined as unknown as Entered);
  const store = useConnectStore({
    definition,
    accountId,
    methodId: about.methodId,
    getEntry: () => entered.current.getEntry(),
    getFacts: () => entered.current.facts,
  });
  const snapshot = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot);
  const { state, method, reading } = snapshot;
  const rotates = state.target.mode === 'rotate' ? state.target.accountId : undefined;
  const access = useAccess(definition.id, rotates);

  const onEdited = useCallback(
    (role: Field['role']) => store.send({ type: 'fieldEdited', demands: role === 'target' ? 'credential' : 'test' }),
    [store],
  );
  const form = useCredentialsForm({ definition, method, target: state.target, now, onEdited });
  const secret = useSecretBindings(store, snapshot);
  const action = access.can[rotates === undefined ? 'connect' : 'rotate'];
  const accessFailure = failureOfAccess(action);
  const facts: PressContext = {
    access: accessFailure !== null ? 'failed' : action.status === 'loading' ? 'loading' : 'allowed',
    needed: form.secrets.filter(({ optional }) => optional !== true).map(({ name }) => name),
    secrets: form.secrets.map(({ name }) => name),
    fieldProblem: form.fieldProblem,
    finishProblem: form.finishProblem,
  };
  useInsertionEffect(() => {
    entered.current = { getEntry: form.getEntry, facts };
  });
  const actions = useMemo(() => actionsOf(store), [store]);
  const { restart, ask, submit } = form;
  const startedFor = useRef(store);
  useEffect(() => {
    if (startedFor.current !== store) restart(store.getSnapshot().method);
    startedFor.current = store;
  }, [store, restart]);

  return {
    ...actions,
    definition,
    method,
    state,
    account: snapshot.account,
    accountFailure: typeof reading === 'object' ? reading : null,
    expectedChecks: expectedChecks(definition, form.asked),
    capabilities: (definition.capabilities ?? [])
      .filter(({ required }) => !required)
      .map((capability) => ({ capability, asked: form.asked.includes(capability.id) })),
    can: readinessOf(snapshot, facts),
    coolDownUntil: snapshot.coolDownUntil,
    wipesInSeconds: snapshot.wipesInSeconds,
    accessFailure,
    next: useCallback(
      () =>
        submit(() => {
          // Just validated; the render that knows it is still to come.
          entered.current = { ...entered.current, facts: { ...entered.current.facts, fieldProblem: false } };
          store.next();
        }),
      [submit, store],
    ),
    retryAccess: access.retry,
    askCapability: ask,
    selectMethod: useCallback(
      (id: string) => {
        const next = methodOf(definition, id);
        if (next === undefined || next.id === store.getSnapshot().method.id) return;
        store.selectMethod(id);
        // Refused while something runs: what is entered belongs to the method in use.
        if (store.getSnapshot().method.id !== next.id) return;
        restart(next);
      },
      [store, definition, restart],
    ),
    secret,
    holds: form.holds,
    plain: form.plain,
    label: form.label,
    expiry: form.expiry,
  };
}

function actionsOf(store: ConnectStore) {
  return {
    back: () => store.send({ type: 'back' }),
    cancelTest: () => store.send({ type: 'cancelTest' }),
    checkAgain: () => store.send({ type: 'checkAgain' }),
    test: store.test,
    finish: store.finish,
    readAccount: () => store.send({ type: 'readAccount' }),
    updateExisting: () => store.send({ type: 'readAccount' }),
    connectAsNew: () => store.send({ type: 'connectAsNew' }),
    stay: store.stay,
    supportBundle: store.supportBundle,
  };
}

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
function useSecretBindings(store: ConnectStore, snapshot: ConnectSnapshot): (name: string) => SecretFieldBinding {
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
