import { adapterContract } from './adapter-contract.ts';
import type { ContractLimits } from './context.ts';
import type { ContractFixture } from './fixture.ts';
import { ContractViolation } from './violation.ts';

/** How one check ended. */
export type ContractResult =
  | { readonly name: string; readonly status: 'passed' }
  | { readonly name: string; readonly status: 'not_applicable'; readonly reason: string }
  | { readonly name: string; readonly status: 'failed'; readonly violation: ContractViolation };

/** How an adapter keeps the contract. */
export interface ContractReport {
  /** Every check in the order of the suite. */
  readonly results: readonly ContractResult[];
  /** Guarantees that are kept. */
  readonly passed: number;
  /** Guarantees that are not kept. */
  readonly failed: number;
  /** Guarantees that could not be checked, each with its reason. */
  readonly notApplicable: number;
  /** The report for people: one line a check, each violation in full, the totals. Holds no credential. */
  readonly text: string;
}

/**
 * Runs the whole adapter contract and reports how each check ended, for hosts without a test runner.
 *
 * @param make See `adapterContract`.
 * @param options.atOnce How many checks run at once, each with a fixture of its own. @default 4
 */
export async function runAdapterContract(
  make: () => Promise<ContractFixture> | ContractFixture,
  options: Partial<ContractLimits> & { readonly atOnce?: number } = {},
): Promise<ContractReport> {
  const { atOnce = 4, ...limits } = options;
  const checks = adapterContract(make, limits);
  const results: ContractResult[] = [];
  let next = 0;
  async function work(): Promise<void> {
    for (let index = next; index < checks.length; index = next) {
      next += 1;
      const check = checks[index];
      if (check === undefined) return;
      const { name } = check;
      results[index] = await check.run().then(
        (outcome) => ({ name, ...outcome }),
        (thrown: unknown) => ({ name, status: 'failed', violation: asViolation(thrown) }),
      );
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.max(1, atOnce) }, work));
  } finally {
    await checks.dispose();
  }
  const count = (status: ContractResult['status']): number => results.filter((one) => one.status === status).length;
  const totals = { passed: count('passed'), failed: count('failed'), notApplicable: count('not_applicable') };
  return { results, ...totals, text: textOf(results, totals) };
}

/** What is no violation comes from the fixture. */
function asViolation(thrown: unknown): ContractViolation {
  if (thrown instanceof ContractViolation) return thrown;
  return new ContractViolation({
    called: 'the fixture',
    answered: `a rejection with ${thrown instanceof Error ? thrown.name : typeof thrown}`,
    expected: 'a fixture',
    why: 'Nothing can be checked without it.',
    fix: 'Call the function that makes the fixture by itself and look at what it throws.',
  });
}

function textOf(
  results: readonly ContractResult[],
  { passed, failed, notApplicable }: Pick<ContractReport, 'passed' | 'failed' | 'notApplicable'>,
): string {
  const lines = results.map((result) => {
    if (result.status === 'passed') return `passed          ${result.name}`;
    if (result.status === 'not_applicable') return `not applicable  ${result.name}\n    ${result.reason}`;
    return `FAILED          ${result.name}\n    ${result.violation.message.replaceAll('\n', '\n    ')}`;
  });
  return [...lines, '', `${passed} passed, ${failed} failed, ${notApplicable} not applicable`].join('\n');
}
