import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEYS, keyById } from '../../sandbox/keys.ts';
import { startSandbox, type SandboxServer } from '../../sandbox/server.ts';
import { NOW_MS, PROBE } from './asking.ts';

describe('the sandbox’s server', () => {
  let server: SandboxServer;
  const authorization = `Bearer ${keyById('revocable').value}`;

  beforeAll(async () => {
    server = await startSandbox(0, { now: () => NOW_MS });
  });
  afterAll(() => server.close());

  async function post(path: string, body: unknown): Promise<number> {
    return (await fetch(server.url + path, { method: 'POST', body: JSON.stringify(body) })).status;
  }

  async function probe(): Promise<number> {
    const response = await fetch(server.url + PROBE, { headers: { authorization } });
    await response.text();
    return response.status;
  }

  it('the sandbox’s server answers over HTTP on this machine only', async () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await probe()).toBe(200);
  });

  it('the sandbox’s server lists the keys to try', async () => {
    const listed: unknown = await (await fetch(`${server.url}/sandbox/keys`)).json();
    expect(listed).toHaveLength(KEYS.length);
    expect(listed).toContainEqual({
      id: 'works',
      value: keyById('works').value,
      description: keyById('works').description,
      organization: 'Northwind Robotics',
    });
  });

  it('the sandbox’s server revokes a key by its short name until a reset', async () => {
    expect(await post('/sandbox/revoke', { key: 'revocable' })).toBe(204);
    expect(await probe()).toBe(401);
    expect(await post('/sandbox/reset', {})).toBe(204);
    expect(await probe()).toBe(200);
    expect(await post('/sandbox/revoke', { key: 'unknown-key' })).toBe(404);
    expect(await post('/sandbox/revoke', 'nonsense')).toBe(404);
  });

  it('the sandbox’s server makes requested faults', async () => {
    expect(await post('/sandbox/faults', { kind: 'rate_limit', retryAfter: '2' })).toBe(204);
    expect(await probe()).toBe(429);
    expect(await probe()).toBe(200);
    expect(await post('/sandbox/faults', { kind: 'flood' })).toBe(400);
  });

  it('the sandbox’s server lists the requests it received, without their keys', async () => {
    await post('/sandbox/reset', {});
    await probe();
    const text = await (await fetch(`${server.url}/sandbox/requests`)).text();
    expect(JSON.parse(text)).toEqual([{ method: 'GET', target: PROBE, status: 200 }]);
  });
});
