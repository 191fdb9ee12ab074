import { describe, expect, it } from 'vitest';
import { keyById } from '../../sandbox/keys.ts';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { ask, NOW_MS, PROBE } from './asking.ts';

describe('the sandbox’s faults', () => {
  it('a fault happens the requested number of times', async () => {
    const sandbox = createSandbox({ now: () => NOW_MS });
    sandbox.inject({ kind: 'server_error', times: 2 });
    const statuses = [await ask(sandbox, PROBE), await ask(sandbox, PROBE), await ask(sandbox, PROBE)].map(
      ({ status }) => status,
    );
    expect(statuses).toEqual([500, 500, 200]);
  });

  it('faults happen in the order of their requests', async () => {
    const sandbox = createSandbox({ now: () => NOW_MS });
    sandbox.inject({ kind: 'server_error', times: 1 });
    sandbox.inject({ kind: 'rate_limit', times: 1, retryAfter: '3' });
    expect((await ask(sandbox, PROBE)).status).toBe(500);
    expect((await ask(sandbox, PROBE)).status).toBe(429);
  });

  it('a fault with a path happens only there', async () => {
    const sandbox = createSandbox({ now: () => NOW_MS });
    sandbox.inject({ kind: 'server_error', times: 1, path: '/v1/organization/projects' });
    expect((await ask(sandbox, PROBE)).status).toBe(200);
    expect((await ask(sandbox, '/v1/organization/projects')).status).toBe(500);
  });

  it.each([
    ['seconds', '7'],
    ['a date', 'Tue, 10 Mar 2026 15:31:00 GMT'],
    ['garbage', 'soon'],
  ])('a rate limit sends Retry-After as %s, as it was given', async (_, retryAfter) => {
    const sandbox = createSandbox({ now: () => NOW_MS });
    sandbox.inject({ kind: 'rate_limit', times: 1, retryAfter });
    expect((await ask(sandbox, PROBE)).headers.get('retry-after')).toBe(retryAfter);
  });

  it('a rate limit sends no Retry-After when none is given', async () => {
    const sandbox = createSandbox({ now: () => NOW_MS });
    sandbox.inject({ kind: 'rate_limit', times: 1, retryAfter: null });
    const { status, headers } = await ask(sandbox, PROBE);
    expect([status, headers.get('retry-after')]).toEqual([429, null]);
  });

  it('a slow fault delays an answer and then sends it', async () => {
    const waits: number[] = [];
    const sandbox = createSandbox({ now: () => NOW_MS, wait: async (ms) => void waits.push(ms) });
    sandbox.inject({ kind: 'slow', times: 1, delayMs: 9_000 });
    expect((await ask(sandbox, PROBE)).status).toBe(200);
    expect(waits).toEqual([9_000]);
  });

  it('a cut-off fault ends an answer in its middle', async () => {
    const sandbox = createSandbox({ now: () => NOW_MS });
    sandbox.inject({ kind: 'cut_off', times: 1 });
    const headers = { authorization: `Bearer ${keyById('works').value}` };
    const response = await sandbox.fetch(new Request(`http://sandbox.test${PROBE}`, { headers }));
    expect(response.status).toBe(200);
    const reader = response.body?.getReader();
    expect((await reader?.read())?.value?.byteLength).toBeGreaterThan(0);
    await expect(reader?.read()).rejects.toThrow();
  });

  it('a reset removes all faults', async () => {
    const sandbox = createSandbox({ now: () => NOW_MS });
    sandbox.inject({ kind: 'server_error', times: 5 });
    sandbox.reset();
    expect((await ask(sandbox, PROBE)).status).toBe(200);
    expect(sandbox.requests()).toHaveLength(1);
  });
});
