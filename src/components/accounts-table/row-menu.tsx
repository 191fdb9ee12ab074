import type { ReactElement } from 'react';
import type { Account } from '../../definition/account.ts';
import { useKit } from '../../hooks/context.ts';
import { useAccess } from '../../hooks/use-access.ts';
import { SharedMenu } from '../../ui/menu.tsx';
import { accountNames } from '../account/account-name.ts';
import type { AccountStrings } from '../account/account-strings.ts';
import { type MenuChoice, menuItems } from './menu-items.ts';
import type { RowState } from '../account/row-state.ts';

/** Props of {@link RowMenu}. */
export interface RowMenuProps {
  readonly integrationId: string;
  readonly account: Account;
  readonly state: RowState | undefined;
  readonly words: AccountStrings;
  readonly kebab: HTMLElement;
  readonly by: 'pointer' | 'key';
  /** After the menu has gone and focus is back on the kebab. */
  readonly onChoose: (choice: MenuChoice) => void;
  readonly onClose: () => void;
}

/** The menu of one row. Asks the host what this person may do with this account when it opens, never before. */
export function RowMenu(props: RowMenuProps): ReactElement {
  const { integrationId, account, state, words, kebab, by, onChoose, onClose } = props;
  const { portalContainer, dir } = useKit('<AccountsTable>');
  const access = useAccess(integrationId, account.id);
  const items = menuItems({ account, access, state, words });

  function choose(id: string): void {
    const choice = CHOICES.find((one) => one === id);
    if (choice === 'askAgain') access.retry();
    if (choice !== undefined) onChoose(choice);
  }
  return (
    <SharedMenu
      anchor={kebab}
      openedBy={by}
      label={words.table.actions({ account: accountNames(account, words.table.unnamed).name })}
      items={items}
      onSelect={choose}
      onClose={onClose}
      portalContainer={portalContainer}
      dir={dir}
    />
  );
}

const CHOICES: readonly MenuChoice[] = [
  'update',
  'test',
  'rename',
  'details',
  'pause',
  'resume',
  'syncNow',
  'disconnect',
  'askAgain',
];
