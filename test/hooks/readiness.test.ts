import { describe, expect, it } from 'vitest';
import type { ConnectState, ConnectTarget } from '../../src/flow/connect-state.ts';
import { readinessOf } from '../../src/hooks/use-connect-store.ts';
import type { PressContext, ConnectSnapshot } from '../../src/store/connect/connect-attempt.ts';
import {
  after,
  CONNECT,
  DRAFT,
  finish,
  lost,
  next,
  refuses,
  report,
  ROTATE,
  stored,
  tested,
  toPassed,
  toTesting,
  typed,
} from '../flow/connect-samples.ts';
import { definition } from '../store/scripted-calls.ts';

const FACTS: PressContext = {
  access: 'allowed',
  needed: ['adminKey'],
  secrets: ['adminKey'],
  fieldProblem: false,
  finishProblem: false,
};
const TYPED = { content: 'typed', notices: [], refusal: null, format: { verdict: 'unknown' } } as const;
const [method] = definition.methods;

function at(state: ConnectState, more: Partial<ConnectSnapshot> = {}): ConnectSnapshot {
  if (method === undefined) throw new Error('The definition has no method.');
  return {
    state,
    method,
    account: null,
    reading: 'idle',
    coolDownUntil: null,
    wipesInSeconds: null,
    secrets: { adminKey: TYPED },
    lastFour: {},
    ...more,
  };
}

/** Why the three buttons are off, in the order Next, Test, Finish. */
function off(snapshot: ConnectSnapshot, facts: Partial<PressContext> = {}): readonly (string | null)[] {
  const { next, test, finish } = readinessOf(snapshot, { ...FACTS, ...facts });
  return [next, test, finish].map((one) => (one.ready ? null : one.reason));
}

const refused = (code: 'empty' | 'not_sendable') => ({
  secrets: { adminKey: { ...TYPED, refusal: { code } } },
});
const otherTarget: ConnectTarget = { ...ROTATE, version: null };
const OTHER = 'not_in_this_state';
const configuring = after(CONNECT, typed);
const ready = after(CONNECT, typed, next);
const back = after(CONNECT, ...toPassed, { type: 'back' });
const passed = after(CONNECT, ...toPassed);
const known = after(
  CONNECT,
  ...toTesting,
  tested({ ...report, ok: true, draft: DRAFT, relation: { kind: 'existing', accountId: 'acc-1' } }),
);

describe('Next, Test and Finish', () => {
  it.each([
    ['before anything was tested', configuring, [null, OTHER, 'not_tested']],
    ['in the second step', ready, [OTHER, null, 'not_tested']],
    ['during a test', after(CONNECT, ...toTesting), [OTHER, 'testing', 'testing']],
    ['after a refusal', after(CONNECT, ...toTesting, tested(refuses)), [OTHER, null, 'test_failed']],
    ['after a pass', passed, [OTHER, OTHER, null]],
    ['while it is stored', after(CONNECT, ...toPassed, finish), [OTHER, OTHER, 'saving']],
    ['when the outcome is not known', after(CONNECT, ...toPassed, finish, lost), [OTHER, OTHER, 'unconfirmed']],
    ['at the end', after(CONNECT, ...toPassed, finish, stored), [OTHER, OTHER, OTHER]],
  ] as const)('%s', (_, state, reasons) => {
    expect(off(at(state))).toEqual(reasons);
  });

  it('wait for a key, and do not ask for one that the host holds', () => {
    expect(off(at(configuring, { secrets: {} }))[0]).toBe('credential_missing');
    expect(off(at(ready, { secrets: {} }))[1]).toBe('credential_missing');
    expect(off(at(configuring, refused('empty')))[0]).toBeNull();
    expect(off(at(back, { secrets: {} }))[0]).toBeNull();
    expect(off(at(passed, { secrets: {} }))[2]).toBeNull();
  });

  it('do without a key that may be left out', () => {
    expect(off(at(configuring, { secrets: {} }), { needed: [] })[0]).toBeNull();
  });

  it('say that a key cannot be sent before they say that another is missing', () => {
    const secrets = ['adminKey', 'second'];
    expect(off(at(configuring, refused('not_sendable')), { needed: secrets, secrets })[0]).toBe('credential_refused');
  });

  it('wait for the fields: Next for the ones before the test, Finish for name and expiry', () => {
    expect(off(at(configuring), { fieldProblem: true })[0]).toBe('field_problem');
    expect(off(at(ready), { fieldProblem: true })[1]).toBe('field_problem');
    expect(off(at(passed), { finishProblem: true })[2]).toBe('field_problem');
  });

  it('ask nobody for a key that access does not let them use', () => {
    expect(off(at(configuring, { secrets: {} }), { access: 'failed' })[0]).toBe('access');
    expect(off(at(configuring, { secrets: {} }), { access: 'loading' })[0]).toBe('credential_missing');
    expect(off(at(configuring), { access: 'loading' })[0]).toBe('access');
  });
  it('wait for access and for the account that is changed', () => {
    expect(off(at(ready), { access: 'failed' })[1]).toBe('access');
    expect(off(at(passed), { access: 'failed' })[2]).toBe('access');
    expect(off(at(after(otherTarget, typed)))[0]).toBe('account_loading');
    expect(off(at(after(ROTATE, typed)))[0]).toBeNull();
  });

  it('rest as long as the vendor wants', () => {
    expect(off(at(configuring, { coolDownUntil: 1 }))[0]).toBeNull();
    expect(off(at(ready, { coolDownUntil: 1 }))[1]).toBe('cooling_down');
    expect(off(at(passed, { coolDownUntil: 1 }))[2]).toBe('cooling_down');
  });

  it('make no second account of an organization that is connected already', () => {
    expect(off(at(known))[2]).toBe('already_connected');
    const rotated = after(
      ROTATE,
      ...toTesting,
      tested({ ...report, ok: true, draft: DRAFT, relation: { kind: 'existing', accountId: 'acc-1' } }),
    );
    expect(off(at(rotated))[2]).toBeNull();
  });
});
