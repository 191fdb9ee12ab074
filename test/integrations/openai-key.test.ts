import { describe, expect, it } from 'vitest';
import { recogniseFormat } from '../../src/definition/field.ts';
import { adminKeyField } from '../../src/integrations/openai/openai.ts';
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

  it('the Admin key field explains every unexpected prefix', () => {
    const odd = (adminKeyField.hints ?? []).filter(({ verdict }) => verdict !== 'expected');
    expect(odd.every(({ message }) => message !== undefined)).toBe(true);
  });

  it('the Admin key field is a secret without a maximum length', () => {
    expect(adminKeyField).toMatchObject({ input: 'secret', role: 'credential' });
    expect(adminKeyField).not.toHaveProperty('maxLength');
  });
});

describe('each remedy of the OpenAI definition', () => {
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

  it('each remedy of the OpenAI definition names an existing guide item', () => {
    const known = new Set(guideItems.map(({ id }) => id));
    const asked = Object.values(remedies).flatMap(({ guideItem }) => guideItem ?? []);
    expect(asked.filter((id) => !known.has(id))).toEqual([]);
  });
});
