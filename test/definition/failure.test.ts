import { describe, expect, it } from 'vitest';
import { FAILURE_CODES, type FailureCode, isFailureCode } from '../../src/definition/failure.ts';
import { isReadAgain } from '../../src/definition/read-again.ts';
import { blamesCredential, credentialVerdict, FAILURE_TRAITS } from '../../src/definition/failure-traits.ts';
import { statusOf } from '../../src/http/failure-status.ts';

const codesWith = (applies: (code: FailureCode) => boolean): readonly FailureCode[] => FAILURE_CODES.filter(applies);

describe('the table of failure codes', () => {
  it('the table of failure codes says that the credential itself is at fault for three codes only', () => {
    expect(codesWith(blamesCredential)).toEqual(['invalid_credential', 'expired_credential', 'wrong_kind']);
  });

  it('the table of failure codes says which state of a stored credential follows from a code', () => {
    const verdictOf = (verdict: string) => codesWith((code) => credentialVerdict({ code }) === verdict);
    expect(verdictOf('rejected')).toEqual(['invalid_credential', 'wrong_kind']);
    expect(verdictOf('expired')).toEqual(['expired_credential']);
    expect(verdictOf('missing_scope')).toEqual(['missing_scope']);
    expect(verdictOf('unusable')).toEqual([
      'wrong_target',
      'network_policy',
      'not_yet_effective',
      'account_unavailable',
      'plan_required',
      'approval_pending',
      'identity_mismatch',
      'same_credential',
    ]);
  });

  it('the table of failure codes says that no answer of the host was read for five codes only', () => {
    expect(codesWith((code) => FAILURE_TRAITS[code].fromTransport === true)).toEqual([
      'timeout',
      'offline',
      'unavailable',
      'aborted',
      'unexpected_answer',
    ]);
  });

  it('a read is repeated unasked for three codes only', () => {
    expect(codesWith(isReadAgain)).toEqual(['provider_unavailable', 'timeout', 'unavailable']);
  });

  it('the table of failure codes gives every code an HTTP status of an error, and the known ones their own', () => {
    expect(codesWith((code) => !(statusOf({ code }) >= 400 && statusOf({ code }) < 600))).toEqual([]);
    const known = codesWith((code) => statusOf({ code }) !== 500).map((code) => [code, statusOf({ code })]);
    expect(Object.fromEntries(known)).toEqual({
      invalid_input: 400,
      host_signed_out: 401,
      permission_denied: 403,
      not_found: 404,
      version_conflict: 409,
      rate_limited: 429,
      unsupported: 501,
      unexpected_answer: 502,
      unavailable: 503,
      provider_unavailable: 503,
      timeout: 504,
    });
  });

  it('isFailureCode accepts only the codes of the list, never names that every object has', () => {
    expect(codesWith((code) => !isFailureCode(code))).toEqual([]);
    for (const value of ['constructor', '__proto__', 'toString', 'nope', '', 7, null, undefined, ['unknown']])
      expect(isFailureCode(value)).toBe(false);
  });
});
