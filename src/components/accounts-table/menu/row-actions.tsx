import { type ReactElement, useState } from 'react';
import type { Account } from '../../../definition/account.ts';
import type { UseAccountActionsResult, AccountRow } from '../../../hooks/accounts-result.ts';
import { DetailsDialog } from '../../account-dialogs/details-dialog.tsx';
import { DisconnectDialog } from '../../account-dialogs/disconnect-dialog.tsx';
import { RenameDialog } from '../../account-dialogs/rename-dialog.tsx';
import { TestDialog } from '../../account-dialogs/test-dialog.tsx';
import type { AccountStrings } from '../../account/account-strings.ts';
import type { MenuChoice } from './menu-items.ts';
import { RowMenu } from './row-menu.tsx';
import type { RowPlace } from '../row/use-row-focus.ts';

/** A kebab that was pressed. */
export interface MenuTarget extends RowPlace {
  readonly kebab: HTMLElement;
  readonly by: 'pointer' | 'key';
}

/** Props of {@link RowActions}. */
export interface RowActionsProps {
  readonly integrationId: string;
  readonly words: AccountStrings;
  readonly rows: readonly AccountRow[];
  readonly actions: UseAccountActionsResult;
  /** Milliseconds since 1970, by the minute. */
  readonly now: number;
  /** Whose menu is open; null = none. */
  readonly target: MenuTarget | null;
  readonly onTarget: (target: MenuTarget | null) => void;
  /** Opens the wizard for a new credential of this account. */
  readonly onUpdate: (place: RowPlace) => void;
  /** What may take focus when a dialog about this row has closed. */
  readonly candidates: (place: RowPlace) => readonly (HTMLElement | null)[];
}

interface OpenDialog extends RowPlace {
  readonly kind: 'retest' | 'rename' | 'details' | 'disconnect';
  /** As it was when the dialog opened, for when its row has gone. */
  readonly account: Account;
}

/** The one menu of all rows and the dialogs it opens. Dialogs are siblings of the menu, so that closing one frees the page. */
export function RowActions(props: RowActionsProps): ReactElement {
  const { integrationId, words, rows, actions, now, target, onTarget, onUpdate, candidates } = props;
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const shown = target === null ? undefined : accountOf(rows, target.accountId);

  function choose(choice: MenuChoice, account: Account, place: MenuTarget): void {
    const { accountId, row } = place;
    switch (choice) {
      case 'rotate':
        onUpdate({ accountId, row });
        return;
      case 'rename':
        actions.openRename(account);
        setDialog({ kind: 'rename', accountId, row, account });
        return;
      case 'disconnect':
        actions.openDisconnect(account);
        setDialog({ kind: 'disconnect', accountId, row, account });
        return;
      case 'retest':
      case 'details':
        setDialog({ kind: choice, accountId, row, account });
        return;
      case 'pause':
      case 'resume':
        actions.request(account, { action: 'pause', paused: choice === 'pause' });
        return;
      case 'syncNow':
        actions.request(account, { action: 'syncNow' });
        return;
      case 'askAgain':
        onTarget(place);
        return;
      default:
        choice satisfies never;
    }
  }

  return (
    <>
      {target === null || shown === undefined ? null : (
        <RowMenu
          key={target.accountId}
          integrationId={integrationId}
          account={shown}
          state={actions.states.get(target.accountId)}
          words={words}
          kebab={target.kebab}
          by={target.by}
          onChoose={(choice) => choose(choice, shown, target)}
          onClose={() => onTarget(null)}
        />
      )}
      {dialog === null ? null : (
        <AccountDialog
          {...props}
          dialog={dialog}
          account={accountOf(rows, dialog.accountId) ?? dialog.account}
          now={now}
          onClose={() => setDialog(null)}
          returnFocus={() => candidates(dialog)}
        />
      )}
    </>
  );
}

function AccountDialog(
  props: Pick<RowActionsProps, 'integrationId' | 'words' | 'actions' | 'now'> & {
    readonly dialog: OpenDialog;
    readonly account: Account;
    readonly onClose: () => void;
    readonly returnFocus: () => readonly (HTMLElement | null)[];
  },
): ReactElement {
  const { dialog, actions, account, words, now, onClose, returnFocus, integrationId } = props;
  const shared = { account, words, now, onClose, returnFocus };
  switch (dialog.kind) {
    case 'rename':
      return <RenameDialog {...shared} state={actions.states.get(account.id)} actions={actions} />;
    case 'disconnect':
      return <DisconnectDialog {...shared} state={actions.states.get(account.id)} actions={actions} />;
    case 'retest':
      return <TestDialog {...shared} integrationId={integrationId} />;
    case 'details':
      return <DetailsDialog {...shared} />;
  }
}

function accountOf(rows: readonly AccountRow[], id: string): Account | undefined {
  const row = rows.find((one) => one.kind === 'account' && one.account.id === id);
  return row?.kind === 'account' ? row.account : undefined;
}
