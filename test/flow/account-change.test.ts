import { describe, expect, it } from 'vitest';
import { accountFlow } from '../../src/flow/account-flow.ts';
import type { AccountActionEvent } from '../../src/flow/account-state.ts';
import { account } from './connect-samples.ts';
import {
  after,
  answered,
  ask,
  changed,
  changedUnseen,
  checkReported,
  erase,
  keep,
  lost,
  newer,
  openDisconnect,
  pause,
  preview,
  previewed,
  renameTo,
  retest,
} from './account-samples.ts';

const checkAgain: AccountActionEvent = { type: 'checkAgain' };

describe('a change of an account', () => {
  it('is sent once, with the version the person saw and the key of the press', () => {
    const { state, commands } = accountFlow(after(), ask(pause));
    expect(commands).toEqual([{ type: 'change', request: pause, intent: 'i-1', version: 3 }]);
    const again = accountFlow(state, ask(pause, 'i-2'));
    expect(again).toEqual({ state, commands: [] });
  });

  it('of unknown outcome is repeated as it was: same request, same key, same version', () => {
    const [first] = accountFlow(after(), ask(pause)).commands;
    const unknown = after(ask(pause), lost('timeout'));
    expect(accountFlow(unknown, checkAgain).commands).toEqual([first]);
    const second = after(ask(pause), lost('timeout'), checkAgain, lost('offline'));
    expect(accountFlow(second, checkAgain).commands).toEqual([first]);
  });

  it('is asked about once at a time', () => {
    const checking = after(ask(pause), lost('timeout'), checkAgain);
    expect(accountFlow(checking, checkAgain)).toEqual({ state: checking, commands: [] });
    expect(accountFlow(checking, { type: 'dismiss' })).toEqual({ state: checking, commands: [] });
  });

  it('that is no longer asked about is looked up in the list', () => {
    expect(accountFlow(after(ask(pause), lost('timeout')), { type: 'dismiss' })).toEqual({
      state: { at: 'idle' },
      commands: [{ type: 'publish', account: null, removed: false }],
    });
  });

  it('that was answered late is shown, wherever the person is by then', () => {
    const show = [{ type: 'publish', account: newer, removed: false }];
    expect(accountFlow(after(ask(pause), lost('timeout'), { type: 'dismiss' }), changed).commands).toEqual(show);
    expect(accountFlow(after(retest), changed).commands).toEqual(show);
    const gone = accountFlow(after(ask(keep), lost('timeout')), changedUnseen);
    expect(gone.commands).toEqual([{ type: 'publish', account: null, removed: true }]);
  });

  it('that ran into another one shows the account as it is now', () => {
    const theirs = { ...account, version: 9, name: 'Theirs' };
    const { state, commands } = accountFlow(after(ask(pause)), answered('version_conflict', theirs));
    expect(state).toMatchObject({ at: 'failed', failure: { code: 'version_conflict' }, conflict: theirs });
    expect(commands).toEqual([{ type: 'publish', account: theirs, removed: false }]);
    expect(accountFlow(after(ask(pause)), answered('version_conflict')).state).toMatchObject({ conflict: null });
  });

  it('of an account that is gone takes it off the list when the person has read so', () => {
    const gone = after(ask(renameTo), answered('not_found'));
    expect(gone).toMatchObject({ at: 'failed', failure: { code: 'not_found' } });
    expect(accountFlow(gone, ask(renameTo, 'i-2'))).toEqual({ state: gone, commands: [] });
    expect(accountFlow(gone, { type: 'dismiss' }).commands).toEqual([
      { type: 'publish', account: null, removed: true },
    ]);
  });
});

