import type { Account } from '../definition/account.ts';
import { SCRIPT_START } from './clock.ts';

const DAY_MS = 86_400_000;

/** A moment `days` before (or, negative, after) the start of a scripted host. */
export function daysBefore(days: number): string {
  return new Date(SCRIPT_START - days * DAY_MS).toISOString();
}

/** An account in good health; `changes` replaces whole members. */
export function sampleAccount(changes: Partial<Account> = {}): Account {
  return {
    id: 'acc_northwind',
    integrationId: 'openai',
    version: 3,
    externalId: 'org-7Qd2mVx9Kc41TzWb',
    name: 'Northwind Research',
    credential: {
      state: 'active',
      lastFour: '3fQ9',
      name: 'Cost console',
      expiresAt: null,
      checkedAt: daysBefore(0.1),
      changedAt: daysBefore(41),
      changedBy: 'Mara Lindqvist',
    },
    capabilities: [
      { id: 'usage', state: 'granted' },
      { id: 'management', state: 'granted' },
    ],
    sync: {
      phase: 'up_to_date',
      doneThrough: daysBefore(0.4),
      lastSuccessAt: daysBefore(0.1),
      nextAt: daysBefore(-0.2),
    },
    createdAt: daysBefore(200),
    createdBy: 'Mara Lindqvist',
    href: '/costs?account=acc_northwind',
    ...changes,
  };
}

/** A second one, of another organization. */
export function secondAccount(changes: Partial<Account> = {}): Account {
  return sampleAccount({
    id: 'acc_atlas',
    version: 7,
    externalId: 'org-4Hs8pLr2Yn65JeUa',
    name: 'Atlas Freight',
    label: 'Atlas, production',
    credential: {
      state: 'active',
      lastFour: 'k7Bd',
      name: 'finops-readonly',
      expiresAt: daysBefore(-190),
      checkedAt: daysBefore(0.2),
      changedAt: daysBefore(12),
      changedBy: 'Tomás Herrera',
    },
    createdAt: daysBefore(88),
    createdBy: 'Tomás Herrera',
    href: '/costs?account=acc_atlas',
    ...changes,
  });
}

const ADJECTIVES = ['Amber', 'Blue', 'Cedar', 'Delta', 'Ember', 'Fjord', 'Granite', 'Harbor', 'Indigo', 'Juniper'];
const NOUNS = ['Labs', 'Freight', 'Health', 'Media', 'Robotics', 'Bank', 'Energy', 'Retail', 'Games', 'Foods'];

/** `count` different accounts; number `n` is the same in every run. */
export function manyAccounts(count: number): Account[] {
  return Array.from({ length: count }, (_, n) =>
    sampleAccount({
      id: `acc_${n}`,
      version: 1 + (n % 9),
      externalId: `org-${((n * 2_654_435_761) % 4_294_967_296).toString(36).padStart(7, '0')}${n.toString(36).padStart(5, '0')}`,
      name: `${ADJECTIVES[n % 10]} ${NOUNS[Math.floor(n / 10) % 10]} ${n}`,
      credential: {
        state: n % 97 === 0 ? 'expired' : 'active',
        lastFour: (n * 7_919).toString(36).slice(-4).padStart(4, 'x'),
        expiresAt: n % 3 === 0 ? null : daysBefore(-(n % 340) - 1),
        checkedAt: daysBefore(n % 5),
      },
      sync:
        n % 41 === 0
          ? { phase: 'importing', fraction: (n % 100) / 100, startedAt: daysBefore(0.1) }
          : { phase: 'up_to_date', lastSuccessAt: daysBefore((n % 30) / 10) },
      createdAt: daysBefore(n % 900),
      href: `/costs?account=acc_${n}`,
    }),
  );
}
