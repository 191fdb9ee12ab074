import { describe, expect, it } from 'vitest';
import { blamesCredential } from '../../src/definition/blames-credential.ts';
import { FAILURE_CODES } from '../../src/definition/failure.ts';

describe('blamesCredential', () => {
  it('is true for what is wrong with the credential itself, and for nothing else', () => {
    expect(FAILURE_CODES.filter(blamesCredential)).toEqual(['invalid_credential', 'expired_credential', 'wrong_kind']);
  });
});
