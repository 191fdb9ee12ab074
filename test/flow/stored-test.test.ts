import { describe, expect, it } from 'vitest';
import type { Check } from '../../src/adapter/test.ts';
import { accountFlow } from '../../src/flow/account-flow.ts';
import type { AccountActionEvent } from '../../src/flow/account-state.ts';
import {
  acceptsTest,
  drawnTest,
  NOT_TESTED,
  storedTestAfter,
  type StoredTestState,
} from '../../src/flow/stored-test.ts';
import { after, ask, checkReported, passes, pause, retest, states, testInView } from './account-samples.ts';

const refuses: AccountActionEvent = {
  type: 'tested',
  run: 1,
  result: { ...passes, ok: false, failure: { code: 'missing_scope' } },
};

/** The test after these events, from the beginning. */
function testAfter(...events: readonly AccountActionEvent[]): StoredTestState {
  let state = after();
  let test = NOT_TESTED;
  for (const event of events) {
    const next = accountFlow(state, event).state;
    test = storedTestAfter(test, state, event, next);
    state = next;
  }
  return test;
}

describe('the newest test of an account', () => {
  it.each([
    ['an action', retest],
    ['a view', testInView],
  ])('the newest test of an account that %s started is followed to its end', (_, start) => {
    expect(testAfter(start, checkReported)).toMatchObject({ at: 'testing', checks: [{ id: 'credential' }] });
    expect(testAfter(start, { type: 'slowed' })).toMatchObject({ at: 'testing', slow: true });
    expect(testAfter(start, { type: 'tested', run: 1, result: passes })).toMatchObject({ at: 'passed' });
    expect(testAfter(start, refuses)).toMatchObject({ at: 'failed', failure: { code: 'missing_scope' } });
    expect(testAfter(start, { type: 'testFailed', run: 1, failure: { code: 'timeout' } })).toMatchObject({
      at: 'failed',
      failure: { code: 'timeout' },
    });
    expect(testAfter(start, { type: 'cancelTest' })).toMatchObject({ at: 'failed', failure: { code: 'aborted' } });
    expect(testAfter(start, { type: 'abandoned', testShown: false })).toBe(NOT_TESTED);
  });

  it('the newest test of an account stays while something else is done with the account, until the next one', () => {
    const passed = testAfter(retest, { type: 'tested', run: 1, result: passes }, { type: 'dismiss' }, ask(pause));
    expect(passed.at).toBe('passed');
    const again: AccountActionEvent = { type: 'retest', run: 2, origin: 'view' };
    expect(testAfter(testInView, refuses, again).at).toBe('testing');
  });
});

describe('acceptsTest', () => {
  it.each(states)('acceptsTest says of "%s" what the flow does', (_, state) => {
    const { state: next, commands } = accountFlow(state, { ...testInView, run: 9 } as AccountActionEvent);
    expect(acceptsTest(state)).toBe(commands.some(({ type }) => type === 'runTest') && next !== state);
  });
});

describe('drawnTest', () => {
  const expected: readonly Check[] = [
    { id: 'credential', required: true, status: 'pending' },
    { id: 'usage', required: false, status: 'pending' },
  ];

  it('drawnTest draws every expected check, and one that was not made as skipped when the test is over', () => {
    expect(drawnTest(NOT_TESTED, expected)).toEqual({ at: 'ready', checks: expected });
    expect(drawnTest(testAfter(retest, checkReported), expected)).toMatchObject({
      checks: [{ status: 'running' }, { status: 'pending' }],
    });
    expect(drawnTest(testAfter(retest, refuses), expected)).toMatchObject({
      checks: [{ status: 'passed' }, { status: 'skipped' }],
    });
    expect(drawnTest(testAfter(retest, { type: 'tested', run: 1, result: passes }), expected)).toMatchObject({
      report: { checks: [{ status: 'passed' }, { status: 'skipped' }] },
    });
  });
});
