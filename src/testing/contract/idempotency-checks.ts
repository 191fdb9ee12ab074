import { answerIn, createCalls, refusalIn, type Reply, violation } from './calls.ts';
import { accountAfter, change, changeInput, changeMethods, forEachChange, needs } from './changes.ts';
import { BASIC } from './check-names.ts';
import type { CheckContext, NamedCheck } from './context.ts';
import { accountNow, blockedBy, connect, connectInput, listAll, newKey, notConnected, versionOf } from './steps.ts';
import { NotApplicable } from './violation.ts';

/** That a lost answer can be asked for again. */
export const idempotencyChecks: readonly NamedCheck[] = [
  {
    name: BASIC.sameKey,
    async run(context) {
      const input = await connectInput(context);
      const make = () => context.calls.make('administrator', 'connectAccount', input);
      const replies = [...(await Promise.all([make(), make(), make()])), await make()];
      const [first] = replies;
      if (first === undefined) return;
      const different = replies.find((reply) => outcomeOf(reply) !== outcomeOf(first));
      if (different !== undefined) throw forgotten(different, outcomeOf(first));
      const accounts = await listAll(context);
      if (accounts.length > 1) throw forgotten(first, 'one account');
      const id = accounts[0]?.id;
      if (id === undefined) throw blockedBy(BASIC.connect, first, 'an account');
      await forEachChange(changeMethods(context), async (method) => {
        const changing = await changeInput(context, method, await accountNow(context, id));
        const done = await change(context, method, changing);
        accountAfter(method, done);
        const repeats = await Promise.all([change(context, method, changing), change(context, method, changing)]);
        const other = repeats.find((reply) => outcomeOf(reply) !== outcomeOf(done));
        if (other !== undefined) throw forgotten(other, outcomeOf(done));
      });
    },
  },
  {
    name: 'a refusal is remembered with its idempotency key as a success is',
    async run(context) {
      needs(context, 'renameAccount');
      const { id } = await connect(context);
      const before = await accountNow(context, id);
      const early = await changeInput(context, 'renameAccount', before, { version: versionOf(before) + 1 });
      const refused = await change(context, 'renameAccount', early);
      if (refusalIn(refused)?.code !== 'version_conflict')
        throw new NotApplicable('The host accepts a version that does not exist yet, so nothing is refused here.');
      // Now the refused version exists.
      await change(context, 'renameAccount', await changeInput(context, 'renameAccount', before, {}, 2));
      const reply = await change(context, 'renameAccount', early);
      if (refusalIn(reply)?.code !== 'version_conflict') throw forgotten(reply, 'ok: false with code version_conflict');
    },
  },
  {
    name: 'an idempotency key that comes with another input is refused as invalid_input',
    async run(context) {
      const { otherOrganization } = context.fixture.values;
      const first = await connectInput(context);
      const connected = await repeatable(context, first);
      const other = await connectInput(context, otherOrganization, undefined, { idempotencyKey: first.idempotencyKey });
      const reply = await context.calls.make('administrator', 'connectAccount', other);
      if (refusalIn(reply)?.code !== 'invalid_input') throw mistaken(reply);
      const labelled = { ...first, label: 'Another' };
      const relabelled = await context.calls.make('administrator', 'connectAccount', labelled);
      if (refusalIn(relabelled)?.code !== 'invalid_input') throw mistaken(relabelled);
      if (context.fixture.adapter.renameAccount === undefined) return;
      const account = await accountNow(context, connected);
      const named = await changeInput(context, 'renameAccount', account);
      accountAfter('renameAccount', await change(context, 'renameAccount', named));
      const renamed = await change(context, 'renameAccount', { ...named, label: 'Another' });
      if (refusalIn(renamed)?.code !== 'invalid_input') throw mistaken(renamed);
      if (context.fixture.adapter.pauseAccount === undefined) return;
      const { accountId, version, idempotencyKey } = named;
      const paused = await change(context, 'pauseAccount', { accountId, version, idempotencyKey, paused: true });
      if (refusalIn(paused)?.code !== 'invalid_input') throw mistaken(paused);
    },
  },
  {
    name: 'idempotency keys of two people do not collide',
    async run(context) {
      const { working, otherOrganization } = context.fixture.values;
      const others = (['stranger', 'colleague'] as const).filter((role) => context.fixture[role] !== undefined);
      if (others.length === 0) throw new NotApplicable('The fixture has neither a colleague nor a stranger.');
      const input = await connectInput(context, working);
      const first = await context.calls.make('administrator', 'connectAccount', input);
      if (first.value?.ok !== true) throw blockedBy(BASIC.connect, first, 'ok: true');
      const { idempotencyKey } = input;
      for (const role of others) {
        const other = await connectInput(context, otherOrganization, role, { idempotencyKey });
        const reply = await context.calls.make(role, 'connectAccount', other);
        answerIn(reply);
        if (reply.value?.ok === true && reply.value.account?.id !== first.value.account?.id) continue;
        throw violation(
          reply,
          'an outcome of its own, because another person used this key for something else',
          'One person would get the outcome of another, or could make another’s press fail.',
          'Store outcomes by person and key.',
        );
      }
    },
  },
  {
    name: 'drafts and outcomes survive a restart',
    relies: [BASIC.sameKey],
    async run(context) {
      const input = await connectInput(context);
      const second = await restarted(context);
      const first = await second.calls.make('administrator', 'connectAccount', input);
      if (notConnected(first) !== BASIC.connect) throw blockedBy(notConnected(first), first, 'ok: true');
      if (first.value?.ok !== true) {
        throw violation(
          first,
          'ok: true, with a draft from before the restart',
          'The person would have to find and paste the credential again.',
          'Keep drafts in the database, sealed.',
        );
      }
      const repeated = await second.calls.make('administrator', 'connectAccount', input);
      if (outcomeOf(repeated) !== outcomeOf(first)) throw blockedBy(BASIC.sameKey, repeated, outcomeOf(first));
      let present = await restarted(second);
      const repeat = await present.calls.make('administrator', 'connectAccount', input);
      if (outcomeOf(repeat) !== outcomeOf(first)) throw forgotten(repeat, outcomeOf(first));
      const { id } = first.value.account ?? {};
      if (id === undefined) throw blockedBy(BASIC.connect, first, 'the account in the answer');
      if (input.draft !== 'resend') {
        const again = { ...input, idempotencyKey: newKey() };
        const reply = await present.calls.make('administrator', 'connectAccount', again);
        if (refusalIn(reply)?.code !== 'draft_expired') throw usedBefore(reply);
      }
      await forEachChange(changeMethods(context), async (method) => {
        const before = present;
        const changing = await changeInput(before, method, await accountNow(before, id));
        const done = await change(before, method, changing);
        accountAfter(method, done);
        present = await restarted(before);
        const again = await change(present, method, changing);
        if (outcomeOf(again) !== outcomeOf(done)) throw forgotten(again, outcomeOf(done));
      });
    },
  },
];

