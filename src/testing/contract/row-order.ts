import type { AccountsSortKey } from '../../adapter/accounts.ts';
import { ACCOUNT_STATUSES, type Account } from '../../definition/account.ts';
import { expiryEnd, readMoment } from '../../definition/dates.ts';
import { deriveStatus } from '../../definition/derive-status.ts';

/** Whether rows are in order under any usual way to compare texts, what is not known at one end. */
export function isOrdered(
  rows: readonly Account[],
  by: AccountsSortKey,
  direction: 'asc' | 'desc',
  now: number,
): boolean {
  return keysOf(by, now).some((keyOf) => {
    const keys = rows.map(keyOf);
    const known = keys.filter((key): key is string => key !== null);
    const first = keys.findIndex((key) => key !== null);
    const isTogether = keys.slice(Math.max(first, 0), Math.max(first, 0) + known.length).every((key) => key !== null);
    return (
      isTogether &&
      COMPARERS.some((compare) =>
        known.every((key, index) => {
          const next = known[index + 1];
          return next === undefined || (direction === 'asc' ? compare(key, next) <= 0 : compare(key, next) >= 0);
        }),
      )
    );
  });
}

const COMPARERS: readonly ((left: string, right: string) => number)[] = [
  (left, right) => (left < right ? -1 : Number(left > right)),
  (left, right) => Number(left.toLowerCase() > right.toLowerCase()) - Number(left.toLowerCase() < right.toLowerCase()),
  ...[
    new Intl.Collator('en'),
    new Intl.Collator('en', { sensitivity: 'base' }),
    new Intl.Collator('en', { numeric: true }),
  ].map((collator) => (left: string, right: string) => collator.compare(left, right)),
];

/** A host may take the vendor's id for a name that is missing. */
function keysOf(by: AccountsSortKey, now: number): readonly ((account: Account) => string | null)[] {
  const date = (at: number | null): string | null => (at === null ? null : String(at).padStart(16, '0'));
  switch (by) {
    case 'name':
      return [
        ({ label, name }) => label ?? name ?? null,
        ({ label, name, externalId }) => label ?? name ?? externalId ?? null,
      ];
    case 'externalId':
      return [({ externalId }) => externalId ?? null];
    case 'status':
      return [(account) => String(ACCOUNT_STATUSES.indexOf(deriveStatus(account, now))).padStart(2, '0')];
    case 'expiresAt':
      return [({ credential }) => date(expiryEnd(credential.expiresAt))];
    case 'lastSync':
      return [({ sync }) => date(readMoment(sync.lastSuccessAt))];
    case 'createdAt':
      return [({ createdAt }) => date(readMoment(createdAt))];
  }
}
