import { useCallback, useEffect, useInsertionEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Field } from '../definition/field.ts';
import type { IntegrationDefinition } from '../definition/integration.ts';
import { expectedChecks } from '../flow/connect-checks.ts';
import { failureOfAccess } from '../store/client/access-failure.ts';
import type { FormValues, ConnectStore, PressContext } from '../store/connect/connect-attempt.ts';
import { methodOf } from '../store/connect/visible-fields.ts';
import type { UseConnectFlowResult } from './connect-flow-result.ts';
import { useKit } from './context.ts';
import type { Cell } from './create-cell.ts';
import { readinessOf, useConnectStore, useSecretBindings } from './use-connect-store.ts';
import { useAccess } from './use-access.ts';
import { type FormEntries, useCredentialsForm } from './use-credentials-form.ts';

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

/** What was entered in an attempt besides the secrets, kept for the next one when the first was unmounted by a defect. */
export interface KeptFields extends FormEntries {
  readonly integrationId: string;
  readonly accountId: string | undefined;
  readonly methodId: string;
}

/**
 * What `useConnectFlow` gives, for the package's own wizard: a lazy part shares no file with the package's entry.
 *
 * @param current The definition, sanitised. Read at the first render, like the options.
 * @param kept Read at the first render, emptied when mounted and filled when unmounted. Outlives the attempt.
 */
export function useConnectAttempt(
  options: ConnectFlowOptions,
  current: IntegrationDefinition,
  kept?: Cell<KeptFields | null>,
): UseConnectFlowResult {
  const [about] = useState(() => {
    const entries = keptFor(options, kept);
    return { ...options, definition: current, entries, methodId: entries?.methodId ?? options.methodId };
  });
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
  const form = useCredentialsForm({
    definition,
    method,
    target: state.target,
    now,
    entries: about.entries ?? undefined,
    onEdited,
  });
  const { getEntries } = form;
  useEffect(() => {
    if (kept === undefined) return;
    kept.set(null);
    return () => {
      const methodId = store.getSnapshot().method.id;
      kept.set({ integrationId: definition.id, accountId, methodId, ...getEntries() });
    };
  }, [kept, store, definition, accountId, getEntries]);
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

/** What was kept of an attempt about the same account. */
function keptFor(
  { integrationId, accountId }: ConnectFlowOptions,
  kept: Cell<KeptFields | null> | undefined,
): KeptFields | null {
  const fields = kept?.get() ?? null;
  return fields?.integrationId === integrationId && fields.accountId === accountId ? fields : null;
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
