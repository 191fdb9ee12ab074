import type { Account } from '../../definition/account.ts';
import type { AccountStrings } from './account-strings.ts';

/** A replaced key explains a conflict only when it was replaced just now. */
const JUST_NOW_MS = 60 * 60_000;

/**
 * Who got in first, as far as the account tells: it names who replaced its key, not who renamed it.
 *
 * @param account As it is now; null when the host did not send it.
 * @param now Milliseconds since 1970.
 */
export function conflictText(account: Account | null, { table, format }: AccountStrings, now: number): string {
  const { changedAt, changedBy } = account?.credential ?? {};
  const moment = format.moment(changedAt, { precision: 'minute', side: 'past', now });
  if (changedBy === undefined || moment === null || now - moment.at > JUST_NOW_MS) {
    return table.conflict({});
  }
  return table.conflict({ person: changedBy, moment: moment.relative ?? moment.date });
}
