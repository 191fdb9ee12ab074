import { describe, expect, it } from 'vitest';
import { adapterContract } from '../../src/testing/contract/adapter-contract.ts';
import { realClock } from '../../src/testing/clock.ts';
import { scriptedAdapter } from '../../src/testing/scripted-adapter.ts';
import { scenarios } from '../../src/testing/scenarios.ts';
import type { Scenario } from '../../src/testing/script.ts';
import type { IntegrationAdapter } from '../../src/adapter/adapter.ts';
import { contractFixture, contractKeys } from './contract-fixture.ts';

const make = (...more: Scenario[]): IntegrationAdapter =>
  scriptedAdapter([contractKeys, ...more], { clock: realClock({ speed: 0 }) });

describe.each([
  ['the scripted adapter', [] as Scenario[]],
  ['the scripted adapter without drafts', [scenarios.resend]],
  ['the scripted adapter with host paging', [scenarios.hostPaging]],
  ['the smallest scripted adapter', [scenarios.fourMethods]],
])('%s keeps the adapter contract:', (_, more) => {
  for (const check of adapterContract(() => contractFixture(make(...more)))) it(check.name, () => check.run());
});

/** Adapters with one defect each, and the promise that must catch it. */
const twins: readonly [string, (good: IntegrationAdapter) => IntegrationAdapter, RegExp][] = [
  [
    'forgets idempotency keys',
    (good) => ({
      ...good,
      connectAccount: (input, call) => good.connectAccount({ ...input, idempotencyKey: crypto.randomUUID() }, call),
    }),
    /however often/u,
  ],
  [
    'stores on test',
    (good) => ({
      ...good,
      async testCredential(input, call) {
        const result = await good.testCredential(input, call);
        if (result.ok) {
          const second = await good.testCredential(input, call);
          if (second.ok)
            await good.connectAccount({ ...input, draft: second.draft, idempotencyKey: crypto.randomUUID() }, call);
        }
        return result;
      },
    }),
    /stores nothing/u,
  ],
  [
    'repeats the key',
    (good) => ({
      ...good,
      async testCredential(input, call) {
        const result = await good.testCredential(input, call);
        return result.ok
          ? result
          : { ...result, failure: { ...result.failure, vendor: { text: String(input.values['adminKey']) } } };
      },
    }),
    /repeats a credential/u,
  ],
  [
    'ignores versions',
    (good) => ({
      ...good,
      async rotateCredential(input, call) {
        const page = await good.listAccounts({ ids: [input.accountId], limit: 1 }, call);
        return good.rotateCredential({ ...input, version: page.items[0]?.version ?? 0 }, call);
      },
    }),
    /refuses an old version/u,
  ],
  [
    'sends unreadable rows',
    (good) => ({
      ...good,
      async listAccounts(query, call) {
        const page = await good.listAccounts(query, call);
        return { ...page, items: page.items.map((item) => ({ ...item, createdAt: 'today' })) };
      },
    }),
    /readable accounts/u,
  ],
  [
    'throws on a refusal',
    (good) => ({
      ...good,
      async testCredential(input, call) {
        const result = await good.testCredential(input, call);
        if (!result.ok) throw new Error('no');
        return result;
      },
    }),
    /refusal as a value/u,
  ],
  [
    'ignores the signal',
    (good) => ({
      ...good,
      testCredential: (input, call) =>
        call.signal.aborted
          ? new Promise(() => {})
          : new Promise((resolve) =>
              setTimeout(
                () => resolve(good.testCredential(input, { ...call, signal: new AbortController().signal })),
                call.signal.aborted ? 0 : 2_500,
              ),
            ),
    }),
    /settles soon/u,
  ],
];

describe('the adapter contract catches an adapter that', () => {
  it.each(twins)('%s', async (_, spoil, promise) => {
    const broken: string[] = [];
    const checks = adapterContract(() => contractFixture(spoil(make()))).filter((check) => promise.test(check.name));
    for (const check of checks) await check.run().catch(() => broken.push(check.name));
    expect(checks.length).toBeGreaterThan(0);
    expect(broken).toEqual(checks.map((check) => check.name));
  });
});
