import { afterEach, describe, expect, it } from 'vitest';
import { KEYS } from '../../sandbox/keys.ts';
import { createDigests } from '../../server/secrets/digests.ts';
import { connectKey, createScenario, disposeScenarios, quiet, tryKey } from './console-scenario.ts';

afterEach(disposeScenarios);

describe('a digest', () => {
  const digests = createDigests(Buffer.alloc(32, 1));
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

  it('depends on the console’s key, the integration and every character, and not on the order of members', () => {
    const all = [
      digests.ofSecret('openai', 'sk-a'),
      digests.ofSecret('openai', 'sk-A'),
      digests.ofSecret('other', 'sk-a'),
      createDigests(Buffer.alloc(32, 2)).ofSecret('openai', 'sk-a'),
      digests.ofInput({ secret: 'sk-a' }),
      digests.ofInput(['account', 'openai', 'sk-a']),
    ];
    expect(new Set(all.map(hex)).size).toBe(all.length);
    expect(hex(digests.ofInput({ a: { b: 1, c: [{ e: 2, d: 3 }] }, f: undefined }))).toBe(
      hex(digests.ofInput({ a: { c: [{ d: 3, e: 2 }], b: 1 } })),
    );
    expect(hex(digests.ofInput({ a: [1, 2] }))).not.toBe(hex(digests.ofInput({ a: [2, 1] })));
  });

  it('is neither logged nor sent', async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    const seen: unknown[] = [];
    mara.subscribe?.(
      (event) => seen.push(event),
      () => {},
    );
    for (const { id } of KEYS) seen.push(await tryKey(mara, id));
    const account = await connectKey(mara, 'nameless');
    seen.push(await tryKey(mara, 'nameless'), await mara.listAccounts({ limit: 9 }, quiet()), account);
    const rows = scenario.database.prepare('SELECT secret_digest FROM accounts').all();
    expect(rows.length).toBeGreaterThan(0);
    const sinks = JSON.stringify([seen, scenario.logs]);
    for (const row of rows) {
      const bytes = Buffer.from(row['secret_digest'] as Uint8Array);
      for (const form of ['hex', 'base64', 'base64url'] as const) expect(sinks).not.toContain(bytes.toString(form));
    }
  });
});
