import { describe, expect, it } from 'vitest';
import { FAILURE_CODES, type FailureCode } from '../../src/definition/failure.ts';
import { isUnknownAnswer, isUnknownLoss } from '../../src/flow/change-outcome.ts';

const answerOf = (repeated: boolean): readonly FailureCode[] =>
  FAILURE_CODES.filter((code) => isUnknownAnswer({ ok: false, failure: { code } }, repeated));
const lossOf = (repeated: boolean): readonly FailureCode[] =>
  FAILURE_CODES.filter((code) => isUnknownLoss({ code }, repeated));

describe('the outcome of a change', () => {
  it('the outcome of a change is unknown after an answer only when the host itself does not know', () => {
    expect(answerOf(false)).toEqual(['timeout', 'aborted', 'outcome_unknown']);
  });

  it('the outcome of a change stays unknown when a repeat was turned away before the host looked', () => {
    expect(answerOf(true)).toEqual([
      'rate_limited',
      'timeout',
      'offline',
      'unavailable',
      'aborted',
      'permission_denied',
      'host_signed_out',
      'outcome_unknown',
    ]);
  });

  it('the outcome of a change is unknown after a call whose answer was lost, not after one that was refused before it ran', () => {
    expect(lossOf(false)).toEqual([
      'provider_unavailable',
      'timeout',
      'offline',
      'unavailable',
      'aborted',
      'unexpected_answer',
      'outcome_unknown',
      'unknown',
    ]);
    expect(FAILURE_CODES.filter((code) => lossOf(true).includes(code) && !lossOf(false).includes(code))).toEqual([
      'rate_limited',
      'permission_denied',
      'host_signed_out',
    ]);
  });

  it('the outcome of a change is known after every yes', () => {
    expect(isUnknownAnswer({ ok: true, account: null, notices: [] }, true)).toBe(false);
  });
});
