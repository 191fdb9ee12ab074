import type { Account } from '../../definition/account.ts';
import { violation } from './calls.ts';
import { accountAfter, change, changed, changeInput, changeMethods, forEachChange, PHASES } from './changes.ts';
import { BASIC } from './check-names.ts';
import type { CheckContext, NamedCheck } from './context.ts';
import { accountNow, blockedBy, connect, connectInput, notConnected, versionOf } from './steps.ts';
import { NotApplicable } from './violation.ts';

/** That a change does what it says and nothing else. */
export const consistencyChecks: readonly NamedCheck[] = [
  {
    name: 'a change leaves the rest of the account as it was',
    async run(context) {
      const methods = changeMethods(context).filter(
        (method) => method !== 'rotateCredential' && method !== 'disconnectAccount',
      );
      await connect(context, context.fixture.values.otherOrganization);
      const { id } = await connect(context, undefined, undefined, { label: 'Contract' });
      const [other] = await othersOf(context, id);
      await forEachChange(methods, async (method) => {
        const before = await accountNow(context, id);
        const reply = await change(context, method, await changeInput(context, method, before));
        accountAfter(method, reply);
        const after = await accountNow(context, id);
        const lost = (['integrationId', 'externalId', 'name', 'createdAt', 'createdBy'] as const).find(
          (member) => JSON.stringify(before[member]) !== JSON.stringify(after[member]),
        );
        const isRelabelled = method !== 'renameAccount' && before.label !== after.label;
        const isOther = before.credential?.lastFour !== after.credential?.lastFour;
        const [otherNow] = await othersOf(context, id);
        const touched = JSON.stringify(other) !== JSON.stringify(otherNow) ? 'another account' : undefined;
        const what = lost ?? (isRelabelled ? 'label' : undefined) ?? (isOther ? 'credential' : undefined) ?? touched;
        if (what === undefined) return;
        throw violation(
          reply,
          `no other change than the one asked for; changed as well: ${what}`,
          'People and other systems rely on what they did not change.',
          'Update only the members that the method is about, of this account only.',
        );
      });
    },
  },
  {
    name: BASIC.lasting,
    async run(context) {
      const method = changeMethods(context).find((one) => one !== 'disconnectAccount' && one !== 'syncNow');
      if (method === undefined)
        throw new NotApplicable('The adapter has none of the methods that change an account so.');
      const input = await connectInput(context);
      const connected = await context.calls.make('administrator', 'connectAccount', input);
      const id = connected.value?.ok === true ? connected.value.account?.id : undefined;
      if (id === undefined) throw blockedBy(notConnected(connected), connected, 'ok: true with the account');
      const listed = await context.calls.make('administrator', 'listAccounts', {
        ...{ integrationId: input.integrationId, limit: 50 },
      });
      const given = [connected, listed].map(({ value }) => JSON.stringify(value));
      await changed(context, method, await accountNow(context, id));
      const other = [connected, listed].find(({ value }, index) => JSON.stringify(value) !== given[index]);
      if (other === undefined) return;
      throw violation(
        other,
        'the answer as it was given, also after the account has been changed',
        'What the page shows would change under its hands, and an old version would look like a new one.',
        'Answer with copies, or make a new object of the account with every change.',
      );
    },
  },
  {
    name: BASIC.answered,
    async run(context) {
      await connect(context, context.fixture.values.otherOrganization);
      const { id } = await connect(context);
      await forEachChange(
        changeMethods(context).filter((method) => method !== 'disconnectAccount'),
        async (method) => {
          const reply = await change(
            context,
            method,
            await changeInput(context, method, await accountNow(context, id)),
          );
          const answered = accountAfter(method, reply);
          const listed = await accountNow(context, id);
          if (!PHASES.includes(listed.sync.phase)) throw blockedBy(BASIC.listShape, reply, 'a known phase in the list');
          // Background work may have advanced the state since; it may not have reverted it.
          if (answered === null || versionOf(listed) > versionOf(answered) || sameState(listed, answered)) return;
          throw violation(
            reply,
            `the state after the change, as it is listed (version ${listed.version}, label ${JSON.stringify(listed.label)}, phase ${JSON.stringify(listed.sync?.phase)})`,
            'The page shows the answer until it lists again; then the row would jump back.',
            'Read the account after the change is stored and answer with that.',
          );
        },
      );
    },
  },
];

async function othersOf(context: CheckContext, id: string): Promise<readonly Account[]> {
  const query = { integrationId: context.fixture.integrationId, limit: 50 };
  const { value } = await context.calls.make('administrator', 'listAccounts', query);
  return (value?.items ?? []).filter((account) => account.id !== id);
}

function sameState(left: Account, right: Account): boolean {
  return (
    left.id === right.id &&
    versionOf(left) === versionOf(right) &&
    left.label === right.label &&
    left.externalId === right.externalId &&
    left.credential?.lastFour === right.credential?.lastFour &&
    (left.sync?.phase === 'paused') === (right.sync?.phase === 'paused')
  );
}
