import type { Failure } from '../../definition/failure.ts';
import type { ActionAccess } from './access-store.ts';

/**
 * Why an action is not possible, as a failure; null when it is allowed, or not known yet. A file of its own: every page of
 * cards loads `access-store.ts`, and only the wizard and the row actions need this.
 */
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
