import { describe, expect, it } from 'vitest';
import { ACCOUNT_STATUSES } from '../../src/definition/account.ts';
import { FAILURE_CODES } from '../../src/definition/failure.ts';
import { englishFailures } from '../../src/text/failures.ts';
import { englishStatuses } from '../../src/text/statuses.ts';

const facts = {
  integration: 'OpenAI',
  credential: 'Admin key',
  scopes: 'api.usage.read',
  wait: '30 seconds',
  target: 'eu.vendor.example',
};

describe('the English failure texts', () => {
  it.each(FAILURE_CODES)(
    'the English failure texts have a headline and a remedy for %s that blame no person',
    (code) => {
      const { title, remedy } = englishFailures[code];
      for (const text of [
        title(facts),
        remedy(facts),
        title({ ...facts, scopes: '', wait: '', target: '' }),
        remedy({ ...facts, scopes: '', wait: '', target: '' }),
      ]) {
        expect(text).not.toBe('');
        expect(text).not.toMatch(/undefined|invalid|error occurred|illegal|please/iu);
      }
    },
  );

  it('the English failure texts name the address that a vendor requires, when it names one', () => {
    const { title } = englishFailures.wrong_target;
    expect(title(facts)).toBe('OpenAI asks for another address: eu.vendor.example');
    expect(title({ ...facts, target: '' })).toBe('OpenAI was not found at this address');
  });

  it('the English failure texts name every status', () => {
    for (const status of ACCOUNT_STATUSES) {
      const text = englishStatuses[status];
      expect(typeof text === 'function' ? text(6) : text).toMatch(/^[A-Z]/u);
    }
    expect([null, 0, 1, 6].map((days) => englishStatuses.expiring(days))).toEqual([
      'Expires soon',
      'Expires today',
      'Expires in 1 day',
      'Expires in 6 days',
    ]);
  });
});
