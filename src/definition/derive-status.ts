import type { Account, AccountStatus } from './account.ts';
import { expiryOf } from './expiry.ts';

/**
 * Derives the status of an account from its credential and its sync: the first that applies, in the order of
 * `ACCOUNT_STATUSES`. A server calls it to sort and filter as the table does.
 *
 * @param now Milliseconds since 1970, or a Date.
 * @param warningDays When `expiring` begins, in days. @default EXPIRY_WARNING_DAYS
 */
export function deriveStatus(account: Account, now: number | Date, warningDays?: readonly number[]): AccountStatus {
  const { credential, sync } = account;
  const expiry = expiryOf(credential.expiresAt, Number(now), warningDays);
  if (credential.state === 'expired' || credential.state === 'rejected' || expiry.kind === 'expired')
    return 'reconnect_needed';
  if (credential.state === 'missing_scope') return 'permission_missing';
  if (sync.phase === 'failing') return 'sync_failing';
  if (credential.state === 'expiring' || expiry.kind === 'soon') return 'expiring';
  if (account.capabilities?.some((grant) => grant.state === 'missing')) return 'partial';
  return fromSync(account);
}

function fromSync({ credential, sync }: Account): AccountStatus {
  switch (sync.phase) {
    case 'paused':
      return 'paused';
    case 'queued':
    case 'importing':
      return 'importing';
    case 'delayed':
    case 'waiting':
      return 'waiting';
    case 'up_to_date':
      return 'connected';
    case 'none':
      return credential.state === 'active' ? 'connected' : 'unknown';
    default:
      return 'unknown';
  }
}
