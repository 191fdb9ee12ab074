import type { IntegrationAdapter } from '../../adapter/adapter.ts';
import type { TestInput, Draft } from '../../adapter/test.ts';
import { assertNever } from '../../base/assert-never.ts';
import type { Failure } from '../../definition/failure.ts';
import type { ConnectCommand, ConnectEvent, ConnectState, ConnectTarget } from '../../flow/connect-state.ts';
import type { ConnectCalls } from './connect-calls.ts';
import type { FormValues } from './connect-attempt.ts';
import type { ConnectInput, RotateInput } from '../../adapter/mutation.ts';
import { readMoment } from '../../definition/dates.ts';
import type { Timers } from '../client/host-link.ts';

/** What commands need from outside. */
export interface ConnectEffectsOptions {
  readonly integrationId: string;
  readonly calls: ConnectCalls;
  readonly draftExpiry: DraftExpiry;
  getMethodId(): string;
  getState(): ConnectState;
  /** What is entered now, besides the secrets. */
  getEntry(): FormValues;
  /** The normalised secrets by field name, out of the buffer. */
  readSecrets(): Readonly<Record<string, string>>;
  wipeBuffer(): void;
  readAccount(accountId: string): void;
  send(event: ConnectEvent): void;
  /** Before a passed test is sent on, while the buffer still holds what was tested. */
  onPassed(): void;
  /** A call ended: with an answer (null) or with a refusal or failure of this method. */
  onEnded(method: keyof IntegrationAdapter, failure: Failure | null, startedAt: number): void;
  now(): number;
}

/** Carries out commands. The only place that takes a secret out of the buffer. */
export interface ConnectEffects {
  run(command: ConnectCommand): void;
  /** Leaves every call. */
  abort(): void;
}

interface Press {
  readonly intent: string;
  readonly request: SaveRequest;
  readonly owner: AbortController;
}

/** Makes the effects of one attempt. */
export function createConnectEffects(options: ConnectEffectsOptions): ConnectEffects {
  const { integrationId, calls, draftExpiry, getMethodId, getState, getEntry, send, onEnded, now } = options;
  let testOwner: AbortController | null = null;
  let tested: Pick<TestInput, 'values' | 'capabilities'> = { values: {}, capabilities: [] };
  let press: Press | null = null;

  function typedSecrets(names: readonly string[]): Readonly<Record<string, string>> {
    return Object.fromEntries(Object.entries(options.readSecrets()).filter(([name]) => names.includes(name)));
  }

  async function runTest(run: number): Promise<void> {
    testOwner?.abort();
    const mine = new AbortController();
    testOwner = mine;
    const { values, capabilities, secrets: names } = getEntry();
    const typed = typedSecrets(names);
    const state = getState();
    // Reading the buffer may find that its idle limit passed while the machine slept.
    if (state.at !== 'testing' || state.run !== run) return;
    tested = { values, capabilities };
    const rotated = state.target.mode === 'rotate' ? { accountId: state.target.accountId } : {};
    const input = { integrationId, methodId: getMethodId(), ...rotated, values: { ...values, ...typed }, capabilities };
    const startedAt = now();
    const outcome = await calls.test(input, {
      signal: mine.signal,
      secrets: Object.values(typed),
      onSlow: () => send({ type: 'slowed' }),
      onCheck: (check) => send({ type: 'checkReported', run, check }),
    });
    if (outcome.kind === 'aborted') return;
    testOwner = null;
    if (outcome.kind === 'failure') {
      onEnded('testCredential', outcome.failure, startedAt);
      send({ type: 'testFailed', run, failure: outcome.failure });
      return;
    }
    const result = outcome.value;
    onEnded('testCredential', result.ok ? null : result.failure, startedAt);
    if (result.ok) options.onPassed();
    send({ type: 'tested', run, result });
  }

  function pressOf({ intent, target, draft }: Extract<ConnectCommand, { type: 'save' }>): Press {
    if (press?.intent === intent) return press;
    const { label, expiresAt } = getEntry();
    const { capabilities } = tested;
    const facts = { integrationId, methodId: getMethodId(), target, draft, intent, capabilities, label, expiresAt };
    return { intent, request: saveRequest(facts), owner: new AbortController() };
  }

  async function save(command: Extract<ConnectCommand, { type: 'save' }>): Promise<void> {
    const { intent, target, draft } = command;
    const repeated = press?.intent === intent;
    const mine = pressOf(command);
    press = mine;
    const typed = draft === 'resend' ? typedSecrets(getEntry().secrets) : {};
    if (draft === 'resend' && getState().credentialAt !== 'buffer' && getState().credentialKind === 'secret') {
      const failure: Failure = { code: repeated ? 'outcome_unknown' : 'draft_expired' };
      send(
        repeated ? { type: 'saveLost', intent, failure } : { type: 'saved', intent, result: { ok: false, failure } },
      );
      return;
    }
    const values = draft === 'resend' ? { ...tested.values, ...typed } : undefined;
    const startedAt = now();
    const outcome = await calls.save((adapter, signal) => sendSave(adapter, mine.request, values, signal), {
      signal: mine.owner.signal,
      secrets: Object.values(typed),
      onSlow: () => send({ type: 'slowed' }),
      onLate: (result) => send({ type: 'saved', intent, result }),
    });
    if (outcome.kind === 'aborted') return;
    const refusal = outcome.kind === 'failure' ? outcome.failure : outcome.value.ok ? null : outcome.value.failure;
    onEnded(target.mode === 'rotate' ? 'rotateCredential' : 'connectAccount', refusal, startedAt);
    if (outcome.kind === 'failure') send({ type: 'saveLost', intent, failure: outcome.failure });
    else send({ type: 'saved', intent, result: outcome.value });
  }

  function abortTest(): void {
    testOwner?.abort();
    testOwner = null;
  }

  function abortSave(): void {
    press?.owner.abort();
    press = null;
  }

  return {
    run(command) {
      switch (command.type) {
        case 'runTest':
          return void runTest(command.run);
        case 'abortTest':
          return abortTest();
        case 'save':
          return void save(command);
        case 'abortSave':
          return abortSave();
        case 'readAccount':
          return options.readAccount(command.accountId);
        case 'wipeBuffer':
          return options.wipeBuffer();
        case 'startDraftExpiry':
          return draftExpiry.start(command.expiresAt, command.checkedAt);
        case 'stopDraftExpiry':
          return draftExpiry.stop();
        default:
          return assertNever(command);
      }
    },
    abort() {
      abortTest();
      abortSave();
      draftExpiry.stop();
    },
  };
}

