import { parseAccountsPage } from '../../adapter/parse-accounts-page.ts';
import { parseAccess, parseAccountEvent, parseDisconnectPreview, parseSummaries } from '../../adapter/parse-answers.ts';
import type { Session } from '../../adapter/session.ts';
import type { Parsed } from '../../adapter/call-adapter.ts';
import { parseMutationResult } from '../../adapter/parse-mutation-result.ts';
import { parseCheck, parseRetestResult, parseTestResult } from '../../adapter/parse-test-result.ts';
import { describe, type Reply, violation } from './calls.ts';
import { change, changeInput, changeMethods } from './changes.ts';
import { BASIC } from './check-names.ts';
import type { CheckContext, NamedCheck } from './context.ts';
import { accountsOf, droppedMembers } from './dropped-members.ts';
import { listen } from './feed.ts';
import { accountNow, blockedBy, connect, connectInput, testInput } from './steps.ts';
import { NotApplicable } from './violation.ts';

/** How much of a credential is shown is another check’s to see. */
const LAST_FOUR = /(?:^|\.)credential\.lastFour is /u;

const CHECKS: readonly NamedCheck[] = [
  {
    name: BASIC.listShape,
    async run(context) {
      const { working, otherOrganization } = context.fixture.values;
      await connect(context, otherOrganization);
      await connect(context, working, undefined, { label: 'Contract' });
      const query = { integrationId: context.fixture.integrationId, limit: 50 };
      const reply = await context.calls.make('administrator', 'listAccounts', query);
      if (reply.rejected) return;
      const parsed = parseAccountsPage(reply.value);
      if (!parsed.ok) throw unreadable(reply, ['the page is no { items, applied }']);
      const { rows, incomplete, ...page } = parsed.value;
      if (incomplete) throw unreadable(reply, ['nextCursor is no cursor that can be sent back']);
      expectRead(reply, { ...page, items: accountsOf(rows) });
    },
  },
  {
    name: 'tests answer with reports that the library can read without dropping anything',
    async run(context) {
      const { values, adapter } = context.fixture;
      const { id } = await connect(context, values.otherOrganization);
      const tried = [values.working, values.refused, values.rateLimited, values.short].filter(
        (one) => one !== undefined,
      );
      for (const one of tried) {
        const reply = await context.calls.make('administrator', 'testCredential', testInput(context, one));
        expectParsed(reply, parseTestResult(reply.value));
        expectChecks(reply, context);
      }
      if (adapter.retestAccount === undefined) return;
      const reply = await context.calls.make('administrator', 'retestAccount', { accountId: id });
      expectParsed(reply, parseRetestResult(reply.value));
      expectChecks(reply, context);
    },
  },
  {
    name: 'changes answer with results that the library can read without dropping anything',
    async run(context) {
      const input = await connectInput(context);
      const connected = await context.calls.make('administrator', 'connectAccount', input);
      expectParsed(connected, parseMutationResult(connected.value));
      const again = await connectInput(context, context.fixture.values.sameOrganization);
      const refused = await context.calls.make('administrator', 'connectAccount', again);
      expectParsed(refused, parseMutationResult(refused.value));
      const id = connected.value?.ok === true ? connected.value.account?.id : undefined;
      if (id === undefined) return;
      for (const method of changeMethods(context)) {
        const present = await accountNow(context, id);
        const outdated = await change(context, method, await changeInput(context, method, present, { version: -1 }));
        expectParsed(outdated, parseMutationResult(outdated.value));
        const reply = await change(context, method, await changeInput(context, method, present));
        expectParsed(reply, parseMutationResult(reply.value));
      }
    },
  },
  {
    name: BASIC.eventShape,
    async run(context) {
      const feed = await listen(context);
      try {
        const { id } = await connect(context);
        await feed.until((event) => event.type === 'upsert');
        if (changeMethods(context).includes('disconnectAccount')) {
          const input = await changeInput(context, 'disconnectAccount', await accountNow(context, id));
          const reply = await change(context, 'disconnectAccount', input);
          if (reply.value !== null) await feed.until((event) => event.type === 'removed');
        }
        for (const event of feed.events) {
          const parsed = parseAccountEvent(event);
          const dropped = droppedMembers(event, parsed);
          if (dropped.length > 0) {
            throw unreadable(
              { called: 'subscribe(listener) as the administrator', answered: describe(event, context.search) },
              parsed.type === 'upsert' ? dropped : ['the event is taken for “resync”'],
            );
          }
        }
      } finally {
        feed.stop();
      }
    },
  },
  {
    name: 'all other answers can be read without dropping anything',
    async run(context) {
      const { calls, fixture } = context;
      const { integrationId, methodId, adapter, viewer } = fixture;
      const { id } = await connect(context);
      let looked = 0;
      if (adapter.summarizeIntegrations !== undefined) {
        const reply = await calls.make('administrator', 'summarizeIntegrations', { integrationIds: [integrationId] });
        expectParsed(reply, parseSummaries(reply.value));
        looked += 1;
      }
      for (const role of ['administrator', 'viewer'] as const) {
        if (adapter.getAccess === undefined || (role === 'viewer' && viewer?.getAccess === undefined)) continue;
        const reply = await calls.make(role, 'getAccess', { integrationId, accountId: id });
        expectParsed(reply, parseAccess(reply.value));
        looked += 1;
      }
      if (adapter.previewDisconnect !== undefined) {
        const reply = await calls.make('administrator', 'previewDisconnect', { accountId: id });
        expectParsed(reply, parseDisconnectPreview(reply.value));
        looked += 1;
      }
      if (adapter.openSession !== undefined) {
        const reply = await calls.make('administrator', 'openSession', { integrationId, methodId });
        if (!reply.rejected) expectSession(reply);
        looked += 1;
      }
      if (looked === 0) throw new NotApplicable('The adapter has none of the methods that answer so.');
    },
  },
];

