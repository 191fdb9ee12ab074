import { describe, expect, it } from 'vitest';
import type { Failure, FailureCode } from '../../../src/definition/failure.ts';
import { classify } from '../../../src/verify/openai/classify.ts';
import { CANARY, NOW_MS } from '../vendor.ts';
import {
  ABOUT_PERMISSIONS,
  ABOUT_THE_ADDRESS,
  ABOUT_THE_KEY,
  ABOUT_THE_ORGANIZATION,
  ABOUT_THE_WAY,
  MIXED,
  REGIONAL,
  type Row,
  errorBody,
  UNKNOWN,
} from './refused-answers.ts';

/** Codes that blame the credential: only words or codes about the key may lead to them. */
const BLAMES_KEY: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'invalid_credential',
  'expired_credential',
  'wrong_kind',
]);
const PROJECT_KEY = 'sk-proj-CANARY7qXw2ZkV9mTe4LpRc8Yh3Fg5Nd';

function verdict(status: number, body: string | null, key = CANARY, headers: Record<string, string> = {}): Failure {
  const context = { key, scope: 'api.usage.read', nowMs: NOW_MS, host: 'api.openai.com' };
  return classify({ status, headers: new Headers(headers), body }, context);
}

const NOT_THE_KEY: readonly Row[] = [
  ...ABOUT_PERMISSIONS,
  ...ABOUT_THE_ADDRESS,
  ...ABOUT_THE_ORGANIZATION,
  ...ABOUT_THE_WAY,
  ...UNKNOWN,
  ...MIXED,
];

describe('the verdict on a refusal', () => {
  it.each([...ABOUT_THE_KEY, ...NOT_THE_KEY])('%s (%i)', (_, status, body, code, target) => {
    const failure = verdict(status, body);
    expect([failure.code, failure.target]).toEqual([code, target]);
  });

  it.each(NOT_THE_KEY)('classify does not blame the key or its field for %s (%i)', (_, status, body) => {
    const failure = verdict(status, body);
    expect(BLAMES_KEY.has(failure.code)).toBe(false);
    expect(failure.field).toBeUndefined();
  });

  it.each(NOT_THE_KEY.filter(([, , , code]) => code !== 'missing_scope'))(
    'never blames the kind of the key: %s (%i)',
    (_, status, body, code) => {
      const failure = verdict(status, body, PROJECT_KEY);
      expect([failure.code, failure.foundKind]).toEqual([code, undefined]);
    },
  );

  it.each(ABOUT_THE_KEY)('classify names the field for %s (%i)', (_, status, body) => {
    expect(verdict(status, body).field).toBe('adminKey');
  });

  it('classify does not report a part of the key as the address', () => {
    const key = 'sk-admin-us7qxw2zkv9mte4';
    const failure = verdict(401, errorBody(`${REGIONAL} us7qxw2zkv9mte4.api.openai.com`, 'incorrect_hostname'), key);
    expect(failure).toMatchObject({ code: 'wrong_target' });
    expect(failure.target).toBeUndefined();
  });

  it('classify reports no address with another refusal', () => {
    expect(verdict(401, errorBody('Incorrect API key provided. See us.api.openai.com', 'invalid_api_key')).target).toBe(
      undefined,
    );
  });
});
