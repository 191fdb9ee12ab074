import type { Account } from '../../definition/account.ts';
import type { AccountStrings } from '../account/account-strings.ts';

/** What every dialog about one account gets. */
export interface AccountDialogProps {
  /** As it is now; as it was last when its row has gone. */
  readonly account: Account;
  readonly words: AccountStrings;
  /** Milliseconds since 1970, by the minute. */
  readonly now: number;
  readonly onClose: () => void;
  /** Where focus goes afterwards: the first of these that is on the page. */
  readonly returnFocus: () => readonly (HTMLElement | null)[];
}
