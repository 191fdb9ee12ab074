import type { Failure } from '../definition/failure.ts';
import type { ActionAccess } from '../hooks/accounts-result.ts';
import type { BasicMessages } from '../text/basics.ts';

/**
 * The reason why an action is not possible, in words; null when it is possible.
 *
 * @param more What a place adds that has room for it: the sentence of an action that the adapter does not have, which is
 *   hidden elsewhere, and the failure for which access is not known.
 */
export function accessReason(
  access: ActionAccess,
  basics: Pick<BasicMessages, 'accessLoading' | 'accessUnknown' | 'notAllowed'>,
  more: { readonly absent?: string; readonly unknown?: (failure: Failure) => string } = {},
): string | null {
  switch (access.status) {
    case 'allowed':
      return null;
    case 'absent':
      return more.absent ?? null;
    case 'loading':
      return basics.accessLoading;
    case 'unknown':
      return more.unknown?.(access.failure) ?? basics.accessUnknown;
    case 'refused':
      return access.reason ?? basics.notAllowed;
  }
}
