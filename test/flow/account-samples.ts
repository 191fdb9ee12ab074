import type { DisconnectPreview } from '../../src/adapter/accounts.ts';
import type { RetestResult } from '../../src/adapter/test.ts';
import type { Failure } from '../../src/definition/failure.ts';
import { accountFlow, initialAccountState } from '../../src/flow/account-flow.ts';
import type { AccountActionEvent, AccountRequest, AccountState } from '../../src/flow/account-state.ts';
import { account, report } from './connect-samples.ts';

export const renameTo: AccountRequest = { action: 'rename', label: 'Beta' };
export const pause: AccountRequest = { action: 'pause', paused: true };
export const keep: AccountRequest = { action: 'disconnect', data: 'keep' };
export const erase: AccountRequest = { action: 'disconnect', data: 'delete' };
export const preview: DisconnectPreview = { choices: ['keep'], affects: ['Cost report'] };
export const newer = { ...account, version: 4 };

export const ask = (request: AccountRequest, intent = 'i-1'): AccountActionEvent => ({
  type: 'request',
  request,
  intent,
  version: 3,
});
export const answered = (code: Failure['code'], present?: typeof account): AccountActionEvent => ({
  type: 'changed',
  intent: 'i-1',
  result: { ok: false, failure: { code }, ...(present === undefined ? {} : { account: present }) },
});
export const lost = (code: Failure['code'], intent = 'i-1'): AccountActionEvent => ({
  type: 'changeLost',
  intent,
  failure: { code },
});
export const changed: AccountActionEvent = {
  type: 'changed',
  intent: 'i-1',
  result: { ok: true, account: newer, notices: [] },
};
export const changedUnseen: AccountActionEvent = { ...changed, result: { ok: true, account: null, notices: [] } };
export const openDisconnect: AccountActionEvent = { type: 'openDisconnect', canPreview: true };
export const previewed: AccountActionEvent = { type: 'previewed', preview };
export const retest: AccountActionEvent = { type: 'retest', run: 1, origin: 'action' };
export const testInView: AccountActionEvent = { type: 'retest', run: 1, origin: 'view' };
export const passes: RetestResult = { ...report, ok: true };
export const checkReported: AccountActionEvent = {
  type: 'checkReported',
  run: 1,
  check: { id: 'credential', required: true, status: 'running' },
};

/** The state after these events, from the beginning. */
export function after(...events: readonly AccountActionEvent[]): AccountState {
  return events.reduce((state, event) => accountFlow(state, event).state, initialAccountState);
}

/** Every state there is, with its variants that answer differently. */
export const states: readonly (readonly [string, AccountState])[] = [
  ['idle', after()],
  ['renaming', after({ type: 'openRename' })],
  ['confirming, asking', after(openDisconnect)],
  ['confirming, preview failed', after(openDisconnect, { type: 'previewFailed', failure: { code: 'timeout' } })],
  ['confirming', after(openDisconnect, previewed)],
  ['running a pause', after(ask(pause))],
  ['running a rename', after({ type: 'openRename' }, ask(renameTo))],
  ['running a disconnect', after(openDisconnect, previewed, ask(keep))],
  ['unconfirmed', after(ask(pause), lost('timeout'))],
  ['unconfirmed, checking', after(ask(pause), lost('timeout'), { type: 'checkAgain' })],
  ['failed', after(ask(pause), answered('rate_limited'))],
  ['failed, not found', after(ask(pause), answered('not_found'))],
  ['testing', after(retest)],
  ['testing in a view', after(testInView)],
  ['tested', after(retest, { type: 'tested', run: 1, result: passes })],
  ['changed', after(ask(pause), changed)],
];

/** Every event there is, with its variants that lead elsewhere. */
export const events: readonly (readonly [string, AccountActionEvent])[] = [
  ['openRename', { type: 'openRename' }],
  ['openDisconnect', openDisconnect],
  ['openDisconnect, no preview', { type: 'openDisconnect', canPreview: false }],
  ['dismiss', { type: 'dismiss' }],
  ['request rename', ask(renameTo)],
  ['request pause', ask(pause)],
  ['request keep', ask(keep)],
  ['request delete', ask(erase)],
  ['refused rename', { type: 'refused', request: renameTo, failure: { code: 'permission_denied' } }],
  ['refused disconnect', { type: 'refused', request: keep, failure: { code: 'permission_denied' } }],
  ['retest', { type: 'retest', run: 2, origin: 'action' }],
  ['cancelTest', { type: 'cancelTest' }],
  ['checkAgain', { type: 'checkAgain' }],
  ['previewed', previewed],
  ['previewFailed', { type: 'previewFailed', failure: { code: 'offline' } }],
  ['checkReported', checkReported],
  ['checkReported, older run', { ...checkReported, run: 0 }],
  ['slowed', { type: 'slowed' }],
  ['tested', { type: 'tested', run: 1, result: passes }],
  ['tested, older run', { type: 'tested', run: 0, result: passes }],
  ['testFailed', { type: 'testFailed', run: 1, failure: { code: 'timeout' } }],
  ['testFailed, older run', { type: 'testFailed', run: 0, failure: { code: 'timeout' } }],
  ['changed', changed],
  ['changed, account unseen', changedUnseen],
  ['changed, other intent', { ...changed, intent: 'i-0' }],
  ['answered conflict', answered('version_conflict', { ...account, version: 9 })],
  ['answered not_found', answered('not_found')],
  ['answered rate_limited', answered('rate_limited')],
  ['answered outcome_unknown', answered('outcome_unknown')],
  ['lost: timeout', lost('timeout')],
  ['lost: host_signed_out', lost('host_signed_out')],
  ['lost: timeout, other intent', lost('timeout', 'i-0')],
  ['abandoned', { type: 'abandoned', testShown: false }],
  ['abandoned, test shown', { type: 'abandoned', testShown: true }],
];
