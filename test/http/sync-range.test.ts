import { describe, expect, it } from 'vitest';
import type { SyncInput } from '../../src/adapter/mutation.ts';
import type { DataRange } from '../../src/definition/account.ts';
import { openApiDocument } from '../../src/http/open-api.ts';
import { realClock } from '../../src/testing/clock.ts';
import { sampleAccount } from '../../src/testing/sample-accounts.ts';
import type { Scenario } from '../../src/testing/script.ts';
import { post, quick, quiet, connectHttp } from './transport.ts';

const DAY_MS = 86_400_000;
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();
const stored = sampleAccount({ id: 'acc-1', version: 1 });
const withAccount: Scenario = (script) => ({ ...script, accounts: [stored] });
const input = (range?: DataRange): SyncInput => ({
  ...{ accountId: 'acc-1', version: 1, idempotencyKey: 'press' },
  ...(range === undefined ? {} : { range }),
});

describe('syncNow with days to be read again', () => {
  it('syncNow with days to be read again reaches the adapter with them, and shows them on the account', async () => {
    const adapter = quick(withAccount);
    const today = realClock({ speed: 0 }).now();
    const range = { from: new Date(today - 60 * DAY_MS).toISOString(), to: new Date(today).toISOString() };
    const result = await connectHttp(adapter).client.syncNow?.(input(range), quiet());
    expect(adapter.calls('syncNow')).toEqual([input(range)]);
    expect(result).toMatchObject({ ok: true, account: { sync: { phase: 'queued', range } } });
  });

  it('syncNow with days to be read again without them reads what is new, as before', async () => {
    const adapter = quick(withAccount);
    await connectHttp(adapter).client.syncNow?.(input(), quiet());
    expect(adapter.calls('syncNow')).toEqual([input()]);
    expect(adapter.accounts()[0]?.sync.range).toEqual(stored.sync.range);
  });

  it.each<[string, object]>([
    ['in the wrong order', { from: daysAgo(1), to: daysAgo(2) }],
    ['after today', { from: daysAgo(1), to: daysAgo(-2) }],
    ['more than 366', { from: daysAgo(367), to: daysAgo(0) }],
    ['that are none', { from: 'monday', to: 'friday' }],
    ['without an end', { from: daysAgo(1) }],
  ])('syncNow with days to be read again: %s is refused before the adapter is asked', async (_, range) => {
    const adapter = quick(withAccount);
    const response = await connectHttp(adapter).serve(post('syncNow', { ...input(), range }));
    expect([response.status, await response.json()]).toEqual([400, { failure: { code: 'invalid_input' } }]);
    expect(adapter.calls('syncNow')).toEqual([]);
  });

  it('syncNow with days to be read again is judged by the clock of the server', async () => {
    const range = { from: daysAgo(1), to: daysAgo(0) };
    const yearAgo = (): number => Date.now() - 365 * DAY_MS;
    const { serve } = connectHttp(quick(withAccount), {}, { now: yearAgo });
    expect((await serve(post('syncNow', input(range)))).status).toBe(400);
  });

  it('syncNow with days to be read again is refused by the scripted adapter for days that cannot be, as a value', async () => {
    const adapter = quick(withAccount);
    const range = { from: daysAgo(1), to: daysAgo(2) };
    expect(await adapter.syncNow?.(input(range), quiet())).toEqual({
      ok: false,
      failure: { code: 'invalid_input', field: 'range' },
    });
    expect(adapter.accounts()).toEqual([stored]);
  });

  it('syncNow with days to be read again is described', () => {
    expect(openApiDocument()).toMatchObject({
      paths: {
        '/syncNow': {
          post: {
            requestBody: {
              content: {
                'application/json': {
                  schema: {
                    required: ['accountId', 'version', 'idempotencyKey'],
                    properties: { range: { type: 'object', required: ['from', 'to'] } },
                  },
                },
              },
            },
          },
        },
      },
    });
  });
});