/** One press of Finish: what every repeat of it sends again. Holds no secret. */
export type SaveRequest =
  | { readonly mode: 'connect'; readonly input: Omit<ConnectInput, 'values'> }
  | { readonly mode: 'rotate'; readonly input: Omit<RotateInput, 'values'> };

/** What one press of Finish requests. */
export interface SaveContext {
  readonly integrationId: string;
  readonly methodId: string;
  readonly target: ConnectTarget;
  readonly draft: Draft;
  /** The idempotency key. */
  readonly intent: string;
  /** As they were when the test began. */
  readonly capabilities: readonly string[];
  readonly label?: string | undefined;
  readonly expiresAt?: string | undefined;
}

/** Puts together what is sent. */
function saveRequest(facts: SaveContext): SaveRequest {
  const { integrationId, methodId, target, draft, intent, capabilities, label, expiresAt } = facts;
  const ending = expiresAt === undefined ? {} : { expiresAt };
  if (target.mode === 'rotate') {
    const { accountId, version } = target;
    return { mode: 'rotate', input: { accountId, version: version ?? 0, idempotencyKey: intent, draft, ...ending } };
  }
  const named = label === undefined ? {} : { label };
  return {
    mode: 'connect',
    input: { integrationId, methodId, draft, capabilities, idempotencyKey: intent, ...named, ...ending },
  };
}

/** Sends it, with the values for a host that keeps no drafts. */
function sendSave(
  adapter: IntegrationAdapter,
  request: SaveRequest,
  values: TestInput['values'] | undefined,
  signal: AbortSignal,
): unknown {
  const again = values === undefined ? {} : { values };
  return request.mode === 'rotate'
    ? adapter.rotateCredential({ ...request.input, ...again }, { signal })
    : adapter.connectAccount({ ...request.input, ...again }, { signal });
}

/** Reports when a draft expires, by elapsed time in the page: the host's clock may differ. */
export interface DraftExpiry {
  /** Starts for a draft. Without usable moments nothing is timed: the host then refuses the draft at Finish. */
  start(expiresAt: string, checkedAt: string): void;
  /** Stops. */
  stop(): void;
  /** Whether the draft has expired. */
  readonly over: boolean;
  /** Checks now; for a page that becomes active again. */
  check(): void;
}

/** Creates a timer for one draft. `onOver` is called at the end, and by every later `check` until it is stopped. */
export function createDraftExpiry(options: { now(): number; timers: Timers; onOver(): void }): DraftExpiry {
  let endsAt: number | null = null;
  let stopTimer = (): void => {};
  const over = (): boolean => endsAt !== null && options.now() >= endsAt;

  function check(): void {
    stopTimer();
    if (endsAt === null) return;
    if (over()) options.onOver();
    else stopTimer = options.timers.after(endsAt - options.now(), check);
  }

  return {
    start(expiresAt, checkedAt) {
      const from = readMoment(checkedAt);
      const to = readMoment(expiresAt);
      endsAt = from !== null && to !== null && to > from ? options.now() + to - from : null;
      check();
    },
    stop() {
      stopTimer();
      endsAt = null;
    },
    get over() {
      return over();
    },
    check,
  };
}
