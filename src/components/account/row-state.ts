import type { UseAccountActionsResult } from '../../hooks/accounts-result.ts';
import type { RowAction } from '../../text/table-row.ts';

/** The progress of the action on the account of a row. */
export type RowState = UseAccountActionsResult['states'] extends ReadonlyMap<string, infer State> ? State : never;

/** A change that was requested for an account. */
export type RowRequest = Parameters<UseAccountActionsResult['request']>[1];

/** The action under which the catalogue has the strings for a request. */
export function rowActionOf(request: RowRequest | { readonly action: 'retest' }): RowAction {
  if (request.action === 'pause') return request.paused ? 'pause' : 'resume';
  return request.action;
}

/** Whether a call is under way, so that no other request may start. */
export function isBusy(state: RowState | undefined): boolean {
  return state?.at === 'running' || state?.at === 'testing' || (state?.at === 'unconfirmed' && state.checking);
}
