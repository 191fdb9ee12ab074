import { type ReactElement, useId, type RefObject, useRef } from 'react';
import type { UseAccessResult } from '../../hooks/accounts-result.ts';
import { usePrefetch } from '../../hooks/use-prefetch.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { accessReason } from '../access-reason.ts';
import type { AccountStrings } from '../account/account-strings.ts';
import { WizardOfProvider } from '../connect-wizard/shell/lazy-connect-wizard.tsx';
import { prefetchConnectWizard } from '../connect-wizard/shell/open-wizard.tsx';
import type { AccountsCallbacks } from './accounts-callbacks.ts';
import type { RowPlace } from './row/use-row-focus.ts';

interface ConnectAccountButtonProps {
  readonly access: UseAccessResult;
  readonly strings: AccountStrings;
  /** Why the newest press opened nothing; null when it opened something. */
  readonly answer: string | null;
  /** Called for every press, also while access loads. */
  readonly onConnect: () => void;
}

/** Opens the wizard for another account, or shows the reason why that is not possible. */
export function ConnectAccountButton(props: ConnectAccountButtonProps): ReactElement {
  const { access, strings, answer, onConnect } = props;
  const near = usePrefetch(prefetchConnectWizard);
  const reasonId = useId();
  const { connect } = access.can;
  const reason = connect.status === 'allowed' ? null : (answer ?? accessReason(connect, strings.common));
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
        <span>{strings.table.connect({ noun: strings.one })}</span>
      </Button>
      {reason === null ? null : (
        <span data-slot="ik-hint" id={reasonId}>
          {reason}
        </span>
      )}
      {connect.status === 'unknown' ? (
        <Button size="small" onClick={access.retry}>
          {strings.common.checkAgain}
        </Button>
      ) : null}
    </div>
  );
}

/** What the wizard is opened for. */
export interface WizardTarget {
  /** The account whose credential is replaced; undefined to connect another. */
  readonly accountId: string | undefined;
  /** Its row, counted from 0. */
  readonly row: number;
  /** The button that opened it; null when a menu did. */
  readonly opener: HTMLElement | null;
}

interface AccountsWizardProps {
  readonly integrationId: string;
  /** Null = closed. */
  readonly target: WizardTarget | null;
  readonly onClose: () => void;
  readonly callbacks: AccountsCallbacks;
  /** Elements that may take focus for a row, the best first. */
  readonly candidates: (place: RowPlace) => readonly (HTMLElement | null)[];
  readonly heading: RefObject<HTMLElement | null>;
}

/** The one wizard of a table: connects an account, or rotates the credential of one. */
export function AccountsWizard(props: AccountsWizardProps): ReactElement {
  const { integrationId, target, onClose, callbacks, candidates, heading } = props;
  const { onConnected, onRotated, onTested } = callbacks;
  /** Callbacks to call when the wizard has closed: one attempt may follow another. */
  const pendingCallbacks = useRef<(() => void)[]>([]);
  /** Focus returns after the target was reset. */
  const last = useRef<WizardTarget | null>(null);

  function close(): void {
    last.current = target;
    onClose();
    for (const callback of pendingCallbacks.current.splice(0)) callback();
  }
  return (
    <WizardOfProvider
      integrationId={integrationId}
      accountId={target?.accountId}
      open={target !== null}
      onClose={close}
      onTested={onTested}
      onConnected={(outcome) => pendingCallbacks.current.push(() => onConnected?.(outcome))}
      onRotated={(outcome) => pendingCallbacks.current.push(() => onRotated?.(outcome))}
      returnFocus={() => {
        const from = target ?? last.current;
        if (from === null) return [heading.current];
        const { accountId, row, opener } = from;
        return [opener, ...(accountId === undefined ? [heading.current] : candidates({ accountId, row }))];
      }}
    />
  );
}
