import { ACCOUNT_STATUSES } from '../../definition/account.ts';
import { refusalIn, type Reply, violation } from './calls.ts';
import { change, changeInput, changeMethods, needs } from './changes.ts';
import type { CheckContext, NamedCheck } from './context.ts';
import {
  accountNow,
  blockedBy,
  connect,
  connectInput,
  draftMembers,
  listAll,
  newKey,
  passTest,
  testInput,
  versionOf,
} from './steps.ts';
import { BASIC } from './check-names.ts';

/** That no tenant sees or touches what is another’s. */
export const tenantChecks: readonly NamedCheck[] = [
  {
    name: 'another tenant lists none of the accounts',
    async run(context) {
      const { calls, fixture } = context;
      const account = await connect(context);
      const query = { integrationId: fixture.integrationId, limit: 50 };
      const queries = [
        query,
        { limit: 50 },
        { ...query, ids: [account.id] },
        ...(account.externalId === undefined ? [] : [{ ...query, externalId: account.externalId }]),
        ...(account.name === undefined ? [] : [{ ...query, search: account.name }]),
        { ...query, status: ACCOUNT_STATUSES },
        ...(await foreignCursors(context)).map((cursor) => ({ ...query, limit: 1, cursor })),
      ];
      for (const one of queries) {
        const reply = await calls.make('stranger', 'listAccounts', one);
        const { value } = reply;
        if (reply.rejected || (value?.items?.length === 0 && (value.total ?? 0) === 0)) continue;
        throw leaked(reply, 'an empty list');
      }
      if (fixture.stranger?.summarizeIntegrations === undefined) return;
      const reply = await calls.make('stranger', 'summarizeIntegrations', { integrationIds: [query.integrationId] });
      if (reply.rejected || (reply.value ?? []).every(({ accounts }) => accounts === 0)) return;
      throw leaked(reply, 'a count of zero');
    },
  },
  {
    name: 'another tenant can change and test none of the accounts',
    async run(context) {
      const { calls, fixture } = context;
      const { working, sameOrganization } = fixture.values;
      const { id } = await connect(context, working);
      const before = await accountNow(context, id);
      const { draft } = await passTest(context, sameOrganization, undefined, 'stranger');
      const base = { accountId: id, version: versionOf(before) };
      const key = () => ({ idempotencyKey: newKey() });
      const attempts: (() => Promise<Reply<unknown>>)[] = [
        () =>
          calls.make('stranger', 'rotateCredential', { ...base, ...key(), ...draftMembers(draft, sameOrganization) }),
        ...changeMethods(context)
          .filter((method) => method !== 'rotateCredential' && fixture.stranger?.[method] !== undefined)
          .map((method) => async () => change(context, method, await changeInput(context, method, before), 'stranger')),
        ...(fixture.stranger?.retestAccount === undefined
          ? []
          : [() => calls.make('stranger', 'retestAccount', { accountId: id })]),
      ];
      for (const attempt of attempts) {
        const reply = await attempt();
        const code = refusalIn(reply)?.code;
        const now = await accountNow(context, id);
        const isSame = now.label === before.label && now.credential?.lastFour === before.credential?.lastFour;
        const hasAccount = Reflect.get(Object(reply.value), 'account') !== undefined;
        if ((code === 'not_found' || code === 'permission_denied') && isSame && !hasAccount) continue;
        throw leaked(reply, 'not_found, without an account, and nothing changed');
      }
    },
  },
  {
    name: 'another tenant is shown no preview of a disconnection',
    async run(context) {
      needs(context, 'previewDisconnect');
      const { id } = await connect(context);
      const reply = await context.calls.make('stranger', 'previewDisconnect', { accountId: id });
      if (reply.rejected) return;
      throw leaked(reply, 'a rejection with an AdapterError of code not_found');
    },
  },
  {
    name: 'two tenants can connect the same organization and see nothing of each other',
    async run(context) {
      const { calls, fixture } = context;
      const { id } = await connect(context);
      const input = testInput(context, fixture.values.sameOrganization);
      const tested = await calls.make('stranger', 'testCredential', input);
      if (tested.value?.ok !== true) throw blockedBy(BASIC.test, tested, 'ok: true');
      if (tested.value.relation?.kind === 'existing') throw leaked(tested, "relation: { kind: 'new' }, or none");
      const finish = await connectInput(context, fixture.values.sameOrganization, 'stranger');
      const reply = await calls.make('stranger', 'connectAccount', finish);
      const mine = await listAll(context);
      const theirs = await listAll(context, 'stranger');
      const isApart = mine.length === 1 && mine[0]?.id === id && theirs.length === 1 && theirs[0]?.id !== id;
      if (refusalIn(reply) === null && isApart) return;
      throw leaked(reply, 'ok: true with an account of its own, beside the other tenant’s');
    },
  },
];

/** Where the second page of this tenant begins, when its host pages. */
async function foreignCursors(context: CheckContext): Promise<readonly string[]> {
  await connect(context, context.fixture.values.otherOrganization);
  const query = { integrationId: context.fixture.integrationId, limit: 1 };
  const { value } = await context.calls.make('administrator', 'listAccounts', query);
  return value?.nextCursor === undefined ? [] : [value.nextCursor];
}

function leaked(reply: Reply<unknown>, expected: string) {
  return violation(
    reply,
    `${expected}: the account belongs to another tenant`,
    'One customer would see or change the data of another.',
    'Find accounts, drafts and outcomes by the tenant of the caller, in every query.',
  );
}
