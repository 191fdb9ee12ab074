import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/definition/field.ts';
import type { IntegrationDefinition, Method } from '../../src/definition/integration.ts';
import type { ConnectTarget } from '../../src/flow/connect-state.ts';
import { type CredentialsForm, useCredentialsForm } from '../../src/hooks/use-credentials-form.ts';
import { CONNECT, ROTATE } from '../flow/connect-samples.ts';

const NOW = Date.UTC(2026, 2, 2, 9);

const methodOf = (id: string, fields: readonly Field[]): Method => ({
  id,
  label: id,
  steps: [{ id: 'configure', title: 'Configure', blocks: [{ type: 'fields', fields }] }],
});
const key: Field = { name: 'apiKey', label: 'API key', input: 'secret' };
const full = methodOf('full', [
  { name: 'site', label: 'Site', input: 'text', role: 'target' },
  { name: 'org', label: 'Organization', input: 'text', role: 'identity', defaultValue: 'acme' },
  { name: 'nick', label: 'Nickname', input: 'text', role: 'label', optional: true },
  { name: 'plan', label: 'Plan', input: 'text', defaultValue: 'costs' },
  { name: 'team', label: 'Team', input: 'text', when: { field: 'plan', in: ['all'] } },
  { name: 'archive', label: 'Archive', input: 'toggle', defaultValue: 'true' },
  { name: 'hidden', label: 'Hidden', input: 'text', secret: true },
  { ...key, when: { capability: 'usage' } },
]);
const other = methodOf('other', [{ name: 'site', label: 'Site', input: 'text', defaultValue: 'start' }, key]);
const definition: IntegrationDefinition = {
  id: 'meterwell',
  name: 'Meterwell',
  capabilities: [
    { id: 'billing', label: 'Billing', required: true },
    { id: 'usage', label: 'Usage', required: false },
    { id: 'teams', label: 'Teams', required: false, defaultOn: false },
  ],
  methods: [full, other],
};

interface Opened {
  readonly form: () => CredentialsForm;
  readonly edited: readonly unknown[];
  readonly render: (change: { readonly method?: Method; readonly tried?: boolean }) => void;
}

function open(target: ConnectTarget = CONNECT): Opened {
  const edited: unknown[] = [];
  const facts = { definition, target, now: () => NOW, onEdited: (role: Field['role']) => void edited.push(role) };
  const { result, rerender } = renderHook(useCredentialsForm, {
    initialProps: { ...facts, method: full, tried: false },
  });
  return {
    form: () => result.current,
    edited,
    render: (change) => rerender({ ...facts, method: full, tried: false, ...change }),
  };
}

/** Types into a field. */
function enter({ form }: Opened, name: string, value: string | boolean): void {
  act(() => form().plain(name).onChange(value));
}

