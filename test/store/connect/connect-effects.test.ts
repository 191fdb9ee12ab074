import { describe, expect, it } from 'vitest';
import * as parsers from '../../../src/adapter/parse-connect.ts';
import { DEFAULT_TIMEOUTS } from '../../../src/adapter/timeouts.ts';
import type { ConnectEvent, ConnectState } from '../../../src/flow/connect-state.ts';
import { createConnectCalls } from '../../../src/store/connect/connect-calls.ts';
import { createConnectEffects, createDraftExpiry } from '../../../src/store/connect/connect-effects.ts';
import {
  account,
  after,
  CONNECT,
  passes,
  passesForResend,
  toPassed,
  toResend,
  toTesting,
} from '../../flow/connect-samples.ts';
import { manualTimers } from '../manual-timers.ts';
import { holdTime, settle } from '../open-host.ts';
import { KEY, openAdapter } from '../scripted-calls.ts';

holdTime();

/** The effects of an attempt that is in this state, with a key in its buffer. */
function openEffects(start: ConnectState) {
  const { adapter, calls } = openAdapter();
  const time = manualTimers();
  const sent: ConnectEvent[] = [];
  const ended: unknown[] = [];
  let state = start;
  const send = (event: ConnectEvent): void => void sent.push(event);
  const effects = createConnectEffects({
    integrationId: 'openai',
    calls: createConnectCalls({
      getAdapter: () => adapter,
      getTimeouts: () => DEFAULT_TIMEOUTS,
      loadParsers: () => Promise.resolve(parsers),
    }),
    draftExpiry: createDraftExpiry({ now: time.now, timers: time, onOver: () => {} }),
    getMethodId: () => 'admin_key',
    getState: () => state,
    getEntry: () => ({ values: { site: 'eu' }, secrets: ['adminKey'], capabilities: ['usage'], label: 'Ours' }),
    readSecrets: () => ({ adminKey: KEY, hidden: KEY }),
    wipeBuffer: () => {},
    readAccount: () => {},
    send,
    onPassed: () => {},
    onEnded: (method, failure) => ended.push([method, failure?.code ?? null]),
    now: () => 0,
  });
  return { effects, calls, sent, ended, time, becomes: (next: ConnectState) => (state = next) };
}

const SAVE = { type: 'save', intent: 'i-1', target: CONNECT, draft: passes.ok ? passes.draft : 'resend' } as const;

describe('a test', () => {
  const testing = after(CONNECT, ...toTesting);

  it('a test sends what is entered, and of the secrets those that are asked for', async () => {
    const { effects, calls, sent, ended } = openEffects(testing);
    effects.run({ type: 'runTest', run: 1 });
    const [call] = calls.testCredential;
    expect(Object.keys(call?.input.values ?? {})).toEqual(['site', 'adminKey']);
    expect(call?.input.values['adminKey'] === KEY).toBe(true);
    call?.answer(passes);
    await settle();
    expect(sent).toMatchObject([{ type: 'tested', run: 1, result: { ok: true } }]);
    expect(ended).toEqual([['testCredential', null]]);
  });

  it('a test is not made for a state that has moved on', () => {
    const { effects, calls, becomes } = openEffects(testing);
    becomes(after(CONNECT));
    effects.run({ type: 'runTest', run: 1 });
    expect(calls.testCredential.length).toBe(0);
  });

  it('a test is left, and says nothing more, when it is aborted', async () => {
    const { effects, calls, sent, ended } = openEffects(testing);
    effects.run({ type: 'runTest', run: 1 });
    effects.run({ type: 'abortTest' });
    expect(calls.testCredential[0]?.call.signal.aborted).toBe(true);
    calls.testCredential[0]?.answer(passes);
    await settle();
    expect([sent, ended]).toEqual([[], []]);
  });
});

