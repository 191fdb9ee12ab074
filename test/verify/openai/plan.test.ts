import { describe, expect, it } from 'vitest';
import { adminKeyField, capabilities } from '../../../src/integrations/openai/openai.ts';
import { KEY_FIELD, planChecks, reportedCapabilities, SCOPE_OF } from '../../../src/verify/openai/plan.ts';

describe('the plan', () => {
  it('the plan has the capabilities, scopes and field of the definition', () => {
    expect(Object.entries(SCOPE_OF)).toEqual(capabilities.map(({ id, scopes }) => [id, scopes?.[0]]));
    expect(KEY_FIELD).toBe(adminKeyField.name);
  });

  it('the plan tests usage always, and no capability twice', () => {
    expect(reportedCapabilities([])).toEqual(['usage']);
    expect(reportedCapabilities(['management', 'usage', 'management'])).toEqual(['usage', 'management']);
  });

  it('the plan ignores a capability with the id of another check', () => {
    expect(reportedCapabilities(['credential', 'identity'])).toEqual(['usage']);
  });

  it('the plan requires the key and usage, nothing else', () => {
    expect(planChecks(['usage', 'management']).map(({ id, required }) => [id, required])).toEqual([
      ['credential', true],
      ['identity', false],
      ['usage', true],
      ['management', false],
    ]);
  });
});
