import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useWizardPages } from '../../../../src/components/connect-wizard/shell/use-wizard-pages.ts';
import { conditionHolds } from '../../../../src/definition/condition.ts';
import type { Field } from '../../../../src/definition/field.ts';
import type { IntegrationDefinition, Method } from '../../../../src/definition/integration.ts';
import type { UseConnectFlowResult } from '../../../../src/index.ts';
import { after, CONNECT } from '../../../flow/connect-samples.ts';
import { bindingOf } from '../binding-of.ts';

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

describe('the pages as they are now', () => {
  it.each([
    ['nothing is entered', {}, ['site', 'new', 'key']],
    ['a value asks for another', { site: 'eu' }, ['site', 'region', 'new', 'key']],
    ['a capability is asked for', { costs: true }, ['site', 'billing', 'new', 'key']],
    ['a key is replaced', { rotates: true }, ['site', 'key']],
  ])('have the fields that are shown when %s', (_, entered, fields) => {
    const { names, result } = openPages(entered);
    expect(names()).toEqual(fields);
    expect(result.current.shows(REGION)).toBe(fields.includes('region'));
  });

  it('number the guide, and nothing that is not in it', () => {
    const { result } = openPages();
    expect(['create', 'other'].map((item) => result.current.numberOf(item))).toEqual([1, null]);
    expect(result.current.startsByItself).toBe(true);
  });

  it('stay the same object until the answer of a condition may have changed', () => {
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
