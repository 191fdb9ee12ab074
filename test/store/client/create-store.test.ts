import { describe, expect, it } from 'vitest';
import { createListeners } from '../../../src/store/client/listeners.ts';
import { createStore } from '../../../src/store/client/create-store.ts';

/** A store that counts, and asks for `double` at three. */
function openStore(run: (command: string, send: (event: number) => void) => void = () => {}) {
  return createStore<{ readonly sum: number }, number, string>({
    initial: { sum: 0 },
    flow: (state, event) =>
      event === 0
        ? { state, commands: [] }
        : { state: { sum: state.sum + event }, commands: state.sum + event === 3 ? ['first', 'second'] : [] },
    run,
  });
}

describe('createStore', () => {
  it('createStore notifies its listeners of each change, and of nothing else', () => {
    const store = openStore();
    const seen: number[] = [];
    const stop = store.subscribe(() => seen.push(store.getSnapshot().sum));
    const before = store.getSnapshot();
    store.send(0);
    expect([store.getSnapshot() === before, seen]).toEqual([true, []]);
    store.send(1);
    store.send(1);
    stop();
    stop();
    store.send(1);
    expect([seen, store.getSnapshot().sum]).toEqual([[1, 2], 3]);
  });

  it('createStore runs commands in order, after the change is seen; what they report waits its turn', () => {
    const log: string[] = [];
    const store = openStore((command, send) => {
      log.push(`${command} at ${store.getSnapshot().sum}`);
      if (command === 'first') send(10);
    });
    store.subscribe(() => log.push(`seen ${store.getSnapshot().sum}`));
    store.send(3);
    expect(log).toEqual(['seen 3', 'first at 3', 'second at 3', 'seen 13']);
  });

  it('createStore continues after a command that threw', () => {
    const store = openStore(() => {
      throw new Error('broken');
    });
    expect(() => store.send(3)).toThrow('broken');
    store.send(1);
    expect(store.getSnapshot().sum).toBe(4);
  });
});

describe('createListeners', () => {
  it('createListeners calls everyone who was there and still is', () => {
    const listeners = createListeners<[number]>();
    const log: string[] = [];
    let stopB = (): void => {};
    listeners.add((n) => {
      log.push(`a${n}`);
      stopB();
      listeners.add((m) => log.push(`c${m}`));
    });
    stopB = listeners.add((n) => log.push(`b${n}`));
    listeners.notify(1);
    expect([log, listeners.size]).toEqual([['a1'], 2]);
  });

  it('createListeners keeps the same function twice when it was added twice', () => {
    const listeners = createListeners();
    const same = (): void => {};
    const stop = listeners.add(same);
    listeners.add(same);
    stop();
    stop();
    expect(listeners.size).toBe(1);
  });
});
