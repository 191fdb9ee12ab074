import { type ReactElement, useId } from 'react';
import type { UseAccessResult } from '../../hooks/accounts-result.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { usePrefetch } from '../../hooks/use-prefetch.ts';
import { prefetchConnectWizard } from '../connect-wizard/shell/open-wizard.tsx';
import { accessReason } from '../integration-card/access-reason.ts';
import type { AccountStrings } from '../account/account-strings.ts';

/** Props of {@link ConnectAccountButton}. */
export interface ConnectAccountButtonProps {
  readonly access: UseAccessResult;
  readonly words: AccountStrings;
  /** Why the newest press opened nothing; null when there is nothing to say. */
  readonly answer: string | null;
  /** Called for every press, also while access loads. */
  readonly onConnect: () => void;
}

/** Opens the wizard for another account, or says why that is not possible. */
export function ConnectAccountButton(props: ConnectAccountButtonProps): ReactElement {
  const { access, words, answer, onConnect } = props;
  const near = usePrefetch(prefetchConnectWizard);
  const reasonId = useId();
  const { connect } = access.can;
  const reason = connect.status === 'allowed' ? null : (answer ?? accessReason(connect, words.common));
  return (
    <div data-slot="ik-accounts-connect">
      <Button
        tone="primary"
        available={connect.status === 'allowed'}
        aria-describedby={reason === null ? undefined : reasonId}
        onClick={onConnect}
        onUnavailablePress={onConnect}
        {...near}
      >
        <Icon name="plus" />
        {words.table.connect({ noun: words.one })}
      </Button>
      {reason === null ? null : (
        <span data-slot="ik-hint" id={reasonId}>
          {reason}
        </span>
      )}
      {connect.status === 'unknown' ? (
        <Button size="small" onClick={access.retry}>
          {words.common.checkAgain}
        </Button>
      ) : null}
    </div>
  );
}
