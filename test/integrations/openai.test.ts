import { describe, expect, it } from 'vitest';
import { defineIntegration } from '../../src/definition/check-definition.ts';
import { stripMarkup } from '../../src/definition/inline-markup.ts';
import { resolveText } from '../../src/definition/text.ts';
import { openai } from '../../src/integrations/openai.ts';

const definition = openai({
  permission: 'Billing Profiles Admin',
  support: { label: 'Open an expert inquiry', href: 'https://example.com/help' },
  history: 'P6M',
  firstData: 'PT4H',
  email: true,
});
const blocks = definition.methods[0]?.steps[0]?.blocks ?? [];
const guide = blocks.flatMap((block) => (block.type === 'instructions' ? block.items : []));
const words = guide.map((item) => resolveText(item.body));

describe('openai()', () => {
  it('openai() is a valid definition with and without parameters', () => {
    expect(defineIntegration(definition)).toEqual(definition);
    expect(defineIntegration(openai())).toEqual(openai());
  });

  it('openai() is plain data', () => {
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  });

  it('openai() has the thirteen instructions in the order of the vendor’s screens, with its labels', () => {
    expect(guide.map((item) => item.id)).toEqual([
      'sign-in',
      'settings',
      'admin-keys',
      'create',
      'name',
      'permissions',
      'management-scope',
      'usage-scope',
      'confirm',
      'copy',
      'done',
      'paste',
      'next',
    ]);
    for (const label of [
      'Organization Settings',
      'Admin keys',
      'Create new Admin key',
      'Name',
      'Permissions',
      'Restricted',
      'Management API Scope',
      'Usage API Scope',
      'Read',
      'Create admin key',
      'Copy',
      'Done',
      'Save your key',
    ]) {
      expect(words.join('\n')).toContain(`**${label}**`);
    }
  });

  it('openai() marks the one optional item and the one caution', () => {
    expect(guide.filter((item) => item.optional).map((item) => item.id)).toEqual(['management-scope']);
    expect(guide.filter((item) => item.caution).map((item) => item.id)).toEqual(['copy']);
  });

  it('openai() requires usage, and management is optional', () => {
    expect(definition.capabilities?.map(({ id, required, scopes }) => [id, required, scopes])).toEqual([
      ['usage', true, ['api.usage.read']],
      ['management', false, ['api.management.read']],
    ]);
  });

  it('the OpenAI definition states only host facts that were passed as parameters', () => {
    expect(JSON.stringify(openai())).not.toMatch(/Billing|P6M|expert/u);
    expect(openai().expectations).toEqual({ email: false });
    expect(stripMarkup(resolveText(definition.rotation?.afterNote ?? ''))).toContain('old key still works');
  });
});
