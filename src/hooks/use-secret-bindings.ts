import { useCallback, useMemo } from 'react';
import type { ConnectStore } from '../store/connect/connect-attempt.ts';
import type { ConnectSnapshot } from '../store/connect/connect-snapshot.ts';
import type { SecretFieldBinding, SecretStatus } from './connect-flow-result.ts';

type Wiring = Omit<SecretFieldBinding, 'status'>;

const EMPTY = { notices: [], refusal: null, format: { verdict: 'unknown' } } as const;

/** The wiring of each secret field, made once per name, with its present status. */
export function useSecretBindings(
  store: ConnectStore,
  snapshot: ConnectSnapshot,
): (name: string) => SecretFieldBinding {
  const made = useMemo(() => ({ store, wirings: new Map<string, Wiring>() }), [store]);
  return useCallback(
    (name) => {
      const wiring = made.wirings.get(name) ?? wire(made.store, name);
      made.wirings.set(name, wiring);
      return { ...wiring, status: statusOf(name, snapshot) };
    },
    [made, snapshot],
  );
}

/** `store.fields` is asked at every use: another method has other fields. */
function wire(store: ConnectStore, name: string): Wiring {
  return {
    name,
    attach: (node) => store.fields.attach(name, node),
    onInput: () => store.fields.input(name),
    onPaste: (text) => store.fields.paste(name, text),
    correct: () => store.fields.correct(name),
    replace: () => store.send({ type: 'replaceCredential' }),
  };
}

function statusOf(name: string, { state, secrets, lastFour }: ConnectSnapshot): SecretStatus {
  const passed = state.at === 'configuring' && state.pass !== null;
  const held = passed || state.held === 'draft';
  const status = secrets[name] ?? { ...EMPTY, content: 'empty' as const };
  return { ...status, content: held ? 'held' : status.content, lastFour: lastFour[name] };
}
