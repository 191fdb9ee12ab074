import { describe, expect, it } from 'vitest';
import { identityOf } from '../../../src/verify/openai/identity.ts';
import { CANARY } from '../vendor.ts';

function identify(value: string) {
  return identityOf(new Headers({ 'openai-organization': value }), CANARY);
}

describe('identityOf', () => {
  it('takes an org- id as proven', () => {
    expect(identify('org-AbC123')).toEqual({ externalId: 'org-AbC123', confidence: 'proven' });
  });

  it('takes a slug as a name that proves nothing', () => {
    expect(identify('quiet-orchard')).toEqual({
      externalId: 'quiet-orchard',
      name: 'quiet-orchard',
      confidence: 'declared',
    });
    expect(identify('user-1a2b')).toMatchObject({ confidence: 'declared' });
  });

  it('an answer without the header has no identity', () => {
    expect(identityOf(new Headers(), CANARY)).toBeNull();
  });

  it.each([
    ['an empty value', ' '],
    ['a sentence', 'not a slug'],
    ['a list', 'org-a, org-b'],
    ['markup', '<b>org</b>'],
    ['something endless', 'a'.repeat(129)],
    ['the key', CANARY],
    ['a part of the key', `org-${CANARY.slice(12, 24)}`],
  ])('does not take %s for an organization', (_, value) => {
    expect(identify(value)).toBeNull();
  });
});
