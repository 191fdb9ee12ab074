import { UsageError } from '../../base/usage-error.ts';
import type { Method } from '../../definition/integration.ts';
import { isSecretField, methodFields } from '../../definition/method-fields.ts';
import { expectedChecks } from '../../flow/connect-checks.ts';
import { connectFlow } from '../../flow/connect-flow.ts';
import { initialConnectState, passOf, type ConnectEvent, type ConnectState } from '../../flow/connect-state.ts';
import { createAccountRead, createConnectCalls } from './connect-calls.ts';
import { createCallPolicy } from './call-policy.ts';
import { type ConnectStore, type ConnectStoreOptions, contextOf, type ConnectSnapshot } from './connect-attempt.ts';
import { createConnectEffects, createDraftExpiry } from './connect-effects.ts';
import { createConnectLog } from './connect-log.ts';
import { createListeners } from '../client/listeners.ts';
import { credentialKind, methodOf } from './visible-fields.ts';
import { createSecretBuffer } from './secret-buffer.ts';
import { createSecretFields, type SecretFields } from './secret-fields.ts';
import { supportBundle } from '../client/support-bundle.ts';

const NO_HINTS = {};

/** Creates the store of one attempt. It makes no call before `open`. */
export function createConnectStore(options: ConnectStoreOptions): ConnectStore {
  const { definition, accountId, now, timers, newId, emit } = options;
  const first = methodOf(definition, options.methodId);
  if (first === undefined) {
    throw new UsageError(
      `The definition "${definition.id}" has no method.`,
      'There is nothing to connect with.',
      'Give it one.',
    );
  }
  const runId = newId();
  const integrationId = definition.id;
  const listeners = createListeners();
  const log = createConnectLog({
    integrationId,
    runId,
    knownChecks: new Set(['credential', 'identity', ...(definition.capabilities ?? []).map(({ id }) => id)]),
    now,
    emit,
  });
  const buffer = createSecretBuffer({
    now,
    timers,
    onIdle: () => clearBox('idle'),
    onCountdown: (wipesInSeconds) => change({ wipesInSeconds }),
  });
  let fields = fieldsOf(first);
  let snapshot: ConnectSnapshot = {
    state: initialConnectState(
      accountId === undefined ? { mode: 'connect' } : { mode: 'rotate', accountId, version: null },
      credentialKind(first),
    ),
    method: first,
    account: null,
    reading: 'idle',
    coolDownUntil: null,
    wipesInSeconds: null,
    secrets: fields.statuses,
    lastFour: NO_HINTS,
  };
  let readingSince = 0;
  let stopOpening = (): void => {};
  let opening = false;

  function change(part: Partial<ConnectSnapshot>): void {
    snapshot = { ...snapshot, ...part };
    listeners.notify();
  }

  function fieldsOf(method: Method): SecretFields {
    return createSecretFields({
      fields: methodFields(method).filter(isSecretField),
      buffer,
      onEdited: secretEdited,
      onStatus: () => change({ secrets: fields.statuses }),
      onPasted: (verdict) => emit({ type: 'key.pasted', integrationId, verdict }),
    });
  }

  /** Not every keystroke is an event: only one that the flow would answer. */
  function secretEdited(): void {
    const { state } = snapshot;
    const settled =
      state.at === 'configuring' && state.pass === null && state.failure === null && state.lastReport === null;
    if (settled && buffer.empty === (state.credentialAt !== 'buffer')) return;
    send({ type: 'credentialEdited', empty: buffer.empty, credentialRevision: buffer.revision });
  }

  function clearBox(reason: 'idle' | 'session_ended'): void {
    buffer.wipe();
    fields.emptied();
    send({ type: 'bufferWiped', reason });
  }

  const policy = createCallPolicy({
    integrationId,
    now,
    timers,
    emit,
    onSessionEnded: () => clearBox('session_ended'),
    onCoolDown: (coolDownUntil) => change({ coolDownUntil }),
  });
  const calls = createConnectCalls(options);
  const draftExpiry = createDraftExpiry({ now, timers, onOver: () => send({ type: 'draftExpired' }) });
  const effects = createConnectEffects({
    integrationId,
    calls,
    draftExpiry,
    getMethodId: () => snapshot.method.id,
    readAccount: (id) => reader.start(id),
    getState: () => snapshot.state,
    getEntry: () => options.getEntry(),
    readSecrets: () => fields.read(),
    wipeBuffer() {
      buffer.wipe();
      fields.emptied();
    },
    send,
    onPassed: () => change({ lastFour: fields.hints() }),
    onEnded: policy.ended,
    now,
  });
  const reader = createAccountRead({
    calls,
    integrationId,
    onReading(reading) {
      if (reading === 'reading') readingSince = now();
      if (typeof reading === 'object') policy.ended('listAccounts', reading, readingSince);
      change({ reading });
    },
    onRead(account) {
      policy.ended('listAccounts', null, readingSince);
      change({ account });
      send({ type: 'accountRead', account });
    },
  });

  function send(event: ConnectEvent): void {
    const before = snapshot.state;
    const { state, commands } = connectFlow(before, event, contextOf(snapshot, options.getFacts()));
    if (state !== before) {
      opened();
      change(holdsHints(state) ? { state } : { state, lastFour: NO_HINTS });
      log.moved(before, state);
      if (state.at === 'done' && before.at !== 'done') options.onStored(state.account);
      const unknown = before.at === 'saving' || before.at === 'unconfirmed';
      if (unknown && (event.type === 'abandoned' || event.type === 'checkAgain') && state.at === 'configuring')
        options.onLeftUnknown();
    }
    for (const command of commands) effects.run(command);
    if (draftExpiry.over && passOf(snapshot.state) !== null && event.type !== 'draftExpired')
      send({ type: 'draftExpired' });
  }

  /** Reported a moment after `open`, or before anything else is, so that a rehearsed mount reports nothing. */
  function opened(): void {
    if (!opening) return;
    opening = false;
    stopOpening();
    log.opened(snapshot.state);
  }

  /** A rotation needs its account before anything is tested. */
  function readTarget(): void {
    const unread = snapshot.state.target.mode === 'rotate' && snapshot.reading === 'idle';
    if (unread) send({ type: 'readAccount' });
  }

  function leave(): void {
    stopOpening();
    opening = false;
    send({ type: 'abandoned' });
    effects.abort();
    reader.abort();
    policy.stop();
    buffer.wipe();
    fields.emptied();
  }

  return {
    subscribe: (listener) => listeners.add(listener),
    getSnapshot: () => snapshot,
    send,
    get fields() {
      return fields;
    },
    next: () => send({ type: 'next', credentialRevision: buffer.revision }),
    test: () => send({ type: 'test', expected: expectedChecks(definition, options.getEntry().capabilities) }),
    finish: () => send({ type: 'finish', intent: newId() }),
    selectMethod(id) {
      const method = methodOf(definition, id);
      const { state } = snapshot;
      if (method === undefined || method.id === snapshot.method.id) return;
      send({ type: 'selectMethod', credentialKind: credentialKind(method) });
      if (snapshot.state === state) return;
      fields.emptied();
      fields = fieldsOf(method);
      change({ method, secrets: fields.statuses });
    },
    stay: () => buffer.touch(),
    wake() {
      buffer.check();
      draftExpiry.check();
      policy.check();
      readTarget();
    },
    leave,
    open() {
      stopOpening();
      stopOpening = timers.after(0, opened);
      opening = true;
      readTarget();
    },
    dispose() {
      log.closed(snapshot.state);
      // StrictMode disposes and opens again in the task of the mount. A secret that was entered before the first `open`
      // stays for that; after a real unmount the timer wipes it.
      if (opening && !buffer.empty) {
        stopOpening();
        stopOpening = timers.after(0, leave);
      } else leave();
    },
    supportBundle: () =>
      supportBundle({
        integrationId,
        methodId: snapshot.method.id,
        runId,
        state: snapshot.state,
        runs: log.runs,
        failure: log.failure,
        now: now(),
      }),
  };
}

/** Whether the last four characters of the tested secrets still apply. */
function holdsHints(state: ConnectState): boolean {
  return state.at === 'saving' || state.at === 'unconfirmed' || state.at === 'done' || passOf(state) !== null;
}
