import { afterEach, beforeAll, beforeEach, vi } from 'vitest';
import type { IntegrationAdapter } from '../../src/adapter/adapter.ts';
import { DEFAULT_TIMEOUTS } from '../../src/adapter/timeouts.ts';
import type { Failure } from '../../src/definition/failure.ts';
import { createAccountsClient } from '../../src/store/client/accounts-client.ts';
import { type HostLink, systemTimers } from '../../src/store/client/host-link.ts';
import { loadCounting } from '../../src/store/card/card-store.ts';
import { loadParsers } from '../../src/store/client/read-adapter.ts';
import type { KitEvent } from '../../src/store/client/kit-event.ts';

type Method = Exclude<keyof IntegrationAdapter, 'subscribe'>;

/** A call as it arrived, answered by hand. */
export interface OpenHostCall {
  readonly input: unknown;
  readonly signal: AbortSignal;
  readonly onCheck: ((check: unknown) => void) | undefined;
  readonly answer: (value: unknown) => Promise<void>;
  readonly reject: (cause: unknown) => Promise<void>;
}

/** The moment at which virtual time begins: 2 March 2026, 09:00 UTC. */
export const START = Date.UTC(2026, 2, 2, 9);

/** Time passes only by `pass`. */
export function holdTime(): void {
  beforeAll(() => Promise.all([loadParsers(), loadCounting()]));
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: START });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

/** Moves time on. */
export const pass = async (ms: number): Promise<void> => void (await vi.advanceTimersByTimeAsync(ms));

/** Lets promise chains that are due run, without moving time. */
export const settle = (): Promise<void> => pass(0);

/** A host of these methods, whose calls stay open until the test answers them, and the client over it. */
export function openHost(...methods: readonly Method[]) {
  const calls: { readonly [Name in Method]?: OpenHostCall[] } = Object.fromEntries(methods.map((name) => [name, []]));
  const events: KitEvent[] = [];
  const feed = createFeed();
  let warningDays: readonly number[] = [30, 14, 7, 1];

  function method(name: Method) {
    return (input: unknown, call: { signal: AbortSignal; onCheck?: (check: unknown) => void }): Promise<unknown> =>
      new Promise((resolve, reject) => {
        calls[name]?.push({
          input,
          signal: call.signal,
          onCheck: call.onCheck,
          answer: (value) => (resolve(value), settle()),
          reject: (cause) => (reject(cause), settle()),
        });
      });
  }
  let adapter = Object.fromEntries(methods.map((name) => [name, method(name)])) as unknown as IntegrationAdapter;
  const host: HostLink = {
    getAdapter: () => adapter,
    getTimeouts: () => DEFAULT_TIMEOUTS,
    getWarningDays: () => warningDays,
    now: () => Date.now(),
    timers: systemTimers,
    emit: (event) => events.push(event),
  };
  return {
    host,
    client: createAccountsClient(host),
    /** What the host's metrics received. */
    events,
    feed,
    calls: (name: Method): readonly OpenHostCall[] => calls[name] ?? [],
    /** The newest call of a method. */
    last(name: Method): OpenHostCall {
      const call = calls[name]?.at(-1);
      if (call === undefined) throw new Error(`${name} was not called`);
      return call;
    },
    /** The host reports changes from now on. */
    withFeed() {
      adapter = { ...adapter, subscribe: feed.subscribe };
    },
    warnAt(days: readonly number[]) {
      warningDays = days;
    },
  };
}

function createFeed() {
  let listeners: { readonly listener: (event: never) => void; readonly onFailure: (failure: Failure) => void }[] = [];
  let subscriptions = 0;
  return {
    subscribe(listener: (event: never) => void, onFailure: (failure: Failure) => void): () => void {
      const entry = { listener, onFailure };
      subscriptions += 1;
      listeners.push(entry);
      return () => {
        listeners = listeners.filter((other) => other !== entry);
      };
    },
    /** Reports whatever it is given, as a host without types might. */
    report(event: unknown) {
      for (const { listener } of [...listeners]) listener(event as never);
    },
    fail(code: Failure['code'] = 'unavailable') {
      for (const { onFailure } of [...listeners]) onFailure({ code });
    },
    /** How many listen now. */
    get listening() {
      return listeners.length;
    },
    /** Number of subscriptions. */
    get subscriptions() {
      return subscriptions;
    },
  };
}
