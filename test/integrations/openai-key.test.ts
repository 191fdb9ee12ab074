import { describe, expect, it } from 'vitest';
import { recogniseFormat } from '../../src/definition/format-hints.ts';
import { adminKeyField } from '../../src/integrations/openai/admin-key-field.ts';
import { guideItems } from '../../src/integrations/openai/guide.ts';
import { remedies } from '../../src/integrations/openai/remedies.ts';

/** What a key is taken for: verdict and kind. */
function taken(key: string): readonly (string | undefined)[] {
  const seen = recogniseFormat(key, adminKeyField.hints);
  return [seen.verdict, 'hint' in seen ? seen.hint.kind : undefined];
}

describe('the Admin key field', () => {
  it.each([
    ['sk-admin-abc', 'expected', undefined],
    ['sk-proj-abc', 'wrongKind', 'project_key'],
    ['sk-svcacct-abc', 'wrongKind', 'service_account_key'],
    ['sk-service-abc', 'wrongKind', 'service_account_key'],
    ['sk-ant-abc', 'wrongKind', 'anthropic_key'],
    ['org-abc', 'wrongKind', 'organization_id'],
    ['sk-abc', 'unusual', undefined],
    ['sess-abc', 'unknown', undefined],
    ['SK-ADMIN-abc', 'unknown', undefined],
  ])('%s is %s', (key, verdict, kind) => {
    expect(taken(key)).toEqual([verdict, kind]);
  });

  it('is explained wherever it is not what is expected', () => {
    const odd = (adminKeyField.hints ?? []).filter(({ verdict }) => verdict !== 'expected');
    expect(odd.every(({ message }) => message !== undefined)).toBe(true);
  });

  it('is a secret that no length holds back', () => {
    expect(adminKeyField).toMatchObject({ input: 'secret', role: 'credential' });
    expect(adminKeyField).not.toHaveProperty('maxLength');
  });
});

describe('what to do about a refusal of OpenAI', () => {
  it('a remedy of the OpenAI definition names who can act and the guide item', () => {
    const said = Object.entries(remedies).map(([code, { actor, guideItem }]) => [code, actor, guideItem]);
    expect(said).toEqual([
      ['invalid_credential', 'you', 'create'],
      ['expired_credential', 'you', 'create'],
      ['wrong_kind', 'you', 'admin-keys'],
      ['missing_scope', 'you', 'usage-scope'],
      ['not_yet_effective', 'wait', undefined],
      ['wrong_target', 'host_admin', undefined],
      ['network_policy', 'vendor_admin', undefined],
      ['account_unavailable', 'vendor_admin', undefined],
      ['provider_refused_location', 'host_admin', undefined],
    ]);
  });

  it('leads to instructions that are there', () => {
    const known = new Set(guideItems.map(({ id }) => id));
    const asked = Object.values(remedies).flatMap(({ guideItem }) => guideItem ?? []);
    expect(asked.filter((id) => !known.has(id))).toEqual([]);
  });
});
