import { describe, expect, it } from 'vitest';
import type { IntegrationAdapter } from '../../src/adapter/adapter.ts';
import { adapterContract } from '../../src/testing/contract/adapter-contract.ts';
import { runAdapterContract } from '../../src/testing/contract/contract-report.ts';
import type { ContractFixture } from '../../src/testing/contract/fixture.ts';
import { ContractViolation } from '../../src/testing/contract/violation.ts';
import { scenarios } from '../../src/testing/scenarios.ts';
import type { Scenario } from '../../src/testing/script.ts';
import { contractFixture, KEYS } from './contract-fixture.ts';

const quick = { quietMs: 60, eventMs: 2_000, limitMs: 15_000, atOnce: 50 };
const DRAFTS = /draft/u;
const CONTROLS = /^search|^status|^sort|^the order/u;

/** Checks that fail, and checks that are not applicable. */
async function outcomes(make: () => ContractFixture) {
  const report = await runAdapterContract(make, quick);
  const named = (status: string) => report.results.filter((one) => one.status === status).map(({ name }) => name);
  const { results, text } = report;
  return { failed: named('failed'), skipped: named('not_applicable'), results, text };
}

describe('the scripted adapter keeps the adapter contract', () => {
  it.each([
    ['', [] as Scenario[], {}, CONTROLS],
    ['with host paging', [scenarios.hostPaging], {}, /^$/u],
    ['with a store that is filled by connecting', [scenarios.hostPaging], { seeded: false }, /^$/u],
    ['without drafts', [scenarios.resend, scenarios.hostPaging], {}, DRAFTS],
    ['without getAccess', [scenarios.hostPaging], { access: false }, /^getAccess/u],
  ])(
    'the scripted adapter keeps the adapter contract: %s',
    { timeout: 60_000 },
    async (_, more, options, isSkipped) => {
      const { failed, skipped } = await outcomes(() => contractFixture(more, undefined, options));
      expect(failed).toEqual([]);
      expect(skipped.filter((name) => !isSkipped.test(name))).toEqual([]);
    },
  );

  it('the scripted adapter keeps the adapter contract with sessions', { timeout: 60_000 }, async () => {
    const { failed, skipped } = await outcomes(() =>
      contractFixture([scenarios.hostPaging], (people) => ({
        ...people,
        administrator: {
          ...people.administrator,
          openSession: async () => ({
            ...{ id: 'session_1', outputs: { externalId: '4f1c0c9e' } },
            ...{ expiresAt: '2030-01-01T00:00:00Z', waiting: 'user' as const },
          }),
        },
      })),
    );
    expect({ failed, skipped }).toEqual({ failed: [], skipped: [] });
  });

  it('the scripted adapter keeps the adapter contract with four methods, and says of each optional one that it is not there', {
    timeout: 60_000,
  }, async () => {
    const { failed, results } = await outcomes(() =>
      contractFixture([scenarios.fourMethods], undefined, { access: false }),
    );
    expect(failed).toEqual([]);
    const reasons = results.map((result) => (result.status === 'not_applicable' ? result.reason : ''));
    for (const method of [
      'renameAccount',
      'pauseAccount',
      'syncNow',
      'disconnectAccount',
      'retestAccount',
      'subscribe',
    ])
      expect(reasons).toContain(`The adapter has no ${method}().`);
  });
});

