import type { TestInput } from '../../adapter/test.ts';
import { type Calls, createCalls, type Reply, type Role } from './calls.ts';
import { change, changeInput, changeMethods } from './changes.ts';
import { BASIC } from './check-names.ts';
import { type CheckContext, type NamedCheck, peopleOf, wait, within } from './context.ts';
import { listen } from './feed.ts';
import { searchFor } from './secret-search.ts';
import {
  blockedBy,
  connect,
  connectInput,
  connectMembers,
  draftMembers,
  accountNow,
  passTest,
  testInput,
  versionOf,
  newKey,
} from './steps.ts';
import { Blocked, ContractViolation, NotApplicable } from './violation.ts';

/** Where the end of a credential may be shown. How much of it is another check’s to see. */
const LAST_FOUR = /(?:^|\.)credential\.lastFour$/u;

const CHECKS: readonly NamedCheck[] = [
  {
    name: 'no answer or report of a test holds a part of a credential',
    async run(context) {
      await watching(
        context,
        async (watched) => {
          const { values, adapter } = context.fixture;
          for (const one of credentialsOf(context)) {
            await watched.calls.make('administrator', 'testCredential', testInput(context, one)).catch(ignoreSetUp);
          }
          const { id } = await connect(watched, values.working);
          for (const one of [values.sameOrganization, values.otherOrganization, values.refused, values.working])
            await watched.calls.make('administrator', 'testCredential', testInput(context, one, id));
          if (adapter.retestAccount !== undefined)
            await watched.calls.make('administrator', 'retestAccount', { accountId: id });
        },
        ({ method }) => method === 'testCredential' || method === 'retestAccount',
      );
    },
  },
  {
    name: 'no other answer holds a part of a credential',
    async run(context) {
      await watching(
        context,
        callEverything,
        ({ method, rejected }) => !rejected && method !== 'testCredential' && method !== 'retestAccount',
      );
    },
  },
  {
    name: 'no event holds a part of a credential',
    async run(context) {
      const feed = await listen(context);
      try {
        await callEverything(context);
        await wait(context.limits.quietMs);
      } finally {
        feed.stop();
      }
      report(context, { called: 'subscribe(listener) as the administrator', answered: 'events' }, [
        feed.events,
        feed.failures,
      ]);
    },
  },
  {
    name: 'no rejection holds a part of a credential, in its message, its stack or its failure',
    async run(context) {
      await watching(context, provokeRejections, ({ rejected }) => rejected);
    },
  },
  {
    name: 'no answer or event holds a part of a short credential',
    async run(context) {
      const { short } = context.fixture.values;
      if (short === undefined) throw new NotApplicable('The fixture has no values.short.');
      const secrets = Object.values(short).filter(
        (value): value is string => typeof value === 'string' && value.length < 12,
      );
      const search = searchFor(secrets);
      const own = { ...context, search, calls: createCalls(peopleOf(context.fixture), search) };
      const feed = context.fixture.adapter.subscribe === undefined ? null : await listen(own);
      try {
        await watching(
          own,
          async (watched) => {
            const { id } = await connect(watched, short);
            await watched.calls.make('administrator', 'testCredential', testInput(context, short, id));
            for (const method of changeMethods(context)) {
              if (method === 'rotateCredential') continue;
              await change(watched, method, await changeInput(watched, method, await accountNow(watched, id)));
            }
          },
          () => true,
        );
        report(own, { called: 'subscribe(listener) as the administrator', answered: 'events' }, feed?.events);
      } finally {
        feed?.stop();
      }
    },
  },
];

/** That no answer, report, event or rejection carries a credential or a part of it. */
export const secretChecks: readonly NamedCheck[] = CHECKS.map((check) => ({ ...check, isAlwaysReported: true }));

