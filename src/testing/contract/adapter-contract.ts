import { changeChecks } from './change-checks.ts';
import { connectChecks } from './connect-checks.ts';
import type { ContractFixture } from './fixture.ts';
import { rotateChecks } from './rotate-checks.ts';
import { secretChecks } from './secret-checks.ts';
import { shapeChecks } from './shape-checks.ts';
import { testChecks } from './test-checks.ts';

export type { ContractFixture } from './fixture.ts';

/** One promise of the adapter contract, as the suite knows it. */
export interface NamedCheck {
  readonly name: string;
  run(fixture: ContractFixture): Promise<void>;
}

/** One promise of the adapter contract, ready for any test runner. */
export interface ContractCheck {
  /** The promise, as a sentence. */
  readonly name: string;
  /** Resolves when it is kept; rejects with what happened, why it is a problem and how to solve it. */
  run(): Promise<void>;
}

/**
 * The adapter contract, for any test runner:
 * `for (const check of adapterContract(make)) it(check.name, check.run)`.
 *
 * @param make Called once per check; gives an adapter over an empty store and the credentials of a test vendor.
 */
export function adapterContract(make: () => Promise<ContractFixture> | ContractFixture): readonly ContractCheck[] {
  const all = [...shapeChecks, ...testChecks, ...connectChecks, ...rotateChecks, ...changeChecks, ...secretChecks];
  return all.map((check) => ({
    name: check.name,
    async run() {
      const fixture = await make();
      try {
        await check.run(fixture);
      } finally {
        await fixture.dispose?.();
      }
    },
  }));
}
