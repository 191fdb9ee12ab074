export { adapterContract, type ContractCheck, type ContractFixture } from './testing/contract/adapter-contract.ts';
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