describe('a disconnect whose answer was lost', () => {
  const asked = (...end: readonly AccountActionEvent[]) =>
    after({ type: 'openDisconnect', canPreview: false }, ask(erase), ...end);

  it('took place when the account is gone by then, and nothing is claimed about its data', () => {
    for (const gone of [answered('not_found'), lost('not_found')]) {
      const checking = asked(lost('timeout'), checkAgain);
      expect(accountFlow(checking, gone)).toEqual({
        state: { at: 'changed', request: erase, account: null, notices: [] },
        commands: [{ type: 'publish', account: null, removed: true }],
      });
    }
  });

  it('is no success when the account was gone before the first press', () => {
    expect(asked(answered('not_found'))).toMatchObject({ at: 'failed', failure: { code: 'not_found' } });
    expect(after(ask(pause), lost('timeout'), checkAgain, answered('not_found'))).toMatchObject({ at: 'failed' });
  });
});

describe('the rename dialog', () => {
  it('stays open with the reason of a refusal, whoever refused', () => {
    expect(after({ type: 'openRename' }, ask(renameTo), answered('invalid_input'))).toEqual({
      at: 'renaming',
      failure: { code: 'invalid_input' },
    });
    const refused: AccountActionEvent = { type: 'refused', request: renameTo, failure: { code: 'permission_denied' } };
    expect(after({ type: 'openRename' }, refused)).toEqual({ at: 'renaming', failure: { code: 'permission_denied' } });
  });

  it('forgets an old reason when it is opened anew', () => {
    const open = after({ type: 'openRename' }, ask(renameTo), answered('invalid_input'));
    expect(accountFlow(accountFlow(open, { type: 'dismiss' }).state, { type: 'openRename' }).state).toEqual({
      at: 'renaming',
      failure: null,
    });
  });
});

describe('the disconnect dialog', () => {
  it('sends nothing before the person could read what it does', () => {
    const asking = after(openDisconnect);
    const untold = after(openDisconnect, { type: 'previewFailed', failure: { code: 'timeout' } });
    expect(accountFlow(asking, ask(keep)).commands).toEqual([]);
    expect(accountFlow(untold, ask(keep)).commands).toEqual([]);
    expect(accountFlow(after(openDisconnect, previewed), ask(keep)).commands).toHaveLength(1);
  });

  it('deletes nothing where the host lets data only be kept', () => {
    const confirming = after(openDisconnect, previewed);
    expect(accountFlow(confirming, ask(erase))).toEqual({ state: confirming, commands: [] });
  });

  it('offers both choices where the host cannot say what would happen', () => {
    const open = after({ type: 'openDisconnect', canPreview: false });
    expect(accountFlow(open, ask(erase)).commands).toMatchObject([{ type: 'change', request: erase }]);
  });

  it('shows the consequences again beside the reason of a refusal', () => {
    expect(after(openDisconnect, previewed, ask(keep), answered('rate_limited'))).toEqual({
      at: 'confirming',
      preview: { status: 'ready', preview },
      failure: { code: 'rate_limited' },
    });
  });

  it('asks again what would happen when that failed, and only then', () => {
    const untold = after(openDisconnect, { type: 'previewFailed', failure: { code: 'timeout' } });
    expect(accountFlow(untold, openDisconnect).commands).toEqual([{ type: 'preview' }]);
    expect(accountFlow(after(openDisconnect), openDisconnect).commands).toEqual([]);
    expect(accountFlow(after(openDisconnect, previewed), openDisconnect).commands).toEqual([]);
  });
});

describe('a test in a row', () => {
  it('draws checks as they are reported, each in its place', () => {
    const check = { id: 'usage', required: true, status: 'passed' } as const;
    const state = after(
      retest,
      checkReported,
      { type: 'checkReported', run: 1, check },
      { type: 'checkReported', run: 1, check: { id: 'credential', required: true, status: 'passed' } },
    );
    expect(state).toMatchObject({
      checks: [
        { id: 'credential', status: 'passed' },
        { id: 'usage', status: 'passed' },
      ],
    });
  });

  it('does not follow a host that reports checks without end', () => {
    const endless = Array.from({ length: 500 }, (_, n): AccountActionEvent => {
      return { type: 'checkReported', run: 1, check: { id: `check-${n}`, required: false, status: 'running' } };
    });
    const state = after(retest, ...endless);
    expect('checks' in state ? state.checks.length : 0).toBe(100);
  });
});
