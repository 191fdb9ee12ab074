import type { Check, TestReport, TestResult } from '../../../src/adapter/test.ts';
import type { Account } from '../../../src/definition/account.ts';
import { rowsFor } from './host-list.ts';
import { remembering } from './remembered.ts';
import { withPatches } from './rotation.ts';
import { around, everyone, findAccount, passOff, quiet, without, wrong } from './wrapping.ts';
import type { WrongAdapter } from './wrong-adapter.ts';

const NEVER = new AbortController().signal;
const FINAL = 'checks: every check, each in its final status';
const REQUIRED = 'Check.required: whether the test fails when this fails';
const RETEST = 'retestAccount: tests the stored credential again';
const VALUE = "A vendor's or a host's no is a value; testCredential resolves { ok: false } when the vendor refused";

/** A host whose report of typed values is wrong. */
function reporting(name: string, breaks: string, change: (result: TestResult) => TestResult): WrongAdapter {
  return wrong(name, breaks, (adapter) => around(adapter, 'testCredential', async (_, ask) => change(await ask())));
}

/** Hosts that test wrongly or report wrongly what was found. */
export const reportDefects = {
  reportsAfterTheAnswer: wrong(
    'All checks are reported after the answer.',
    'onCheck: reports a check while the call runs',
    (adapter) =>
      around(adapter, 'testCredential', async (input, ask, call) => {
        const late: Check[] = [];
        const result = await ask(input, { ...call, onCheck: (check) => late.push(check) });
        setTimeout(() => late.forEach((check) => call.onCheck(check)), 0);
        return result;
      }),
  ),
  reportsAfterAbort: wrong('Checks are reported after the call was aborted.', 'signal: honour it', (adapter) =>
    around(adapter, 'testCredential', async (input, ask, call) => {
      const check: Check = { id: 'credential', required: true, status: 'failed', failure: { code: 'aborted' } };
      call.signal.addEventListener('abort', () => setTimeout(() => call.onCheck(check), 0), { once: true });
      return ask();
    }),
  ),
  testIgnoresAbort: wrong(
    'A test goes on and answers after it was aborted.',
    'signal: aborts when the person cancels; honour it',
    (adapter) => around(adapter, 'testCredential', (input, ask, call) => ask(input, { ...call, signal: NEVER })),
  ),
  connectIgnoresAbort: wrong(
    'A connection that was aborted before it began is made.',
    'signal: aborts when the person cancels; honour it',
    (adapter) => around(adapter, 'connectAccount', (input, ask) => ask(input, { signal: NEVER })),
  ),
  abortedTestHangs: wrong('A test that is aborted never ends.', 'signal: honour it', (adapter) =>
    around(adapter, 'testCredential', async (_, ask, { signal }) => {
      try {
        return await ask();
      } catch (thrown) {
        if (signal.aborted) return new Promise<never>(() => {});
        throw thrown;
      }
    }),
  ),
  leavesChecksRunning: reporting('In the report of a passed test one check is still running.', FINAL, (result) => ({
    ...result,
    checks: result.checks.map((check) => (check.id === 'identity' ? { ...check, status: 'running' } : check)),
  })),
  passesAFailedCheck: reporting('A test passes although a required check failed.', REQUIRED, (result) =>
    result.ok
      ? { ...result, checks: result.checks.map((check) => (check.required ? { ...check, status: 'failed' } : check)) }
      : result,
  ),
  failsWithoutACheck: reporting('A test fails although every check passed.', REQUIRED, (result) =>
    result.ok
      ? result
      : { ...result, checks: result.checks.map((check) => ({ ...withoutFailure(check), status: 'passed' })) },
  ),
  reportsOtherwise: wrong(
    'A check is reported as passed, but as failed in the final report.',
    'onCheck: a check, reported when it ends, in its status',
    (adapter) =>
      around(adapter, 'testCredential', (input, ask, call) =>
        ask(input, {
          ...call,
          onCheck: (check) =>
            call.onCheck(check.status === 'failed' ? { ...withoutFailure(check), status: 'passed' } : check),
        }),
      ),
  ),
  losesACapability: wrong(
    'A report says nothing of the last capability asked for.',
    'notVerified: what this test could not prove; said to the person, never hidden',
    (adapter) =>
      around(adapter, 'testCredential', async (input, ask) => {
        const result = await ask();
        const lost = input.capabilities.at(-1);
        return {
          ...result,
          checks: result.checks.filter(({ id, capability }) => id !== lost && capability !== lost),
          capabilities: result.capabilities.filter(({ id }) => id !== lost),
          notVerified: result.notVerified.filter((id) => id !== lost),
        };
      }),
  ),
  alwaysNew: reporting(
    'An organization that is connected is reported as new.',
    'relation: whether that organization is connected already',
    (result) => (result.relation === undefined ? result : { ...result, relation: { kind: 'new' } }),
  ),
  relationByVendorId: reporting(
    "The account of a connected organization is named by the vendor's id.",
    "relation.accountId: the host's account",
    (result) =>
      result.relation?.kind === 'existing' && result.identity !== undefined
        ? { ...result, relation: { kind: 'existing', accountId: result.identity.externalId } }
        : result,
  ),
  passesEverything: wrong(
    'Typed values pass without a look at the vendor.',
    'testCredential: tries values at the vendor',
    (adapter) =>
      around(adapter, 'testCredential', async (_, ask) => {
        const result = await ask();
        if (result.ok || result.failure.code !== 'invalid_credential') return result;
        const report = without(result, 'failure');
        const expiresAt = new Date(Date.parse(result.checkedAt) + 900_000).toISOString();
        const checks = report.checks.map((check): Check => ({ ...withoutFailure(check), status: 'passed' }));
        return { ...report, checks, ok: true, draft: { id: 'draft_unchecked', expiresAt } };
      }),
  ),
  refusalRejects: wrong('A key that the vendor refuses makes the test reject with the status 401.', VALUE, (adapter) =>
    around(adapter, 'testCredential', async (_, ask) => {
      const result = await ask();
      if (!result.ok && result.failure.code === 'invalid_credential')
        throw Object.assign(new Error('Unauthorized'), { status: 401 });
      return result;
    }),
  ),
  codeOfTheVendor: reporting(
    "A refusal carries the vendor's code instead of one of the set.",
    'Failure.code: which of the closed set it is',
    (result) =>
      result.ok || result.failure.code !== 'invalid_credential'
        ? result
        : { ...result, failure: { code: passOff('invalid_api_key') } },
  ),
  grantsInOtherWords: reporting(
    'Capabilities are "ok" instead of granted.',
    'CapabilityGrant.state: granted, missing or unknown',
    (result) => ({
      ...result,
      capabilities: result.capabilities.map((grant) => ({ ...grant, state: passOff('ok') })),
    }),
  ),
  checkedAtWithoutZone: reporting('The moment of a test has no time zone.', 'checkedAt: ISO 8601 in UTC', (result) => ({
    ...result,
    checkedAt: result.checkedAt.replace(/(?:\.\d+)?Z$/u, ''),
  })),
  testShowsAccount: {
    name: 'A passed test puts the account into the list before anything is connected.',
    breaks: 'testCredential: tries values at the vendor before anything is stored',
    wrap: (right) => {
      const tested = new Map<string, TestReport & { readonly integrationId: string }>();
      return everyone(right, (adapter, person) => ({
        ...around(adapter, 'testCredential', async (input, ask) => {
          const result = await ask();
          const { identity } = result;
          if (
            result.ok &&
            input.accountId === undefined &&
            identity !== undefined &&
            result.relation?.kind !== 'existing'
          )
            tested.set(`${person} ${identity.externalId}`, { ...result, integrationId: input.integrationId });
          return result;
        }),
        ...around(adapter, 'listAccounts', async (query, ask) => {
          const page = await ask();
          if (query.cursor !== undefined || query.ids !== undefined || page.items.length >= query.limit) return page;
          const known = new Set((await rowsFor(adapter, {}, quiet())).map(({ externalId }) => externalId));
          const [pending] = [...tested.values()].filter(({ identity }) => !known.has(identity?.externalId));
          if (pending?.identity === undefined || query.search !== undefined || query.externalId !== undefined)
            return page;
          const { integrationId, identity, capabilities, checkedAt } = pending;
          if (query.integrationId !== undefined && query.integrationId !== integrationId) return page;
          const row: Account = {
            ...{ id: `pending-${identity.externalId}`, integrationId, version: 1, externalId: identity.externalId },
            ...{ credential: { state: 'unknown' }, capabilities, sync: { phase: 'none' }, createdAt: checkedAt },
          };
          return { ...page, items: [...page.items, row], total: (page.total ?? page.items.length) + 1 };
        }),
      }));
    },
  },
  retestsAnother: wrong('A test of the stored credential tests another account.', RETEST, (adapter) =>
    around(adapter, 'retestAccount', async ({ accountId }, ask) => {
      const target = await findAccount(adapter, accountId);
      const others = await rowsFor(adapter, { integrationId: target?.integrationId }, quiet());
      const other = target === undefined ? undefined : others.find(({ id }) => id !== accountId);
      return ask({ accountId: other?.id ?? accountId });
    }),
  ),
  retestsLastTyped: {
    name: 'A test of the stored credential tries the values that were typed last.',
    breaks: RETEST,
    wrap: (right) => {
      const typed = new Map<string, Parameters<typeof right.administrator.testCredential>[0]>();
      return everyone(right, (adapter, person) => ({
        ...around(adapter, 'testCredential', (input, ask) => {
          typed.set(person, input);
          return ask();
        }),
        ...around(adapter, 'retestAccount', async ({ accountId }, ask, call) => {
          const last = typed.get(person);
          if (last === undefined || (await findAccount(adapter, accountId)) === undefined) return ask();
          const input = without(last, 'accountId');
          const result = await adapter.testCredential(input, call);
          if (!result.ok) return result;
          return without(result, 'draft');
        }),
      }));
    },
  },
  retestsDisconnected: {
    name: 'The credential of a disconnected account can still be tested.',
    breaks: 'disconnectAccount: forgets the credential',
    wrap: (right) =>
      remembering(right, (adapter, { stored }) =>
        around(adapter, 'retestAccount', async ({ accountId }, ask, call) => {
          const result = await ask();
          const test = stored.get(accountId);
          if (result.ok || result.failure.code !== 'not_found' || test === undefined) return result;
          const input = without(test, 'accountId');
          const again = await adapter.testCredential(input, call);
          if (!again.ok) return again;
          return without(again, 'draft');
        }),
      ),
  },
  retestRejectsUnknown: wrong('A test of an account that does not exist rejects.', VALUE, (adapter) =>
    around(adapter, 'retestAccount', async ({ accountId }, ask) => {
      if ((await findAccount(adapter, accountId)) === undefined)
        throw new TypeError("Cannot read properties of undefined (reading 'credential')");
      return ask();
    }),
  ),
  retestIsNotNoted: {
    name: 'The account does not show that its stored credential was tested.',
    breaks: 'AccountCredential.checkedAt: when the host last tried the key at the vendor',
    wrap: (right) =>
      withPatches(right, (adapter, patches) =>
        around(adapter, 'retestAccount', async ({ accountId }, ask) => {
          const checkedAt = (await findAccount(adapter, accountId))?.credential.checkedAt;
          patches.set(accountId, (account) => ({ ...account, credential: { ...account.credential, checkedAt } }));
          return ask();
        }),
      ),
  },
  retestRestartsImport: {
    name: 'A test of the stored credential begins the import anew.',
    breaks: 'retestAccount: never touches the sync cursor',
    wrap: (right) =>
      withPatches(right, (adapter, patches) =>
        around(adapter, 'retestAccount', async ({ accountId }, ask) => {
          const result = await ask();
          patches.set(accountId, (account) => ({ ...account, sync: { phase: 'waiting' } }));
          return result;
        }),
      ),
  },
} satisfies Record<string, WrongAdapter>;

function withoutFailure(check: Check): Check {
  return without(check, 'failure');
}
