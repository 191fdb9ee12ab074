import type { ConnectInput } from '../../adapter/mutation.ts';
import type { Draft } from '../../adapter/test.ts';
import type { Account } from '../../definition/account.ts';
import { answerIn, refusalIn, type Reply, type Role, violation } from './calls.ts';
import { BASIC } from './check-names.ts';
import type { CheckContext, NamedCheck } from './context.ts';
import {
  accountNow,
  blockedBy,
  connect,
  connectMembers,
  keptDraft,
  newKey,
  NO_DRAFTS,
  passTest,
  testInput,
  versionOf,
} from './steps.ts';
import { NotApplicable } from './violation.ts';

/** That a draft is used once, by the person, for the method and within the time it was made for. */
export const draftChecks: readonly NamedCheck[] = [
  {
    name: 'a draft ends later than its test',
    async run(context) {
      const input = testInput(context, context.fixture.values.working);
      const reply = await context.calls.make('administrator', 'testCredential', input);
      if (reply.value?.ok !== true) throw blockedBy(BASIC.test, reply, 'ok: true');
      const { draft, checkedAt } = reply.value;
      if (draft === 'resend') throw new NotApplicable(NO_DRAFTS);
      const ends: unknown = draft?.expiresAt;
      if (typeof ends !== 'string' || !(Date.parse(ends) <= Date.parse(checkedAt))) return;
      throw violation(
        reply,
        `draft.expiresAt after checkedAt (${checkedAt})`,
        'The wizard would ask for the credential again at once, and Finish could not be reached.',
        'Add the life of a draft to the time of the test, some minutes at least, in UTC.',
      );
    },
  },
  {
    name: 'connectAccount stores what the test of its draft tried, whatever was tested since',
    async run(context) {
      const { working, otherOrganization } = context.fixture.values;
      const first = await passTest(context, working);
      await passTest(context, otherOrganization);
      if (first.draft === 'resend') throw new NotApplicable(NO_DRAFTS);
      const tried = first.identity?.externalId;
      if (tried === undefined) throw new NotApplicable('The vendor does not report an organization.');
      const reply = await finish(context, first.draft);
      if (reply.value?.ok !== true || reply.value.account === null)
        throw blockedBy(BASIC.connect, reply, 'ok: true with the account');
      const { externalId } = await accountNow(context, reply.value.account.id);
      if (externalId === undefined || externalId === tried) return;
      throw misused(
        reply,
        `the account of the organization "${tried}", which the test of this draft named (stored: "${externalId}")`,
        'Look the draft up by its id, not the last one of the person.',
      );
    },
  },
  {
    name: 'connectAccount refuses a draft that connectAccount used',
    async run(context) {
      const draft = await keptDraft(context);
      const presses = await Promise.all([finish(context, draft), finish(context, draft)]);
      const done = presses.filter(({ value }) => value?.ok === true);
      if (done.length > 1) throw usedTwice(presses[1], 'that only one of two presses at once succeeds');
      const [first] = done;
      if (first?.value?.ok !== true || first.value.account === null)
        throw blockedBy(BASIC.connect, first ?? presses[0], 'ok: true with the account');
      const other = presses.find((press) => press !== first);
      if (other !== undefined)
        expectUsed(other, 'ok: false with code draft_expired, because the other press used the draft');
      // A duplicate must not hide that the draft still works.
      await disconnect(context, first.value.account.id);
      expectUsed(await finish(context, draft), 'ok: false with code draft_expired');
    },
  },
  {
    name: 'rotateCredential refuses a draft that was used',
    async run(context) {
      const { working, sameOrganization } = context.fixture.values;
      const usedByConnect = await keptDraft(context, sameOrganization);
      const { id } = await connectWith(context, usedByConnect);
      const usedByRotate = await keptDraft(context, working, id);
      const first = await rotate(context, await accountNow(context, id), usedByRotate);
      if (first.value?.ok !== true) throw blockedBy(BASIC.rotate, first, 'ok: true');
      const afterConnect = await rotate(context, await accountNow(context, id), usedByConnect);
      expectUsed(afterConnect, 'ok: false with code draft_expired, because connectAccount used the draft');
      const back = await keptDraft(context, sameOrganization, id);
      const second = await rotate(context, await accountNow(context, id), back);
      if (second.value?.ok !== true) throw blockedBy(BASIC.rotate, second, 'ok: true');
      const afterRotate = await rotate(context, await accountNow(context, id), usedByRotate);
      expectUsed(afterRotate, 'ok: false with code draft_expired, because rotateCredential used the draft');
    },
  },
  {
    name: 'connectAccount refuses a draft that rotateCredential used',
    async run(context) {
      const { id } = await connect(context);
      const draft = await keptDraft(context, context.fixture.values.sameOrganization, id);
      const rotated = await rotate(context, await accountNow(context, id), draft);
      if (rotated.value?.ok !== true) throw blockedBy(BASIC.rotate, rotated, 'ok: true');
      await disconnect(context, id);
      expectUsed(await finish(context, draft), 'ok: false with code draft_expired');
    },
  },
  {
    name: 'a draft works for the person who tested only',
    async run(context) {
      const draft = await keptDraft(context);
      const reply = await finish(context, draft, {}, 'colleague');
      if (refusalIn(reply) === null)
        throw misused(reply, 'ok: false, because another person made the test', 'Store the person with the draft.');
      const { id } = await connect(context, context.fixture.values.working);
      const second = await keptDraft(context, context.fixture.values.sameOrganization, id);
      const account = await accountNow(context, id);
      const rotated = await rotate(context, account, second, 'colleague');
      if (refusalIn(rotated) === null)
        throw misused(rotated, 'ok: false, because another person made the test', 'Store the person with the draft.');
    },
  },
  {
    name: 'a draft works in the tenant where it was tested only',
    async run(context) {
      const reply = await finish(context, await keptDraft(context), {}, 'stranger');
      if (refusalIn(reply) !== null) return;
      throw misused(reply, 'ok: false, because another tenant made the test', 'Store the tenant with the draft.');
    },
  },
  {
    name: 'a draft works for the integration and the method that were tested only',
    async run(context) {
      const { integrationId, methodId } = context.fixture;
      for (const other of [{ integrationId: `${integrationId}-other` }, { methodId: `${methodId}-other` }]) {
        const reply = await finish(context, await keptDraft(context), other);
        if (refusalIn(reply) !== null) continue;
        throw misused(
          reply,
          'ok: false, because the draft is of another integration or method',
          'Store integrationId and methodId with the draft and compare both.',
        );
      }
    },
  },
  {
    name: 'an expired draft is refused as draft_expired',
    async run(context) {
      const { expireDrafts } = context.fixture;
      if (expireDrafts === undefined) throw new NotApplicable('The fixture has no expireDrafts().');
      const draft = await keptDraft(context);
      await context.fixture.expireDrafts?.();
      const reply = await finish(context, draft);
      expectAnswer(reply);
      if (refusalIn(reply)?.code === 'draft_expired') return;
      throw misused(
        reply,
        'ok: false with code draft_expired',
        'Compare the end of the draft with the clock when it is used, not only when old drafts are erased.',
      );
    },
  },
  {
    name: BASIC.inventedDraft,
    async run(context) {
      await keptDraft(context);
      const draft = { id: `invented-${newKey()}`, expiresAt: new Date(Date.now() + 3_600_000).toISOString() };
      const reply = await finish(context, draft);
      answerIn(reply);
      if (refusalIn(reply)?.code === 'draft_expired') return;
      throw misused(
        reply,
        'ok: false with code draft_expired',
        'Look the id up among the stored drafts; the wizard then asks for the credential again.',
      );
    },
  },
];

