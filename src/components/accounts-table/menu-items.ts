import type { Account } from '../../definition/account.ts';
import type { AccessBinding, ActionAccess } from '../../hooks/accounts-binding.ts';
import type { MenuItem } from '../../ui/menu.tsx';
import { accessReason } from '../integration-card/card-action.tsx';
import type { AccountStrings } from '../account/account-strings.ts';
import { isBusy, type RowState } from '../account/row-state.ts';

/** What can be chosen in the menu of a row. */
export type MenuChoice =
  | 'update'
  | 'test'
  | 'rename'
  | 'details'
  | 'pause'
  | 'resume'
  | 'syncNow'
  | 'disconnect'
  | 'askAgain';

/** What decides about the items of one row's menu. */
export interface MenuFacts {
  readonly account: Account;
  readonly access: AccessBinding;
  readonly state: RowState | undefined;
  readonly words: AccountStrings;
}

/**
 * The items of a row's menu, in their order. What the host does not have is left out; what is not possible now stays
 * and says why. While the host has not answered, one line says so for all of them.
 */
export function menuItems(facts: MenuFacts): readonly MenuItem[] {
  const { account, access, words } = facts;
  const { table, credential } = words;
  const { can } = access;
  const { phase } = account.sync;
  const imports = phase !== 'none';
  const items: readonly (MenuItem | null)[] = [
    item(facts, can.rotate, { id: 'update', label: table.update({ credential }), icon: 'key' }),
    item(facts, can.retest, { id: 'test', label: table.test, icon: 'check' }),
    item(facts, can.rename, { id: 'rename', label: table.rename, icon: 'pencil' }),
    { id: 'details', label: table.details, icon: 'info' },
    imports
      ? item(
          facts,
          can.pause,
          phase === 'paused'
            ? { id: 'resume', label: table.resume, icon: 'play' }
            : { id: 'pause', label: table.pause, icon: 'pause' },
        )
      : null,
    imports ? item(facts, can.syncNow, { id: 'syncNow', label: table.syncNow, icon: 'refresh' }) : null,
    can.disconnect.status === 'absent' ? null : 'separator',
    item(facts, can.disconnect, { id: 'disconnect', label: table.disconnect, icon: 'trash', tone: 'danger' }),
  ];
  return [...items.filter((one) => one !== null), ...about(access, words)];
}

function item(
  { access, state, words }: MenuFacts,
  action: ActionAccess,
  shown: Exclude<MenuItem, 'separator'> & { readonly id: MenuChoice },
): MenuItem | null {
  if (action.status === 'absent') return null;
  if (!isSettled(action)) return { ...shown, reason: '' };
  if (!access.visible) return { ...shown, reason: words.common.notAllowed };
  if (isBusy(state) || state?.at === 'unconfirmed') return { ...shown, reason: words.common.busy };
  const reason = accessReason(action, words.common);
  return reason === null ? shown : { ...shown, reason };
}

/** One line for all items whose answer is missing, with the way to ask again when the host could not be asked. */
function about({ can }: AccessBinding, { common, table }: AccountStrings): readonly MenuItem[] {
  const open = Object.values(can).find((action) => !isSettled(action));
  if (open === undefined) return [];
  const choice: MenuChoice = 'askAgain';
  if (open.status === 'loading') return ['separator', { id: choice, label: common.accessLoading, reason: '' }];
  return ['separator', { id: choice, label: table.askAccessAgain, icon: 'refresh' }];
}

function isSettled({ status }: ActionAccess): boolean {
  return status !== 'loading' && status !== 'unknown';
}
