import type { ActionAccess } from '../../hooks/accounts-result.ts';
import type { TestStrings } from './test-strings.ts';

/** Why an action cannot be taken, in words; null when it can. */
export function accessReason(access: ActionAccess, { common, test, failures, factsOf }: TestStrings): string | null {
  switch (access.status) {
    case 'allowed':
      return null;
    case 'loading':
      return common.accessLoading;
    case 'unknown':
      return common.sentences([common.accessUnknown, failures[access.failure.code].title(factsOf(access.failure))]);
    case 'refused':
      return access.reason ?? common.notAllowed;
    case 'absent':
      return test.cannotRetest;
  }
}
