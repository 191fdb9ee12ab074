import type { AccountMessages } from '../../text/account.ts';
import type { AccountDialogProps } from './dialog-props.ts';

/** What every part of the details gets. */
export interface DetailProps extends Pick<AccountDialogProps, 'account' | 'words' | 'now'> {
  readonly text: AccountMessages;
}
