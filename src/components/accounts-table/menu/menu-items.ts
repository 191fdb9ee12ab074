import type { Action } from '../../../definition/account-action.ts';
import type { Account } from '../../../definition/account.ts';
import type { UseAccessResult, ActionAccess } from '../../../hooks/accounts-result.ts';
import type { PressVerdict } from '../../../hooks/use-pending-press.ts';
import type { MenuItem } from '../../../ui/menu.tsx';
import { accessReason } from '../../integration-card/access-reason.ts';
import type { AccountStrings } from '../../account/account-strings.ts';
import { isBusy, type RowState } from '../../account/row-state.ts';

/** An action that the menu of a row offers. */
type MenuAction = Exclude<Action, 'connect'>;

/** What can be chosen in the menu of a row: an action, the end of a pause, the details, or to ask for access again. */
export type MenuChoice = MenuAction | 'resume' | 'details' | 'askAgain';

/** A choice that `opens` a dialog changes nothing: a press on it is remembered while access loads. */
export const EFFECT_OF_CHOICE: Readonly<Record<MenuChoice, 'opens' | 'acts'>> = {
  rotate: 'opens',
  retest: 'opens',
  rename: 'opens',
  details: 'opens',
  pause: 'acts',
  resume: 'acts',
  syncNow: 'acts',
  disconnect: 'opens',
  askAgain: 'acts',
};

/** Whether an id of the menu is a choice. */
export function isMenuChoice(id: string): id is MenuChoice {
  return Object.hasOwn(EFFECT_OF_CHOICE, id);
}

type ShownItem = Exclude<MenuItem, 'separator'> & { readonly id: MenuChoice };

/** How each action is offered, in the order of the menu; null = this account has no use for it. */
const ITEM_OF: Readonly<Record<MenuAction, (context: MenuContext) => ShownItem | null>> = {
  rotate: ({ words: { table, credential } }) => ({ id: 'rotate', label: table.update({ credential }), icon: 'key' }),
  retest: ({ words: { table } }) => ({ id: 'retest', label: table.test, icon: 'check' }),
  rename: ({ words: { table } }) => ({ id: 'rename', label: table.rename, icon: 'pencil' }),
  pause: ({ account: { sync }, words: { table } }) => {
    if (sync.phase === 'none') return null;
    return sync.phase === 'paused'
      ? { id: 'resume', label: table.resume, icon: 'play' }
      : { id: 'pause', label: table.pause, icon: 'pause' };
  },
  syncNow: ({ account: { sync }, words: { table } }) =>
    sync.phase === 'none' ? null : { id: 'syncNow', label: table.syncNow, icon: 'refresh' },
  disconnect: ({ words: { table } }) => ({ id: 'disconnect', label: table.disconnect, icon: 'trash', tone: 'danger' }),
};

// SAFETY: the record has these keys and no others.
const MENU_ACTIONS = Object.keys(ITEM_OF) as readonly MenuAction[];

/** What decides about the items of one row's menu. */
export interface MenuContext {
  readonly account: Account;
  readonly access: UseAccessResult;
  readonly state: RowState | undefined;
  readonly words: AccountStrings;
  /** Why the newest press opened nothing. @default null */
  readonly answer?: string | null | undefined;
}

/**
 * The items of a row's menu, in their order. What the host does not have is left out; what is not possible now stays
 * and says why. While the host has not answered, one line says so for all of them.
 */
export function menuItems(facts: MenuContext): readonly MenuItem[] {
  const { access, words, answer = null } = facts;
  const items = MENU_ACTIONS.flatMap((action): readonly MenuItem[] => {
    const offered = ITEM_OF[action](facts);
    const shown = offered === null ? null : item(facts, access.can[action], offered);
    if (shown === null) return [];
    return action === 'disconnect' ? ['separator', shown] : [shown];
  });
  const details: MenuItem = { id: 'details', label: words.table.details, icon: 'info' };
  const beforeDetails: readonly MenuChoice[] = ['rotate', 'retest', 'rename'];
  const place = items.filter((one) => one !== 'separator' && beforeDetails.some((id) => id === one.id)).length;
  return [...items.slice(0, place), details, ...items.slice(place), ...about(access, words, answer)];
}

/** Whether a remembered choice may be carried out now. */
export function menuVerdict(facts: MenuContext, choice: MenuChoice): PressVerdict {
  const { access, words } = facts;
  if (Object.values(access.can).some(({ status }) => status === 'loading')) return 'loading';
  const shown = menuItems(facts).find((one) => one !== 'separator' && one.id === choice);
  if (shown === undefined || shown === 'separator') return { reason: words.common.notAllowed };
  if (shown.reason === undefined) return 'open';
  return { reason: shown.reason === '' ? words.common.accessUnknown : shown.reason };
}

function item({ access, state, words }: MenuContext, action: ActionAccess, shown: ShownItem): MenuItem | null {
  if (action.status === 'absent') return null;
  if (!isSettled(action)) return { ...shown, reason: '' };
  if (!access.visible) return { ...shown, reason: words.common.notAllowed };
  if (isBusy(state) || state?.at === 'unconfirmed') return { ...shown, reason: words.common.busy };
  const reason = accessReason(action, words.common);
  return reason === null ? shown : { ...shown, reason };
}

/** One line for all items whose answer is missing, with the way to ask again when the host could not be asked. */
function about(
  { can }: UseAccessResult,
  { common, table }: AccountStrings,
  answer: string | null,
): readonly MenuItem[] {
  const open = Object.values(can).find((action) => !isSettled(action));
  if (open === undefined) return [];
  const choice: MenuChoice = 'askAgain';
  if (open.status === 'loading')
    return ['separator', { id: choice, label: answer ?? common.accessLoading, reason: '' }];
  return ['separator', { id: choice, label: table.askAccessAgain, icon: 'refresh' }];
}

function isSettled({ status }: ActionAccess): boolean {
  return status !== 'loading' && status !== 'unknown';
}
