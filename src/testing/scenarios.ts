import type { FailureCode } from '../definition/failure.ts';
import { accountScenarios } from './scenarios-accounts.ts';
import { connectScenarios } from './scenarios-connect.ts';
import { hostScenarios } from './scenarios-host.ts';
import type { Scenario } from './script.ts';

/**
 * Named scenarios. Compose them: `scriptedAdapter([scenarios.twoAccounts, scenarios.slowTest])`; later ones win where
 * they touch the same thing.
 */
export const scenarios = { ...accountScenarios, ...connectScenarios, ...hostScenarios };

/** Name of a scenario. */
export type ScenarioName = keyof typeof scenarios;

/** Every test of a typed credential is refused with this code. */
export function refusing(code: FailureCode): Scenario {
  return (script) => ({
    ...script,
    faults: { ...script.faults, testCredential: { always: { kind: 'refuse', failure: { code } } } },
  });
}

/** Every Finish, connecting or rotating, is refused with this code. */
export function refusingFinish(code: FailureCode): Scenario {
  const always = { kind: 'refuse', failure: { code } } as const;
  return (script) => ({
    ...script,
    faults: { ...script.faults, connectAccount: { always }, rotateCredential: { always } },
  });
}
