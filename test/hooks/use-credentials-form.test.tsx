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
  readonly render: (change: { readonly method?: Method; readonly target?: ConnectTarget }) => Promise<void>;
}

async function open(target: ConnectTarget = CONNECT): Promise<Opened> {
  const edited: unknown[] = [];
  const facts = { definition, target, now: () => NOW, onEdited: (role: Field['role']) => void edited.push(role) };
  const { result, rerender } = renderHook(useCredentialsForm, { initialProps: { ...facts, method: full } });
  await validated();
  return {
    form: () => result.current,
    edited,
    render: async (change) => {
      rerender({ ...facts, method: full, ...change });
      await validated();
    },
  };
}

/** The form validates after the event that it follows. */
function validated(): Promise<void> {
  return act(async () => {});
}

/** Types into a field. */
function enter({ form }: Opened, name: string, value: string | boolean): Promise<void> {
  return act(async () => form().plain(name).onChange(value));
}

describe('the fields that are not secret', () => {
  it('the fields that are not secret start as the definition says, and send what is visible, with no secret among it', async () => {
    const { form } = await open();
    expect(form().getEntry()).toEqual({
      values: { site: '', org: 'acme', nick: '', plan: 'costs', archive: true },
      secrets: ['hidden', 'apiKey'],
      capabilities: ['billing', 'usage'],
    });
  });

  it('the fields that are not secret send what was entered', async () => {
    const opened = await open();
    await enter(opened, 'site', 'eu');
    await enter(opened, 'archive', false);
    expect(opened.form().getEntry().values).toMatchObject({ site: 'eu', archive: false });
    expect(opened.form().plain('site').value).toBe('eu');
  });

  it('the fields that are not secret ask for more where an answer needs it, and send it only then', async () => {
    const opened = await open();
    await enter(opened, 'plan', 'all');
    expect(opened.form().getEntry().values).toHaveProperty('team', '');
    expect(opened.form().fieldProblem).toBe(true);
    await enter(opened, 'plan', 'costs');
    expect(opened.form().getEntry().values).not.toHaveProperty('team');
  });

  it('the fields that are not secret hold Next while a visible one is wrong, and only then', async () => {
    const opened = await open();
    expect(opened.form().fieldProblem).toBe(true);
    await enter(opened, 'site', 'eu');
    expect(opened.form().fieldProblem).toBe(false);
  });

  it('the fields that are not secret show a problem when they were left, or when Next was tried', async () => {
    const opened = await open();
    expect(opened.form().plain('site').problem).toBeNull();
    await act(async () => opened.form().plain('site').onBlur());
    expect(opened.form().plain('site').problem).toBe('required');
    const tried = await open();
    expect(tried.form().plain('site').problem).toBeNull();
    await act(async () => tried.form().submit(() => expect.unreachable()));
    expect(tried.form().plain('site').problem).toBe('required');
  });

  it('the fields that are not secret say what kind of thing was edited, since some take more back than a pass', async () => {
    const opened = await open();
    await enter(opened, 'site', 'eu');
    await enter(opened, 'plan', 'all');
    await enter(opened, 'nick', 'ours');
    await enter(opened, 'plan', 'all');
    expect(opened.edited).toEqual(['target', undefined]);
  });

  it('the fields that are not secret keep a name with a dot apart from one that it seems to lead into', async () => {
    const dotted = methodOf('dotted', [
      { name: 'a.b', label: 'A', input: 'text', defaultValue: 'one' },
      { name: 'c', label: 'C', input: 'text', when: { field: 'a.b', in: ['two'] } },
      key,
    ]);
    const opened = await open();
    act(() => opened.form().restart(dotted));
    await opened.render({ method: dotted });
    await enter(opened, 'a.b', 'two');
    expect(opened.form().plain('a.b').value).toBe('two');
    expect(opened.form().getEntry().values).toEqual({ 'a.b': 'two', c: '' });
    expect(opened.form().fieldProblem).toBe(true);
  });

  it('the fields that are not secret take nothing for a secret or for a name that the method does not have', async () => {
    const opened = await open();
    for (const name of ['apiKey', 'hidden', 'nowhere']) {
      await enter(opened, name, 'sk-CANARY');
      expect([name, opened.form().plain(name).value]).toEqual([name, '']);
    }
    expect(JSON.stringify(opened.form().getEntry())).not.toContain('CANARY');
    expect(opened.edited).toEqual([]);
  });

  it('the fields that are not secret are validated again when another mode shows others', async () => {
    const rotating = methodOf('rotating', [
      { name: 'reason', label: 'Reason', input: 'text', when: { mode: ['rotate'] } },
      key,
    ]);
    const opened = await open();
    act(() => opened.form().restart(rotating));
    await opened.render({ method: rotating });
    expect(opened.form().fieldProblem).toBe(false);
    await opened.render({ method: rotating, target: ROTATE });
    expect(opened.form().fieldProblem).toBe(true);
  });

  it('the fields that are not secret lock which account it is while its key is replaced', async () => {
    const opened = await open(ROTATE);
    const { plain } = opened.form();
    expect(['site', 'org', 'plan'].map((name) => plain(name).locked)).toEqual([true, true, false]);
    await enter(opened, 'org', 'another');
    expect(opened.form().plain('org').value).toBe('acme');
    expect(opened.edited).toEqual([]);
  });

  it('the fields that are not secret start again for another method', async () => {
    const opened = await open();
    await enter(opened, 'site', 'eu');
    await act(async () => opened.form().label.onChange('Mine'));
    act(() => opened.form().restart(other));
    await opened.render({ method: other });
    expect(opened.form().getEntry()).toEqual({
      values: { site: 'start' },
      secrets: ['apiKey'],
      capabilities: ['billing', 'usage'],
    });
  });
});

