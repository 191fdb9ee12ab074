import { describe, expect, it } from 'vitest';
import { checkDefinition, defineIntegration } from '../../src/definition/check-definition.ts';
import type { IntegrationDefinition } from '../../src/definition/integration.ts';
import { MOST_CAPABILITIES } from '../../src/definition/input-limits.ts';
import { openai } from '../../src/integrations/openai.ts';

type Copy = IntegrationDefinition & Record<string, unknown>;
const copy = (): Copy => JSON.parse(JSON.stringify(openai()));
/** Sets the member at a path such as `methods.0.steps`; `-` at its end appends to a list. */
function changed(path: string, value: unknown): Copy {
  const definition = copy();
  const names = path.split('.');
  const last = names.pop() ?? '';
  const place = names.reduce<unknown>((at, name) => Reflect.get(Object(at), name), definition);
  if (last === '-' && Array.isArray(place)) place.push(value);
  else Reflect.set(Object(place), last, value);
  return definition;
}
const problemsOf = (path: string, value: unknown): readonly string[] => {
  const verdict = checkDefinition(changed(path, value));
  return verdict.ok ? [] : verdict.problems;
};
const BLOCKS = 'methods.0.steps.0.blocks';

describe('defineIntegration', () => {
  it('defineIntegration accepts a definition that was sent as JSON, and freezes it', () => {
    const definition = defineIntegration(copy());
    expect(definition).toEqual(openai());
    expect(Object.isFrozen(definition.methods[0]?.steps[0]?.blocks)).toBe(true);
  });

  it('defineIntegration names the definition, the place and the remedy when it throws', () => {
    expect(() => defineIntegration({ ...copy(), methods: [] })).toThrow(
      /"openai"[\s\S]*methods[\s\S]*Correct the members/u,
    );
  });

  it('checkDefinition names a block that it cannot draw', () => {
    const problems = problemsOf(`${BLOCKS}.-`, { type: 'authorize', label: 'x', mode: 'popup' });
    expect(problems.join()).toMatch(/"authorize".*does not draw/u);
  });

  it('checkDefinition names a control that it cannot draw', () => {
    const problems = problemsOf(`${BLOCKS}.2.fields.-`, { name: 'pem', label: 'PEM', input: 'multiline' });
    expect(problems.join()).toMatch(/"multiline".*does not draw/u);
  });

  it('checkDefinition accepts any control that is marked as a secret as the secret field', () => {
    const field = { name: 'token', label: 'Token', input: 'text', secret: true };
    expect(problemsOf(`${BLOCKS}.2.fields`, [field])).toEqual([]);
    expect(problemsOf(`${BLOCKS}.2.fields`, [{ ...field, secret: false }]).join()).toMatch(/has no secret field/u);
  });

  it.each<[string, path: string, value: unknown, RegExp]>([
    ['an unsafe link', 'docsHref', 'javascript:alert(1)', /docsHref.*https/u],
    ['an unsafe icon', 'icon', 'data:image/svg+xml;base64,aGk=', /icon/u],
    [
      'a remedy that points nowhere',
      'remedies.missing_scope.guideItem',
      'nowhere',
      /no guide item is called "nowhere"/u,
    ],
    ['an unknown capability', `${BLOCKS}.0.items.0.capability`, 'fly', /no capability is called "fly"/u],
    ['a doubled guide item', `${BLOCKS}.0.items.-`, { id: 'sign-in', body: 'x' }, /has "sign-in" twice/u],
    ['no test block', 'methods.0.steps', openai().methods[0]?.steps.slice(0, -1), /has 0 test blocks/u],
    ['no secret field', `${BLOCKS}.2.fields.0.input`, 'text', /has no secret field/u],
    [
      'a choice of nothing',
      `${BLOCKS}.2.fields.-`,
      { name: 'site', label: 'Site', input: 'select' },
      /nothing to choose/u,
    ],
    ['a condition on no field', `${BLOCKS}.1.when`, { field: 'absent', in: ['x'] }, /no field is called "absent"/u],
    ['a field named like an object’s own', `${BLOCKS}.2.fields.0.name`, '__proto__', /name/u],
    ['an unreadable duration', 'expectations.history', 'half a year', /expectations\.history/u],
  ])('checkDefinition refuses %s', (_, path, value, problem) => {
    expect(problemsOf(path, value).join('\n')).toMatch(problem);
  });

  it.each([
    ['conditions', (inner: unknown) => ({ not: inner })],
    ['conditions in lists', (inner: unknown) => ({ all: [inner] })],
    ['anything else', (inner: unknown) => ({ more: inner })],
  ])('defineIntegration refuses %s nested too deeply, and names the place, at any depth', (_, around) => {
    for (const depth of [40, 3_000, 100_000]) {
      let when: unknown = { capability: 'usage' };
      for (let level = 0; level < depth; level += 1) when = around(when);
      expect(problemsOf(`${BLOCKS}.1.when`, when).join()).toMatch(
        /^methods\.0\.steps\.0\.blocks\.1[^:]*: is nested more than/u,
      );
      expect(() => defineIntegration(changed(`${BLOCKS}.1.when`, when))).toThrow(/is nested more than 32 levels deep/u);
    }
  });

  it('defineIntegration accepts conditions nested in conditions sixteen levels deep', () => {
    let when: unknown = { capability: 'usage' };
    for (let level = 0; level < 8; level += 1) when = { all: [{ not: when }] };
    expect(problemsOf(`${BLOCKS}.1.when`, when)).toEqual([]);
  });

  it('checkDefinition refuses a definition that contains itself', () => {
    const circular = copy();
    Reflect.set(circular, 'self', circular);
    expect(checkDefinition(circular).ok).toBe(false);
  });

  it('defineIntegration refuses more capabilities than a test may ask for', () => {
    const capabilities = Array.from({ length: MOST_CAPABILITIES + 1 }, (_, index) => ({
      id: `c${index}`,
      label: 'x',
      required: false,
    }));
    const own = openai().capabilities ?? [];
    expect(problemsOf('capabilities', [...own, ...capabilities.slice(0, MOST_CAPABILITIES - own.length)])).toEqual([]);
    expect(problemsOf('capabilities', [...own, ...capabilities]).join()).toContain(
      `more than ${MOST_CAPABILITIES} capabilities`,
    );
  });

  it('defineIntegration removes invisible characters from its texts', () => {
    const definition = defineIntegration(changed('name', 'Open\u202E\u200BAI'));
    expect(definition.name).toBe('OpenAI');
  });

  it('checkDefinition refuses any value that is not a definition without throwing', () => {
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
