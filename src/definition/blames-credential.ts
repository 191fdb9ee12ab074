import type { FailureCode } from './failure.ts';

/**
 * Whether a failure says that the credential itself is at fault: unknown, expired or of another kind. What it may do,
 * where it is used, and the account, plan or network behind it say nothing about it.
 */
export function blamesCredential(code: FailureCode): boolean {
  return code === 'invalid_credential' || code === 'expired_credential' || code === 'wrong_kind';
}