function finish(context: CheckContext, draft: Draft, more: Partial<ConnectInput> = {}, role: Role = 'administrator') {
  return context.calls.make(role, 'connectAccount', { ...connectMembers(context), draft, ...more });
}

function rotate(context: CheckContext, account: Account, draft: Draft, role: Role = 'administrator') {
  const input = { accountId: account.id, version: versionOf(account), draft, idempotencyKey: newKey() };
  return context.calls.make(role, 'rotateCredential', input);
}

async function connectWith(context: CheckContext, draft: Draft): Promise<Account> {
  const reply = await finish(context, draft);
  if (reply.value?.ok !== true || reply.value.account === null)
    throw blockedBy(BASIC.connect, reply, 'ok: true with the account');
  return reply.value.account;
}

/** Takes the account away, where the adapter can. */
async function disconnect(context: CheckContext, accountId: string): Promise<void> {
  if (context.fixture.adapter.disconnectAccount === undefined) return;
  const version = versionOf(await accountNow(context, accountId));
  const input = { accountId, version, data: 'keep', idempotencyKey: newKey() } as const;
  const reply = await context.calls.make('administrator', 'disconnectAccount', input);
  if (reply.value?.ok !== true) throw blockedBy(BASIC.disconnect, reply, 'ok: true');
}

/** A draft that was used is refused, whatever else could be said against the call. */
function expectUsed(reply: Reply<unknown>, expected: string): void {
  expectAnswer(reply);
  if (refusalIn(reply)?.code !== 'draft_expired') throw usedTwice(reply, expected);
}

/** That a refusal is a value is what the simplest of these checks sees. */
function expectAnswer(reply: Reply<unknown>): void {
  if (reply.rejected) throw blockedBy(BASIC.inventedDraft, reply, 'an answer');
}

function usedTwice(reply: Reply<unknown>, expected: string) {
  return violation(
    reply,
    expected,
    'A draft belongs to one tested Finish. Used again, it stores a credential that was not tested for that.',
    'Delete the draft in the transaction that stores what it holds.',
  );
}

function misused(reply: Reply<unknown>, expected: string, fix: string) {
  return violation(
    reply,
    expected,
    'With the id of a draft one could store a credential that another person typed, or that was tested for something else.',
    fix,
  );
}
