import type { Failure } from '../../definition/failure.ts';
import type { ActionAccess } from './access-store.ts';

/** Why an action leads to nothing, as a failure; null when it is allowed, or not known yet. */
export function failureOfAccess(access: ActionAccess): Failure | null {
  switch (access.status) {
    case 'allowed':
    case 'loading':
      return null;
    case 'unknown':
      return access.failure;
    case 'refused':
      return { code: 'permission_denied' };
    case 'absent':
      return { code: 'unsupported' };
    default:
      return access satisfies never;
  }
}
