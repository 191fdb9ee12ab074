import { parseAccountsPage } from '../../adapter/parse-accounts-page.ts';
import { parseMutationResult } from '../../adapter/parse-mutation-result.ts';
import { parseTestResult } from '../../adapter/parse-test-result.ts';
import type { NamedCheck } from './adapter-contract.ts';
import { listening, must, quiet } from './fixture.ts';
import { connectOne, passTest, resend } from './steps.ts';

/** That answers are what the library can read. */
export const shapeChecks: readonly NamedCheck[] = [
  {
    name: 'listAccounts answers with readable accounts within the limit',
    async run(fixture) {
      await connectOne(fixture);
      await connectOne(fixture, fixture.values.otherOrganization);
      const answer: unknown = await fixture.adapter.listAccounts(
        { integrationId: fixture.integrationId, limit: 1 },
        quiet(),
      );
      const page = parseAccountsPage(answer);
      must(
        page.ok,
        'listAccounts did not answer with { items, applied }.',
        'No account could be shown.',
        'Return an AccountsPage.',
      );
      must(
        page.value.rows.every((row) => row.kind === 'account'),
        'An account could not be read.',
        'It would be shown as one bad row.',
        'Return id, integrationId, an integer version, credential.state, sync.phase and createdAt.',
      );
      must(
        page.value.nextCursor === undefined || page.value.rows.length <= 1,
        'A page holds more rows than its limit.',
        'The limit is how many rows are shown.',
        'Return at most `limit` items, or the whole list without nextCursor.',
      );
    },
  },
  {
    name: 'testCredential answers with a readable report',
    async run(fixture) {
      const { adapter, integrationId, methodId, capabilities, values } = fixture;
      for (const tried of [values.working, values.refused]) {
        const answer: unknown = await adapter.testCredential(
          { integrationId, methodId, capabilities, values: tried },
          listening(),
        );
        must(
          parseTestResult(answer).ok,
          'testCredential answered with something that is no TestResult.',
          'It would be shown as an unexpected answer.',
          'Return checks, capabilities, notVerified and checkedAt, with draft or failure.',
        );
      }
    },
  },
  {
    name: 'connectAccount answers with a readable account and notices',
    async run(fixture) {
      const { adapter, integrationId, methodId, capabilities, values } = fixture;
      const { draft } = await passTest(fixture, values.working);
      const answer: unknown = await adapter.connectAccount(
        {
          integrationId,
          methodId,
          capabilities,
          ...resend(draft, values.working),
          idempotencyKey: crypto.randomUUID(),
        },
        quiet(),
      );
      const result = parseMutationResult(answer);
      must(
        result.ok && result.value.ok && result.value.account !== null,
        'connectAccount answered with something that is no readable MutationResult.',
        'Success could not be shown.',
        'Return { ok: true, account, notices }.',
      );
    },
  },
];
