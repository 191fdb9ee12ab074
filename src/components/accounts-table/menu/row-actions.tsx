import { type ReactElement, useState, useEffect } from 'react';
import type { Account } from '../../../definition/account.ts';
import type { UseAccountActionsResult, AccountRow } from '../../../hooks/accounts-result.ts';
import { FailedDialog } from '../../account-dialogs/account-dialog.tsx';
import { DetailsDialog } from '../../account-dialogs/details-dialog.tsx';
import { DisconnectDialog } from '../../account-dialogs/disconnect-dialog.tsx';
import { PartBoundary } from '../../failed-part/failed-part.tsx';
import { RenameDialog } from '../../account-dialogs/rename-dialog.tsx';
import { TestDialog } from '../../account-dialogs/test-dialog.tsx';
import { type AccountStrings, accountNames } from '../../account/account-strings.ts';
import { type MenuChoice, EFFECT_OF_CHOICE, isMenuChoice, menuItems, menuVerdict } from './menu-items.ts';
import type { RowPlace } from '../row/use-row-focus.ts';
import { useKit } from '../../../hooks/context.ts';
import { type Cell, createCell } from '../../../hooks/create-cell.ts';
import { useAccess } from '../../../hooks/use-access.ts';
import { usePendingPress } from '../../../hooks/use-pending-press.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { SharedMenu } from '../../../ui/menu.tsx';
import type { RowState } from '../../account/row-state.ts';

/** A kebab that was pressed. */
export interface MenuTarget extends RowPlace {
  readonly kebab: HTMLElement;
  readonly by: 'pointer' | 'key';
}

/** What the menu and the dialogs of all rows need. */
export interface RowActionsProps {
  readonly integrationId: string;
  readonly strings: AccountStrings;
  readonly rows: readonly AccountRow[];
  readonly actions: UseAccountActionsResult;
  /** Milliseconds since 1970, by the minute. */
  readonly now: number;
  /** Whose menu is open; null = none. */
  readonly target: MenuTarget | null;
  readonly onTarget: (target: MenuTarget | null) => void;
  /** Opens the wizard for a new credential of this account. */
  readonly onUpdate: (place: RowPlace) => void;
  /** Elements that may take focus after a dialog about this row has closed, the best first. */
  readonly candidates: (place: RowPlace) => readonly (HTMLElement | null)[];
}

interface OpenDialog extends RowPlace {
  readonly kind: 'retest' | 'rename' | 'details' | 'disconnect';
  /** The account when the dialog opened, used when its row was removed. */
  readonly account: Account;
}

/** The one menu of all rows and the dialogs it opens. Dialogs are siblings of the menu, so that closing one frees the page. */
export function RowActions(props: RowActionsProps): ReactElement {
  const { integrationId, strings, rows, actions, now, target, onTarget, onUpdate, candidates } = props;
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  /** The name that is typed in the rename dialog, kept when the dialog fails; null before it is edited. */
  const [typedLabel] = useState(() => createCell<string | null>(null));
  const shown = target === null ? undefined : accountOf(rows, target.accountId);

  function choose(choice: MenuChoice, account: Account, place: MenuTarget): void {
    const { accountId, row } = place;
    switch (choice) {
      case 'rotate':
        onUpdate({ accountId, row });
        return;
      case 'rename':
        actions.openRename(account);
        typedLabel.set(null);
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
      case 'askAgain':
        onTarget(place);
        return;
      default:
        actions.request(account, EFFECT_OF_CHOICE[choice]);
    }
  }

  return (
    <>
      {target === null || shown === undefined ? null : (
        <PartBoundary
          key={target.accountId}
          subject={{ component: 'AccountDialog', integrationId, accountId: target.accountId }}
          renderFallback={() => <FailedMenu message={strings.common.broken} onClose={() => onTarget(null)} />}
        >
          <RowMenu
            integrationId={integrationId}
            account={shown}
            state={actions.states.get(target.accountId)}
            strings={strings}
            kebab={target.kebab}
            by={target.by}
            onChoose={(choice) => choose(choice, shown, target)}
            onClose={() => onTarget(null)}
          />
        </PartBoundary>
      )}
      {dialog === null ? null : (
        <PartBoundary
          subject={{ component: 'AccountDialog', integrationId, accountId: dialog.accountId }}
          renderFallback={(retry) => (
            <FailedDialog
              strings={strings}
              onRetry={retry}
              onClose={() => setDialog(null)}
              returnFocus={() => candidates(dialog)}
            />
          )}
        >
          <AccountDialog
            {...props}
            dialog={dialog}
            typedLabel={typedLabel}
            account={accountOf(rows, dialog.accountId) ?? dialog.account}
            now={now}
            onClose={() => setDialog(null)}
            returnFocus={() => candidates(dialog)}
          />
        </PartBoundary>
      )}
    </>
  );
}

function AccountDialog(
  props: Pick<RowActionsProps, 'integrationId' | 'strings' | 'actions' | 'now'> & {
    readonly dialog: OpenDialog;
    readonly typedLabel: Cell<string | null>;
    readonly account: Account;
    readonly onClose: () => void;
    readonly returnFocus: () => readonly (HTMLElement | null)[];
  },
): ReactElement {
  const { dialog, actions, account, strings, now, onClose, returnFocus, integrationId } = props;
  const shared = { account, strings, now, onClose, returnFocus };
  switch (dialog.kind) {
    case 'rename':
      return (
        <RenameDialog
          {...shared}
          state={actions.states.get(account.id)}
          actions={actions}
          typedLabel={props.typedLabel}
        />
      );
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

/** Replaces a menu whose rendering failed: closes it and announces the failure. */
function FailedMenu({ message, onClose }: { readonly message: string; readonly onClose: () => void }): null {
  const announce = useAnnounce();
  useEffect(() => {
    announce(message, 'assertive');
    onClose();
  });
  return null;
}

interface RowMenuProps {
  readonly integrationId: string;
  readonly account: Account;
  readonly state: RowState | undefined;
  readonly strings: AccountStrings;
  readonly kebab: HTMLElement;
  readonly by: 'pointer' | 'key';
  /** Called after the menu has closed and focus is back on the kebab. */
  readonly onChoose: (choice: MenuChoice) => void;
  readonly onClose: () => void;
}

/** The menu of one row. Reads the user's access to this account when it opens, never before. */
function RowMenu(props: RowMenuProps): ReactElement {
  const { integrationId, account, state, strings, kebab, by, onChoose, onClose } = props;
  const { portalContainer, dir } = useKit('<AccountsTable>');
  const access = useAccess(integrationId, account.id);
  const [due, setDue] = useState<MenuChoice | null>(null);
  const { press, answer } = usePendingPress<MenuChoice>({
    verdictOf: (choice) => menuVerdict({ account, access, state, strings }, choice),
    open: setDue,
    late: strings.common.pressAgain,
  });
  const announce = useAnnounce();
  useEffect(() => {
    if (answer !== null) announce(answer);
  }, [answer, announce]);

  function choose(id: string): void {
    if (id === 'askAgain') access.retry();
    if (isMenuChoice(id)) onChoose(id);
  }
  function remember(id: string): void {
    if (isMenuChoice(id) && EFFECT_OF_CHOICE[id] === 'opens') press(id);
  }
  return (
    <SharedMenu
      anchor={kebab}
      openedBy={by}
      label={strings.table.actions({ account: accountNames(account, strings.table.unnamed).name })}
      items={menuItems({ account, access, state, strings, answer })}
      choice={due}
      onSelect={choose}
      onUnavailable={remember}
      onClose={onClose}
      portalContainer={portalContainer}
      dir={dir}
    />
  );
}
