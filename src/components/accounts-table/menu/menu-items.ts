import type { Account } from '../../../definition/account.ts';
import type { UseAccessResult, ActionAccess } from '../../../hooks/accounts-result.ts';
import type { PressVerdict } from '../../../hooks/use-pending-press.ts';
import type { MenuItem } from '../../../ui/menu.tsx';
import { accessReason } from '../../integration-card/card-action.tsx';
import type { AccountStrings } from '../../account/account-strings.ts';
import { isBusy, type RowState } from '../../account/row-state.ts';

/** What can be chosen in the menu of a row. */
export const MENU_CHOICES = [
  'update',
  'test',
  'rename',
  'details',
  'pause',
  'resume',
  'syncNow',
  'disconnect',
  'askAgain',
] as const;

/** See {@link MENU_CHOICES}. */
export type MenuChoice = (typeof MENU_CHOICES)[number];

/** Choices that open a dialog and change nothing: a press on one is remembered while access loads. */
export const OPENING_CHOICES = ['update', 'test', 'rename', 'disconnect'] as const satisfies readonly MenuChoice[];

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
  const { account, access, words, answer = null } = facts;
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
  return [...items.filter((one) => one !== null), ...about(access, words, answer)];
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

function item(
  { access, state, words }: MenuContext,
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
