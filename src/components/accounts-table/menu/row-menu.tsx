import { type ReactElement, useEffect, useState } from 'react';
import type { Account } from '../../../definition/account.ts';
import { useKit } from '../../../hooks/context.ts';
import { useAccess } from '../../../hooks/use-access.ts';
import { usePendingPress } from '../../../hooks/use-pending-press.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { SharedMenu } from '../../../ui/menu.tsx';
import { accountNames } from '../../account/account-name.ts';
import type { AccountStrings } from '../../account/account-strings.ts';
import { EFFECT_OF_CHOICE, isMenuChoice, type MenuChoice, menuItems, menuVerdict } from './menu-items.ts';
import type { RowState } from '../../account/row-state.ts';

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
  const [due, setDue] = useState<MenuChoice | null>(null);
  const { press, answer } = usePendingPress<MenuChoice>({
    verdictOf: (choice) => menuVerdict({ account, access, state, words }, choice),
    open: setDue,
    late: words.common.pressAgain,
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
      label={words.table.actions({ account: accountNames(account, words.table.unnamed).name })}
      items={menuItems({ account, access, state, words, answer })}
      choice={due}
      onSelect={choose}
      onUnavailable={remember}
      onClose={onClose}
      portalContainer={portalContainer}
      dir={dir}
    />
  );
}