describe('the adapter contract', () => {
  it('the adapter contract says what the fixture leaves out, and checks the rest', { timeout: 60_000 }, async () => {
    const { failed, results } = await outcomes(() => {
      const {
        adapter,
        integrationId,
        methodId,
        capabilities,
        values,
        now = Date.now,
      } = contractFixture([scenarios.hostPaging]);
      const { working, sameOrganization, otherOrganization, refused } = values;
      return {
        ...{ adapter, integrationId, methodId, capabilities, now },
        values: { working, sameOrganization, otherOrganization, refused },
      };
    });
    expect(failed).toEqual([]);
    const reasons = new Set(results.flatMap((result) => (result.status === 'not_applicable' ? [result.reason] : [])));
    for (const missing of ['colleague', 'viewer', 'stranger', 'values.short', 'expireDrafts()', 'restart()', 'seed()'])
      expect([...reasons].some((reason) => reason.includes(missing))).toBe(true);
  });

  it('the adapter contract leaves access to serveAdapter where the fixture says so', async () => {
    const make = () => ({ ...contractFixture(), accessEnforcedBy: 'serveAdapter' as const });
    const check = adapterContract(make).find(({ name }) => name.startsWith('a person without the right'));
    expect(await check?.run()).toMatchObject({
      status: 'not_applicable',
      reason: expect.stringContaining('serveAdapter'),
    });
  });

  it('the adapter contract says in each violation what was called, what came back, what was expected, why, and how to fix it', async () => {
    const violation = await firstViolation((right) => ({
      ...right,
      testCredential: async (input, call) => ({
        ...(await right.testCredential(input, call)),
        credentialName: input.values['adminKey'] as string,
      }),
    }));
    expect(violation.called).toMatch(/^testCredential\(\{.*"adminKey":"\[secret\]".*\}\) as the administrator$/u);
    expect(violation.answered).toMatch(/at credentialName$/u);
    for (const part of [violation.expected, violation.why, violation.fix]) expect(part.length).toBeGreaterThan(20);
    for (const part of ['called', 'answered', 'expected', 'why', 'fix'] as const)
      expect(violation.message).toContain(violation[part]);
  });

  it('the adapter contract names the call that does not settle, within the limit of the check', async () => {
    const violation = await firstViolation(
      (right) => ({ ...right, listAccounts: () => new Promise(() => {}) }),
      { limitMs: 200 },
      /^listAccounts answers an empty store/u,
    );
    expect(violation.called).toMatch(/^listAccounts\(/u);
    expect(violation.answered).toBe('nothing within 200 ms');
  });

  it('the adapter contract writes a report without any credential, whatever the adapter repeats', {
    timeout: 60_000,
  }, async () => {
    const { text, failed } = await outcomes(() =>
      contractFixture([scenarios.hostPaging], (people) => ({
        ...people,
        administrator: {
          ...people.administrator,
          async testCredential(input, call) {
            await people.administrator.testCredential(input, call);
            throw new Error(`No answer to ${JSON.stringify(input)}`);
          },
        },
      })),
    );
    expect(failed.length).toBeGreaterThan(0);
    for (const key of Object.values(KEYS)) expect(text).not.toContain(key.slice(-9));
    expect(text).toMatch(/\d+ passed, \d+ failed, \d+ not applicable$/u);
  });

  it('the adapter contract makes a failed set-up a violation when the check that it names passes', async () => {
    let made = 0;
    const violation = await firstViolation(
      (right) => {
        made += 1;
        // The first fixture is that of the check; the second is that of the check it names.
        return made > 1
          ? right
          : { ...right, connectAccount: async () => ({ ok: false, failure: { code: 'unknown' } }) };
      },
      {},
      /^renameAccount changes the label/u,
    );
    expect(violation.called).toMatch(/^connectAccount\(/u);
    expect(violation.fix).toContain('connectAccount stores an account');
  });

  it('the adapter contract shares one store among the checks that read it, and frees every fixture', {
    timeout: 60_000,
  }, async () => {
    let open = 0;
    let seeded = 0;
    const report = await runAdapterContract(() => {
      const fixture = contractFixture([scenarios.hostPaging]);
      open += 1;
      return {
        ...fixture,
        seed(count: number) {
          seeded += 1;
          return fixture.seed?.(count);
        },
        dispose: () => void (open -= 1),
      };
    }, quick);
    expect(report.failed).toBe(0);
    expect({ open, seeded }).toEqual({ open: 0, seeded: 1 });
  });
});

/** The violation of the first check that fails, or of the check that is named. */
async function firstViolation(
  spoil: (right: IntegrationAdapter) => IntegrationAdapter,
  limits: Partial<typeof quick> = {},
  name?: RegExp,
): Promise<ContractViolation> {
  const make = () => contractFixture([], (people) => ({ ...people, administrator: spoil(people.administrator) }));
  for (const check of adapterContract(make, { ...quick, ...limits })) {
    if (name !== undefined && !name.test(check.name)) continue;
    const thrown: unknown = await check.run().catch((error: unknown) => error);
    if (thrown instanceof ContractViolation) return thrown;
  }
  throw new Error('No check found anything.');
}
