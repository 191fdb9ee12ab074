import type { ReactElement } from 'react';
import { useStrings } from '../../hooks/context.ts';
import { englishAccount } from '../../text/account.ts';
import { accountNames } from '../account/account-strings.ts';
import { StoredCredentialTest } from '../test-connection/stored-credential-test.tsx';
import { AccountDialog, type AccountDialogProps } from './account-dialog.tsx';

interface TestDialogProps extends AccountDialogProps {
  readonly integrationId: string;
}

/** Tests the stored credential of one account and shows every check. */
export function TestDialog(props: TestDialogProps): ReactElement {
  const { account, strings, integrationId } = props;
  const text = useStrings().section('account', englishAccount);
  const { lastFour } = account.credential;
  return (
    <AccountDialog
      {...props}
      title={text.testTitle({ account: accountNames(account, strings.table.unnamed).name })}
      description={text.testBody({ credential: strings.credential, lastFour })}
      size="large"
    >
      <StoredCredentialTest integrationId={integrationId} accountId={account.id} />
    </AccountDialog>
  );
}
