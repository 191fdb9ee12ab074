import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { IntegrationAdapter } from '../../../src/adapter/adapter.ts';
import { AdapterError } from '../../../src/adapter/adapter-error.ts';
import type { AccountEvent } from '../../../src/adapter/accounts.ts';
import type { Check } from '../../../src/adapter/test.ts';
import type { KitEvent } from '../../../src/store/client/kit-event.ts';
import { createMistakeNaming } from '../../../src/store/client/name-mistakes.ts';
import { scriptedAdapter } from '../../../src/testing/scripted-adapter.ts';

const SECRET = 'sk-admin-CANARY-0123456789abcdef';
const call = { signal: new AbortController().signal };

beforeEach(() => {
  vi.stubEnv('NODE_ENV', 'development');
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** An adapter with some methods replaced, its mistakes, and what the console shows. */
function develop(methods: object) {
  const events: KitEvent[] = [];
  const adapter = { ...scriptedAdapter(), ...methods } as IntegrationAdapter;
  const naming = createMistakeNaming((event) => events.push(event));
  const lines = (): readonly string[] => vi.spyOn(console, 'warn').mock.calls.map(([line]) => String(line));
  return { adapter, naming, named: naming(adapter), events, lines };
}

const list = (adapter: IntegrationAdapter) => adapter.listAccounts({ limit: 50 }, call);
const mistakes = (events: readonly KitEvent[]) => vi.waitFor(() => expect(events).not.toEqual([]));

describe('createMistakeNaming() in development', () => {
  it('createMistakeNaming() names a wrong member of an answer in the console and as an event, once', async () => {
    const page = { items: [{ id: SECRET, credential: SECRET }], applied: [] };
    const { named, events, lines } = develop({ listAccounts: async () => page });
    expect(await list(named)).toBe(page);
    await mistakes(events);
    const found = events.length;
    expect(events).toContainEqual({
      type: 'adapter.mistake',
      method: 'listAccounts',
      path: 'answer.items[0].credential',
      expected: 'an object',
      received: 'string',
    });
    await list(named);
    await list(named);
    expect([events.length, lines().length]).toEqual([found, found]);
    expect(JSON.stringify([events, lines()])).not.toContain('CANARY');
  });

  it.each([
    [
      'throws at once',
      () => {
        throw new TypeError(SECRET);
      },
    ],
    [
      'rejects',
      async () => {
        throw new TypeError(SECRET);
      },
    ],
  ])(
    'createMistakeNaming() names an error of the adapter’s code that %s, without its message',
    async (_, listAccounts) => {
      const { named, events, lines } = develop({ listAccounts });
      await expect((async () => list(named))()).rejects.toThrow(TypeError);
      await mistakes(events);
      expect(events).toEqual([
        {
          type: 'adapter.mistake',
          method: 'listAccounts',
          path: 'rejection',
          expected: 'an answer or an AdapterError',
          received: 'TypeError',
        },
      ]);
      expect(lines().join()).toMatch(/listAccounts\(\): the adapter's code ended with a TypeError/u);
      expect(JSON.stringify([events, lines()])).not.toContain('CANARY');
    },
  );

  it.each([
    ['an AdapterError', new AdapterError({ code: 'unavailable' })],
    ['a lost connection', new TypeError('Failed to fetch')],
    ['an aborted call', new DOMException('The call was aborted.', 'AbortError')],
    ['a failure of the host’s own', new Error('HTTP 500')],
    ['no error at all', SECRET],
  ])('createMistakeNaming() leaves %s to the failure on screen', async (_, thrown) => {
    const { named, events, lines } = develop({ listAccounts: () => Promise.reject(thrown) });
    await expect(list(named)).rejects.toBe(thrown);
    expect([events, lines()]).toEqual([[], []]);
  });

  it('createMistakeNaming() names a wrong event and a wrong check of a test', async () => {
    const { named, events } = develop({
      subscribe: (listener: (event: AccountEvent) => void) => {
        listener({ type: 'upsert' } as AccountEvent);
        return () => {};
      },
      retestAccount: (_: unknown, { onCheck }: { onCheck(check: Check): void }) => {
        onCheck({ id: 'credential', required: 'yes' } as unknown as Check);
        return new Promise(() => {});
      },
    });
    const received: unknown[] = [];
    named.subscribe?.(
      (event) => received.push(event),
      () => {},
    );
    void named.retestAccount?.({ accountId: 'a' }, { ...call, onCheck: (check) => received.push(check) });
    await vi.waitFor(() => expect(events).toHaveLength(3));
    expect(events).toMatchObject([
      { method: 'subscribe', path: 'event.account' },
      { method: 'retestAccount', path: 'check.required', expected: 'a boolean', received: 'string' },
      { method: 'retestAccount', path: 'check.status' },
    ]);
    expect(received).toEqual([{ type: 'upsert' }, { id: 'credential', required: 'yes' }]);
  });

  it('createMistakeNaming() calls an adapter of a class on itself, asks a thenable once, and adds no method', async () => {
    class Backend {
      readonly #page = { items: [], applied: [] };
      asked = 0;
      listAccounts(): PromiseLike<unknown> {
        const page = this.#page;
        const then = (resolve: (value: unknown) => void): void => {
          this.asked += 1;
          resolve(page);
        };
        // SAFETY: an object with this member is a thenable.
        return Object.fromEntries(new Map([['then', then]])) as unknown as PromiseLike<unknown>;
      }
    }
    const backend = new Backend();
    const naming = createMistakeNaming(() => {});
    const named = naming(backend as unknown as IntegrationAdapter);
    expect(naming(backend as unknown as IntegrationAdapter)).toBe(named);
    expect(await list(named)).toEqual({ items: [], applied: [] });
    expect(backend.asked).toBe(1);
    expect(named.getAccess).toBeUndefined();
  });
});

describe('createMistakeNaming() anywhere else', () => {
  it.each(['production', 'test', undefined])(
    'createMistakeNaming() gives the adapter back when NODE_ENV is %s',
    (env) => {
      vi.stubEnv('NODE_ENV', env);
      const { adapter, named } = develop({});
      expect(named).toBe(adapter);
    },
  );
});
