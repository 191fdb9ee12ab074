import { describe, expect, it } from 'vitest';
import { ACCOUNT_STATUSES, type Account } from '../../src/definition/account.ts';
import { deriveStatus } from '../../src/definition/derive-status.ts';
import { sampleAccount } from '../../src/testing/sample-accounts.ts';
import { SCRIPT_START } from '../../src/testing/clock.ts';
import { scenarios } from '../../src/testing/scenarios.ts';
import { PLAIN_SCRIPT } from '../../src/testing/script.ts';

const statusOf = (changes: Partial<Account>): string => deriveStatus(sampleAccount(changes), SCRIPT_START);
const inDays = (days: number): string => new Date(SCRIPT_START + days * 86_400_000).toISOString();
const everything: Partial<Account> = {
  credential: { state: 'active', expiresAt: inDays(3) },
  capabilities: [{ id: 'management', state: 'missing' }],
  sync: { phase: 'failing' },
};

describe('deriveStatus', () => {
  it('deriveStatus returns the first status that applies, in the documented order', () => {
    expect(statusOf({ ...everything, credential: { state: 'rejected' } })).toBe('reconnect_needed');
    expect(statusOf({ ...everything, credential: { state: 'expired' } })).toBe('reconnect_needed');
    expect(statusOf({ ...everything, credential: { state: 'active', expiresAt: inDays(-1) } })).toBe(
      'reconnect_needed',
    );
    expect(statusOf({ ...everything, credential: { state: 'missing_scope' } })).toBe('permission_missing');
    expect(statusOf(everything)).toBe('sync_failing');
    expect(statusOf({ ...everything, sync: { phase: 'paused' } })).toBe('expiring');
    expect(statusOf({ ...everything, sync: { phase: 'paused' }, credential: { state: 'expiring' } })).toBe('expiring');
    expect(statusOf({ ...everything, sync: { phase: 'paused' }, credential: { state: 'active' } })).toBe('partial');
    expect(statusOf({ sync: { phase: 'paused' } })).toBe('paused');
    expect(statusOf({ sync: { phase: 'queued' } })).toBe('importing');
    expect(statusOf({ sync: { phase: 'importing' } })).toBe('importing');
    expect(statusOf({ sync: { phase: 'delayed' } })).toBe('waiting');
    expect(statusOf({ sync: { phase: 'waiting' } })).toBe('waiting');
    expect(statusOf({ sync: { phase: 'up_to_date' } })).toBe('connected');
    expect(statusOf({ sync: { phase: 'none' } })).toBe('connected');
    expect(statusOf({ sync: { phase: 'unknown' } })).toBe('unknown');
    expect(statusOf({ sync: { phase: 'none' }, credential: { state: 'unknown' } })).toBe('unknown');
  });

  it('deriveStatus uses the host’s warning days', () => {
    const account = sampleAccount({ credential: { state: 'active', expiresAt: inDays(40) } });
    expect(deriveStatus(account, SCRIPT_START)).toBe('connected');
    expect(deriveStatus(account, SCRIPT_START, [60])).toBe('expiring');
  });

  it('deriveStatus ignores an impossible expiry date', () => {
    expect(statusOf({ credential: { state: 'active', expiresAt: 'soon' } })).toBe('connected');
  });

  it('there is one sample account for each status of deriveStatus', () => {
    const { accounts } = scenarios.everyStatus(PLAIN_SCRIPT);
    expect(accounts.map((account) => deriveStatus(account, SCRIPT_START))).toEqual([...ACCOUNT_STATUSES]);
  });
});
