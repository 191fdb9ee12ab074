import type { MutationResult } from '../../adapter/mutation.ts';
import type { AccountEvent } from '../../adapter/accounts.ts';
import type { NamedCheck } from './adapter-contract.ts';
import { must, quiet } from './fixture.ts';
import { connectOne, listAll } from './steps.ts';

/** What the optional methods promise, each only if the adapter has it. */
export const changeChecks: readonly NamedCheck[] = [
  {
    name: 'renameAccount changes the label once per idempotency key',
    async run(fixture) {
      const { adapter } = fixture;
      if (adapter.renameAccount === undefined) return;
      const { id: accountId, version } = await connectOne(fixture);
      const input = { accountId, version, label: 'Renamed', idempotencyKey: crypto.randomUUID() };
      const first = await adapter.renameAccount(input, quiet());
      const repeat = await adapter.renameAccount(input, quiet());
      must(
        first.ok && first.account?.label === 'Renamed',
        'The label did not change.',
        'Rename is offered.',
        'Store it.',
      );
      must(
        repeat.ok && repeat.account?.version === first.account.version,
        'A repeat changed the account again or was refused.',
        'A lost answer could not be repeated.',
        'Remember the first outcome per key, before comparing versions.',
      );
    },
  },
  {
    name: 'pauseAccount and syncNow refuse an old version',
    async run(fixture) {
      const { adapter } = fixture;
      const { id: accountId, version } = await connectOne(fixture);
      const old = { accountId, version: version - 1 };
      const answers: (MutationResult | undefined)[] = [
        await adapter.pauseAccount?.({ ...old, paused: true, idempotencyKey: crypto.randomUUID() }, quiet()),
        await adapter.syncNow?.({ ...old, idempotencyKey: crypto.randomUUID() }, quiet()),
      ];
      for (const answer of answers) {
        must(
          answer === undefined || (!answer.ok && answer.failure.code === 'version_conflict'),
          'An outdated version was accepted.',
          'Two administrators would overwrite each other.',
          'Answer version_conflict.',
        );
      }
    },
  },
  {
    name: 'disconnectAccount removes the account from the list',
    async run(fixture) {
      const { adapter } = fixture;
      if (adapter.disconnectAccount === undefined) return;
      const { id: accountId, version } = await connectOne(fixture);
      const preview = await adapter.previewDisconnect?.({ accountId }, quiet());
      const data = preview?.choices[0] ?? 'keep';
      const answer = await adapter.disconnectAccount(
        { accountId, version, data, idempotencyKey: crypto.randomUUID() },
        quiet(),
      );
      must(
        answer.ok && answer.account === null,
        'Disconnecting did not answer with account: null.',
        'The row goes.',
        'Answer null.',
      );
      must(
        (await listAll(fixture)).length === 0,
        'A disconnected account is still listed.',
        'It is gone.',
        'Remove it.',
      );
    },
  },
  {
    name: 'retestAccount tests the stored credential',
    async run(fixture) {
      const { adapter } = fixture;
      if (adapter.retestAccount === undefined) return;
      const { id: accountId } = await connectOne(fixture);
      const answer = await adapter.retestAccount({ accountId }, { ...quiet(), onCheck: () => {} });
      must(
        answer.ok,
        'A working stored credential failed its test.',
        'It was stored as tested.',
        'Test what is stored.',
      );
    },
  },
  {
    name: 'summarizeIntegrations counts what listAccounts lists',
    async run(fixture) {
      const { adapter, integrationId } = fixture;
      if (adapter.summarizeIntegrations === undefined) return;
      await connectOne(fixture);
      const [summary] = await adapter.summarizeIntegrations({ integrationIds: [integrationId] }, quiet());
      must(
        summary?.integrationId === integrationId && summary.accounts === 1,
        'The summary does not count the account.',
        'Card and table would disagree.',
        'Count the same rows.',
      );
    },
  },
  {
    name: 'subscribe reports a new account and stops at once',
    async run(fixture) {
      const { adapter } = fixture;
      if (adapter.subscribe === undefined) return;
      const seen: AccountEvent[] = [];
      let arrived: () => void = () => {};
      const first = new Promise<void>((resolve) => {
        arrived = resolve;
      });
      const stop = adapter.subscribe(
        (event) => {
          seen.push(event);
          arrived();
        },
        () => {},
      );
      await connectOne(fixture);
      await first;
      stop();
      const count = seen.length;
      await connectOne(fixture, fixture.values.otherOrganization);
      must(
        seen.length === count,
        'Events went on after unsubscribing.',
        'Nobody owns them any more.',
        'Stop synchronously.',
      );
    },
  },
];
