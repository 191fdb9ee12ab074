import { describe, expect, it } from 'vitest';
import { checkDefinition } from '../../src/definition/check-definition.ts';
import { defineIntegration } from '../../src/definition/define-integration.ts';
import { openai } from '../../src/integrations/openai.ts';

const copy = (): Record<string, unknown> => JSON.parse(JSON.stringify(openai()));
const problemsOf = (change: (definition: Record<string, any>) => void): readonly string[] => {
  const definition = copy();
  change(definition);
  const verdict = checkDefinition(definition);
  return verdict.ok ? [] : verdict.problems;
};
const firstStep = (definition: Record<string, any>) => definition['methods'][0].steps[0];

describe('defineIntegration', () => {
  it('accepts and freezes a definition that came as JSON', () => {
    const definition = defineIntegration(copy());
    expect(definition).toEqual(openai());
    expect(Object.isFrozen(definition.methods[0]?.steps[0]?.blocks)).toBe(true);
  });

  it('names the definition, the place and the remedy when it throws', () => {
    expect(() => defineIntegration({ ...copy(), methods: [] })).toThrow(
      /"openai"[\s\S]*methods[\s\S]*Correct the members/u,
    );
  });

  it('refuses a block that it cannot draw by its name', () => {
    const problems = problemsOf((definition) =>
      firstStep(definition).blocks.push({ type: 'authorize', label: 'x', mode: 'popup' }),
    );
    expect(problems.join()).toMatch(/"authorize".*does not draw/u);
  });

  it('refuses a control that it cannot draw by its name', () => {
    const problems = problemsOf((definition) => {
      firstStep(definition).blocks[2].fields.push({ name: 'pem', label: 'PEM', input: 'multiline' });
    });
    expect(problems.join()).toMatch(/"multiline".*does not draw/u);
  });

  it.each<[string, (definition: Record<string, any>) => void, RegExp]>([
    ['an unsafe link', (d) => (d['docsHref'] = 'javascript:alert(1)'), /docsHref.*https/u],
    ['an unsafe icon', (d) => (d['icon'] = 'data:image/svg+xml;base64,aGk='), /icon/u],
    [
      'a remedy that points nowhere',
      (d) => (d['remedies'].missing_scope.guideItem = 'nowhere'),
      /no guide item is called "nowhere"/u,
    ],
    [
      'an unknown capability',
      (d) => (firstStep(d).blocks[0].items[0].capability = 'fly'),
      /no capability is called "fly"/u,
    ],
    [
      'a doubled guide item',
      (d) => firstStep(d).blocks[0].items.push({ id: 'sign-in', body: 'x' }),
      /"sign-in" stands twice/u,
    ],
    ['no test block', (d) => d['methods'][0].steps.pop(), /has 0 test blocks/u],
    ['no secret field', (d) => (firstStep(d).blocks[2].fields[0].input = 'text'), /has no secret field/u],
    [
      'a choice of nothing',
      (d) => firstStep(d).blocks[2].fields.push({ name: 'site', label: 'Site', input: 'select' }),
      /nothing to choose/u,
    ],
    [
      'a condition on no field',
      (d) => (firstStep(d).blocks[1].when = { field: 'gone', in: ['x'] }),
      /no field is called "gone"/u,
    ],
    ['a field named like an object’s own', (d) => (firstStep(d).blocks[2].fields[0].name = '__proto__'), /name/u],
    ['an unreadable duration', (d) => (d['promise'].history = 'half a year'), /promise\.history/u],
  ])('refuses %s', (_, change, problem) => {
    expect(problemsOf(change).join('\n')).toMatch(problem);
  });

  it('survives what is no definition at all', () => {
    for (const value of [
      null,
      undefined,
      7,
      'x',
      [],
      {
        get id() {
          throw new Error('no');
        },
      },
      { a: 1n },
    ]) {
      expect(checkDefinition(value).ok).toBe(false);
    }
    expect(checkDefinition({ id: 'x', name: 'y'.repeat(300_000) }).ok).toBe(false);
  });
});
