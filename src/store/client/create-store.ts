import { createListeners } from './listeners.ts';

/** A store that runs a pure flow. */
export interface Store<State, Event> {
  /** The same object until an event changes it. */
  getSnapshot(): State;
  /** Returns the function that removes the listener. */
  subscribe(listener: () => void): () => void;
  /** Handles an event. One that arrives while another is handled is queued. */
  send(event: Event): void;
}

/**
 * Runs a pure flow: state after state, then its commands in order.
 *
 * @param options.flow See `connectFlow`; a refused event gives the same state object and no commands.
 * @param options.run Carries a command out and reports back through `send`, now or later.
 */
export function createStore<State, Event, Command>(options: {
  readonly initial: State;
  readonly flow: (state: State, event: Event) => { readonly state: State; readonly commands: readonly Command[] };
  readonly run: (command: Command, send: (event: Event) => void) => void;
}): Store<State, Event> {
  const { flow, run } = options;
  const listeners = createListeners();
  const waiting: Event[] = [];
  let snapshot = options.initial;
  let working = false;

  function take(event: Event): void {
    const { state, commands } = flow(snapshot, event);
    if (state !== snapshot) {
      snapshot = state;
      listeners.notify();
    }
    for (const command of commands) run(command, send);
  }

  function send(event: Event): void {
    waiting.push(event);
    if (working) return;
    working = true;
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) take(next);
    } finally {
      working = false;
    }
  }

  return { getSnapshot: () => snapshot, subscribe: listeners.add, send };
}
