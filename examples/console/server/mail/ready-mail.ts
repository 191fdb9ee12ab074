import { type Account, expiryOf } from 'integration-kit/core';
import { isoMoment } from '../clock.ts';
import type { DayRange } from '../import/days.ts';
import { dayName, DAY_S } from '../import/days.ts';
import type { User } from '../users.ts';

/** A mail that is to be sent. Never holds anything of a credential. */
export interface Mail {
  /** Stable: a receiver recognizes a mail that is sent twice. */
  readonly id: string;
  readonly accountId: string;
  /** With the account it makes a mail the only one of its kind. */
  readonly kind: 'ready';
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
}

/** "Your data is there", to the person who connected the account. */
export function readyMail(account: Account, noun: string, range: DayRange, person: User, consoleUrl: string): Mail {
  const name = account.label ?? account.name ?? account.externalId ?? noun;
  const days = `${dayName(range.from)} to ${dayName(range.to - DAY_S)}`;
  return {
    id: crypto.randomUUID(),
    accountId: account.id,
    kind: 'ready',
    recipient: person.email,
    subject: `The data of ${name} is ready`,
    body: [
      `Hello ${person.name},`,
      '',
      `costs and usage of ${name} are imported, from ${days}.`,
      ...(account.externalId === undefined ? [] : [`Organization ID: ${account.externalId}`]),
      '',
      `See them: ${consoleUrl}${account.href ?? '/'}`,
      '',
      'From now on new data is read every hour.',
      ...keyEnd(account),
      '',
    ].join('\n'),
  };
}

/** When the key ends, in UTC and with that name: the time zone of the reader is not known. */
function keyEnd({ credential }: Account): readonly string[] {
  const expiry = expiryOf(credential.expiresAt, 0);
  if (expiry.kind === 'never' || expiry.kind === 'unknown') return [];
  if (expiry.day !== undefined) return [`The key works through ${expiry.day} (UTC).`];
  const [day = '', time = ''] = isoMoment(expiry.at).split('T');
  return [`The key works until ${day}, ${time.slice(0, 5)} (UTC).`];
}
