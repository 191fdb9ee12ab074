import { ACTIONS, METHOD_OF_ACTION } from '../../definition/account-action.ts';
import { answerIn, refusalIn, type Reply, type Role, violation } from './calls.ts';
import { change, changeInput, changeMethods, needs } from './changes.ts';
import type { CheckContext, NamedCheck } from './context.ts';
import { accountNow, blockedBy, connect, connectInput, listAll, notConnected, testInput } from './steps.ts';
import { BASIC } from './check-names.ts';
import { NotApplicable } from './violation.ts';

/** What people of one tenant may do. */
export const accessChecks: readonly NamedCheck[] = [
  {
    name: 'getAccess answers each person with what they may do',
    async run(context) {
      needs(context, 'getAccess');
      const { adapter, colleague, viewer, integrationId } = context.fixture;
      const { id } = await connect(context);
      for (const query of [{ integrationId }, { integrationId, accountId: id }]) {
        for (const role of ['administrator', 'colleague', 'viewer'] as const) {
          if ((role === 'colleague' && colleague === undefined) || (role === 'viewer' && viewer === undefined))
            continue;
          const reply = await context.calls.make(role, 'getAccess', query);
          const { visible, can } = answerIn(reply);
          const isAllowed = role !== 'viewer';
          const wrong = ACTIONS.find(
            (action) => adapter[METHOD_OF_ACTION[action]] !== undefined && (can?.[action] === true) !== isAllowed,
          );
          if (visible && wrong === undefined) continue;
          throw violation(
            reply,
            `visible: true and can.${wrong ?? 'connect'} ${isAllowed ? 'true' : 'absent or { reason }'} for the ${role}`,
            'A control would be offered that the host refuses, or missing where the person may use it.',
            'Answer from the same rules by which the host refuses.',
          );
        }
      }
    },
  },
  {
    name: 'a person without the right is refused whatever they call',
    async run(context) {
      needsViewer(context);
      const { calls, fixture } = context;
      const { working, otherOrganization, sameOrganization } = fixture.values;
      const done = await connectInput(context, working);
      const connected = await calls.make('administrator', 'connectAccount', done);
      const id = connected.value?.ok === true ? connected.value.account?.id : undefined;
      if (id === undefined) throw blockedBy(notConnected(connected), connected, 'ok: true with the account');
      const before = await accountNow(context, id);
      const finish = await connectInput(context, otherOrganization);
      const attempts: (() => Promise<Reply<unknown>>)[] = [
        // Another person's outcome is not answered for its key either.
        () => calls.make('viewer', 'connectAccount', done),
        () => calls.make('viewer', 'testCredential', testInput(context, otherOrganization)),
        () => calls.make('viewer', 'testCredential', testInput(context, sameOrganization, id)),
        () => calls.make('viewer', 'connectAccount', finish),
        ...(fixture.viewer?.retestAccount === undefined
          ? []
          : [() => calls.make('viewer', 'retestAccount', { accountId: id })]),
        ...changeMethods(context)
          .filter((method) => fixture.viewer?.[method] !== undefined)
          .map((method) => async () => change(context, method, await changeInput(context, method, before), 'viewer')),
      ];
      for (const attempt of attempts) {
        const reply = await attempt();
        const accounts = await listAll(context);
        const [only] = accounts;
        const isSame = accounts.length === 1 && only?.id === id && only.label === before.label;
        const isUntouched = isSame && only.sync?.phase === before.sync?.phase;
        if (refusalIn(reply)?.code === 'permission_denied' && isUntouched) continue;
        if (reply.method === 'testCredential' && refusalIn(reply) !== null && isUntouched)
          throw blockedBy(BASIC.refused, reply, 'permission_denied');
        throw violation(
          reply,
          'permission_denied, and the accounts as they were',
          'A control that is not offered can still be called by anybody who can send a request.',
          'Check the right of the person in every method, or serve the adapter by serveAdapter, which refuses what getAccess does not allow, and say so in the fixture: accessEnforcedBy.',
        );
      }
    },
  },
  {
    name: 'a person who may only look sees the accounts',
    async run(context) {
      await expectSame(context, 'viewer');
    },
  },
  {
    name: 'a second person with every right sees and changes the same accounts',
    async run(context) {
      await expectSame(context, 'colleague');
      const [account] = await listAll(context, 'colleague');
      if (account === undefined) return;
      const method = context.fixture.adapter.renameAccount === undefined ? 'rotateCredential' : 'renameAccount';
      const reply = await change(
        context,
        method,
        await changeInput(context, method, account, {}, 1, 'colleague'),
        'colleague',
      );
      answerIn(reply);
      const now = await accountNow(context, account.id);
      if (refusalIn(reply) === null && (method !== 'renameAccount' || now.label === 'Contract 1')) return;
      throw violation(
        reply,
        'ok: true, and the change in the list of the first person',
        'An account belongs to the tenant, not to the person who connected it.',
        'Find accounts by tenant.',
      );
    },
  },
];

/** @throws {NotApplicable} When the fixture has no viewer, or the adapter does not enforce access itself. */
function needsViewer({ fixture }: CheckContext): void {
  if (fixture.viewer === undefined) throw new NotApplicable('The fixture has no viewer.');
  if (fixture.accessEnforcedBy === 'serveAdapter')
    throw new NotApplicable(
      'The fixture says that serveAdapter refuses what getAccess does not allow: check the served adapter.',
    );
}

async function expectSame(context: CheckContext, role: Role): Promise<void> {
  const { id } = await connect(context);
  const query = { integrationId: context.fixture.integrationId, limit: 50 };
  const reply = await context.calls.make(role, 'listAccounts', query);
  const seen = answerIn(reply).items.map((account) => account.id);
  if (seen.length === 1 && seen[0] === id) return;
  throw violation(
    reply,
    `the account ${id} that another person of this tenant connected`,
    'People of one tenant work on the same accounts.',
    'Find accounts by tenant, not by person.',
  );
}
