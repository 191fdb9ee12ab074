import type { Account } from '../definition/account.ts';
import { daysBefore, manyAccounts, sampleAccount, secondAccount } from './sample-accounts.ts';
import type { Scenario } from './script.ts';

const withAccounts =
  (...accounts: Account[]): Scenario =>
  (script) => ({ ...script, accounts });

const active = sampleAccount().credential;

/** Scenarios that differ in what is connected already. */
export const accountScenarios = {
  /** Nothing is connected. */
  empty: withAccounts(),
  /** One healthy account. */
  oneAccount: withAccounts(sampleAccount()),
  /** Two healthy accounts. */
  twoAccounts: withAccounts(sampleAccount(), secondAccount()),
  /** Two accounts; the key of one ends in 6 days. */
  oneExpiring: withAccounts(sampleAccount({ credential: { ...active, expiresAt: daysBefore(-6.2) } }), secondAccount()),
  /** Two accounts; the key of one has ended. */
  oneExpired: withAccounts(
    sampleAccount({
      credential: { ...active, state: 'expired', expiresAt: daysBefore(3), failure: { code: 'expired_credential' } },
      sync: { phase: 'failing', lastSuccessAt: daysBefore(3), failure: { code: 'expired_credential' } },
    }),
    secondAccount(),
  ),
  /** One account in its first import, 42 % done. */
  importing: withAccounts(
    sampleAccount({
      sync: {
        phase: 'importing',
        fraction: 0.42,
        range: { from: daysBefore(182), to: daysBefore(0) },
        doneThrough: daysBefore(105),
        startedAt: daysBefore(0.08),
      },
      createdAt: daysBefore(0.08),
    }),
  ),
  /** One account in its first import; its progress is unknown. */
  importingUnknown: withAccounts(
    sampleAccount({ sync: { phase: 'importing', startedAt: daysBefore(0.02) }, createdAt: daysBefore(0.02) }),
  ),
  /** One account whose key the vendor has started to refuse. */
  rejected: withAccounts(
    sampleAccount({
      credential: { ...active, state: 'rejected', failure: { code: 'invalid_credential', vendor: { status: 401 } } },
      sync: { phase: 'failing', lastSuccessAt: daysBefore(1), failure: { code: 'invalid_credential' } },
    }),
  ),
  /** One account in each status, in the order of precedence. */
  everyStatus: withAccounts(
    sampleAccount({ id: 'acc_reconnect', label: 'Reconnect needed', credential: { ...active, state: 'rejected' } }),
    sampleAccount({
      id: 'acc_permission',
      label: 'Permission missing',
      credential: {
        ...active,
        state: 'missing_scope',
        failure: { code: 'missing_scope', missingScopes: ['api.usage.read'] },
      },
    }),
    sampleAccount({
      id: 'acc_failing',
      label: 'Sync failing',
      sync: { phase: 'failing', lastSuccessAt: daysBefore(2), failure: { code: 'provider_unavailable' } },
    }),
    sampleAccount({ id: 'acc_expiring', label: 'Expiring', credential: { ...active, expiresAt: daysBefore(-12.5) } }),
    sampleAccount({
      id: 'acc_partial',
      label: 'Partial',
      capabilities: [
        { id: 'usage', state: 'granted' },
        { id: 'management', state: 'missing', missingScopes: ['api.management.read'] },
      ],
    }),
    sampleAccount({ id: 'acc_paused', label: 'Paused', sync: { phase: 'paused', lastSuccessAt: daysBefore(9) } }),
    sampleAccount({ id: 'acc_importing', label: 'Importing', sync: { phase: 'importing', fraction: 0.7 } }),
    sampleAccount({ id: 'acc_waiting', label: 'Waiting', sync: { phase: 'waiting', nextAt: daysBefore(-0.1) } }),
    sampleAccount({ id: 'acc_connected', label: 'Connected' }),
    sampleAccount({
      id: 'acc_unknown',
      label: 'Unknown',
      credential: { state: 'unknown' },
      sync: { phase: 'none' },
    }),
  ),
  /** Names that try the layout: very long, right to left, with markup, with hidden characters, empty. */
  hostileNames: withAccounts(
    sampleAccount({ id: 'acc_long', name: `${'Consolidated Holdings of the Northern Region '.repeat(12)}Ltd` }),
    sampleAccount({ id: 'acc_rtl', name: 'شركة النور للأبحاث' }),
    sampleAccount({ id: 'acc_markup', name: '<img src=x onerror=alert(1)> & sons' }),
    sampleAccount({ id: 'acc_bidi', name: 'invoice\u202Egpj.exe\u200B' }),
    sampleAccount({ id: 'acc_nameless', name: '', externalId: undefined }),
  ),
  /** 120 accounts: three pages in memory. */
  manyAccounts: (script) => ({ ...script, accounts: manyAccounts(120) }),
  /** 100,000 accounts in one list. */
  hundredThousandAccounts: (script) => ({ ...script, accounts: manyAccounts(100_000) }),
} satisfies Record<string, Scenario>;
