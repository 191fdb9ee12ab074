import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { type UseConnectFlowResult, IntegrationsProvider, useConnectFlow } from '../../src/index.ts';
import { realClock, refusing, type Scenario, scenarios, scriptedAdapter } from '../../src/testing.ts';
import { DEFINITION, KEY } from '../components/render-console.tsx';

interface Own {
  readonly binding: () => UseConnectFlowResult;
  readonly adapter: ReturnType<typeof scriptedAdapter>;
  readonly user: ReturnType<typeof userEvent.setup>;
  /** Another tenant or person. */
  readonly change: (contextKey: string) => void;
}

/** A host's own markup over the hook: a field, and what the hook says. */
function renderOwn(...setup: readonly Scenario[]): Own {
  const adapter = scriptedAdapter(setup, { clock: realClock({ speed: 0 }) });
  let newest: UseConnectFlowResult | undefined;
  function Own(): ReactElement {
    const binding = useConnectFlow({ integrationId: 'openai' });
    const secret = binding.secret('adminKey');
    newest = binding;
    return (
      <>
        <p role="status">{binding.state.at}</p>
        {binding.state.at === 'configuring' ? (
          <input aria-label="key" type="password" ref={secret.attach} onInput={secret.onInput} />
        ) : null}
      </>
    );
  }
  const page = (contextKey: string) => (
    <IntegrationsProvider adapter={adapter} integrations={[DEFINITION]} contextKey={contextKey}>
      <Own />
    </IntegrationsProvider>
  );
  const { rerender } = render(page('first'));
  const binding = (): UseConnectFlowResult => {
    if (newest === undefined) throw new Error('Nothing was rendered.');
    return newest;
  };
  return { binding, adapter, user: userEvent.setup(), change: (contextKey) => rerender(page(contextKey)) };
}

async function reached(at: string): Promise<void> {
  await expect.poll(() => screen.getByRole('status').textContent).toBe(at);
}

async function entered({ binding, user }: Own): Promise<void> {
  await user.type(screen.getByLabelText('key'), KEY);
  await expect.poll(() => binding().can.next.ready).toBe(true);
  await act(async () => binding().next());
}

describe('useConnectFlow()', () => {
  it('useConnectFlow() carries a host’s own wizard from an empty field to one account', async () => {
    const own = renderOwn(scenarios.empty);
    expect(own.binding().can.next).toEqual({ ready: false, reason: 'credential_missing' });
    await entered(own);
    await reached('ready');
    act(() => own.binding().test());
    await reached('passed');
    act(() => {
      own.binding().finish();
      own.binding().finish();
    });
    await reached('done');
    expect(own.adapter.accounts()).toHaveLength(1);
  });

  it('useConnectFlow() stays on the first step, and says so, when Next comes before a key', async () => {
    const own = renderOwn(scenarios.empty);
    await act(async () => own.binding().next());
    await reached('configuring');
  });

  it('useConnectFlow() does nothing at Finish before a pass and while a name is too long', async () => {
    const own = renderOwn(scenarios.empty);
    await entered(own);
    act(() => own.binding().finish());
    await reached('ready');
    act(() => own.binding().test());
    await reached('passed');
    await act(async () => own.binding().label.onChange('n'.repeat(257)));
    await expect.poll(() => own.binding().can.finish).toEqual({ ready: false, reason: 'field_problem' });
    act(() => own.binding().finish());
    await reached('passed');
    await act(async () => own.binding().label.onChange('😀'.repeat(256)));
    await expect.poll(() => own.binding().can.finish.ready).toBe(true);
    expect(own.adapter.accounts()).toEqual([]);
  });

  it('useConnectFlow() takes nothing of one tenant to another', async () => {
    const own = renderOwn(scenarios.empty);
    const field = screen.getByLabelText<HTMLInputElement>('key');
    await own.user.type(field, KEY);
    own.change('second');
    expect(field.value === '').toBe(true);
    expect(own.binding().can.next).toEqual({ ready: false, reason: 'credential_missing' });
    await entered(own);
    act(() => own.change('third'));
    await reached('configuring');
    await act(async () => own.binding().next());
    act(() => own.binding().test());
    await reached('configuring');
  });

  it('useConnectFlow() gives the failure as a code, and a bundle without the key', async () => {
    const own = renderOwn(scenarios.empty, refusing('missing_scope'));
    await entered(own);
    act(() => own.binding().test());
    await reached('failed');
    const { state } = own.binding();
    expect(state.at === 'failed' ? state.failure.code : undefined).toBe('missing_scope');
    expect(own.binding().supportBundle().includes('CANARY')).toBe(false);
  });
});
