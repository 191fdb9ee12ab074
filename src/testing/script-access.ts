import type { Action } from '../adapter/access.ts';
import type { MethodName } from './script.ts';

/** What a person must be allowed to do before a method works for them; null = looking is enough. */
export function actionOf(method: MethodName, input: unknown): Action | null {
  switch (method) {
    case 'testCredential':
      return typeof input === 'object' && input !== null && Reflect.get(input, 'accountId') !== undefined
        ? 'rotate'
        : 'connect';
    case 'connectAccount':
      return 'connect';
    case 'rotateCredential':
      return 'rotate';
    case 'retestAccount':
      return 'retest';
    case 'renameAccount':
      return 'rename';
    case 'pauseAccount':
      return 'pause';
    case 'syncNow':
      return 'syncNow';
    case 'previewDisconnect':
    case 'disconnectAccount':
      return 'disconnect';
    default:
      return null;
  }
}