describe('the fields that are not secret', () => {
  it('start as the definition says, and send what is visible, with no secret among it', () => {
    const { form } = open();
    expect(form().entry).toEqual({
      values: { site: '', org: 'acme', nick: '', plan: 'costs', archive: true },
      secrets: ['hidden', 'apiKey'],
      capabilities: ['billing', 'usage'],
    });
  });

  it('send what was entered', () => {
    const opened = open();
    enter(opened, 'site', 'eu');
    enter(opened, 'archive', false);
    expect(opened.form().entry.values).toMatchObject({ site: 'eu', archive: false });
    expect(opened.form().plain('site').value).toBe('eu');
  });

  it('ask for more where an answer needs it, and send it only then', () => {
    const opened = open();
    enter(opened, 'plan', 'all');
    expect(opened.form().entry.values).toHaveProperty('team', '');
    expect(opened.form().hasProblem).toBe(true);
    enter(opened, 'plan', 'costs');
    expect(opened.form().entry.values).not.toHaveProperty('team');
  });

  it('hold Next while a visible one is wrong, and only then', () => {
    const opened = open();
    expect(opened.form().hasProblem).toBe(true);
    enter(opened, 'site', 'eu');
    expect(opened.form().hasProblem).toBe(false);
  });

  it('tell a problem when they were left, or when Next was tried', () => {
    const opened = open();
    expect(opened.form().plain('site').problem).toBeNull();
    act(() => opened.form().plain('site').onBlur());
    expect(opened.form().plain('site').problem).toBe('required');
    const tried = open();
    tried.render({ tried: true });
    expect(tried.form().plain('site').problem).toBe('required');
  });

  it('say what kind of thing was edited, since some take more back than a pass', () => {
    const opened = open();
    enter(opened, 'site', 'eu');
    enter(opened, 'plan', 'all');
    enter(opened, 'nick', 'ours');
    enter(opened, 'plan', 'all');
    expect(opened.edited).toEqual(['target', undefined]);
  });

  it('lock which account it is while its key is replaced', () => {
    const opened = open(ROTATE);
    const { plain } = opened.form();
    expect(['site', 'org', 'plan'].map((name) => plain(name).locked)).toEqual([true, true, false]);
    enter(opened, 'org', 'another');
    expect(opened.form().plain('org').value).toBe('acme');
    expect(opened.edited).toEqual([]);
  });

  it('start again for another method', () => {
    const opened = open();
    enter(opened, 'site', 'eu');
    act(() => opened.form().label.onChange('Mine'));
    act(() => {
      opened.form().restart(other);
      opened.render({ method: other });
    });
    expect(opened.form().entry).toEqual({
      values: { site: 'start' },
      secrets: ['apiKey'],
      capabilities: ['billing', 'usage'],
    });
  });
});

describe('the capabilities asked for', () => {
  it('are the needed ones and the ticked ones, and a tick takes the pass back', () => {
    const opened = open();
    expect([opened.form().asks('usage'), opened.form().asks('teams')]).toEqual([true, false]);
    act(() => {
      opened.form().ask('teams', true);
      opened.form().ask('usage', false);
    });
    expect(opened.form().entry.capabilities).toEqual(['billing', 'teams']);
    expect(opened.edited).toEqual(['setting', 'setting']);
  });

  it('decide which fields are shown', () => {
    const opened = open();
    act(() => opened.form().ask('usage', false));
    expect(opened.form().entry.secrets).toEqual(['hidden']);
  });
});

describe('name and expiry', () => {
  it('are sent when they were entered, without the spaces around a name', () => {
    const opened = open();
    act(() => {
      opened.form().label.onChange('  Research ');
      opened.form().expiry.onChange('2026-04-01');
    });
    expect(opened.form().entry).toMatchObject({ label: 'Research', expiresAt: '2026-04-01' });
    expect(opened.form().label.value).toBe('  Research ');
    expect(opened.form().hasFinishProblem).toBe(false);
    expect(opened.edited).toEqual([]);
  });

  it('are left out when a name is only spaces and a day is none', () => {
    const opened = open();
    act(() => {
      opened.form().label.onChange('   ');
      opened.form().expiry.onChange('2026-02-30');
    });
    expect(opened.form().entry).not.toHaveProperty('label');
    expect(opened.form().entry).not.toHaveProperty('expiresAt');
  });

  it('hold Finish while one of them is wrong', () => {
    const opened = open();
    act(() => opened.form().label.onChange('n'.repeat(257)));
    expect(opened.form().label.problem).toBe('too_long');
    expect(opened.form().hasFinishProblem).toBe(true);
    act(() => opened.form().label.onChange(''));
    act(() => opened.form().expiry.onChange('2026-03-01'));
    expect(opened.form().expiry.problem).toBe('in_the_past');
    expect(opened.form().hasFinishProblem).toBe(true);
  });

  it('say nothing of a day that is still being typed, until it was left', () => {
    const opened = open();
    act(() => opened.form().expiry.onChange('2026-0'));
    expect(opened.form().expiry.problem).toBeNull();
    act(() => opened.form().expiry.onBlur());
    expect(opened.form().expiry.problem).toBe('not_a_date');
  });
});
