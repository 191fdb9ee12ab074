import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../../../../src/definition/account-action.ts';
import { accountStrings } from '../../../../src/components/account/account-strings.ts';
import { type MenuContext, menuItems } from '../../../../src/components/accounts-table/menu/menu-items.ts';
import { isBusy, rowActionOf } from '../../../../src/components/account/row-state.ts';
import type { UseAccessResult, ActionAccess } from '../../../../src/hooks/accounts-result.ts';
import { after, ask, keep, lost, pause, retest } from '../../../flow/account-samples.ts';
import { account } from '../../../flow/connect-samples.ts';
import { stringsOf } from '../../in-kit.tsx';

const ALLOWED: ActionAccess = { status: 'allowed' };
// SAFETY: one entry per action.
const can = Object.fromEntries(ACTIONS.map((action) => [action, ALLOWED])) as unknown as UseAccessResult['can'];

type Given = Partial<Omit<MenuContext, 'words' | 'access'>> & {
  can?: Partial<UseAccessResult['can']>;
  visible?: boolean;
};

function menu({ can: changed, visible = true, ...given }: Given = {}) {
  const access = { visible, can: { ...can, ...changed }, retry: () => {} };
  return menuItems({ account, state: undefined, access, strings: stringsOf(accountStrings), ...given });
}

const ids = (given?: Given) => menu(given).map((item) => (item === 'separator' ? '-' : item.id));
const reasonOf = (id: string, given: Given) =>
  menu(given).flatMap((item) => (item !== 'separator' && item.id === id ? [item.reason ?? null] : []));

describe('the menu of a row', () => {
  it('the menu of a row offers every action in order, with disconnect last after a separator', () => {
    expect(ids()).toEqual(['rotate', 'retest', 'rename', 'details', 'pause', 'syncNow', '-', 'disconnect']);
  });

  it('the menu of a row leaves out actions that the adapter lacks', () => {
    const absent = { status: 'absent' } as const;
    expect(ids({ can: { rename: absent, disconnect: absent } })).toEqual([
      'rotate',
      'retest',
      'details',
      'pause',
      'syncNow',
    ]);
    expect(ids({ account: { ...account, sync: { phase: 'none' } } })).not.toContain('pause');
  });

  it('the menu of a row resumes a paused account', () => {
    expect(ids({ account: { ...account, sync: { phase: 'paused' } } })).toContain('resume');
  });

  it('the menu of a row disables an action that is not possible now, with its reason', () => {
    const refused = { status: 'refused', reason: 'Ask Kim.' } as const;
    expect(reasonOf('rename', { can: { rename: refused } })).toEqual(['Ask Kim.']);
    expect(reasonOf('rename', { visible: false })).toEqual(['You do not have access to this.']);
    const busy = 'Something is still under way for this account.';
    expect(reasonOf('rename', { state: after(ask(pause)) })).toEqual([busy]);
    expect(reasonOf('rename', { state: after(ask(pause), lost('timeout')) })).toEqual([busy]);
    expect(reasonOf('details', { state: after(ask(pause)) })).toEqual([null]);
  });

  it('the menu of a row states once that access is not known, and reads it again after a failure', () => {
    const loading = { status: 'loading' } as const;
    const waiting = menu({ can: { rename: loading, pause: loading } });
    expect(waiting.at(-1)).toEqual({ id: 'askAgain', label: 'Checking what you may do here.', reason: '' });
    const unknown = { status: 'unknown', failure: { code: 'offline' } } as const;
    const failed = { can: { rename: unknown } };
    expect(reasonOf('rename', failed)).toEqual(['']);
    expect(reasonOf('askAgain', failed)).toEqual([null]);
    expect(ids()).not.toContain('askAgain');
  });
});

describe('isBusy and rowActionOf', () => {
  it('isBusy holds until the action or its check has ended', () => {
    const unconfirmed = after(ask(pause), lost('timeout'));
    const checking = after(ask(pause), lost('timeout'), { type: 'checkAgain' });
    const states = [undefined, after(), after(ask(keep)), after(retest), unconfirmed, checking];
    expect(states.map(isBusy)).toEqual([false, false, true, true, false, true]);
  });

  it('rowActionOf names a request by what it does', () => {
    expect(rowActionOf({ action: 'pause', paused: true })).toBe('pause');
    expect(rowActionOf({ action: 'pause', paused: false })).toBe('resume');
    expect(rowActionOf({ action: 'retest' })).toBe('retest');
  });
});
