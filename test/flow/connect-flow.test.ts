import { describe, expect, it } from 'vitest';
import { connectFlow } from '../../src/flow/connect-flow.ts';
import { initialConnectState, type ConnectEvent, type ConnectState } from '../../src/flow/connect-state.ts';
import {
  after,
  CONNECT,
  finish,
  lost,
  next,
  passes,
  refuses,
  ROTATE,
  account,
  stored,
  test,
  tested,
  toPassed,
  toResend,
  toTesting,
  typed,
} from './connect-samples.ts';

const refusal = (
  code: 'version_conflict' | 'draft_expired' | 'invalid_credential' | 'already_connected',
): ConnectEvent => ({
  type: 'saved',
  intent: 'i-1',
  result: { ok: false, failure: { code, accountId: 'acc-1' } },
});

const states: readonly (readonly [string, ConnectState])[] = [
  ['configuring', after(CONNECT, typed)],
  ['configuring, passed before', after(CONNECT, ...toPassed, { type: 'back' })],
  ['ready', after(CONNECT, typed, next)],
  ['testing', after(CONNECT, ...toTesting)],
  ['failed', after(CONNECT, ...toTesting, tested(refuses))],
  ['passed', after(CONNECT, ...toPassed)],
  ["passed, 'resend'", after(CONNECT, ...toResend)],
  ['saving', after(CONNECT, ...toPassed, finish)],
  ['unconfirmed', after(CONNECT, ...toPassed, finish, lost)],
  ["unconfirmed, 'resend'", after(CONNECT, ...toResend, finish, lost)],
  ['done', after(CONNECT, ...toPassed, finish, stored)],
];

const events: readonly (readonly [string, ConnectEvent])[] = [
  ['next', next],
  ['back', { type: 'back' }],
  ['test', test],
  ['cancelTest', { type: 'cancelTest' }],
  ['finish', finish],
  ['checkAgain', { type: 'checkAgain' }],
  ['replaceCredential', { type: 'replaceCredential' }],
  ['selectMethod', { type: 'selectMethod', credentialKind: 'secret' }],
  ['readAccount', { type: 'readAccount' }],
  ['connectAsNew', { type: 'connectAsNew' }],
  ['credentialEdited', { type: 'credentialEdited', empty: false, credentialRevision: 2 }],
  ['credentialEdited to empty', { type: 'credentialEdited', empty: true, credentialRevision: 2 }],
  ['fieldEdited', { type: 'fieldEdited', demands: 'test' }],
  ['fieldEdited, a target', { type: 'fieldEdited', demands: 'credential' }],
  ['accountRead', { type: 'accountRead', account }],
  ['checkReported', { type: 'checkReported', run: 1, check: { id: 'credential', required: true, status: 'running' } }],
  ['slowed', { type: 'slowed' }],
  ['tested ok', tested(passes)],
  ['tested not ok', tested(refuses)],
  ['tested, older run', { type: 'tested', run: 0, result: passes }],
  ['testFailed', { type: 'testFailed', run: 1, failure: { code: 'timeout' } }],
  ['saved ok', stored],
  ['saved, other intent', { type: 'saved', intent: 'i-0', result: { ok: true, account, notices: [] } }],
  ['saved: version_conflict', refusal('version_conflict')],
  ['saved: draft_expired', refusal('draft_expired')],
  ['saved: invalid_credential', refusal('invalid_credential')],
  ['saved: already_connected', refusal('already_connected')],
  ['saveLost: timeout', lost],
  ['saveLost: host_signed_out', { type: 'saveLost', intent: 'i-1', failure: { code: 'host_signed_out' } }],
  ['draftExpired', { type: 'draftExpired' }],
  ['bufferWiped', { type: 'bufferWiped', reason: 'idle' }],
  ['abandoned', { type: 'abandoned' }],
];

