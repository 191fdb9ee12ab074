import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../../src/definition/failure.ts';
import {
  accountToRead,
  CONNECT_PRESSES,
  type ConnectContext,
  type ConnectPress,
  isAlreadyConnected,
  isPress,
  offReason,
  UNHINDERED,
  type ConnectEvent,
  type ConnectState,
  initialConnectState,
} from '../../src/flow/connect-state.ts';
import { connectFlow } from '../../src/flow/connect-flow.ts';
import {
  account,
  after,
  CONNECT,
  finish,
  lost,
  next,
  passes,
  passesForResend,
  refuses,
  report,
  ROTATE,
  stored,
  test,
  tested,
  toPassed,
  toResend,
  toTesting,
  typed,
} from './connect-samples.ts';

const PRESSES: Readonly<Record<ConnectPress, Extract<ConnectEvent, { type: ConnectPress }>>> = {
  next: { type: 'next', credentialRevision: 7 },
  back: { type: 'back' },
  test: { type: 'test', expected: [] },
  cancelTest: { type: 'cancelTest' },
  finish: { type: 'finish', intent: 'i-9' },
  checkAgain: { type: 'checkAgain' },
  replaceCredential: { type: 'replaceCredential' },
  selectMethod: { type: 'selectMethod', credentialKind: 'secret' },
  readAccount: { type: 'readAccount' },
  connectAsNew: { type: 'connectAsNew' },
};

const refusal = (code: FailureCode, accountId?: string): ConnectEvent => ({
  type: 'saved',
  intent: 'i-1',
  result: { ok: false, failure: { code, accountId } },
});
const foreign = { ...passes, identity: { externalId: 'org-B', confidence: 'proven' } } as const;
const UNREAD = { mode: 'rotate', accountId: 'acc-1', version: null } as const;

const states: readonly (readonly [string, ConnectState])[] = [
  ['empty', initialConnectState(CONNECT)],
  ['no secret is needed', initialConnectState(CONNECT, 'none')],
  ['typed', after(CONNECT, typed)],
  ['passed, then Back', after(CONNECT, ...toPassed, { type: 'back' })],
  ["passed for 'resend', then Back", after(CONNECT, ...toResend, { type: 'back' })],
  ['ready', after(CONNECT, typed, next)],
  ['testing', after(CONNECT, ...toTesting)],
  ['failed', after(CONNECT, ...toTesting, tested(refuses))],
  ['failed, the credential was wiped', after(CONNECT, ...toPassed, finish, refusal('invalid_credential'))],
  ['failed, then Back', after(CONNECT, ...toTesting, tested(refuses), { type: 'back' })],
  ['passed', after(CONNECT, ...toPassed)],
  ["passed, 'resend'", after(CONNECT, ...toResend)],
  [
    'passed, connected already by the test',
    after(CONNECT, ...toTesting, tested({ ...passes, relation: { kind: 'existing', accountId: 'acc-1' } })),
  ],
  ['passed, connected already by Finish', after(CONNECT, ...toPassed, finish, refusal('already_connected', 'acc-1'))],
  ['passed, connected already, unnamed', after(CONNECT, ...toPassed, finish, refusal('already_connected'))],
  ['passed, a version conflict', after(ROTATE, ...toPassed, finish, refusal('version_conflict'))],
  ['saving', after(CONNECT, ...toPassed, finish)],
  ['unconfirmed', after(CONNECT, ...toPassed, finish, lost)],
  ['unconfirmed, checking', after(CONNECT, ...toPassed, finish, lost, { type: 'checkAgain' })],
  ["unconfirmed, 'resend'", after(CONNECT, ...toResend, finish, lost)],
  [
    "unconfirmed, 'resend', the credential was wiped",
    after(CONNECT, ...toResend, finish, lost, { type: 'bufferWiped', reason: 'idle' }),
  ],
  ['done', after(CONNECT, ...toPassed, finish, stored)],
  ['rotate, unread', after(UNREAD, typed)],
  ['rotate, read', after(UNREAD, typed, { type: 'accountRead', account })],
  ['rotate, passed', after(ROTATE, ...toPassed)],
  ['rotate, done', after(ROTATE, ...toPassed, finish, stored)],
  ['rotate, another organization', after(ROTATE, ...toTesting, tested(foreign))],
  [
    'rotate, another organization, unnamed',
    after(
      ROTATE,
      ...toTesting,
      tested({ ...report, identity: undefined, ok: false, failure: { code: 'identity_mismatch' } }),
    ),
  ],
];

