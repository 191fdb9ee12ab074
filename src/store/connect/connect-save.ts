import type { IntegrationAdapter } from '../../adapter/adapter.ts';
import type { ConnectInput, RotateInput } from '../../adapter/mutation.ts';
import type { Draft, TestInput } from '../../adapter/test.ts';
import type { ConnectTarget } from '../../flow/connect-state.ts';

/** What is entered besides the secrets, at one moment. */
export interface FormValues {
  /** Visible fields that are part of the test, by name. */
  readonly values: Readonly<Record<string, string | boolean>>;
  /** Names of the visible secret fields. */
  readonly secrets: readonly string[];
  /** Ids of the capabilities asked for. */
  readonly capabilities: readonly string[];
  /** The account's name here; absent when left empty. */
  readonly label?: string | undefined;
  /** When the key ends, as the person said; absent when left empty. */
  readonly expiresAt?: string | undefined;
}

/** One press of Finish: what every repeat of it sends again. Holds no secret. */
export type SaveRequest =
  | { readonly mode: 'connect'; readonly input: Omit<ConnectInput, 'values'> }
  | { readonly mode: 'rotate'; readonly input: Omit<RotateInput, 'values'> };

/** What one press of Finish asks for. */
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
export function saveRequest(facts: SaveContext): SaveRequest {
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
export function sendSave(
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
