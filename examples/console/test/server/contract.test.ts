import type { IntegrationAdapter } from 'integration-kit/core';
import { httpAdapter } from 'integration-kit/http';
import { adapterContract, type ContractFixture } from 'integration-kit/testing';
import { afterAll, describe, it } from 'vitest';
import { keyById } from '../../sandbox/keys.ts';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { createScenario, disposeScenarios, NOW_MS, ORIGIN, quiet, type Scenario } from './console-scenario.ts';
import { signIn } from './over-http.ts';

afterAll(disposeScenarios);

/** Number `n` of as many organizations: some without a name, some whose key ends soon, some without a scope. */
const numberedKey = (n: number): string =>
  `sk-admin-NOTREAL-n${((n + 11) * 7_919).toString(36)}x${((n + 5) * 32_452_843).toString(36)}-${String(1_000 + n)}`;
/** Shorter than any key that shows its end. */
const SHORT_KEY = 'xB5kR9tV2q';
const NUMBERED = new Map([...Array.from({ length: 120 }, (_, n) => [numberedKey(n), n] as const), [SHORT_KEY, 120]]);

/** The sandbox, which also knows one key of each of 120 organizations. */
function vendor() {
  const sandbox = createSandbox({ now: () => NOW_MS, wait: async () => {}, requestsPerMinute: 100_000 });
  async function fetch(url: string, init: RequestInit): Promise<Response> {
    const request = new Request(url, init);
    request.signal.throwIfAborted();
    const n = NUMBERED.get(request.headers.get('authorization')?.replace('Bearer ', '') ?? '');
    if (n === undefined) return sandbox.fetch(request);
    const key = keyById(['works', 'expiring', 'usage-only'][n % 3] ?? 'works');
    request.headers.set('authorization', `Bearer ${key.value}`);
    const answer = await sandbox.fetch(request);
    answer.headers.set('openai-organization', `org-Numbered${n}x`);
    return answer;
  }
  return { sandbox, fetch };
}

/** Nothing is imported in these: the contract is about what people do. Another tenant is another console. */
function fixtureOf(
  adapterOf: (scenario: Scenario, userId: string) => Promise<IntegrationAdapter>,
  fill: (scenario: Scenario) => Partial<ContractFixture>,
) {
  return async (): Promise<ContractFixture> => {
    const scenario = createScenario(vendor());
    const elsewhere = createScenario(vendor());
    const values = (keyId: string) => ({ adminKey: keyById(keyId).value });
    return {
      adapter: await adapterOf(scenario, 'mara'),
      colleague: await adapterOf(scenario, 'tomas'),
      viewer: await adapterOf(scenario, 'ines'),
      stranger: await adapterOf(elsewhere, 'mara'),
      ...{ integrationId: 'openai', methodId: 'admin_key', capabilities: ['usage', 'management'] },
      values: {
        working: values('works'),
        sameOrganization: values('usage-only'),
        otherOrganization: values('other'),
        refused: values('revoked'),
        rateLimited: values('rate-limited'),
        partial: values('usage-only'),
        short: { adminKey: SHORT_KEY },
      },
      ...fill(scenario),
      now: scenario.clock.now,
      expireDrafts: () => scenario.clock.advance(3_600_000),
      async restart() {
        await scenario.restart();
        return adapterOf(scenario, 'mara');
      },
      async dispose() {
        await scenario.dispose();
        await elsewhere.dispose();
      },
    };
  };
}

/** Connects past the server, which limits how often one person may test. */
async function seed(scenario: Scenario, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const adapter = scenario.as('mara');
    const method = { integrationId: 'openai', methodId: 'admin_key', capabilities: ['usage', 'management'] };
    const input = { ...method, values: { adminKey: numberedKey(n) } };
    const tested = await adapter.testCredential(input, { ...quiet(), onCheck: () => {} });
    if (!tested.ok) throw new Error(`Key number ${n} did not pass.`);
    const label = n % 3 === 0 ? { label: `Company 100% ${n}` } : {};
    const idempotencyKey = crypto.randomUUID();
    await adapter.connectAccount({ ...method, ...label, draft: tested.draft, idempotencyKey }, quiet());
  }
}

function contract(make: () => Promise<ContractFixture>): void {
  const checks = adapterContract(make);
  afterAll(() => checks.dispose());
  for (const check of checks) {
    it.concurrent(check.name, { timeout: check.limitMs }, async (context) => {
      const outcome = await check.run();
      if (outcome.status === 'not_applicable') context.skip(outcome.reason);
    });
  }
}

describe('the console’s adapter keeps the adapter contract:', () => {
  const organization = (n: number) => ({ adminKey: numberedKey(n) });
  const make = fixtureOf(
    async (scenario, userId) => scenario.as(userId),
    () => ({ organization }),
  );
  // `serveAdapter` checks every call that a person can make; the tests below cover it.
  contract(async () => ({ ...(await make()), accessEnforcedBy: 'serveAdapter' }));
});

describe('the console’s adapter behind server and client keeps the adapter contract:', () => {
  contract(
    fixtureOf(
      async (scenario, userId) => {
        const headers = await signIn(scenario.console.fetch, userId);
        return httpAdapter({
          url: `${ORIGIN}/api/kit`,
          headers,
          fetch: (url, init) => scenario.console.fetch(new Request(url, init)),
          without: ['openSession', 'startAuthorization'],
        });
      },
      (scenario) => ({ seed: (count) => seed(scenario, count) }),
    ),
  );
});
