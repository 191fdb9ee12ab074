import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { IntegrationDefinition, Method } from '../../src/core.ts';
import { type UseConnectFlowResult, IntegrationsProvider, useConnectFlow } from '../../src/index.ts';
import { realClock, scenarios, scriptedAdapter } from '../../src/testing.ts';

const methodOf = (id: string, more: Partial<Method> = {}): Method => ({
  id,
  label: id,
  steps: [
    {
      id: 'configure',
      title: 'Configure',
      blocks: [
        {
          type: 'fields',
          fields: [
            { name: 'site', label: 'Site', input: 'text' },
            { name: 'apiKey', label: 'Key', input: 'secret' },
          ],
        },
      ],
    },
  ],
  ...more,
});
const definition: IntegrationDefinition = {
  id: 'ledgerline',
  name: 'Ledgerline',
  methods: [methodOf('personal'), methodOf('token', { recommended: true })],
};

/** A host's own form over the hook. */
function open() {
  let newest: UseConnectFlowResult | undefined;
  function Own() {
    const binding = useConnectFlow({ integrationId: 'ledgerline', methodId: 'personal' });
    const secret = binding.secret('apiKey');
    newest = binding;
    return <input aria-label="key" type="password" ref={secret.attach} onInput={secret.onInput} />;
  }
  render(
    <IntegrationsProvider
      adapter={scriptedAdapter([scenarios.empty], { clock: realClock({ speed: 0 }) })}
      integrations={[definition]}
    >
      <Own />
    </IntegrationsProvider>,
  );
  const binding = (): UseConnectFlowResult => {
    if (newest === undefined) throw new Error('Nothing was rendered.');
    return newest;
  };
  return { binding, field: screen.getByLabelText<HTMLInputElement>('key') };
}

describe('another method', () => {
  it.each([
    ['by its id', 'token'],
    ['which is the recommended one where no way has that id', 'nothing'],
  ])('another method is chosen %s, and takes over nothing that was entered', async (_, id) => {
    const { binding, field } = open();
    await act(async () => {
      binding().plain('site').onChange('acme');
      binding().label.onChange('Mine');
    });
    await userEvent.type(field, 'sk-CANARY');
    await act(async () => binding().next());
    act(() => binding().back());
    await act(async () => binding().selectMethod(id));
    expect(binding().method.id).toBe('token');
    expect([binding().plain('site').value, binding().label.value, field.value === '']).toEqual(['', '', true]);
    expect(binding().secret('apiKey').status.content).toBe('empty');
    expect(binding().plain('site').problem).toBeNull();
  });

  it('another method is not chosen in the second step, where everything belongs to the way that was tested', async () => {
    const { binding, field } = open();
    await act(async () => binding().plain('site').onChange('acme'));
    await userEvent.type(field, 'sk-CANARY');
    await expect.poll(() => binding().can.next.ready).toBe(true);
    await act(async () => binding().next());
    act(() => binding().selectMethod('token'));
    expect([binding().method.id, binding().plain('site').value]).toEqual(['personal', 'acme']);
  });
});

describe('a secret field of a host’s own', () => {
  it('a secret field of a host’s own takes a paste cleaned, says how much arrived, and fixes the rest with one press', async () => {
    const { binding, field } = open();
    let arrived = 0;
    act(() => {
      arrived = binding().secret('apiKey').onPaste('  "sk-CANARY 123"\n');
    });
    expect(arrived).toBe('sk-CANARY 123'.length);
    expect(binding().secret('apiKey').status).toMatchObject({ content: 'typed', refusal: null });
    const inner = (): boolean =>
      binding()
        .secret('apiKey')
        .status.notices.some(({ code }) => code === 'hidden_inside');
    expect(inner()).toBe(true);
    act(() => binding().secret('apiKey').correct());
    expect(inner()).toBe(false);
    expect(field.value === 'sk-CANARY123').toBe(true);
    expect(JSON.stringify(binding().secret('apiKey').status).includes('CANARY')).toBe(false);
  });

  it('a secret field of a host’s own keeps its wiring over renders, so that a node is not handed back and forth', async () => {
    const { binding } = open();
    const before = binding().secret('apiKey');
    await act(async () => binding().plain('site').onChange('acme'));
    const { attach, onInput, onPaste, correct, replace } = binding().secret('apiKey');
    expect([attach, onInput, onPaste, correct, replace]).toEqual([
      before.attach,
      before.onInput,
      before.onPaste,
      before.correct,
      before.replace,
    ]);
  });
});
