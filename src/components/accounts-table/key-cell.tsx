import type { ReactElement } from 'react';
import type { AccountCredential } from '../../definition/account.ts';
import type { AccountWords } from './account-words.ts';
import { Moment } from './moment.tsx';

/** Props of {@link KeyCell}. */
export interface KeyCellProps {
  readonly credential: AccountCredential;
  readonly words: AccountWords;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The credential by its last characters, never more, and when it ends. */
export function KeyCell({ credential, words, now }: KeyCellProps): ReactElement {
  const { table } = words;
  const { lastFour } = credential;
  return (
    <>
      <span>{lastFour === undefined ? table.keyUnknown : table.keyEnding({ lastFour })}</span>
      <span data-slot="ik-cell-note">
        <Expiry credential={credential} words={words} now={now} />
      </span>
    </>
  );
}

function Expiry({ credential: { expiresAt }, words, now }: KeyCellProps): ReactElement {
  const { table, format } = words;
  if (expiresAt === null) return <>{table.expiresNever}</>;
  const over = expiresAt !== undefined && Date.parse(expiresAt) <= now;
  const side = over ? 'past' : 'future';
  if (format.moment(expiresAt, { precision: 'day', side, now }) === null) return <>{table.expiryUnknown}</>;
  return (
    <Moment iso={expiresAt} words={words} precision="day" side={side} now={now}>
      {over ? table.expired : table.expires}
    </Moment>
  );
}
