import type { ReactElement } from 'react';
import type { AccountCredential } from '../../../definition/account.ts';
import type { AccountStrings } from '../../account/account-strings.ts';
import { ExpiryTime } from '../../account/moment.tsx';

/** Props of {@link KeyCell}. */
export interface KeyCellProps {
  readonly credential: AccountCredential;
  readonly words: AccountStrings;
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
        <ExpiryTime
          expiresAt={credential.expiresAt}
          words={words}
          never={table.expiresNever}
          unknown={table.expiryUnknown}
          precision="day"
          now={now}
        >
          {(facts, over) => (over ? table.expired(facts) : table.expires(facts))}
        </ExpiryTime>
      </span>
    </>
  );
}