const flag = [false, true] as const;
const contexts: readonly ConnectContext[] = (['allowed', 'loading', 'failed'] as const).flatMap((access) =>
  (['ready', 'missing', 'refused'] as const).flatMap((secrets) =>
    flag.flatMap((fieldProblem) =>
      flag.flatMap((finishProblem) =>
        flag.map((coolingDown) => ({ access, secrets, fieldProblem, finishProblem, coolingDown })),
      ),
    ),
  ),
);

/** Presses that are on and change nothing, or are off and change something. */
function disagreements(state: ConnectState, context: ConnectContext): readonly string[] {
  return CONNECT_PRESSES.filter((press) => {
    const { state: after, commands } = connectFlow(state, PRESSES[press], context);
    const accepted = after !== state || commands.length > 0;
    return accepted !== (offReason(press, state, context) === null);
  });
}

describe('a press', () => {
  it('a press is on if and only if the flow carries it out, in every state and context', () => {
    expect(states.map(([, { at }]) => at)).toEqual(
      expect.arrayContaining(['configuring', 'ready', 'testing', 'failed', 'passed', 'saving', 'unconfirmed', 'done']),
    );
    const found = states.flatMap(([name, state]) =>
      contexts.flatMap((context) => disagreements(state, context).map((press) => ({ name, press, context }))),
    );
    expect(found).toEqual([]);
  });

  it('a press is on if and only if the flow carries it out, wherever a walk of events leads', () => {
    const event = fc.constantFrom<ConnectEvent>(
      ...Object.values(PRESSES),
      ...[typed, test, finish, lost, stored],
      ...[tested(passes), tested(passesForResend), tested(refuses), tested(foreign)],
      { type: 'credentialEdited', empty: true, credentialRevision: 2 },
      { type: 'fieldEdited', demands: 'credential' },
      { type: 'accountRead', account },
      { type: 'bufferWiped', reason: 'idle' },
      { type: 'draftExpired' },
      { type: 'abandoned' },
      refusal('already_connected'),
      refusal('identity_mismatch'),
      refusal('version_conflict'),
    );
    const begin = fc.constantFrom(CONNECT, ROTATE, UNREAD);
    fc.assert(
      fc.property(begin, fc.array(event, { maxLength: 12 }), fc.constantFrom(...contexts), (target, walk, context) => {
        const state = walk.reduce((at, one) => connectFlow(at, one).state, initialConnectState(target));
        expect(disagreements(state, context)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('a press is every event that a person causes by a button, and no other', () => {
    expect(Object.values(PRESSES).every(isPress)).toBe(true);
    expect([typed, stored, lost, tested(passes)].some(isPress)).toBe(false);
  });

  it('a press is on in some state, and off in another', () => {
    for (const press of CONNECT_PRESSES) {
      const answers = states.map(([, state]) => offReason(press, state, UNHINDERED) === null);
      expect([press, new Set(answers).size]).toEqual([press, 2]);
    }
  });
});

describe('an organization that is connected already', () => {
  const state = (name: string): ConnectState => {
    const found = states.find(([known]) => known === name);
    if (found === undefined) throw new Error(`No state is called "${name}".`);
    return found[1];
  };

  it('an organization that is connected already turns Finish off, whether the test or the connect call reported it', () => {
    for (const by of ['by the test', 'by Finish'].map((who) => `passed, connected already ${who}`)) {
      expect([isAlreadyConnected(state(by)), accountToRead(state(by))]).toEqual([true, 'acc-1']);
      expect(offReason('finish', state(by), UNHINDERED)).toBe('already_connected');
      expect(offReason('readAccount', state(by), UNHINDERED)).toBeNull();
    }
  });

  it('an organization that is connected already offers no update when the host does not say which account it is', () => {
    const unnamed = state('passed, connected already, unnamed');
    expect(offReason('finish', unnamed, UNHINDERED)).toBe('already_connected');
    expect(offReason('readAccount', unnamed, UNHINDERED)).toBe('not_in_this_state');
  });
});
