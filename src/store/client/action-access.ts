import type { Access } from '../../adapter/access.ts';
import { type AdapterMethod, METHOD_OF_ACTION } from '../../adapter/adapter-methods.ts';
import type { Action } from '../../definition/account-action.ts';
import type { Failure } from '../../definition/failure.ts';
import type { Resource } from './create-resource.ts';

/** Whether one action can be taken now, and if not, why. */
export type ActionAccess =
  | { readonly status: 'allowed' }
  /** The host did not say yet. */
  | { readonly status: 'loading' }
  /** The host could not be asked: nothing is allowed until it can. */
  | { readonly status: 'unknown'; readonly failure: Failure }
  /** `reason` is the host's plain text, sanitised; absent when it gave none. */
  | { readonly status: 'refused'; readonly reason?: string | undefined }
  /** The adapter does not have the method: show no control. */
  | { readonly status: 'absent' };

const ALLOWED: ActionAccess = { status: 'allowed' };
const LOADING: ActionAccess = { status: 'loading' };
const ABSENT: ActionAccess = { status: 'absent' };

/**
 * Access to one action.
 *
 * @param methods Names of the methods the adapter has. Without `getAccess` everything it can do is allowed.
 * @param access What the host said; null when it was never asked.
 */
export function accessTo(
  action: Action,
  methods: ReadonlySet<AdapterMethod>,
  access: Resource<Access> | null,
): ActionAccess {
  if (!methods.has(METHOD_OF_ACTION[action])) return ABSENT;
  if (!methods.has('getAccess')) return ALLOWED;
  if (access === null || access.status === 'loading') return LOADING;
  if (access.status === 'failed' || access.data === null) {
    return { status: 'unknown', failure: access.failure ?? { code: 'unknown' } };
  }
  const answer = access.data.can[action];
  if (answer === true) return ALLOWED;
  return answer === undefined ? { status: 'refused' } : { status: 'refused', reason: answer.reason };
}
