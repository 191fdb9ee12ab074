import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { useConnectStore } from '../../src/hooks/use-connect-store.ts';
import { IntegrationsProvider } from '../../src/index.ts';
import { scenarios } from '../../src/testing.ts';
import { hostOf } from '../components/in-kit.tsx';
import { DEFINITION, KEY } from '../components/sample-host.ts';

function openAttempt() {
  const adapter = hostOf(scenarios.empty);
  let contextKey = 'first';
  const wrapper = ({ children }: { readonly children: ReactNode }): ReactNode => (
    <IntegrationsProvider adapter={adapter} integrations={[DEFINITION]} contextKey={contextKey}>
      {children}
    </IntegrationsProvider>
  );
  const getEntry = () => ({ values: {}, secrets: ['adminKey'], capabilities: [] });
  const getFacts = () =>
    ({ access: 'allowed', needed: [], secrets: [], fieldProblem: false, finishProblem: false }) as const;
  const rendered = renderHook(
    () => useConnectStore({ definition: DEFINITION, accountId: undefined, methodId: undefined, getEntry, getFacts }),
    { wrapper },
  );
  const node = document.createElement('input');
  const { result } = rendered;
  return {
    ...rendered,
    store: () => result.current,
    node,
    holdsKey: () => result.current.getSnapshot().state.held === 'box',
    types() {
      act(() => {
        result.current.fields.attach('adminKey', node);
        node.value = KEY;
        result.current.fields.input('adminKey');
      });
    },
    changes(key: string) {
      contextKey = key;
      rendered.rerender();
    },
  };
}

describe('the attempt of a component', () => {
  it('is one for its life', () => {
    const { store, rerender } = openAttempt();
    const first = store();
    rerender();
    expect(store()).toBe(first);
  });

  it('is another, without what was typed, for another tenant or person', () => {
    const attempt = openAttempt();
    const first = attempt.store();
    attempt.types();
    expect(attempt.holdsKey()).toBe(true);
    attempt.changes('second');
    expect(attempt.store()).not.toBe(first);
    expect(attempt.holdsKey()).toBe(false);
    expect(attempt.node.value === '').toBe(true);
  });

  it('holds no key any more when the page is left', () => {
    const attempt = openAttempt();
    attempt.types();
    act(() => void window.dispatchEvent(new Event('pagehide')));
    expect(attempt.holdsKey()).toBe(false);
    expect(attempt.node.value === '').toBe(true);
  });

  it('leaves no key in the field when the component goes', () => {
    const attempt = openAttempt();
    attempt.types();
    attempt.unmount();
    expect(attempt.node.value === '').toBe(true);
  });
});
