import type { Action } from '../definition/account-action.ts';

/** Whose access is asked for. */
export interface AccessQuery {
  /** Which definition. */
  readonly integrationId: string;
  /** Which account; absent for the integration as a whole. */
  readonly accountId?: string | undefined;
}

/** The host's answer. An action that is not in `can` is not allowed. */
export interface Access {
  /** Whether anything is shown at all. */
  readonly visible: boolean;
  /** `true`, or why not, in the host's words, as plain text; sanitised and clamped. */
  readonly can: Partial<Record<Action, true | { readonly reason: string }>>;
}
