import { describe, expect, it } from 'vitest';
import {
  fieldsOf,
  guideNumbers,
  startsByItself,
  wizardPages,
} from '../../../../src/components/connect-wizard/shell/wizard-pages.ts';
import type { Block } from '../../../../src/definition/block.ts';
import type { Condition, DefinitionStep, Method } from '../../../../src/definition/integration.ts';

const field = (name: string, when?: Condition) => ({ name, label: name, input: 'text', when }) as const;
const guide = (...ids: readonly string[]): Block => ({
  type: 'instructions',
  items: ids.map((id) => ({ id, body: id })),
});
const FIELDS: Block = { type: 'fields', fields: [field('site')] };
const TEST: Block = { type: 'test' };
const step = (id: string, blocks: readonly Block[], more: Partial<DefinitionStep> = {}) =>
  ({ id, title: `The ${id}`, blocks, ...more }) as DefinitionStep;
const method = (...steps: readonly DefinitionStep[]): Method => ({ id: 'm', label: 'M', steps });
const never: Condition = { field: 'plan', in: ['enterprise'] };
const pagesOf = (...steps: readonly DefinitionStep[]) => wizardPages(method(...steps), (c) => c !== never);

describe('a method on two pages', () => {
  it('has what is read and filled in on the first, the test on the second', () => {
    const { configure, test } = pagesOf(step('key', [guide('a'), FIELDS]), step('check', [TEST]));
    expect(configure).toMatchObject({ title: 'The key', sections: [{ title: null, blocks: [guide('a'), FIELDS] }] });
    expect(test).toEqual({
      title: 'The check',
      sections: [{ id: 'check', title: null, blocks: [TEST] }],
    });
  });

  it('has a heading for each of several steps, and none of them as the page’s title', () => {
    const { configure } = pagesOf(step('app', [guide('a')]), step('key', [FIELDS]), step('check', [TEST]));
    expect([configure.title, ...configure.sections.map(({ title }) => title)]).toEqual([null, 'The app', 'The key']);
  });

  it('loses no field that stands beside the test', () => {
    const { configure, test } = pagesOf(step('all', [FIELDS, TEST]));
    expect(configure.sections.flatMap(({ blocks }) => blocks)).toEqual([FIELDS]);
    expect(test).toMatchObject({ title: null, sections: [{ blocks: [TEST] }] });
  });

  it('keeps the text beside the test, in its order', () => {
    const before: Block = { type: 'text', body: 'Before' };
    const behind: Block = { type: 'text', body: 'Behind' };
    const { test } = pagesOf(step('key', [FIELDS]), step('check', [before, TEST, behind]));
    expect(test.sections.map(({ blocks }) => blocks)).toEqual([[before, TEST, behind]]);
  });

  it('has a test even where the condition of the definition’s own does not hold', () => {
    const { test } = pagesOf(step('key', [FIELDS]), step('check', [{ ...TEST, when: never }]));
    expect(test.sections.flatMap(({ blocks }) => blocks)).toEqual([TEST]);
  });

  it('leaves out steps and blocks whose condition does not hold', () => {
    const { configure } = pagesOf(
      step('key', [FIELDS, { type: 'text', body: 'Note', when: never }]),
      step('extra', [guide('a')], { when: never }),
      step('check', [TEST]),
    );
    expect(configure.sections.map(({ blocks }) => blocks)).toEqual([[FIELDS]]);
  });
});

describe('what is on a page', () => {
  const { configure } = pagesOf(
    step('app', [guide('a', 'b')]),
    step('key', [{ type: 'fields', fields: [field('site'), field('plan', never)] }, guide('c')]),
    step('check', [TEST]),
  );

  it('are the fields whose condition holds', () => {
    expect(fieldsOf(configure, (c) => c !== never).map(({ name }) => name)).toEqual(['site']);
  });

  it('is one guide, numbered through', () => {
    expect([...guideNumbers(configure)]).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
  });
});

it('starts a test without a press only when the definition says so', () => {
  expect(startsByItself(method(step('check', [TEST])))).toBe(false);
  expect(startsByItself(method(step('key', [FIELDS]), step('check', [{ type: 'test', auto: true }])))).toBe(true);
});
