import { act, renderHook, waitFor } from '@testing-library/react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { describe, expect, it } from 'vitest';
import { useConnectStore, readinessOf } from '../../src/hooks/use-connect-store.ts';
import { IntegrationsProvider } from '../../src/index.ts';
import { scenarios } from '../../src/testing.ts';
import { hostOf } from '../components/in-kit.tsx';
import { DEFINITION, KEY } from '../components/sample-host.ts';
import type { ConnectState, ConnectTarget } from '../../src/flow/connect-state.ts';
import type { ConnectSnapshot, ConnectStore, PressContext } from '../../src/store/connect/connect-attempt.ts';
import {
  after,
  CONNECT,
  DRAFT,
  finish,
  lost,
  next,
  refuses,
  report,
  ROTATE,
  stored,
  tested,
  toPassed,
  toTesting,
  typed,
} from '../flow/connect-samples.ts';
import { definition } from '../store/scripted-calls.ts';

/** @param typesBeforeEffects Enters a key in the layout phase of the first commit, before any effect of it runs. */
function openAttempt({ typesBeforeEffects = false } = {}) {
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
  const node = document.createElement('input');
  function type(store: ConnectStore): void {
    store.fields.attach('adminKey', node);
    node.value = KEY;
    store.fields.input('adminKey');
  }
  const rendered = renderHook(
    () => {
      const about = { definition: DEFINITION, accountId: undefined, methodId: undefined };
      const store = useConnectStore({ ...about, getEntry, getFacts });
      const isTyped = useRef(!typesBeforeEffects);
      useLayoutEffect(() => {
        if (!isTyped.current) type(store);
        isTyped.current = true;
      }, [store]);
      return store;
    },
    // React repeats effects only below a StrictMode that is the root.
    { wrapper, reactStrictMode: true },
  );
  const { result } = rendered;
  return {
    ...rendered,
    store: () => result.current,
    node,
    holdsKey: () => result.current.getSnapshot().state.credentialAt === 'buffer',
    types() {
      act(() => type(result.current));
    },
    changes(key: string) {
      contextKey = key;
      rendered.rerender();
    },
  };
}

describe('the attempt of a component', () => {
  it('the attempt of a component keeps a key that is entered before its effects have run, in StrictMode too', () => {
    const attempt = openAttempt({ typesBeforeEffects: true });
    expect(attempt.holdsKey()).toBe(true);
    expect(attempt.node.value === KEY).toBe(true);
    expect(attempt.store().fields.read()['adminKey'] === KEY).toBe(true);
  });

  it('the attempt of a component wipes such a key when the component unmounts at once', async () => {
    const attempt = openAttempt({ typesBeforeEffects: true });
    const store = attempt.store();
    attempt.unmount();
    await waitFor(() => expect(store.fields.read()).toEqual({}));
    expect(attempt.node.value === '').toBe(true);
  });

  it('the attempt of a component is one for its life', () => {
    const { store, rerender } = openAttempt();
    const first = store();
    rerender();
    expect(store()).toBe(first);
  });

  it('the attempt of a component is another, without what was typed, for another tenant or person', () => {
    const attempt = openAttempt();
    const first = attempt.store();
    attempt.types();
    expect(attempt.holdsKey()).toBe(true);
    attempt.changes('second');
    expect(attempt.store()).not.toBe(first);
    expect(attempt.holdsKey()).toBe(false);
    expect(attempt.node.value === '').toBe(true);
  });

  it('the attempt of a component holds no key any more when the page is left', () => {
    const attempt = openAttempt();
    attempt.types();
    act(() => void window.dispatchEvent(new Event('pagehide')));
    expect(attempt.holdsKey()).toBe(false);
    expect(attempt.node.value === '').toBe(true);
  });

  it('the attempt of a component leaves no key in the field when the component unmounts', () => {
    const attempt = openAttempt();
    attempt.types();
    attempt.unmount();
    expect(attempt.node.value === '').toBe(true);
  });
});

const FACTS: PressContext = {
  access: 'allowed',
  needed: ['adminKey'],
  secrets: ['adminKey'],
  fieldProblem: false,
  finishProblem: false,
};
const TYPED = { content: 'typed', notices: [], refusal: null, format: { verdict: 'unknown' } } as const;
const [method] = definition.methods;

function at(state: ConnectState, more: Partial<ConnectSnapshot> = {}): ConnectSnapshot {
  if (method === undefined) throw new Error('The definition has no method.');
  return {
    state,
    method,
    account: null,
    reading: 'idle',
    coolDownUntil: null,
    wipesInSeconds: null,
    secrets: { adminKey: TYPED },
    lastFour: {},
    ...more,
  };
}

