import type { NamedCheck } from './adapter-contract.ts';
import { must, quiet } from './fixture.ts';
import { connectOne, listAll, passTest, resend } from './steps.ts';

/** What `rotateCredential` promises. */
export const rotateChecks: readonly NamedCheck[] = [
  {
    name: 'rotateCredential keeps id, organization and creation, and grows the version',
    async run(fixture) {
      const { adapter, values } = fixture;
      const before = await connectOne(fixture);
      const { draft } = await passTest(fixture, values.sameOrganization, before.id);
      const answer = await adapter.rotateCredential(
        {
          accountId: before.id,
          version: before.version,
          ...resend(draft, values.sameOrganization),
          idempotencyKey: crypto.randomUUID(),
        },
        quiet(),
      );
      must(answer.ok, 'A tested key of the same organization was refused.', 'Keys could not be replaced.', 'Swap it.');
      const after = answer.account;
      must(
        after !== null &&
          after.id === before.id &&
          after.externalId === before.externalId &&
          after.createdAt === before.createdAt,
        'Rotation made another account.',
        'History hangs on the account.',
        'Replace the credential and nothing else.',
      );
      must(
        after.version > before.version,
        'The version did not grow.',
        'Others would not notice the change.',
        'Count it up.',
      );
    },
  },
  {
    name: 'rotateCredential refuses a key of another organization and changes nothing',
    async run(fixture) {
      const { adapter, values, integrationId, methodId, capabilities } = fixture;
      const before = await connectOne(fixture);
      if (before.externalId === undefined) return;
      const test = await adapter.testCredential(
        { integrationId, methodId, capabilities, accountId: before.id, values: values.otherOrganization },
        { ...quiet(), onCheck: () => {} },
      );
      const answer = test.ok
        ? await adapter.rotateCredential(
            {
              accountId: before.id,
              version: before.version,
              ...resend(test.draft, values.otherOrganization),
              idempotencyKey: crypto.randomUUID(),
            },
            quiet(),
          )
        : test;
      must(
        !answer.ok && answer.failure.code === 'identity_mismatch',
        'A key of another organization was not refused as identity_mismatch.',
        'One paste could swap a company’s data source.',
        'Compare the identity of the test with the account.',
      );
      const now = (await listAll(fixture)).find((row) => row.id === before.id);
      must(
        now?.version === before.version,
        'A refused rotation changed the account.',
        'It must change nothing.',
        'Check first, then write.',
      );
    },
  },
  {
    name: 'rotateCredential refuses an old version and sends the account as it is',
    async run(fixture) {
      const { adapter, values } = fixture;
      const before = await connectOne(fixture);
      const { draft } = await passTest(fixture, values.sameOrganization, before.id);
      const answer = await adapter.rotateCredential(
        {
          accountId: before.id,
          version: before.version - 1,
          ...resend(draft, values.sameOrganization),
          idempotencyKey: crypto.randomUUID(),
        },
        quiet(),
      );
      must(
        !answer.ok && answer.failure.code === 'version_conflict' && answer.account?.id === before.id,
        'An outdated version was accepted, or the present account was not sent along.',
        'Two administrators would overwrite each other.',
        'Compare versions; answer version_conflict with the account.',
      );
    },
  },
  {
    name: 'rotateCredential answers not_found for an account that is gone',
    async run(fixture) {
      const { adapter, values } = fixture;
      const account = await connectOne(fixture);
      const { draft } = await passTest(fixture, values.sameOrganization, account.id);
      const answer = await adapter.rotateCredential(
        {
          accountId: `${account.id}-gone`,
          version: 1,
          ...resend(draft, values.sameOrganization),
          idempotencyKey: crypto.randomUUID(),
        },
        quiet(),
      );
      must(
        !answer.ok && answer.failure.code === 'not_found',
        'An unknown account was not refused as not_found.',
        'The row would stay.',
        'Answer not_found.',
      );
    },
  },
];
