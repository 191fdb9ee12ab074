import { describe, expect, it } from 'vitest';
import { redactKey, isClean } from '../../../src/verify/openai/redact-key.ts';
import { CANARY } from '../vendor.ts';

describe('redactKey', () => {
  it('redactKey removes the key', () => {
    expect(redactKey(`Key ${CANARY} is bad.`, CANARY)).not.toContain('CANARY7');
  });

  it('redactKey removes the base64 of the key', () => {
    expect(redactKey(`Basic ${btoa(CANARY)}`, CANARY)).not.toContain(btoa(CANARY).slice(16, 24));
  });

  it('redactKey keeps the word "admin", which is part of every Admin key', () => {
    expect(redactKey('Open Admin keys at /settings/organization/admin-keys', CANARY)).toBe(
      'Open Admin keys at /settings/organization/admin-keys',
    );
    expect(isClean('acme-admin-team', CANARY)).toBe(true);
  });

  it('redactKey searches for the whole of a key that is little longer than its prefix', () => {
    expect(redactKey('key sk-admin-abc refused', 'sk-admin-abc')).not.toContain('sk-admin-abc');
  });
});
