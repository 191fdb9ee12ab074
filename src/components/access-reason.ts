import type { ActionAccess } from '../hooks/accounts-result.ts';
import type { BasicMessages } from '../text/basics.ts';

/** The reason why an action is not possible, in words; null when it is possible, or hidden because it does not exist. */
export function accessReason(
  access: ActionAccess,
  basics: Pick<BasicMessages, 'accessLoading' | 'accessUnknown' | 'notAllowed'>,
): string | null {
  switch (access.status) {
    case 'allowed':
    case 'absent':
      return null;
    case 'loading':
      return basics.accessLoading;
    case 'unknown':
      return basics.accessUnknown;
    case 'refused':
      return access.reason ?? basics.notAllowed;
  }
}
