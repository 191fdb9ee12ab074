import type { IntegrationAdapter } from '../../adapter/adapter.ts';
import type { Draft, TestInput, TestResult } from '../../adapter/test.ts';
import type { Account } from '../../definition/account.ts';
import { type ContractFixture, listening, must, quiet } from './fixture.ts';

/** A passed test of these values, with its draft. */
export async function passTest(
  fixture: ContractFixture,
  values: TestInput['values'],
  accountId?: string,
  adapter: IntegrationAdapter = fixture.adapter,
): Promise<Extract<TestResult, { ok: true }>> {
  const { integrationId, methodId, capabilities } = fixture;
  const result = await adapter.testCredential(
    { integrationId, methodId, capabilities, values, ...(accountId === undefined ? {} : { accountId }) },
    listening(),
  );
  must(
    result.ok,
    `testCredential refused values that the fixture calls working (${result.ok ? '' : result.failure.code}).`,
    'Nothing can be connected then.',
    'Return { ok: true, draft } when the vendor accepts the credential.',
  );
  return result;
}

/** The `draft` and, for a host without drafts, the values again. */
export function resend(draft: Draft, values: TestInput['values']): { draft: Draft; values?: TestInput['values'] } {
  return draft === 'resend' ? { draft, values } : { draft };
}

/** One connected account. */
export async function connectOne(
  fixture: ContractFixture,
  values: TestInput['values'] = fixture.values.working,
  idempotencyKey = crypto.randomUUID(),
): Promise<Account> {
  const { adapter, integrationId, methodId, capabilities } = fixture;
  const { draft } = await passTest(fixture, values);
  const result = await adapter.connectAccount(
    { integrationId, methodId, capabilities, ...resend(draft, values), idempotencyKey },
    quiet(),
  );
  must(
    result.ok && result.account !== null,
    `connectAccount did not answer with an account (${result.ok ? 'account: null' : result.failure.code}).`,
    'The wizard shows that account and its id.',
    'Return { ok: true, account, notices } after storing it.',
  );
  return result.account;
}

/** Every account that the adapter lists, over all pages. */
export async function listAll(fixture: ContractFixture, adapter = fixture.adapter): Promise<readonly Account[]> {
  const found: Account[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < 1_000; page += 1) {
    const answer = await adapter.listAccounts(
      { integrationId: fixture.integrationId, limit: 50, ...(cursor === undefined ? {} : { cursor }) },
      quiet(),
    );
    found.push(...answer.items);
    if (answer.nextCursor === undefined) return found;
    must(
      answer.nextCursor !== cursor,
      'listAccounts repeated a cursor.',
      'The list would never end.',
      'Return another nextCursor for every page, and none on the last.',
    );
    cursor = answer.nextCursor;
  }
  return found;
}
