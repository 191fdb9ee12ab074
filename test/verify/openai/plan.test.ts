import { describe, expect, it } from 'vitest';
import { capabilities } from '../../../src/integrations/openai/capabilities.ts';
import { adminKeyField } from '../../../src/integrations/openai/admin-key-field.ts';
import { KEY_FIELD, planChecks, reportedCapabilities, SCOPE_OF } from '../../../src/verify/openai/plan.ts';

describe('the plan', () => {
  it('speaks of the capabilities, scopes and field of the definition', () => {
    expect(Object.entries(SCOPE_OF)).toEqual(capabilities.map(({ id, scopes }) => [id, scopes?.[0]]));
    expect(KEY_FIELD).toBe(adminKeyField.name);
  });

  it('tries usage though it was not asked for, and nothing twice', () => {
    expect(reportedCapabilities([])).toEqual(['usage']);
    expect(reportedCapabilities(['management', 'usage', 'management'])).toEqual(['usage', 'management']);
  });

  it('keeps a capability from posing as another line of the test', () => {
    expect(reportedCapabilities(['credential', 'identity'])).toEqual(['usage']);
  });

  it('requires the key and usage, nothing else', () => {
    expect(planChecks(['usage', 'management']).map(({ id, required }) => [id, required])).toEqual([
      ['credential', true],
      ['identity', false],
      ['usage', true],
      ['management', false],
    ]);
  });
});
