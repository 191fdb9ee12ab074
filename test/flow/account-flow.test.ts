import { describe, expect, it } from 'vitest';
import { accountFlow } from '../../src/flow/account-flow.ts';
import type { AccountActionEvent, AccountCommand, AccountState } from '../../src/flow/account-state.ts';
import {
  events,
  states,
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
import { account } from './connect-samples.ts';

function commandOf(command: AccountCommand): string {
  if (command.type !== 'publish') return command.type;
  if (command.account !== null) return `show v${command.account.version}`;
  return command.removed ? 'take off' : 'read again';
}

function notesOf(state: AccountState): readonly string[] {
  return [
    ...('request' in state ? [state.request.action] : []),
    ...(state.at === 'confirming' ? [state.preview.status] : []),
    ...('failure' in state && state.failure !== null ? [state.failure.code] : []),
    ...('conflict' in state && state.conflict !== null ? [`now v${state.conflict.version}`] : []),
    ...('checking' in state && state.checking ? ['checking'] : []),
    ...('slow' in state && state.slow ? ['slow'] : []),
    ...('run' in state ? [`run ${state.run}, ${state.checks.length} checks`] : []),
    ...('origin' in state && state.origin === 'view' ? ['in a view'] : []),
  ];
}

/** The next state and the commands; null for a refused event, which returns the very same state. */
function outcomeOf(before: AccountState, event: AccountActionEvent): string | null {
  const { state, commands } = accountFlow(before, event);
  if (state === before && commands.length === 0) return null;
  const notes = notesOf(state).join(', ');
  return [notes === '' ? state.at : `${state.at} (${notes})`, ...commands.map(commandOf)].join(' + ');
}

/** One line per outcome with the events that lead there. Refused events are left out. */
function tableOf(): string {
  return states
    .map(([name, state]) => {
      const lines = new Map<string, string[]>();
      for (const [what, event] of events) {
        const outcome = outcomeOf(state, event);
        if (outcome !== null) lines.set(outcome, [...(lines.get(outcome) ?? []), what]);
      }
      return [name, ...[...lines].map(([outcome, from]) => `  ${from.join(' | ')} -> ${outcome}`)].join('\n');
    })
    .join('\n');
}

describe('accountFlow', () => {
  it('accountFlow answers every event in every state', () => {
    expect(`\n${tableOf()}\n`).toBe(`
idle
  openRename -> renaming
  openDisconnect -> confirming (loading) + preview
  openDisconnect, no preview -> confirming (ready)
  request rename -> running (rename) + change
  request pause -> running (pause) + change
  request keep | request delete -> running (disconnect) + change
  refused rename -> failed (rename, permission_denied)
  refused disconnect -> failed (disconnect, permission_denied)
  retest -> testing (run 2, 0 checks) + runTest
  changed | changed, other intent -> idle + show v4
  changed, account unseen -> idle + read again
  answered conflict -> idle + show v9
renaming
  openDisconnect -> confirming (loading) + preview
  openDisconnect, no preview -> confirming (ready)
  dismiss | abandoned | abandoned, test shown -> idle
  request rename -> running (rename) + change
  request pause -> running (pause) + change
  request keep | request delete -> running (disconnect) + change
  refused rename -> renaming (permission_denied)
  refused disconnect -> failed (disconnect, permission_denied)
  retest -> testing (run 2, 0 checks) + runTest
  changed | changed, other intent -> renaming + show v4
  changed, account unseen -> renaming + read again
  answered conflict -> renaming + show v9
confirming, asking
  dismiss | abandoned | abandoned, test shown -> idle + abort
  refused disconnect -> confirming (loading, permission_denied)
  previewed -> confirming (ready)
  previewFailed -> confirming (failed)
  changed | changed, other intent -> confirming (loading) + show v4
  changed, account unseen -> confirming (loading) + read again
  answered conflict -> confirming (loading) + show v9
confirming, preview failed
  openDisconnect -> confirming (loading) + preview
  openDisconnect, no preview -> confirming (ready)
  dismiss | abandoned | abandoned, test shown -> idle
  refused disconnect -> confirming (failed, permission_denied)
  changed | changed, other intent -> confirming (failed) + show v4
  changed, account unseen -> confirming (failed) + read again
  answered conflict -> confirming (failed) + show v9
confirming
  dismiss | abandoned | abandoned, test shown -> idle
  request keep -> running (disconnect) + change
  refused disconnect -> confirming (ready, permission_denied)
  changed | changed, other intent -> confirming (ready) + show v4
  changed, account unseen -> confirming (ready) + read again
  answered conflict -> confirming (ready) + show v9
running a pause
  slowed -> running (pause, slow)
  changed -> changed (pause) + show v4
  changed, account unseen -> changed (pause) + read again
  changed, other intent -> running (pause) + show v4
  answered conflict -> failed (pause, version_conflict, now v9) + show v9
  answered not_found -> failed (pause, not_found)
  answered rate_limited -> failed (pause, rate_limited)
  answered outcome_unknown -> unconfirmed (pause, outcome_unknown)
  lost: timeout -> unconfirmed (pause, timeout)
  lost: host_signed_out -> failed (pause, host_signed_out)
  abandoned | abandoned, test shown -> idle + abort
running a rename
  slowed -> running (rename, slow)
  changed -> changed (rename) + show v4
  changed, account unseen -> changed (rename) + read again
  changed, other intent -> running (rename) + show v4
  answered conflict -> renaming (version_conflict) + show v9
  answered not_found -> failed (rename, not_found)
  answered rate_limited -> renaming (rate_limited)
  answered outcome_unknown -> unconfirmed (rename, outcome_unknown)
  lost: timeout -> unconfirmed (rename, timeout)
  lost: host_signed_out -> renaming (host_signed_out)
  abandoned | abandoned, test shown -> idle + abort
running a disconnect
  slowed -> running (disconnect, slow)
  changed -> changed (disconnect) + show v4
  changed, account unseen -> changed (disconnect) + take off
  changed, other intent -> running (disconnect) + show v4
  answered conflict -> confirming (ready, version_conflict) + show v9
  answered not_found -> failed (disconnect, not_found)
  answered rate_limited -> confirming (ready, rate_limited)
  answered outcome_unknown -> unconfirmed (disconnect, outcome_unknown)
  lost: timeout -> unconfirmed (disconnect, timeout)
  lost: host_signed_out -> confirming (ready, host_signed_out)
  abandoned | abandoned, test shown -> idle + abort
unconfirmed
  dismiss -> idle + read again
  checkAgain -> unconfirmed (pause, timeout, checking) + change
  changed -> changed (pause) + show v4
  changed, account unseen -> changed (pause) + read again
  changed, other intent -> unconfirmed (pause, timeout) + show v4
  answered conflict -> failed (pause, version_conflict, now v9) + show v9
  answered not_found -> failed (pause, not_found)
  answered rate_limited -> unconfirmed (pause, rate_limited)
  answered outcome_unknown -> unconfirmed (pause, outcome_unknown)
  lost: timeout -> unconfirmed (pause, timeout)
  lost: host_signed_out -> unconfirmed (pause, host_signed_out)
  abandoned | abandoned, test shown -> idle + abort
unconfirmed, checking
  changed -> changed (pause) + show v4
  changed, account unseen -> changed (pause) + read again
  changed, other intent -> unconfirmed (pause, timeout, checking) + show v4
  answered conflict -> failed (pause, version_conflict, now v9) + show v9
  answered not_found -> failed (pause, not_found)
  answered rate_limited -> unconfirmed (pause, rate_limited)
  answered outcome_unknown -> unconfirmed (pause, outcome_unknown)
  lost: timeout -> unconfirmed (pause, timeout)
  lost: host_signed_out -> unconfirmed (pause, host_signed_out)
  abandoned | abandoned, test shown -> idle + abort
failed
  openRename -> renaming
  openDisconnect -> confirming (loading) + preview
  openDisconnect, no preview -> confirming (ready)
  dismiss | abandoned | abandoned, test shown -> idle
  request rename -> running (rename) + change
  request pause -> running (pause) + change
  request keep | request delete -> running (disconnect) + change
  refused rename -> failed (rename, permission_denied)
  refused disconnect -> failed (disconnect, permission_denied)
  retest -> testing (run 2, 0 checks) + runTest
  changed | changed, other intent -> failed (pause, rate_limited) + show v4
  changed, account unseen -> failed (pause, rate_limited) + read again
  answered conflict -> failed (pause, rate_limited) + show v9
failed, not found
  dismiss | abandoned | abandoned, test shown -> idle + take off
testing
  cancelTest | abandoned -> idle + abort
  checkReported -> testing (run 1, 1 checks)
  slowed -> testing (slow, run 1, 0 checks)
  tested -> tested + read again
  testFailed -> failed (retest, timeout)
  changed | changed, other intent -> testing (run 1, 0 checks) + show v4
  changed, account unseen -> testing (run 1, 0 checks) + read again
  answered conflict -> testing (run 1, 0 checks) + show v9
  abandoned, test shown -> testing (run 1, 0 checks, in a view)
testing in a view
  cancelTest | abandoned -> idle + abort
  checkReported -> testing (run 1, 1 checks, in a view)
  slowed -> testing (slow, run 1, 0 checks, in a view)
  tested -> idle + read again
  testFailed -> idle
  changed | changed, other intent -> testing (run 1, 0 checks, in a view) + show v4
  changed, account unseen -> testing (run 1, 0 checks, in a view) + read again
  answered conflict -> testing (run 1, 0 checks, in a view) + show v9
tested
  openRename -> renaming
  openDisconnect -> confirming (loading) + preview
  openDisconnect, no preview -> confirming (ready)
  dismiss | abandoned | abandoned, test shown -> idle
  request rename -> running (rename) + change
  request pause -> running (pause) + change
  request keep | request delete -> running (disconnect) + change
  refused rename -> failed (rename, permission_denied)
  refused disconnect -> failed (disconnect, permission_denied)
  retest -> testing (run 2, 0 checks) + runTest
  changed | changed, other intent -> tested + show v4
  changed, account unseen -> tested + read again
  answered conflict -> tested + show v9
changed
  openRename -> renaming
  openDisconnect -> confirming (loading) + preview
  openDisconnect, no preview -> confirming (ready)
  dismiss | abandoned | abandoned, test shown -> idle
  request rename -> running (rename) + change
  request pause -> running (pause) + change
  request keep | request delete -> running (disconnect) + change
  refused rename -> failed (rename, permission_denied)
  refused disconnect -> failed (disconnect, permission_denied)
  retest -> testing (run 2, 0 checks) + runTest
  changed | changed, other intent -> changed (pause) + show v4
  changed, account unseen -> changed (pause) + read again
  answered conflict -> changed (pause) + show v9
`);
  });
});

const checkAgain: AccountActionEvent = { type: 'checkAgain' };

describe('a change of an account', () => {
  it('a change of an account is sent once, with the version the person saw and the key of the press', () => {
    const { state, commands } = accountFlow(after(), ask(pause));
    expect(commands).toEqual([{ type: 'change', request: pause, intent: 'i-1', version: 3 }]);
    const again = accountFlow(state, ask(pause, 'i-2'));
    expect(again).toEqual({ state, commands: [] });
  });

  it('a change of an account of unknown outcome is repeated as it was: same request, same key, same version', () => {
    const [first] = accountFlow(after(), ask(pause)).commands;
    const unknown = after(ask(pause), lost('timeout'));
    expect(accountFlow(unknown, checkAgain).commands).toEqual([first]);
    const second = after(ask(pause), lost('timeout'), checkAgain, lost('offline'));
    expect(accountFlow(second, checkAgain).commands).toEqual([first]);
  });

  it('a change of an account is asked about once at a time', () => {
    const checking = after(ask(pause), lost('timeout'), checkAgain);
    expect(accountFlow(checking, checkAgain)).toEqual({ state: checking, commands: [] });
    expect(accountFlow(checking, { type: 'dismiss' })).toEqual({ state: checking, commands: [] });
  });

  it('a change of an account that is no longer asked about is looked up in the list', () => {
    expect(accountFlow(after(ask(pause), lost('timeout')), { type: 'dismiss' })).toEqual({
      state: { at: 'idle' },
      commands: [{ type: 'publish', account: null, removed: false }],
    });
  });

  it('a change of an account that was answered late is shown, wherever the person is by then', () => {
    const show = [{ type: 'publish', account: newer, removed: false }];
    expect(accountFlow(after(ask(pause), lost('timeout'), { type: 'dismiss' }), changed).commands).toEqual(show);
    expect(accountFlow(after(retest), changed).commands).toEqual(show);
    const notFound = accountFlow(after(ask(keep), lost('timeout')), changedUnseen);
    expect(notFound.commands).toEqual([{ type: 'publish', account: null, removed: true }]);
  });

  it('a change of an account that ran into another one shows the account as it is now', () => {
    const theirs = { ...account, version: 9, name: 'Theirs' };
    const { state, commands } = accountFlow(after(ask(pause)), answered('version_conflict', theirs));
    expect(state).toMatchObject({ at: 'failed', failure: { code: 'version_conflict' }, conflict: theirs });
    expect(commands).toEqual([{ type: 'publish', account: theirs, removed: false }]);
    expect(accountFlow(after(ask(pause)), answered('version_conflict')).state).toMatchObject({ conflict: null });
  });

  it('a change of an account that no longer exists removes it from the list once the person has dismissed the notice', () => {
    const notFound = after(ask(renameTo), answered('not_found'));
    expect(notFound).toMatchObject({ at: 'failed', failure: { code: 'not_found' } });
    expect(accountFlow(notFound, ask(renameTo, 'i-2'))).toEqual({ state: notFound, commands: [] });
    expect(accountFlow(notFound, { type: 'dismiss' }).commands).toEqual([
      { type: 'publish', account: null, removed: true },
    ]);
  });
});

describe('a disconnect whose answer was lost', () => {
  const asked = (...end: readonly AccountActionEvent[]) =>
    after({ type: 'openDisconnect', canPreview: false }, ask(erase), ...end);

  it('a disconnect whose answer was lost took effect when the account no longer exists, and nothing is stated about its data', () => {
    for (const notFound of [answered('not_found'), lost('not_found')]) {
      const checking = asked(lost('timeout'), checkAgain);
      expect(accountFlow(checking, notFound)).toEqual({
        state: { at: 'changed', request: erase, account: null, notices: [] },
        commands: [{ type: 'publish', account: null, removed: true }],
      });
    }
  });

  it('a disconnect whose answer was lost is no success when the account did not exist before the first press', () => {
    expect(asked(answered('not_found'))).toMatchObject({ at: 'failed', failure: { code: 'not_found' } });
    expect(after(ask(pause), lost('timeout'), checkAgain, answered('not_found'))).toMatchObject({ at: 'failed' });
  });
});

describe('the rename dialog', () => {
  it('the rename dialog stays open with the reason of a refusal, whoever refused', () => {
    expect(after({ type: 'openRename' }, ask(renameTo), answered('invalid_input'))).toEqual({
      at: 'renaming',
      failure: { code: 'invalid_input' },
    });
    const refused: AccountActionEvent = { type: 'refused', request: renameTo, failure: { code: 'permission_denied' } };
    expect(after({ type: 'openRename' }, refused)).toEqual({ at: 'renaming', failure: { code: 'permission_denied' } });
  });

  it('the rename dialog forgets an old reason when it is opened anew', () => {
    const open = after({ type: 'openRename' }, ask(renameTo), answered('invalid_input'));
    expect(accountFlow(accountFlow(open, { type: 'dismiss' }).state, { type: 'openRename' }).state).toEqual({
      at: 'renaming',
      failure: null,
    });
  });
});

describe('the disconnect dialog', () => {
  it('the disconnect dialog sends nothing before the person could read what it does', () => {
    const asking = after(openDisconnect);
    const untold = after(openDisconnect, { type: 'previewFailed', failure: { code: 'timeout' } });
    expect(accountFlow(asking, ask(keep)).commands).toEqual([]);
    expect(accountFlow(untold, ask(keep)).commands).toEqual([]);
    expect(accountFlow(after(openDisconnect, previewed), ask(keep)).commands).toHaveLength(1);
  });

  it('the disconnect dialog deletes nothing where the host lets data only be kept', () => {
    const confirming = after(openDisconnect, previewed);
    expect(accountFlow(confirming, ask(erase))).toEqual({ state: confirming, commands: [] });
  });

  it('the disconnect dialog offers both choices where the host cannot say what would happen', () => {
    const open = after({ type: 'openDisconnect', canPreview: false });
    expect(accountFlow(open, ask(erase)).commands).toMatchObject([{ type: 'change', request: erase }]);
  });

  it('the disconnect dialog shows the consequences again beside the reason of a refusal', () => {
    expect(after(openDisconnect, previewed, ask(keep), answered('rate_limited'))).toEqual({
      at: 'confirming',
      preview: { status: 'ready', preview },
      failure: { code: 'rate_limited' },
    });
  });

  it('the disconnect dialog asks again what would happen when that failed, and only then', () => {
    const untold = after(openDisconnect, { type: 'previewFailed', failure: { code: 'timeout' } });
    expect(accountFlow(untold, openDisconnect).commands).toEqual([{ type: 'preview' }]);
    expect(accountFlow(after(openDisconnect), openDisconnect).commands).toEqual([]);
    expect(accountFlow(after(openDisconnect, previewed), openDisconnect).commands).toEqual([]);
  });
});

describe('a test in a row', () => {
  it('a test in a row draws checks as they are reported, each in its place', () => {
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

  it('a test in a row does not follow a host that reports checks without end', () => {
    const endless = Array.from({ length: 500 }, (_, n): AccountActionEvent => {
      return { type: 'checkReported', run: 1, check: { id: `check-${n}`, required: false, status: 'running' } };
    });
    const state = after(retest, ...endless);
    expect('checks' in state ? state.checks.length : 0).toBe(100);
  });
});