/** One line per answered event: the next state, what changed of the facts, the commands. Refused events are left out. */
function tableOf(): string {
  const line = (before: ConnectState, name: string, event: ConnectEvent): string[] => {
    const { state, commands } = connectFlow(before, event);
    if (state === before && commands.length === 0) return [];
    const notes = [
      ...(state.credentialAt === before.credentialAt ? [] : [`credential ${state.credentialAt}`]),
      ...(state.removed === null ? [] : [`removed ${state.removed}`]),
      ...('failure' in state && state.failure !== null ? [state.failure.code] : []),
      ...('pass' in state && state.pass !== null ? ['pass kept'] : []),
      ...('checking' in state && state.checking ? ['checking'] : []),
      ...('slow' in state && state.slow ? ['slow'] : []),
    ];
    const what = [state.at, ...(notes.length === 0 ? [] : [`(${notes.join(', ')})`])].join(' ');
    return [`  ${name} -> ${[what, ...commands.map(({ type }) => type)].join(' + ')}`];
  };
  return states
    .map(([name, state]) => [
      `${name} [${state.credentialAt}]`,
      ...events.flatMap(([what, event]) => line(state, what, event)),
    ])
    .map((lines) => lines.join('\n'))
    .join('\n');
}

describe('connectFlow', () => {
  it('connectFlow answers every event in every state', () => {
    expect(`\n${tableOf()}\n`).toBe(`
configuring [buffer]
  next -> ready
  selectMethod -> configuring (credential nowhere) + wipeBuffer
  credentialEdited -> configuring
  credentialEdited to empty -> configuring (credential nowhere)
  fieldEdited, a target -> configuring (credential nowhere, removed field_changed) + wipeBuffer
  bufferWiped -> configuring (credential nowhere, removed idle)
  abandoned -> configuring (credential nowhere) + wipeBuffer
configuring, passed before [draft]
  next -> passed
  replaceCredential -> configuring (credential nowhere) + stopDraftExpiry
  selectMethod -> configuring (credential nowhere) + stopDraftExpiry
  credentialEdited -> configuring (credential buffer) + stopDraftExpiry
  credentialEdited to empty -> configuring (credential nowhere) + stopDraftExpiry
  fieldEdited -> configuring (credential nowhere, removed field_changed) + stopDraftExpiry
  fieldEdited, a target -> configuring (credential nowhere, removed field_changed) + stopDraftExpiry
  draftExpired -> configuring (credential nowhere, removed draft_expired) + stopDraftExpiry
  abandoned -> configuring (credential nowhere) + stopDraftExpiry
ready [buffer]
  back -> configuring
  test -> testing + runTest
  credentialEdited -> configuring
  credentialEdited to empty -> configuring (credential nowhere)
  fieldEdited -> configuring
  fieldEdited, a target -> configuring (credential nowhere, removed field_changed) + wipeBuffer
  bufferWiped -> configuring (credential nowhere, removed idle)
  abandoned -> configuring (credential nowhere) + wipeBuffer
testing [buffer]
  back -> configuring + abortTest
  cancelTest -> failed (aborted) + abortTest
  credentialEdited -> configuring + abortTest
  credentialEdited to empty -> configuring (credential nowhere) + abortTest
  fieldEdited -> configuring + abortTest
  fieldEdited, a target -> configuring (credential nowhere, removed field_changed) + abortTest + wipeBuffer
  checkReported -> testing
  slowed -> testing (slow)
  tested ok -> passed (credential draft) + wipeBuffer + startDraftExpiry
  tested not ok -> failed (missing_scope)
  testFailed -> failed (timeout)
  bufferWiped -> configuring (credential nowhere, removed idle) + abortTest
  abandoned -> configuring (credential nowhere) + abortTest + wipeBuffer
failed [buffer]
  back -> configuring (missing_scope)
  test -> testing + runTest
  credentialEdited -> configuring
  credentialEdited to empty -> configuring (credential nowhere)
  fieldEdited -> configuring
  fieldEdited, a target -> configuring (credential nowhere, removed field_changed) + wipeBuffer
  bufferWiped -> configuring (credential nowhere, removed idle, missing_scope)
  abandoned -> configuring (credential nowhere) + wipeBuffer
passed [draft]
  back -> configuring (pass kept)
  finish -> saving + save
  replaceCredential -> configuring (credential nowhere) + stopDraftExpiry
  credentialEdited -> configuring (credential buffer) + stopDraftExpiry
  credentialEdited to empty -> configuring (credential nowhere) + stopDraftExpiry
  fieldEdited -> configuring (credential nowhere, removed field_changed) + stopDraftExpiry
  fieldEdited, a target -> configuring (credential nowhere, removed field_changed) + stopDraftExpiry
  draftExpired -> configuring (credential nowhere, removed draft_expired) + stopDraftExpiry
  abandoned -> configuring (credential nowhere) + stopDraftExpiry
passed, 'resend' [buffer]
  back -> configuring (pass kept)
  finish -> saving + save
  replaceCredential -> configuring (credential nowhere) + wipeBuffer
  credentialEdited -> configuring
  credentialEdited to empty -> configuring (credential nowhere)
  fieldEdited -> configuring
  fieldEdited, a target -> configuring (credential nowhere, removed field_changed) + wipeBuffer
  bufferWiped -> configuring (credential nowhere, removed idle)
  abandoned -> configuring (credential nowhere) + wipeBuffer
saving [draft]
  slowed -> saving (slow)
  saved ok -> done (credential nowhere) + stopDraftExpiry
  saved: version_conflict -> passed (version_conflict)
  saved: draft_expired -> configuring (credential nowhere, removed draft_expired) + stopDraftExpiry
  saved: invalid_credential -> failed (credential nowhere, invalid_credential) + stopDraftExpiry
  saved: already_connected -> passed (already_connected)
  saveLost: timeout -> unconfirmed (timeout)
  saveLost: host_signed_out -> passed (host_signed_out)
  abandoned -> configuring (credential nowhere) + abortSave + stopDraftExpiry
unconfirmed [draft]
  checkAgain -> unconfirmed (timeout, checking) + save
  saved ok -> done (credential nowhere) + stopDraftExpiry
  saved: version_conflict -> passed (version_conflict)
  saved: draft_expired -> configuring (credential nowhere, removed draft_expired) + stopDraftExpiry
  saved: invalid_credential -> failed (credential nowhere, invalid_credential) + stopDraftExpiry
  saved: already_connected -> passed (already_connected)
  saveLost: timeout -> unconfirmed (timeout)
  saveLost: host_signed_out -> unconfirmed (host_signed_out)
  abandoned -> configuring (credential nowhere) + abortSave + stopDraftExpiry
unconfirmed, 'resend' [buffer]
  checkAgain -> unconfirmed (timeout, checking) + save
  saved ok -> done (credential nowhere) + wipeBuffer
  saved: version_conflict -> passed (version_conflict)
  saved: draft_expired -> failed (draft_expired)
  saved: invalid_credential -> failed (invalid_credential)
  saved: already_connected -> passed (already_connected)
  saveLost: timeout -> unconfirmed (timeout)
  saveLost: host_signed_out -> unconfirmed (host_signed_out)
  bufferWiped -> unconfirmed (credential nowhere, removed idle, timeout)
  abandoned -> configuring (credential nowhere) + abortSave + wipeBuffer
done [nowhere]
`);
  });

  it('connectFlow returns the same object for a refused event', () => {
    for (const [, state] of states)
      expect(
        connectFlow(state, { type: 'saved', intent: 'i-0', result: { ok: true, account, notices: [] } }).state,
      ).toBe(state);
  });

  it('connectFlow never leads on from an empty credential', () => {
    const empty = initialConnectState(CONNECT);
    expect(connectFlow(empty, next).state).toBe(empty);
    expect(connectFlow(initialConnectState(CONNECT, 'none'), next).state.at).toBe('ready');
  });

  it('connectFlow starts a test only while there is a credential to send', () => {
    const refusedAtFinish = after(CONNECT, ...toPassed, finish, refusal('invalid_credential'));
    expect(refusedAtFinish).toMatchObject({ at: 'failed', credentialAt: 'nowhere' });
    expect(connectFlow(refusedAtFinish, test).state).toBe(refusedAtFinish);
  });

  it('connectFlow tests nothing for a rotation before the account was read', () => {
    const unread = after({ mode: 'rotate', accountId: 'acc-1', version: null }, typed);
    expect(connectFlow(unread, next).state).toBe(unread);
    const read = connectFlow(unread, { type: 'accountRead', account }).state;
    expect(read.target).toEqual(ROTATE);
    expect(connectFlow(connectFlow(read, next).state, test).commands).toEqual([{ type: 'runTest', run: 1 }]);
  });

  it('connectFlow keeps the version the person saw when the account is read again', () => {
    const state = after(ROTATE, ...toPassed);
    expect(connectFlow(state, { type: 'accountRead', account: { ...account, version: 9 } }).state).toBe(state);
  });

  it('connectFlow numbers tests so that a report of an older one is dropped', () => {
    const second = after(CONNECT, ...toTesting, { type: 'cancelTest' }, test);
    expect(second).toMatchObject({ at: 'testing', run: 2 });
    expect(connectFlow(second, tested(passes)).state).toBe(second);
    expect(connectFlow(second, { type: 'testFailed', run: 1, failure: { code: 'timeout' } }).state).toBe(second);
  });

  it('connectFlow takes the revision of the buffer at Next', () => {
    expect(connectFlow(after(CONNECT, typed), { type: 'next', credentialRevision: 17 }).state.credentialRevision).toBe(
      17,
    );
  });

  it('connectFlow forgets what the guide ticked when the credential is edited, and keeps it on Back', () => {
    const back = after(CONNECT, ...toTesting, tested(refuses), { type: 'back' });
    expect(back.lastReport).not.toBeNull();
    expect(connectFlow(back, typed).state.lastReport).toBeNull();
  });

  it('connectFlow removes nothing by an edit of a field that no test depends on yet', () => {
    const state = after(CONNECT, typed);
    expect(connectFlow(state, { type: 'fieldEdited', demands: 'test' }).state).toBe(state);
  });

  it('connectFlow leads from a kept pass back to it', () => {
    const passed = after(CONNECT, ...toPassed);
    const again = connectFlow(connectFlow(passed, { type: 'back' }).state, next);
    expect(again).toEqual({ state: passed, commands: [] });
  });

  describe('a pass', () => {
    const rotating = after(ROTATE, ...toTesting);

    it("a pass is refused when it is for another organization than the rotated account's", () => {
      const foreign = { ...passes, identity: { externalId: 'org-B', confidence: 'proven' } } as const;
      const { state, commands } = connectFlow(rotating, tested(foreign));
      expect(state).toMatchObject({
        at: 'failed',
        failure: { code: 'identity_mismatch' },
        credentialAt: 'buffer',
      });
      expect(commands).toEqual([]);
      expect(state.lastReport?.identity?.externalId).toBe('org-B');
    });

    it('a pass is refused when the host says that it belongs to another account and the rotated one has no proven id', () => {
      const unproven = after({ mode: 'rotate', accountId: 'acc-1', version: 3 }, ...toTesting);
      const { identity: _, ...unnamed } = passes;
      const elsewhere = { ...unnamed, relation: { kind: 'existing', accountId: 'acc-2' } } as const;
      expect(connectFlow(unproven, tested(elsewhere)).state).toMatchObject({ failure: { code: 'identity_mismatch' } });
    });

    it('a pass is accepted for a rotation when the vendor does not return the organization', () => {
      const { identity: _, ...unnamed } = passes;
      expect(connectFlow(rotating, tested(unnamed)).state.at).toBe('passed');
    });

    it('a pass is not believed when a required check of it failed', () => {
      const contradiction = { ...passes, checks: [{ id: 'credential', required: true, status: 'failed' }] } as const;
      expect(connectFlow(rotating, tested(contradiction)).state).toMatchObject({
        at: 'failed',
        failure: { code: 'unexpected_answer' },
      });
    });

    it('a pass says which drawn checks were not made', () => {
      const state = connectFlow(rotating, tested({ ...passes, checks: [] })).state;
      expect(state).toMatchObject({ report: { checks: [{ id: 'credential', status: 'skipped' }] } });
    });

    it('a pass for an organization that is connected already turns Finish off and can update that account', () => {
      const existing = { ...passes, relation: { kind: 'existing', accountId: 'acc-1' } } as const;
      const state = after(CONNECT, ...toTesting, tested(existing));
      expect(connectFlow(state, finish).state).toBe(state);
      expect(connectFlow(state, { type: 'readAccount' }).commands).toEqual([
        { type: 'readAccount', accountId: 'acc-1' },
      ]);
      const updating = connectFlow(state, { type: 'accountRead', account }).state;
      expect(connectFlow(updating, finish).commands).toEqual([
        { type: 'save', intent: 'i-1', target: ROTATE, draft: { id: 'draft-1', expiresAt: '2026-03-02T09:15:00Z' } },
      ]);
    });

    it('a pass is not turned on an account of another organization', () => {
      const existing = { ...passes, relation: { kind: 'existing', accountId: 'acc-1' } } as const;
      const state = after(CONNECT, ...toTesting, tested(existing));
      const other = { ...account, externalId: 'org-B' };
      expect(connectFlow(state, { type: 'accountRead', account: other }).state).toMatchObject({
        target: CONNECT,
        failure: { code: 'identity_mismatch' },
      });
      expect(connectFlow(state, { type: 'accountRead', account: { ...account, id: 'acc-2' } }).state).toBe(state);
    });
  });

  describe('a refused rotation', () => {
    it('a refused rotation goes on as a new account with the key that is still in the buffer', () => {
      const foreign = { ...passes, identity: { externalId: 'org-B', confidence: 'proven' } } as const;
      const failed = after(ROTATE, ...toTesting, tested(foreign));
      const { state, commands } = connectFlow(failed, { type: 'connectAsNew' });
      expect(state).toMatchObject({ at: 'ready', target: CONNECT, credentialAt: 'buffer' });
      expect(commands).toEqual([]);
    });

    it('a refused rotation shows a version conflict and goes on with the newer version only on the next Finish', () => {
      const newer = { ...account, version: 8 };
      const result = { ok: false, failure: { code: 'version_conflict' }, account: newer } as const;
      const state = after(ROTATE, ...toPassed, finish, { type: 'saved', intent: 'i-1', result });
      expect(state).toMatchObject({ at: 'passed', conflict: newer, target: { version: 3 } });
      const again = connectFlow(state, { type: 'finish', intent: 'i-2' });
      expect(again.commands).toMatchObject([{ type: 'save', intent: 'i-2', target: { version: 8 } }]);
    });
  });

  describe('an unknown outcome', () => {
    const unknown = after(CONNECT, ...toPassed, finish, lost);

    it('an unknown outcome is asked about with the same intent, once at a time', () => {
      const { state, commands } = connectFlow(unknown, { type: 'checkAgain' });
      expect(commands).toMatchObject([{ type: 'save', intent: 'i-1' }]);
      expect(connectFlow(state, { type: 'checkAgain' })).toEqual({ state, commands: [] });
    });

    it('an unknown outcome becomes done by an answer that finished late', () => {
      expect(connectFlow(unknown, stored).state).toMatchObject({ at: 'done', account });
    });

    it('an unknown outcome stays unknown when the host did not look', () => {
      const result = { ok: false, failure: { code: 'host_signed_out' } } as const;
      const checking = connectFlow(unknown, { type: 'checkAgain' }).state;
      expect(connectFlow(checking, { type: 'saved', intent: 'i-1', result }).state).toMatchObject({
        at: 'unconfirmed',
        checking: false,
      });
    });

    it('an unknown outcome stays unknown when the host itself says that it does not know', () => {
      const result = { ok: false, failure: { code: 'outcome_unknown' } } as const;
      const saving = after(CONNECT, ...toPassed, finish);
      expect(connectFlow(saving, { type: 'saved', intent: 'i-1', result }).state.at).toBe('unconfirmed');
    });

    it('an unknown outcome requires the key again when it has to be sent again and was wiped', () => {
      const wiped = after(CONNECT, ...toResend, finish, lost, { type: 'bufferWiped', reason: 'idle' });
      expect(connectFlow(wiped, { type: 'checkAgain' })).toMatchObject({
        state: { at: 'configuring', removed: 'idle' },
        commands: [{ type: 'abortSave' }],
      });
    });
  });

  it('connectFlow presses Finish once however often it is pressed', () => {
    const saving = after(CONNECT, ...toPassed, finish);
    expect(connectFlow(saving, { type: 'finish', intent: 'i-2' })).toEqual({ state: saving, commands: [] });
  });

  it('connectFlow abandons nothing when nothing was begun', () => {
    const fresh = initialConnectState(CONNECT);
    expect(connectFlow(fresh, { type: 'abandoned' })).toEqual({ state: fresh, commands: [] });
  });
});
