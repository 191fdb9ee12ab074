import type { Check, TestResult } from '../../../src/adapter/test.ts';
import { type CaughtAdapter, everybody, type WholeAdapter } from './wrong-adapter.ts';

/** Changes the result of a test. */
function testing(change: (result: TestResult, input: Parameters<WholeAdapter['testCredential']>[0]) => unknown) {
  return everybody((right) => ({
    // SAFETY: a wrong answer is the purpose.
    testCredential: async (input, call) => change(await right.testCredential(input, call), input) as TestResult,
  }));
}

/** Defects of tests and of what happens after the caller has aborted. */
export const wrongTests: readonly CaughtAdapter[] = [
  {
    name: 'passes what the vendor refuses',
    breaks: 'Resolves { ok: false } when the vendor refused: that is an answer.',
    caughtBy: 'testCredential answers a refused credential with ok: false and a known code',
    wrap: testing((result) =>
      result.ok
        ? result
        : {
            ...result,
            ok: true,
            failure: undefined,
            checks: result.checks.map((check) => ({ ...check, status: 'passed', failure: undefined })),
            draft: { id: 'draft_none', expiresAt: '2026-03-02T10:00:00Z' },
          },
    ),
  },
  {
    name: 'rejects when the vendor refuses',
    breaks: 'A vendor’s or a host’s "no" is a value (`ok: false`).',
    caughtBy: 'testCredential answers a refused credential with ok: false and a known code',
    wrap: testing((result) => {
      if (!result.ok) throw new Error('Request failed with status code 401');
      return result;
    }),
  },
  {
    name: 'answers a refusal with a code of its own',
    breaks: 'The set of codes is closed.',
    caughtBy: 'testCredential answers a refused credential with ok: false and a known code',
    wrap: testing((result) => (result.ok ? result : { ...result, failure: { ...result.failure, code: 'bad_key' } })),
  },
  {
    name: 'leaves the optional capability out of its report',
    breaks: 'Every check, each in its final status; what the credential may read.',
    caughtBy: 'testCredential reports a check and a grant for every capability that was asked for',
    wrap: testing((result) => ({
      ...result,
      checks: result.checks.filter(({ id }) => id !== 'management'),
      capabilities: result.capabilities.filter(({ id }) => id !== 'management'),
    })),
  },
  {
    name: 'grants whatever was asked for',
    breaks: 'CapabilityGrant.state: whether the credential lets the host read the capability',
    caughtBy: 'testCredential does not grant a capability that the credential lacks',
    wrap: everybody((right) => ({
      async testCredential(input, call) {
        const result = await right.testCredential(input, call);
        return { ...result, capabilities: input.capabilities.map((id) => ({ id, state: 'granted' })) };
      },
    })),
  },
  {
    name: 'leaves a check running in its report',
    breaks: 'Every check, each in its final status.',
    caughtBy: 'testCredential reports every check in its final status',
    wrap: testing((result) => ({
      ...result,
      checks: result.checks.map(
        (check): Check => (check.id === 'management' ? { ...check, status: 'running' } : check),
      ),
    })),
  },
  {
    name: 'connects an account when a test passes',
    breaks: 'Tries values at the vendor before anything is stored.',
    caughtBy: 'testCredential stores nothing and changes no account',
    wrap: everybody((right) => ({
      async testCredential(input, call) {
        const result = await right.testCredential(input, call);
        if (!result.ok || input.accountId !== undefined) return result;
        const second = await right.testCredential(input, call);
        if (second.ok) {
          const { integrationId, methodId, capabilities } = input;
          const finish = { integrationId, methodId, capabilities, draft: second.draft };
          const stored = await right.connectAccount({ ...finish, idempotencyKey: crypto.randomUUID() }, call);
          // Only while nothing is connected: later the duplicate check would refuse.
          if (stored.ok && stored.account !== null && (await right.listAccounts({ limit: 2 }, call)).total !== 1)
            await right.disconnectAccount(
              { accountId: stored.account.id, version: 1, data: 'keep', idempotencyKey: crypto.randomUUID() },
              call,
            );
        }
        return result;
      },
    })),
  },
  {
    name: 'takes the vendor id from the key',
    breaks: 'Which vendor organization it is.',
    caughtBy: 'testCredential names one organization for two of its credentials, and another for another’s',
    wrap: testing((result, input) =>
      result.identity === undefined
        ? result
        : {
            ...result,
            identity: {
              ...result.identity,
              externalId: `org-${String(input.values['adminKey']).length}${lengthOf(input)}`,
            },
          },
    ),
  },
  {
    name: 'calls every organization new',
    breaks: 'Whether that organization is connected already.',
    caughtBy: 'testCredential says whether the organization is connected already',
    wrap: testing((result) => (result.relation === undefined ? result : { ...result, relation: { kind: 'new' } })),
  },
  {
    name: 'gives seconds where milliseconds are asked for',
    breaks: 'How long to wait before another try, in milliseconds.',
    caughtBy: 'testCredential answers a rate limit with a wait that can be shown',
    wrap: testing((result) =>
      result.ok || result.failure.retryAfterMs === undefined
        ? result
        : { ...result, failure: { ...result.failure, retryAfterMs: result.failure.retryAfterMs / 1_000 } },
    ),
  },
  {
    name: 'ignores the signal of a test, with a fast vendor',
    breaks: 'Honour it, or the answer is dropped.',
    caughtBy: 'a call whose signal has aborted before it began is not answered and changes nothing',
    wrap: everybody((right) => ({
      testCredential: (input, call) => right.testCredential(input, { ...call, signal: new AbortController().signal }),
    })),
  },
  {
    name: 'looks at the signal of a test when it begins and never again',
    breaks: 'Aborts when the person cancels or leaves.',
    caughtBy: 'an aborted test ends soon and without success',
    wrap: everybody((right) => ({
      async testCredential(input, call) {
        call.signal.throwIfAborted();
        return right.testCredential(input, { ...call, signal: new AbortController().signal });
      },
    })),
  },
  {
    name: 'answers an aborted test after ten seconds',
    breaks: 'Aborts when the person cancels or leaves.',
    caughtBy: 'an aborted test ends soon and without success',
    wrap: everybody((right) => ({
      async testCredential(input, call) {
        call.signal.throwIfAborted();
        const result = right.testCredential(input, call);
        await result.catch(() => new Promise((resolve) => setTimeout(resolve, 10_000).unref()));
        return result;
      },
    })),
  },
  {
    name: 'reports a check after the answer',
    breaks: 'Calls after the answer are dropped.',
    caughtBy: 'onCheck is not called after the answer',
    wrap: everybody((right) => ({
      async testCredential(input, call) {
        const result = await right.testCredential(input, call);
        setTimeout(() => call.onCheck({ id: 'credential', required: true, status: 'passed' }), 20);
        return result;
      },
    })),
  },
  {
    name: 'reports a check after the abort',
    breaks: 'Aborts when the person cancels or leaves.',
    caughtBy: 'onCheck is not called after the abort',
    wrap: everybody((right) => ({
      testCredential(input, call) {
        call.signal.addEventListener('abort', () =>
          setTimeout(() => call.onCheck({ id: 'credential', required: true, status: 'skipped' }), 20),
        );
        return right.testCredential(input, call);
      },
    })),
  },
  {
    name: 'lists for a caller that has aborted',
    breaks: 'Honour it, or the answer is dropped.',
    caughtBy: 'a call whose signal has aborted before it began is not answered and changes nothing',
    wrap: everybody((right) => ({
      listAccounts: (query, call) => right.listAccounts(query, { ...call, signal: new AbortController().signal }),
    })),
  },
  {
    name: 'renames for a caller that has aborted',
    breaks: 'Honour it, or the answer is dropped.',
    caughtBy: 'a call whose signal has aborted before it began is not answered and changes nothing',
    wrap: everybody((right) => ({
      renameAccount: (input) => right.renameAccount(input, { signal: new AbortController().signal }),
    })),
  },
];

/** A number that differs for two keys of one length. */
function lengthOf(input: Parameters<WholeAdapter['testCredential']>[0]): number {
  return Array.from(String(input.values['adminKey'])).reduce(
    (sum, character) => sum + (character.codePointAt(0) ?? 0),
    0,
  );
}
