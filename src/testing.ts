export type { AdapterMethod } from './adapter/adapter-methods.ts';
export {
  adapterContract,
  type AdapterContract,
  type ContractCheck,
  type ContractOutcome,
} from './testing/contract/adapter-contract.ts';
export type { ContractLimits } from './testing/contract/context.ts';
export { type ContractReport, type ContractResult, runAdapterContract } from './testing/contract/contract-report.ts';
export type { ContractFixture, ContractValues } from './testing/contract/fixture.ts';
export { ContractViolation, type ViolationDetails } from './testing/contract/violation.ts';
export { realClock, SCRIPT_START, virtualClock, type ScriptClock, type VirtualClock } from './testing/clock.ts';
export { manyAccounts, sampleAccount, secondAccount } from './testing/sample-accounts.ts';
export { refusing, refusingFinish, scenarios, type ScenarioName } from './testing/scenarios.ts';
export {
  composeScript,
  PLAIN_SCRIPT,
  WORKING_KEY,
  type Fault,
  type KeyFact,
  type MethodName,
  type Scenario,
  type Script,
} from './testing/script.ts';
export { scriptedAdapter, type ScriptedAdapter, type ScriptedPerson } from './testing/scripted-adapter.ts';
