import { describe, expect, it } from 'vitest';
import { supportBundle, type SupportContext } from '../../../src/store/client/support-bundle.ts';
import { after, CONNECT, finish, lost, ROTATE, toPassed, typed } from '../../flow/connect-samples.ts';
import { START } from '../open-host.ts';

const KEY = 'sk-admin-CANARY-0123456789-3fQ9';
const facts: SupportContext = {
  integrationId: 'openai',
  methodId: 'admin_key',
  runId: 'run-1',
  state: after(CONNECT, typed),
  runs: [],
  failure: null,
  now: START,
};

describe('supportBundle', () => {
  it('supportBundle holds codes, times and ids of a failure, and no sentence of anybody', () => {
    const bundle = supportBundle({
      ...facts,
      failure: {
        code: 'wrong_kind',
        field: 'adminKey',
        foundKind: KEY,
        correlationId: 'corr-1',
        vendor: { status: 403, code: 'forbidden', requestId: 'req-1', text: `You sent ${KEY}` },
      },
    });
    expect(bundle.includes('CANARY')).toBe(false);
    expect(bundle.split('\n').at(-1)).toBe(
      'failure: wrong_kind, field adminKey, correlation id corr-1, vendor status 403, vendor code forbidden, vendor request req-1',
    );
  });

  it('supportBundle names no account, also when its key is replaced', () => {
    const bundle = supportBundle({ ...facts, state: after(ROTATE, ...toPassed) });
    expect(bundle).toContain('method admin_key, rotate');
    expect(bundle).not.toContain('Alpha');
    expect(bundle).not.toContain('org-A');
  });

  it('supportBundle lists each test with its checks', () => {
    const checks = new Map([['credential', { status: 'failed', durationMs: 120 } as const]]);
    const runs: SupportContext['runs'] = [
      { run: 1, startedAt: START, durationMs: 130, outcome: 'failed', code: 'missing_scope', checks },
      { run: 2, startedAt: START + 1_000, durationMs: null, outcome: 'running', code: null, checks: new Map() },
    ];
    expect(
      supportBundle({ ...facts, runs })
        .split('\n')
        .slice(-3),
    ).toEqual([
      'test 1: 2026-03-02T09:00:00.000Z, failed, missing_scope, 130 ms',
      '  credential: failed, 120 ms',
      'test 2: 2026-03-02T09:00:01.000Z, running',
    ]);
  });

  it('supportBundle holds the key of the request of unknown outcome, by which the host finds it', () => {
    const state = after(CONNECT, ...toPassed, finish, lost);
    expect(supportBundle({ ...facts, state })).toContain('state: unconfirmed\nrequest: i-1');
  });

  it('supportBundle says why the key was removed', () => {
    const state = after(CONNECT, typed, { type: 'bufferWiped', reason: 'idle' });
    expect(supportBundle({ ...facts, state })).toContain('state: configuring, credential removed: idle');
  });

  it('supportBundle is written whatever the host’s clock says', () => {
    expect(supportBundle({ ...facts, now: Number.NaN })).toContain('written: unknown time');
    expect(supportBundle({ ...facts, now: 9e15 })).toContain('written: unknown time');
  });
});
