import type { UseAccountActionsResult } from '../../hooks/accounts-result.ts';
import type { RowAction } from '../../text/table-row.ts';

/** Where the work on the account of a row is. */
export type RowState = UseAccountActionsResult['states'] extends ReadonlyMap<string, infer State> ? State : never;

/** What was asked of an account. */
export type RowRequest = Parameters<UseAccountActionsResult['request']>[1];

/** Which words belong to a request. */
export function rowActionOf(request: RowRequest | { readonly action: 'retest' }): RowAction {
  if (request.action === 'pause') return request.paused ? 'pause' : 'resume';
  return request.action;
}

/** Whether something is under way that another request would disturb. */
export function isBusy(state: RowState | undefined): boolean {
  return state?.at === 'running' || state?.at === 'testing' || (state?.at === 'unconfirmed' && state.checking);
}