/** That the library can read every answer. What cannot be read makes other checks fail in any way. */
export const shapeChecks: readonly NamedCheck[] = CHECKS.map((check) => ({ ...check, isAlwaysReported: true }));

/** Rejections are what other checks are about. */
function expectParsed(reply: Reply<unknown>, parsed: Parsed<unknown>): void {
  if (reply.rejected) return;
  if (!parsed.ok) throw unreadable(reply, ['it cannot be read at all']);
  expectRead(reply, parsed.value);
}

function expectRead(reply: Reply<unknown>, parsed: unknown): void {
  const dropped = droppedMembers(reply.value, parsed);
  if (dropped.length > 0 && dropped.every((what) => LAST_FOUR.test(what)))
    throw blockedBy(BASIC.lastFour, reply, 'no more than the last four characters');
  if (dropped.length > 0) throw unreadable(reply, dropped);
}

function expectChecks(reply: Reply<unknown>, context: CheckContext): void {
  for (const check of reply.checks) {
    const dropped = droppedMembers(check, parseCheck(check) ?? {});
    if (dropped.length > 0)
      throw unreadable({ called: reply.called, answered: `onCheck(${describe(check, context.search)})` }, dropped);
  }
}

const WAITING: readonly unknown[] = ['user', 'vendorApproval', 'done'] satisfies readonly Session['waiting'][];

function expectSession(reply: Reply<unknown>): void {
  const session = Object(reply.value) as Readonly<Record<string, unknown>>;
  const { id, outputs, expiresAt, waiting } = session;
  const isRead =
    typeof id === 'string' &&
    id !== '' &&
    typeof outputs === 'object' &&
    outputs !== null &&
    Object.values(outputs).every((output) => typeof output === 'string') &&
    (waiting === undefined || WAITING.includes(waiting));
  const dropped = droppedMembers({ expiresAt }, { expiresAt });
  if (isRead && typeof expiresAt === 'string' && dropped.length === 0) return;
  throw unreadable(reply, ['it lacks an id, outputs that are texts, a readable expiresAt or a known waiting']);
}

function unreadable(reply: Pick<Reply<unknown>, 'called' | 'answered'>, dropped: readonly string[]) {
  return violation(
    {
      ...{ role: 'administrator', method: 'listAccounts', value: null, thrown: undefined, rejected: false, checks: [] },
      ...reply,
    },
    `an answer of which the library takes over everything; here ${dropped.slice(0, 5).join('; ')}`,
    'What cannot be read is shown as unknown, or not at all, without a reason.',
    'Send the members that the types of integration-kit/core declare, with codes of the closed sets and dates as 2026-08-21T09:30:00Z; leave out what is not known.',
  );
}