/** What a repeat must give again. */
function outcomeOf(reply: Reply<unknown>): string {
  const failure = refusalIn(reply);
  if (failure !== null) return `ok: false with code ${failure.code}`;
  const value = reply.value as { readonly account?: { readonly id?: string; readonly version?: number } | null } | null;
  return `ok: true with account ${String(value?.account?.id)} in version ${String(value?.account?.version)}`;
}

/** Connects, and makes sure that the key is remembered at all. */
async function repeatable(context: CheckContext, input: Awaited<ReturnType<typeof connectInput>>): Promise<string> {
  const first = await context.calls.make('administrator', 'connectAccount', input);
  if (first.value?.ok !== true || first.value.account === null)
    throw blockedBy(notConnected(first), first, 'ok: true with the account');
  const repeat = await context.calls.make('administrator', 'connectAccount', input);
  if (outcomeOf(repeat) !== outcomeOf(first)) throw blockedBy(BASIC.sameKey, repeat, outcomeOf(first));
  return first.value.account.id;
}

/** The host after a restart. @throws {NotApplicable} When the fixture cannot restart it. */
async function restarted(context: CheckContext): Promise<CheckContext> {
  const adapter = await context.fixture.restart?.();
  if (adapter === undefined) throw new NotApplicable('The fixture has no restart().');
  const fixture = { ...context.fixture, adapter };
  return { ...context, fixture, calls: createCalls({ administrator: adapter }, context.search) };
}

function usedBefore(reply: Reply<unknown>) {
  return violation(
    reply,
    'ok: false with code draft_expired: the draft was used before the restart',
    'A draft belongs to one tested Finish.',
    'Delete the draft in the transaction that stores what it holds.',
  );
}

function forgotten(reply: Reply<unknown>, expected: string) {
  return violation(
    reply,
    `the outcome of the first call with this key: ${expected}`,
    '“Check again” after a lost answer repeats the call; it would be done twice, or be shown as a failure.',
    'Store the outcome under person and key in the transaction that does the work, and look it up before anything else.',
  );
}

function mistaken(reply: Reply<unknown>) {
  return violation(
    reply,
    'ok: false with code invalid_input, because the key was used for another input',
    'The answer of one press would be shown as the answer of another.',
    'Store a digest of the input with the outcome and compare it.',
  );
}
