import type { Account } from '../../definition/account.ts';
import { type AccountStrings, conflictText } from '../account/account-strings.ts';
import { type ReactElement, type ReactNode, useEffect } from 'react';
import { useKit } from '../../hooks/context.ts';
import { Announcer, useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { Failure } from '../../definition/failure.ts';
import { Callout } from '../../ui/callout.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { type Elements, Space } from '../../ui/content.tsx';

/** What every dialog about one account needs. */
export interface AccountDialogProps {
  /** The current account; the last known one when its row was removed. */
  readonly account: Account;
  readonly strings: AccountStrings;
  /** Milliseconds since 1970, by the minute. */
  readonly now: number;
  readonly onClose: () => void;
  /** Where focus goes afterwards: the first of these that is on the page. */
  readonly returnFocus: () => readonly (HTMLElement | null)[];
}

interface AccountDialogFrameProps extends AccountDialogProps {
  readonly title: string;
  /** Under the title and the account's id. */
  readonly description?: string | undefined;
  readonly role?: 'dialog' | 'alertdialog' | undefined;
  readonly size?: 'small' | 'large' | undefined;
  readonly initialFocus?: (() => HTMLElement | null) | undefined;
  readonly footer?: ReactNode;
  readonly children: Elements;
}

/** A dialog about one account. Names look alike, so the title always comes with the vendor's id. */
export function AccountDialog(props: AccountDialogFrameProps): ReactElement {
  const { account, strings, title, description, onClose, returnFocus, children, footer } = props;
  const { portalContainer, dir } = useKit('<AccountsTable>');
  return (
    <Dialog
      open
      onDismiss={onClose}
      title={<bdi>{title}</bdi>}
      description={
        <>
          {account.externalId === undefined ? null : (
            <span data-slot="ik-account-id">
              <span>
                <span>{strings.idNoun}</span>
                <Space />
              </span>
              <code data-slot="ik-code" dir="ltr" translate="no">
                {account.externalId}
              </code>
              <VisuallyHidden>
                <span>{strings.table.fullStop}</span>
                <Space />
              </VisuallyHidden>
            </span>
          )}
          {description === undefined ? null : <span>{description}</span>}
        </>
      }
      role={props.role}
      size={props.size}
      closeLabel={strings.common.close}
      initialFocus={props.initialFocus}
      returnFocus={returnFocus}
      portalContainer={portalContainer}
      dir={dir}
      footer={footer}
    >
      <Announcer>{children}</Announcer>
    </Dialog>
  );
}

/** Replaces a dialog whose rendering failed. Its owner keeps what was typed in it. */
export function FailedDialog(
  props: Pick<AccountDialogProps, 'strings' | 'onClose' | 'returnFocus'> & { readonly onRetry: () => void },
): ReactElement {
  const { strings, onClose, returnFocus, onRetry } = props;
  const { portalContainer, dir } = useKit('<AccountsTable>');
  const { common } = strings;
  return (
    <Dialog
      open
      onDismiss={onClose}
      title={common.broken}
      closeLabel={common.close}
      returnFocus={returnFocus}
      portalContainer={portalContainer}
      dir={dir}
      footer={
        <Button tone="primary" onClick={onRetry}>
          {common.tryAgain}
        </Button>
      }
    />
  );
}

interface ChangeFailureProps extends Pick<AccountDialogProps, 'account' | 'strings' | 'now'> {
  readonly failure: Failure;
  /** The sentence for the change that failed. */
  readonly what: string;
}

/** Why a change was refused, shown and announced inside the dialog that requested it. */
export function ChangeFailure({ failure, what, account, strings, now }: ChangeFailureProps): ReactElement {
  const announce = useAnnounce();
  const note = strings.explain(failure);
  const conflict = failure.code === 'version_conflict' ? conflictText(account, strings, now) : null;
  const { sentences } = strings.common;
  const message = sentences([what, conflict ?? note.title]);
  const politeness = failure.code === 'host_signed_out' ? 'assertive' : 'polite';
  useEffect(() => announce(message, politeness), [announce, message, politeness]);
  return (
    <Callout
      tone="danger"
      title={what}
      actions={
        note.href === null ? null : (
          <TextLink href={note.href} opensNewTab={strings.common.opensNewTab}>
            {strings.table.helpPage}
          </TextLink>
        )
      }
    >
      <p>{conflict ?? sentences([note.title, note.remedy])}</p>
    </Callout>
  );
}
