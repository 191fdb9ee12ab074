import { describe, expect, it } from 'vitest';
import { conceal, isClean } from '../../../src/verify/openai/conceal.ts';
import { CANARY } from '../vendor.ts';

describe('conceal', () => {
  it('takes the key out', () => {
    expect(conceal(`Key ${CANARY} is bad.`, CANARY)).not.toContain('CANARY7');
  });

  it('takes the base64 of the key out', () => {
    expect(conceal(`Basic ${btoa(CANARY)}`, CANARY)).not.toContain(btoa(CANARY).slice(16, 24));
  });

  it('leaves the word "admin" alone, which begins every Admin key', () => {
    expect(conceal('Open Admin keys at /settings/organization/admin-keys', CANARY)).toBe(
      'Open Admin keys at /settings/organization/admin-keys',
    );
    expect(isClean('acme-admin-team', CANARY)).toBe(true);
  });

  it('looks for the whole of a key that is little more than its mark', () => {
    expect(conceal('key sk-admin-abc refused', 'sk-admin-abc')).not.toContain('sk-admin-abc');
  });
});
