import type { ReactElement, ReactNode } from 'react';
import { useKit } from '../../hooks/context.ts';
import { Announcer } from '../../ui/announcer.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { AccountDialogProps } from './dialog-props.ts';

/** Props of {@link AccountDialog}. */
export interface AccountDialogFrameProps extends AccountDialogProps {
  readonly title: string;
  /** Under the title and the account's id. */
  readonly description?: string | undefined;
  readonly role?: 'dialog' | 'alertdialog' | undefined;
  readonly size?: 'small' | 'large' | undefined;
  readonly initialFocus?: (() => HTMLElement | null) | undefined;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A dialog about one account. Names look alike, so its id always stands beside the title. */
export function AccountDialog(props: AccountDialogFrameProps): ReactElement {
  const { account, words, title, description, onClose, returnFocus, children, footer } = props;
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
              {words.idNoun}{' '}
              <code data-slot="ik-code" dir="ltr" translate="no">
                {account.externalId}
              </code>
              <VisuallyHidden>{words.table.fullStop} </VisuallyHidden>
            </span>
          )}
          {description === undefined ? null : <span>{description}</span>}
        </>
      }
      role={props.role}
      size={props.size}
      closeLabel={words.common.close}
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
