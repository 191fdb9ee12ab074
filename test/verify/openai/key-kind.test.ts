import { describe, expect, it } from 'vitest';
import { adminKeyField } from '../../../src/integrations/openai/admin-key-field.ts';
import { otherKindOf } from '../../../src/verify/openai/key-kind.ts';

describe('otherKindOf', () => {
  it.each([
    ['sk-proj-abc', 'project_key'],
    ['sk-svcacct-abc', 'service_account_key'],
    ['sk-service-abc', 'service_account_key'],
    ['sk-ant-abc', 'anthropic_key'],
    ['org-abc', 'organization_id'],
  ])('recognises %s', (key, kind) => {
    expect(otherKindOf(key)).toBe(kind);
  });

  it.each(['sk-admin-abc', 'sk-abc', 'abc', ''])('makes nothing of %j', (key) => {
    expect(otherKindOf(key)).toBeNull();
  });

  it('names the kinds as the definition’s field does', () => {
    for (const { prefix, verdict, kind } of adminKeyField.hints ?? []) {
      if (verdict === 'wrongKind') expect(otherKindOf(`${prefix}abc`)).toBe(kind);
    }
  });
});
