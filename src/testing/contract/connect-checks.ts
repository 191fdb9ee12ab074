import type { NamedCheck } from './adapter-contract.ts';
import { must, quiet } from './fixture.ts';
import { connectOne, listAll, passTest, resend } from './steps.ts';

/** What `connectAccount` and `listAccounts` promise together. */
export const connectChecks: readonly NamedCheck[] = [
  {
    name: 'listAccounts is empty before anything is connected',
    async run(fixture) {
      const accounts = await listAll(fixture);
      must(
        accounts.length === 0,
        'The fixture starts with accounts.',
        'Checks count rows.',
        'Give every check an empty store.',
      );
    },
  },
  {
    name: 'connectAccount stores one account that listAccounts returns',
    async run(fixture) {
      const account = await connectOne(fixture);
      const listed = (await listAll(fixture)).find((row) => row.id === account.id);
      must(
        listed !== undefined,
        'The new account is not listed.',
        'It would vanish at the next read.',
        'List what was stored.',
      );
      must(
        listed.integrationId === fixture.integrationId && Number.isInteger(listed.version),
        'The account has another integrationId or no integer version.',
        'Changes carry the version.',
        'Count versions up from 1.',
      );
    },
  },
  {
    name: 'connectAccount makes one account however often an idempotency key is repeated',
    async run(fixture) {
      const { adapter, integrationId, methodId, capabilities, values } = fixture;
      const { draft } = await passTest(fixture, values.working);
      const input = {
        integrationId,
        methodId,
        capabilities,
        ...resend(draft, values.working),
        idempotencyKey: crypto.randomUUID(),
      };
      const answers = await Promise.all([1, 2, 3].map(() => adapter.connectAccount(input, quiet())));
      const ids = new Set(answers.map((answer) => (answer.ok ? answer.account?.id : answer.failure.code)));
      must(
        ids.size === 1,
        'Repeats of one intent had different outcomes.',
        'A lost answer could not be repeated.',
        'Remember the first outcome per key.',
      );
      must(
        (await listAll(fixture)).length === 1,
        'Repeats made several accounts.',
        'One press is one account.',
        'Remember the first outcome per key.',
      );
    },
  },
  {
    name: 'connectAccount refuses a second account of the same organization',
    async run(fixture) {
      const first = await connectOne(fixture);
      if (first.externalId === undefined) return;
      const { adapter, integrationId, methodId, capabilities, values } = fixture;
      const { draft, relation } = await passTest(fixture, values.sameOrganization);
      must(
        relation?.kind === 'existing' && relation.accountId === first.id,
        'The test did not say that the organization is connected already.',
        'The wizard turns that into "update its key".',
        "Return relation: { kind: 'existing', accountId }.",
      );
      const answer = await adapter.connectAccount(
        {
          integrationId,
          methodId,
          capabilities,
          ...resend(draft, values.sameOrganization),
          idempotencyKey: crypto.randomUUID(),
        },
        quiet(),
      );
      must(
        !answer.ok && answer.failure.code === 'already_connected' && answer.failure.accountId === first.id,
        'The same organization could be connected twice.',
        'Its data would count twice.',
        'Answer already_connected with the account’s id.',
      );
    },
  },
  {
    name: 'a draft is consumed once',
    async run(fixture) {
      const { adapter, integrationId, methodId, capabilities, values } = fixture;
      const { draft } = await passTest(fixture, values.working);
      if (draft === 'resend') return;
      await adapter.connectAccount(
        { integrationId, methodId, capabilities, draft, idempotencyKey: crypto.randomUUID() },
        quiet(),
      );
      const again = await adapter.connectAccount(
        { integrationId, methodId, capabilities, draft, idempotencyKey: crypto.randomUUID() },
        quiet(),
      );
      must(
        !again.ok,
        'A draft could be used twice.',
        'It stands for one tested press.',
        'Delete it when it is consumed.',
      );
    },
  },
  {
    name: 'drafts and outcomes survive a restart',
    async run(fixture) {
      if (fixture.restart === undefined) return;
      const { integrationId, methodId, capabilities, values } = fixture;
      const { draft } = await passTest(fixture, values.working);
      const input = {
        integrationId,
        methodId,
        capabilities,
        ...resend(draft, values.working),
        idempotencyKey: crypto.randomUUID(),
      };
      const second = await fixture.restart();
      const first = await second.connectAccount(input, quiet());
      must(
        first.ok,
        'A draft was lost in a restart.',
        'The person would have to find the key again.',
        'Keep drafts in the database.',
      );
      const third = await fixture.restart();
      const repeat = await third.connectAccount(input, quiet());
      must(
        repeat.ok && repeat.account?.id === first.account?.id,
        'An outcome was forgotten in a restart.',
        'A repeat would do it twice.',
        'Keep outcomes per idempotency key in the database.',
      );
    },
  },
];
