import type { Check, TestCall } from '../../../../src/adapter/test.ts';
import { FAILURE_CODES } from '../../../../src/definition/failure.ts';
import type { reportDefects } from '../reports.ts';
import { quiet } from '../wrapping.ts';
import { KEYS } from './right-people.ts';
import * as step from './steps.ts';
import type { Proof, Proofs } from './steps.ts';

const FINAL: readonly Check['status'][] = ['passed', 'warning', 'failed', 'skipped'];

/** A call that notes what it hears, and that is aborted at its first check. */
function noting(isAborted: boolean): { readonly call: TestCall; readonly checks: Check[] } {
  const abort = new AbortController();
  const checks: Check[] = [];
  const onCheck = (check: Check): void => {
    checks.push(check);
    if (isAborted) abort.abort();
  };
  return { call: { signal: abort.signal, onCheck }, checks };
}

/** A key that was tested once more is of this organization. */
const retests: Proof = async ({ administrator }) => {
  const [northwind] = await step.connectTwo(administrator);
  return (await step.retest(administrator, northwind.id)).identity?.externalId === northwind.externalId;
};

export const reportProofs: Proofs<typeof reportDefects> = {
  reportsAfterTheAnswer: async ({ administrator }) => {
    const { call, checks } = noting(false);
    await step.tryKey(administrator, KEYS.northwind, call);
    const reported = checks.length;
    await step.turn();
    return checks.length === reported;
  },
  reportsAfterAbort: async ({ administrator }) => {
    const { call, checks } = noting(true);
    await step.rejection(step.tryKey(administrator, KEYS.northwind, call));
    await step.turn();
    return checks.length === 1;
  },
  testIgnoresAbort: async ({ administrator }) =>
    (await step.rejection(step.tryKey(administrator, KEYS.northwind, noting(true).call))) !== undefined,
  connectIgnoresAbort: async ({ administrator }) => {
    const input = step.connection(await step.draftOf(administrator, KEYS.northwind));
    await step.rejection(administrator.connectAccount(input, { signal: AbortSignal.abort() }));
    return (await step.list(administrator)).length === 0;
  },
  abortedTestHangs: async ({ administrator }) =>
    step.ends(step.tryKey(administrator, KEYS.northwind, noting(true).call)),
  leavesChecksRunning: async ({ administrator }) =>
    (await step.tryKey(administrator, KEYS.northwind)).checks.every(({ status }) => FINAL.includes(status)),
  passesAFailedCheck: async ({ administrator }) => {
    const { ok, checks } = await step.tryKey(administrator, KEYS.northwind);
    return ok && checks.every(({ required, status }) => !required || status !== 'failed');
  },
  failsWithoutACheck: async ({ administrator }) => {
    const { ok, checks } = await step.tryKey(administrator, KEYS.refused);
    return !ok && checks.some(({ status }) => status === 'failed');
  },
  reportsOtherwise: async ({ administrator }) => {
    const { call, checks } = noting(false);
    const result = await step.tryKey(administrator, KEYS.refused, call);
    return result.checks.every(({ id, status }) => checks.findLast((check) => check.id === id)?.status === status);
  },
  losesACapability: async ({ administrator }) => {
    const { capabilities, notVerified } = await step.tryKey(administrator, KEYS.northwind);
    const named = [...capabilities.map(({ id }) => id), ...notVerified];
    return ['usage', 'management'].every((id) => named.includes(id));
  },
  alwaysNew: async ({ administrator }) => {
    await step.connect(administrator);
    return (await step.tryKey(administrator, KEYS.northwind)).relation?.kind === 'existing';
  },
  relationByVendorId: async ({ administrator }) => {
    const { id } = await step.connect(administrator);
    const { relation } = await step.tryKey(administrator, KEYS.northwind);
    return relation?.kind === 'existing' && relation.accountId === id;
  },
  passesEverything: async ({ administrator }) =>
    (await step.codeOf(step.tryKey(administrator, KEYS.refused))) === 'invalid_credential',
  refusalRejects: async ({ administrator }) =>
    (await step.codeOf(step.tryKey(administrator, KEYS.refused))) === 'invalid_credential',
  codeOfTheVendor: async ({ administrator }) => {
    const result = await step.tryKey(administrator, KEYS.refused);
    return !result.ok && FAILURE_CODES.includes(result.failure.code);
  },
  grantsInOtherWords: async ({ administrator }) => {
    const { capabilities } = await step.tryKey(administrator, KEYS.northwind);
    return capabilities.every(({ state }) => ['granted', 'missing', 'unknown'].includes(state));
  },
  checkedAtWithoutZone: async ({ administrator }) =>
    step.isMoment((await step.tryKey(administrator, KEYS.northwind)).checkedAt),
  testShowsAccount: async ({ administrator }) => {
    await step.tryKey(administrator, KEYS.northwind);
    return (await step.list(administrator)).length === 0;
  },
  retestsAnother: retests,
  retestsLastTyped: retests,
  retestsDisconnected: async ({ administrator }) => {
    const account = await step.connect(administrator);
    await step.disconnect(administrator, step.press(account));
    return (await step.codeOf(step.retest(administrator, account.id))) === 'not_found';
  },
  retestRejectsUnknown: async ({ administrator }) =>
    (await step.codeOf(step.retest(administrator, 'nothing', quiet()))) === 'not_found',
  retestIsNotNoted: async ({ administrator }) => {
    const account = await step.connect(administrator);
    const { checkedAt } = await step.retest(administrator, account.id);
    return (await step.present(administrator, account))?.credential.checkedAt === checkedAt;
  },
  retestRestartsImport: async ({ administrator }) => {
    const account = await step.connect(administrator);
    await step.retest(administrator, account.id);
    const after = await step.present(administrator, account);
    return JSON.stringify(after?.sync) === JSON.stringify(account.sync);
  },
};
