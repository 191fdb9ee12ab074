import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  fieldsOf,
  guideNumbers,
  startsByItself,
  useWizardPages,
  wizardPages,
} from '../../../../src/components/connect-wizard/shell/wizard-pages.ts';
import type { Block } from '../../../../src/definition/block.ts';
import { conditionHolds } from '../../../../src/definition/condition.ts';
import type { Field } from '../../../../src/definition/field.ts';
import type {
  Condition,
  DefinitionStep,
  IntegrationDefinition,
  Method,
} from '../../../../src/definition/integration.ts';
import type { UseConnectFlowResult } from '../../../../src/index.ts';
import { after, CONNECT } from '../../../flow/connect-samples.ts';
import { bindingOf } from '../binding-of.ts';

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
  it('a method on two pages has guide and form on the first, the test on the second', () => {
    const { configure, test } = pagesOf(step('key', [guide('a'), FIELDS]), step('check', [TEST]));
    expect(configure).toMatchObject({ title: 'The key', sections: [{ title: null, blocks: [guide('a'), FIELDS] }] });
    expect(test).toEqual({
      title: 'The check',
      sections: [{ id: 'check', title: null, blocks: [TEST] }],
    });
  });

  it('a method on two pages has a heading for each of several steps, none of which is the title of the page', () => {
    const { configure } = pagesOf(step('app', [guide('a')]), step('key', [FIELDS]), step('check', [TEST]));
    expect([configure.title, ...configure.sections.map(({ title }) => title)]).toEqual([null, 'The app', 'The key']);
  });

  it('a method on two pages keeps a field that is in the step of the test', () => {
    const { configure, test } = pagesOf(step('all', [FIELDS, TEST]));
    expect(configure.sections.flatMap(({ blocks }) => blocks)).toEqual([FIELDS]);
    expect(test).toMatchObject({ title: null, sections: [{ blocks: [TEST] }] });
  });

  it('a method on two pages keeps the text in the step of the test, in order', () => {
    const before: Block = { type: 'text', body: 'Before' };
    const behind: Block = { type: 'text', body: 'Behind' };
    const { test } = pagesOf(step('key', [FIELDS]), step('check', [before, TEST, behind]));
    expect(test.sections.map(({ blocks }) => blocks)).toEqual([[before, TEST, behind]]);
  });

  it('a method on two pages has a test even when the condition of the definition’s test does not hold', () => {
    const { test } = pagesOf(step('key', [FIELDS]), step('check', [{ ...TEST, when: never }]));
    expect(test.sections.flatMap(({ blocks }) => blocks)).toEqual([TEST]);
  });

  it('a method on two pages leaves out steps and blocks whose condition does not hold', () => {
    const { configure } = pagesOf(
      step('key', [FIELDS, { type: 'text', body: 'Note', when: never }]),
      step('extra', [guide('a')], { when: never }),
      step('check', [TEST]),
    );
    expect(configure.sections.map(({ blocks }) => blocks)).toEqual([[FIELDS]]);
  });
});

describe('a page', () => {
  const { configure } = pagesOf(
    step('app', [guide('a', 'b')]),
    step('key', [{ type: 'fields', fields: [field('site'), field('plan', never)] }, guide('c')]),
    step('check', [TEST]),
  );

  it('a page has the fields whose condition holds', () => {
    expect(fieldsOf(configure, (c) => c !== never).map(({ name }) => name)).toEqual(['site']);
  });

  it('a page has one guide with consecutive numbers', () => {
    expect([...guideNumbers(configure)]).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
  });
});

it('a test starts without a press only when the definition sets `auto`', () => {
  expect(startsByItself(method(step('check', [TEST])))).toBe(false);
  expect(startsByItself(method(step('key', [FIELDS]), step('check', [{ type: 'test', auto: true }])))).toBe(true);
});

const SITE: Field = { name: 'site', label: 'Site', input: 'text' };
const REGION: Field = { name: 'region', label: 'Region', input: 'text', when: { field: 'site', in: ['eu'] } };
const BILLING: Field = { name: 'billing', label: 'Billing', input: 'text', when: { capability: 'costs' } };
const NEW: Field = { name: 'new', label: 'New', input: 'text', when: { mode: ['connect'] } };
const KEY: Field = { name: 'key', label: 'Key', input: 'secret' };
const METHOD: Method = {
  id: 'm',
  label: 'M',
  steps: [
    {
      id: 'key',
      title: 'The key',
      blocks: [
        { type: 'instructions', items: [{ id: 'create', body: 'Create it.' }] },
        { type: 'fields', fields: [SITE, REGION, BILLING, NEW, KEY] },
      ],
    },
    { id: 'check', title: 'The check', blocks: [{ type: 'test', auto: true }] },
  ],
};
const COSTS = { id: 'costs', label: 'Costs', required: false } as const;
const DEFINED: IntegrationDefinition = { id: 'openai', name: 'OpenAI', methods: [METHOD], capabilities: [COSTS] };

interface Entered {
  readonly site?: string;
  readonly costs?: boolean;
  readonly rotates?: boolean;
}

function openPages(start: Entered = {}) {
  const fresh = bindingOf(after(CONNECT), { method: METHOD, definition: DEFINED });
  const holdsFor = ({ site = '', costs = false, rotates = false }: Entered): UseConnectFlowResult['holds'] => {
    const facts = {
      values: { site },
      capabilities: costs ? ['costs'] : [],
      mode: rotates ? 'rotate' : 'connect',
    } as const;
    return (condition) => conditionHolds(condition, facts);
  };
  const rendered = renderHook((holds: UseConnectFlowResult['holds']) => useWizardPages({ ...fresh, holds }), {
    initialProps: holdsFor(start),
  });
  const { result } = rendered;
  return { ...rendered, holdsFor, names: () => result.current.fields.map(({ name }) => name) };
}

describe('useWizardPages', () => {
  it.each([
    ['nothing is entered', {}, ['site', 'new', 'key']],
    ['a value asks for another', { site: 'eu' }, ['site', 'region', 'new', 'key']],
    ['a capability is asked for', { costs: true }, ['site', 'billing', 'new', 'key']],
    ['a key is replaced', { rotates: true }, ['site', 'key']],
  ])('useWizardPages has the fields that are shown when %s', (_, entered, fields) => {
    const { names, result } = openPages(entered);
    expect(names()).toEqual(fields);
    expect(result.current.shows(REGION)).toBe(fields.includes('region'));
  });

  it('useWizardPages numbers the items of the guide and nothing else', () => {
    const { result } = openPages();
    expect(['create', 'other'].map((item) => result.current.numberOf(item))).toEqual([1, null]);
    expect(result.current.startsByItself).toBe(true);
  });

  it('useWizardPages returns the same object until a condition may have changed', () => {
    const { result, rerender, holdsFor } = openPages();
    const us = holdsFor({ site: 'us' });
    rerender(us);
    const first = result.current;
    rerender(us);
    expect(result.current).toBe(first);
    rerender(holdsFor({ site: 'eu' }));
    expect(result.current).not.toBe(first);
  });
});