/** Why the three buttons are off, in the order Next, Test, Finish. */
function off(snapshot: ConnectSnapshot, facts: Partial<PressContext> = {}): readonly (string | null)[] {
  const { next, test, finish } = readinessOf(snapshot, { ...FACTS, ...facts });
  return [next, test, finish].map((one) => (one.ready ? null : one.reason));
}

const refused = (code: 'empty' | 'not_sendable') => ({
  secrets: { adminKey: { ...TYPED, refusal: { code } } },
});
const otherTarget: ConnectTarget = { ...ROTATE, version: null };
const OTHER = 'not_in_this_state';
const configuring = after(CONNECT, typed);
const ready = after(CONNECT, typed, next);
const back = after(CONNECT, ...toPassed, { type: 'back' });
const passed = after(CONNECT, ...toPassed);
const known = after(
  CONNECT,
  ...toTesting,
  tested({ ...report, ok: true, draft: DRAFT, relation: { kind: 'existing', accountId: 'acc-1' } }),
);

describe('Next, Test and Finish', () => {
  it.each([
    ['before anything was tested', configuring, [null, OTHER, 'not_tested']],
    ['in the second step', ready, [OTHER, null, 'not_tested']],
    ['during a test', after(CONNECT, ...toTesting), [OTHER, 'testing', 'testing']],
    ['after a refusal', after(CONNECT, ...toTesting, tested(refuses)), [OTHER, null, 'test_failed']],
    ['after a pass', passed, [OTHER, OTHER, null]],
    ['while it is stored', after(CONNECT, ...toPassed, finish), [OTHER, OTHER, 'saving']],
    ['when the outcome is not known', after(CONNECT, ...toPassed, finish, lost), [OTHER, OTHER, 'unconfirmed']],
    ['at the end', after(CONNECT, ...toPassed, finish, stored), [OTHER, OTHER, OTHER]],
  ] as const)('%s', (_, state, reasons) => {
    expect(off(at(state))).toEqual(reasons);
  });

  it('Next, Test and Finish wait for a key, and do not ask for one that the host holds', () => {
    expect(off(at(configuring, { secrets: {} }))[0]).toBe('credential_missing');
    expect(off(at(ready, { secrets: {} }))[1]).toBe('credential_missing');
    expect(off(at(configuring, refused('empty')))[0]).toBeNull();
    expect(off(at(back, { secrets: {} }))[0]).toBeNull();
    expect(off(at(passed, { secrets: {} }))[2]).toBeNull();
  });

  it('Next, Test and Finish do without a key that may be left out', () => {
    expect(off(at(configuring, { secrets: {} }), { needed: [] })[0]).toBeNull();
  });

  it('Next, Test and Finish say that a key cannot be sent before they say that another is missing', () => {
    const secrets = ['adminKey', 'second'];
    expect(off(at(configuring, refused('not_sendable')), { needed: secrets, secrets })[0]).toBe('credential_refused');
  });

  it('Next, Test and Finish wait for the fields: Next for the ones before the test, Finish for name and expiry', () => {
    expect(off(at(configuring), { fieldProblem: true })[0]).toBe('field_problem');
    expect(off(at(ready), { fieldProblem: true })[1]).toBe('field_problem');
    expect(off(at(passed), { finishProblem: true })[2]).toBe('field_problem');
  });

  it('Next, Test and Finish ask for no key when access is refused', () => {
    expect(off(at(configuring, { secrets: {} }), { access: 'failed' })[0]).toBe('access');
    expect(off(at(configuring, { secrets: {} }), { access: 'loading' })[0]).toBe('credential_missing');
    expect(off(at(configuring), { access: 'loading' })[0]).toBe('access');
  });
  it('Next, Test and Finish wait for access and for the account that is changed', () => {
    expect(off(at(ready), { access: 'failed' })[1]).toBe('access');
    expect(off(at(passed), { access: 'failed' })[2]).toBe('access');
    expect(off(at(after(otherTarget, typed)))[0]).toBe('account_loading');
    expect(off(at(after(ROTATE, typed)))[0]).toBeNull();
  });

  it('Next, Test and Finish rest as long as the vendor wants', () => {
    expect(off(at(configuring, { coolDownUntil: 1 }))[0]).toBeNull();
    expect(off(at(ready, { coolDownUntil: 1 }))[1]).toBe('cooling_down');
    expect(off(at(passed, { coolDownUntil: 1 }))[2]).toBe('cooling_down');
  });

  it('Next, Test and Finish make no second account of an organization that is connected already', () => {
    expect(off(at(known))[2]).toBe('already_connected');
    const rotated = after(
      ROTATE,
      ...toTesting,
      tested({ ...report, ok: true, draft: DRAFT, relation: { kind: 'existing', accountId: 'acc-1' } }),
    );
    expect(off(at(rotated))[2]).toBeNull();
  });
});
