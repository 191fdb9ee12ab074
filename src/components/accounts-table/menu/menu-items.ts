import type { Action } from '../../../definition/account-action.ts';
import type { Account } from '../../../definition/account.ts';
import type { UseAccessResult, ActionAccess } from '../../../hooks/accounts-result.ts';
import type { PressVerdict } from '../../../hooks/use-pending-press.ts';
import type { MenuItem } from '../../../ui/menu.tsx';
import { accessReason } from '../../access-reason.ts';
import type { AccountStrings } from '../../account/account-strings.ts';
import { isBusy, type RowRequest, type RowState } from '../../account/row-state.ts';

/** An action that the menu of a row offers. */
type MenuAction = Exclude<Action, 'connect'>;

/** A choice in the menu of a row: an action, the end of a pause, the details, or reading the access again. */
export type MenuChoice = MenuAction | 'resume' | 'details' | 'askAgain';

/**
 * What a choice does: it `opens` a dialog, sends a request, or reads the access again (`acts`). A choice that `opens`
 * changes nothing: a press on it is remembered while access loads.
 */
export const EFFECT_OF_CHOICE = {
  rotate: 'opens',
  retest: 'opens',
  rename: 'opens',
  details: 'opens',
  pause: { action: 'pause', paused: true },
  resume: { action: 'pause', paused: false },
  syncNow: { action: 'syncNow' },
  disconnect: 'opens',
  askAgain: 'acts',
} as const satisfies Readonly<Record<MenuChoice, 'opens' | 'acts' | RowRequest>>;

/** Whether an id of the menu is a choice. */
export function isMenuChoice(id: string): id is MenuChoice {
  return Object.hasOwn(EFFECT_OF_CHOICE, id);
}

type ShownItem = Exclude<MenuItem, 'separator'> & { readonly id: MenuChoice };

/** The item of each action, in the order of the menu; null = it does not apply to this account. */
const ITEM_OF: Readonly<Record<MenuAction, (context: MenuContext) => ShownItem | null>> = {
  rotate: ({ strings: { table, credential } }) => ({ id: 'rotate', label: table.update({ credential }), icon: 'key' }),
  retest: ({ strings: { table } }) => ({ id: 'retest', label: table.test, icon: 'check' }),
  rename: ({ strings: { table } }) => ({ id: 'rename', label: table.rename, icon: 'pencil' }),
  pause: ({ account: { sync }, strings: { table } }) => {
    if (sync.phase === 'none') return null;
    return sync.phase === 'paused'
      ? { id: 'resume', label: table.resume, icon: 'play' }
      : { id: 'pause', label: table.pause, icon: 'pause' };
  },
  syncNow: ({ account: { sync }, strings: { table } }) =>
    sync.phase === 'none' ? null : { id: 'syncNow', label: table.syncNow, icon: 'refresh' },
  disconnect: ({ strings: { table } }) => ({
    id: 'disconnect',
    label: table.disconnect,
    icon: 'trash',
    tone: 'danger',
  }),
};

// SAFETY: the record has these keys and no others.
const MENU_ACTIONS = Object.keys(ITEM_OF) as readonly MenuAction[];

/** The conditions for the items of one row's menu. */
export interface MenuContext {
  readonly account: Account;
  readonly access: UseAccessResult;
  readonly state: RowState | undefined;
  readonly strings: AccountStrings;
  /** Why the newest press opened nothing. @default null */
  readonly answer?: string | null | undefined;
}

/**
 * The items of a row's menu, in order. An action that the adapter lacks is left out; one that is not possible now is
 * disabled with its reason. While access is loading, one line states that for all items.
 */
export function menuItems(context: MenuContext): readonly MenuItem[] {
  const { access, strings, answer = null } = context;
  const items = MENU_ACTIONS.flatMap((action): readonly MenuItem[] => {
    const offered = ITEM_OF[action](context);
    const shown = offered === null ? null : item(context, access.can[action], offered);
    if (shown === null) return [];
    return action === 'disconnect' ? ['separator', shown] : [shown];
  });
  const details: MenuItem = { id: 'details', label: strings.table.details, icon: 'info' };
  const beforeDetails: readonly MenuChoice[] = ['rotate', 'retest', 'rename'];
  const place = items.filter((one) => one !== 'separator' && beforeDetails.some((id) => id === one.id)).length;
  return [...items.slice(0, place), details, ...items.slice(place), ...about(access, strings, answer)];
}

/** Whether a remembered choice may be carried out now. */
export function menuVerdict(context: MenuContext, choice: MenuChoice): PressVerdict {
  const { access, strings } = context;
  if (Object.values(access.can).some(({ status }) => status === 'loading')) return 'loading';
  const shown = menuItems(context).find((one) => one !== 'separator' && one.id === choice);
  if (shown === undefined || shown === 'separator') return { reason: strings.common.notAllowed };
  if (shown.reason === undefined) return 'open';
  return { reason: shown.reason === '' ? strings.common.accessUnknown : shown.reason };
}

function item({ access, state, strings }: MenuContext, action: ActionAccess, shown: ShownItem): MenuItem | null {
  if (action.status === 'absent') return null;
  if (!isSettled(action)) return { ...shown, reason: '' };
  if (!access.visible) return { ...shown, reason: strings.common.notAllowed };
  if (isBusy(state) || state?.at === 'unconfirmed') return { ...shown, reason: strings.common.busy };
  const reason = accessReason(action, strings.common);
  return reason === null ? shown : { ...shown, reason };
}

/** One line for all items whose access is not known, which reads it again after a failure. */
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
