import type { ReactElement } from 'react';
import { safeHref } from '../../definition/safe-url.ts';
import { useStrings } from '../../hooks/context.ts';
import { englishAccount } from '../../text/account.ts';
import { Button } from '../../ui/button.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { accountNames } from '../account/account-name.ts';
import { AccountDetails } from './account-details.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { DataDetails } from './data-details.tsx';
import type { AccountDialogProps } from './dialog-props.ts';
import { GrantDetails } from './grant-details.tsx';
import { KeyDetails } from './key-details.tsx';

/** Everything that is known of an account, in words: nothing is cut, every id can be copied. */
export function DetailsDialog(props: AccountDialogProps): ReactElement {
  const { account, words, now, onClose } = props;
  const text = useStrings().section('account', englishAccount);
  const href = safeHref(account.href, { allowPath: true });
  const shared = { account, words, text, now };
  return (
    <AccountDialog
      {...props}
      title={text.detailsTitle({ account: accountNames(account, words.table.unnamed).name })}
      size="large"
      footer={
        <>
          {href === null ? null : <TextLink href={href}>{text.seeData}</TextLink>}
          <Button onClick={onClose}>{words.common.close}</Button>
        </>
      }
    >
      <div data-slot="ik-account-form">
        <AccountDetails {...shared} />
        <KeyDetails {...shared} />
        <DataDetails {...shared} />
        <GrantDetails {...shared} />
      </div>
    </AccountDialog>
  );
}