/** Does something and searches every reply that `isSearched`. */
async function watching(
  context: CheckContext,
  work: (watched: CheckContext) => Promise<void>,
  isSearched: (reply: Reply<unknown>) => boolean,
): Promise<void> {
  const replies: Reply<unknown>[] = [];
  const keep = <T>(reply: Reply<T>): Reply<T> => {
    replies.push(reply);
    return reply;
  };
  const calls: Calls = {
    ...context.calls,
    make: async (...args) => keep(await context.calls.make(...args)),
  };
  let thrown: unknown;
  try {
    await work({ ...context, calls });
  } catch (error) {
    thrown = error;
  }
  for (const reply of replies.filter(isSearched))
    report(context, reply, reply.rejected ? reply.thrown : [reply.value, reply.checks]);
  if (thrown !== undefined) throw thrown;
}

function report(context: CheckContext, reply: Pick<Reply<unknown>, 'called' | 'answered'>, value: unknown): void {
  const all = context.search.in(value);
  const found = all.find(({ path }) => !LAST_FOUR.test(path));
  if (found === undefined) {
    if (all.length === 0) return;
    throw blockedBy(BASIC.lastFour, reply, 'no more than the last four characters');
  }
  throw new ContractViolation({
    called: reply.called,
    answered: `a part of a credential ${found.form}, at ${found.path.replace(/^\[[01]\]\.?/u, '') || 'the answer'}`,
    expected: 'nothing of a credential but credential.lastFour, and no more than the prefix that all keys share',
    why: 'Answers reach the browser, its extensions, its recordings and its error reports. Anyone who reads them could use the credential.',
    fix: 'Never return what was stored; pass texts of the vendor and messages of errors through redact() of integration-kit/core, also when they are encoded.',
  });
}

function credentialsOf({ fixture }: CheckContext): readonly TestInput['values'][] {
  return Object.values(fixture.values).filter((one) => one !== undefined);
}

/** Every method, as every person of the fixture. */
async function callEverything(context: CheckContext): Promise<void> {
  const { calls, fixture } = context;
  const { working, sameOrganization, otherOrganization, refused } = fixture.values;
  const { integrationId, methodId } = fixture;
  await calls.make('administrator', 'testCredential', testInput(context, refused));
  await connect(context, otherOrganization);
  const { id } = await connect(context, working, undefined, { label: 'Contract' });
  const again = await connectInput(context, sameOrganization);
  await calls.make('administrator', 'connectAccount', again);
  await calls.make('administrator', 'connectAccount', { ...connectMembers(context), draft: 'resend', values: refused });
  const people = Object.entries(peopleOf(fixture)).flatMap(([role, adapter]) =>
    adapter === undefined ? [] : [role as Role],
  );
  const look = async (role: Role): Promise<void> => {
    await calls.make(role, 'listAccounts', { integrationId, limit: 50 });
    await calls.make(role, 'listAccounts', { integrationId, limit: 50, ids: [id] });
    await ifThere(calls.make(role, 'summarizeIntegrations', { integrationIds: [integrationId] }));
    await ifThere(calls.make(role, 'getAccess', { integrationId, accountId: id }));
    await ifThere(calls.make(role, 'previewDisconnect', { accountId: id }));
    await ifThere(calls.make(role, 'openSession', { integrationId, methodId }));
  };
  for (const role of people) await look(role);
  for (const method of changeMethods(context)) {
    if (method === 'disconnectAccount') for (const role of people) await look(role);
    const present = await accountNow(context, id);
    await change(context, method, await changeInput(context, method, present, { version: -1 }));
    for (const role of ['viewer', 'stranger'] as const) {
      if (fixture[role]?.[method] === undefined) continue;
      await change(context, method, await changeInput(context, method, present), role);
    }
    await change(context, method, await changeInput(context, method, present));
    if (method === 'rotateCredential') await ifThere(calls.make('administrator', 'retestAccount', { accountId: id }));
  }
}

const ABORTED = { called: 'testCredential, whose signal aborted', answered: 'nothing' };

