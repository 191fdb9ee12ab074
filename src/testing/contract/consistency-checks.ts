import type { Account } from '../../definition/account.ts';
import { violation } from './calls.ts';
import { accountAfter, change, changeInput, changeMethods, forEachChange, PHASES } from './changes.ts';
import { BASIC } from './check-names.ts';
import type { CheckContext, NamedCheck } from './context.ts';
import { accountNow, blockedBy, connect, versionOf } from './steps.ts';

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
          (member) => before[member] !== after[member],
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
    name: 'the account in the answer to a change is the account in the list',
    async run(context) {
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
          // Something in the background may have gone on since; it may not have gone back.
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
    versionOf(left) === versionOf(right) &&
    left.label === right.label &&
    left.externalId === right.externalId &&
    left.credential?.lastFour === right.credential?.lastFour &&
    (left.sync?.phase === 'paused') === (right.sync?.phase === 'paused')
  );
}