describe('a press of Finish', () => {
  it('a press of Finish sends no secret to a host that keeps drafts', async () => {
    const { effects, calls, sent } = openEffects(after(CONNECT, ...toPassed));
    effects.run(SAVE);
    expect(calls.connectAccount[0]?.input).toMatchObject({ idempotencyKey: 'i-1', label: 'Ours' });
    expect('values' in (calls.connectAccount[0]?.input ?? {})).toBe(false);
    calls.connectAccount[0]?.answer({ ok: true, account, notices: [] });
    await settle();
    expect(sent).toMatchObject([{ type: 'saved', intent: 'i-1', result: { ok: true } }]);
  });

  it('a press of Finish sends what was tested once more to one that keeps none', async () => {
    const { effects, calls, becomes } = openEffects(after(CONNECT, ...toTesting));
    effects.run({ type: 'runTest', run: 1 });
    calls.testCredential[0]?.answer(passesForResend);
    await settle();
    becomes(after(CONNECT, ...toResend));
    effects.run({ ...SAVE, draft: 'resend' });
    const values = calls.connectAccount[0]?.input.values ?? {};
    expect([Object.keys(values), values['adminKey'] === KEY]).toEqual([['site', 'adminKey'], true]);
  });

  it('a press of Finish is refused without a call when the key is needed and no longer in the buffer', () => {
    const { effects, calls, sent } = openEffects({ ...after(CONNECT, ...toResend), credentialAt: 'nowhere' });
    effects.run({ ...SAVE, draft: 'resend' });
    expect(calls.connectAccount.length).toBe(0);
    expect(sent).toMatchObject([{ type: 'saved', result: { ok: false, failure: { code: 'draft_expired' } } }]);
  });
});

it('leaves every call and the draft with the attempt', () => {
  const { effects, calls, time } = openEffects(after(CONNECT, ...toTesting));
  effects.run({ type: 'runTest', run: 1 });
  effects.run(SAVE);
  effects.run({ type: 'startDraftExpiry', expiresAt: '2026-03-02T09:15:00Z', checkedAt: '2026-03-02T09:00:00Z' });
  expect(time.pending).toBe(1);
  effects.abort();
  const open = [...calls.testCredential, ...calls.connectAccount];
  expect(open.map(({ call }) => call.signal.aborted)).toEqual([true, true]);
  expect(time.pending).toBe(0);
});

const CHECKED = '2020-01-01T00:00:00Z';
const IN_A_MINUTE = '2020-01-01T00:01:00Z';

function openExpiry() {
  const time = manualTimers();
  let ended = 0;
  const expiry = createDraftExpiry({ now: time.now, timers: time, onOver: () => (ended += 1) });
  return { time, expiry, ended: () => ended };
}

describe('createDraftExpiry', () => {
  it('createDraftExpiry reports the end by elapsed time in the page, not by the host’s clock', () => {
    const { time, expiry, ended } = openExpiry();
    expiry.start(IN_A_MINUTE, CHECKED);
    time.advance(59_999);
    expect([expiry.over, ended()]).toEqual([false, 0]);
    time.advance(1);
    expect([expiry.over, ended()]).toEqual([true, 1]);
  });

  it('createDraftExpiry notices at wake an end that was slept through', () => {
    const { time, expiry, ended } = openExpiry();
    expiry.start(IN_A_MINUTE, CHECKED);
    time.sleep(120_000);
    expect(ended()).toBe(0);
    expiry.check();
    expect(ended()).toBe(1);
  });

  it('createDraftExpiry leaves no timer behind when it is stopped or another draft is started', () => {
    const { time, expiry, ended } = openExpiry();
    expiry.start(IN_A_MINUTE, CHECKED);
    expiry.start(IN_A_MINUTE, CHECKED);
    expect(time.pending).toBe(1);
    expiry.stop();
    expect(time.pending).toBe(0);
    time.advance(120_000);
    expect([expiry.over, ended()]).toEqual([false, 0]);
  });

  it.each([
    ['cannot be read', 'soon'],
    ['lies before the test', '2019-12-31T00:00:00Z'],
  ])('createDraftExpiry starts no timer when the end %s', (_, expiresAt) => {
    const { time, expiry } = openExpiry();
    expiry.start(expiresAt, CHECKED);
    expect([expiry.over, time.pending]).toEqual([false, 0]);
  });
});