/** Calls that a host may reject: aborted, outdated, with what does not exist. */
async function provokeRejections(context: CheckContext): Promise<void> {
  const { calls, fixture } = context;
  const { working, refused } = fixture.values;
  const aborted = { signal: AbortSignal.abort(new DOMException('The answer is no longer needed.', 'AbortError')) };
  const input = testInput(context, working);
  const { draft } = await passTest(context, working);
  const finish = { ...connectMembers(context), ...draftMembers(draft, working) };
  const invented = { id: `invented-${newKey()}`, expiresAt: new Date(Date.now() + 3_600_000).toISOString() };
  for (const one of credentialsOf(context)) {
    await calls.make('administrator', 'testCredential', testInput(context, one));
    const begun = calls.make('administrator', 'testCredential', testInput(context, one), aborted);
    if ((await within(context.limits.abortMs, begun)) === null)
      throw blockedBy(BASIC.abortedTest, ABORTED, 'a rejection soon after the abort');
    const controller = new AbortController();
    const running = calls.make('administrator', 'testCredential', testInput(context, one), {
      signal: controller.signal,
    });
    controller.abort(new DOMException('The person left.', 'AbortError'));
    const ended = await within(context.limits.abortMs, running);
    if (ended === null) throw blockedBy(BASIC.abortedTest, ABORTED, 'a rejection soon after the abort');
  }
  await calls.make('administrator', 'testCredential', { ...input, integrationId: `${input.integrationId}-other` });
  await calls.make('administrator', 'testCredential', { ...input, methodId: `${input.methodId}-other` });
  await calls.make('administrator', 'testCredential', testInput(context, working, 'an-invented-id'));
  await calls.make('administrator', 'connectAccount', finish, aborted);
  await calls.make('administrator', 'connectAccount', { ...connectMembers(context), draft: 'resend', values: refused });
  await calls.make('administrator', 'connectAccount', { ...connectMembers(context), draft: invented, values: working });
  await calls.make('administrator', 'connectAccount', finish);
  await calls.make('administrator', 'connectAccount', { ...finish, idempotencyKey: newKey() });
  const query = { integrationId: fixture.integrationId, limit: 50 };
  await calls.make('administrator', 'listAccounts', { ...query, cursor: 'an-invented-cursor' });
  await calls.make('administrator', 'listAccounts', query, aborted);
  const [account] = (await calls.make('administrator', 'listAccounts', query)).value?.items ?? [];
  if (account === undefined) return;
  await calls.make('administrator', 'testCredential', testInput(context, refused, account.id));
  const base = { accountId: account.id, version: versionOf(account), draft: invented, values: working };
  await calls.make('administrator', 'rotateCredential', { ...base, idempotencyKey: newKey() });
  await calls.make('administrator', 'rotateCredential', { ...base, idempotencyKey: newKey() }, aborted);
  await ifThere(calls.make('administrator', 'retestAccount', { accountId: account.id }, aborted));
  await ifThere(calls.make('administrator', 'retestAccount', { accountId: 'an-invented-id' }));
  for (const role of ['viewer', 'stranger'] as const) {
    if (fixture[role] === undefined) continue;
    await calls.make(role, 'testCredential', testInput(context, working, account.id));
    await calls.make(role, 'rotateCredential', { ...base, idempotencyKey: newKey() });
  }
  for (const method of changeMethods(context)) {
    if (method === 'rotateCredential') continue;
    const changing = await changeInput(context, method, account, { accountId: 'an-invented-id' });
    await change(context, method, changing);
    await calls.make<typeof method>('administrator', method, changing, aborted);
  }
}

/** A method that the adapter leaves out answers nothing. */
async function ifThere(call: Promise<unknown>): Promise<void> {
  await call.catch((thrown: unknown) => {
    if (!(thrown instanceof NotApplicable)) throw thrown;
  });
}

function ignoreSetUp(thrown: unknown): void {
  if (!(thrown instanceof Blocked)) throw thrown;
}
