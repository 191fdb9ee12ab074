import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../../src/definition/redactor.ts';
import { scrub } from '../../../src/store/connect/connect-calls.ts';

const KEY = 'sk-admin-CANARY-0123456789-3fQ9';

describe('scrub', () => {
  it('takes a secret out of every text of an answer, however deep, and leaves the rest', () => {
    const answer = {
      ok: true,
      account: { name: `Org of ${KEY}`, tags: ['a', `${KEY}${KEY}`], version: 3, label: null },
    };
    expect(scrub(answer, createRedactor([KEY]))).toEqual({
      ok: true,
      account: { name: 'Org of [redacted]', tags: ['a', '[redacted][redacted]'], version: 3, label: null },
    });
    expect(answer.account.name.endsWith(KEY)).toBe(true);
  });

  it('takes out each of several secrets', () => {
    expect(scrub([`${KEY} and other-secret`], createRedactor([KEY, 'other-secret']))).toEqual([
      '[redacted] and [redacted]',
    ]);
  });

  it('leaves words alone that a short secret happens to be', () => {
    const answer = { name: 'Acme admin' };
    expect(scrub(answer, createRedactor(['admin']))).toEqual(answer);
  });
});