describe('the capabilities asked for', () => {
  it('the capabilities asked for are the needed ones and the ticked ones, and a tick takes the pass back', async () => {
    const opened = await open();
    expect(opened.form().asked).toEqual(['billing', 'usage']);
    await act(async () => {
      opened.form().ask('teams', true);
      opened.form().ask('usage', false);
    });
    expect(opened.form().getEntry().capabilities).toEqual(['billing', 'teams']);
    expect(opened.edited).toEqual(['setting', 'setting']);
  });

  it('the capabilities asked for decide which fields are shown', async () => {
    const opened = await open();
    await act(async () => opened.form().ask('usage', false));
    expect(opened.form().getEntry().secrets).toEqual(['hidden']);
  });
});

describe('name and expiry', () => {
  it('name and expiry are sent when they were entered, without the spaces around a name', async () => {
    const opened = await open();
    await act(async () => {
      opened.form().label.onChange('  Research ');
      opened.form().expiry.onChange('2026-04-01');
    });
    expect(opened.form().getEntry()).toMatchObject({ label: 'Research', expiresAt: '2026-04-01' });
    expect(opened.form().label.value).toBe('  Research ');
    expect(opened.form().finishProblem).toBe(false);
    expect(opened.edited).toEqual([]);
  });

  it('name and expiry are left out when a name is only spaces and a day is none', async () => {
    const opened = await open();
    await act(async () => {
      opened.form().label.onChange('   ');
      opened.form().expiry.onChange('2026-02-30');
    });
    expect(opened.form().getEntry()).not.toHaveProperty('label');
    expect(opened.form().getEntry()).not.toHaveProperty('expiresAt');
  });

  it('name and expiry hold Finish while one of them is wrong', async () => {
    const opened = await open();
    await act(async () => opened.form().label.onChange('n'.repeat(257)));
    expect(opened.form().label.problem).toBe('too_long');
    expect(opened.form().finishProblem).toBe(true);
    await act(async () => opened.form().label.onChange(''));
    await act(async () => opened.form().expiry.onChange('2026-03-01'));
    expect(opened.form().expiry.problem).toBe('in_the_past');
    expect(opened.form().finishProblem).toBe(true);
  });

  it('name and expiry say nothing of a day that is still being typed, until it was left', async () => {
    const opened = await open();
    await act(async () => opened.form().expiry.onChange('2026-0'));
    expect(opened.form().expiry.problem).toBeNull();
    await act(async () => opened.form().expiry.onBlur());
    expect(opened.form().expiry.problem).toBe('not_a_date');
  });
});
