import type { ReactElement } from 'react';
import { useStrings } from '../../hooks/context.ts';
import { englishAccount } from '../../text/account.ts';
import { accountNames } from '../account/account-name.ts';
import { StoredCredentialTest } from '../test-connection/stored-credential-test.tsx';
import { AccountDialog } from './account-dialog.tsx';
import type { AccountDialogProps } from './dialog-props.ts';

/** Props of {@link TestDialog}. */
export interface TestDialogProps extends AccountDialogProps {
  readonly integrationId: string;
}

/** Tests the stored credential of one account, with every check in sight. */
export function TestDialog(props: TestDialogProps): ReactElement {
  const { account, words, integrationId } = props;
  const text = useStrings().section('account', englishAccount);
  const { lastFour } = account.credential;
  return (
    <AccountDialog
      {...props}
      title={text.testTitle({ account: accountNames(account, words.table.unnamed).name })}
      description={text.testBody({ credential: words.credential, lastFour })}
      size="large"
    >
      <StoredCredentialTest integrationId={integrationId} accountId={account.id} />
    </AccountDialog>
  );
}
