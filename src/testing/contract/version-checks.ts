import type { Account } from '../../definition/account.ts';
import { refusalIn, type Reply, violation } from './calls.ts';
import { accountAfter, change, changed, changeInput, changeMethods, forEachChange, needs } from './changes.ts';
import { BASIC } from './check-names.ts';
import type { NamedCheck } from './context.ts';
import { accountNow, blockedBy, connect, versionOf } from './steps.ts';

/** That no change overwrites a newer change of another person. */
export const versionChecks: readonly NamedCheck[] = [
  {
    name: BASIC.versions,
    relies: [BASIC.lasting],
    async run(context) {
      const { id } = await connect(context);
      const methods = changeMethods(context).filter((method) => method !== 'disconnectAccount');
      await forEachChange(methods, async (method) => {
        const before = await accountNow(context, id);
        const reply = await change(context, method, await changeInput(context, method, before));
        const answered = accountAfter(method, reply);
        const after = await accountNow(context, id);
        const grows = versionOf(after) > versionOf(before);
        if (grows && (answered === null || versionOf(answered) > versionOf(before))) return;
        throw violation(
          reply,
          `a version above ${before.version} in the answer and in the list (listed: ${after.version})`,
          'Other pages drop what is not newer than what they show, and outdated changes are not noticed.',
          'Count the version up with every change of the account, in the same transaction.',
        );
      });
    },
  },
  {
    name: BASIC.oldVersion,
    async run(context) {
      const { id } = await connect(context);
      await forEachChange(changeMethods(context), async (method) => {
        const old = await accountNow(context, id);
        const input = await changeInput(context, method, old);
        // Another person changes the account after this person has read it.
        const other = context.fixture.adapter.renameAccount === undefined ? 'rotateCredential' : 'renameAccount';
        await changed(context, other, old, {}, 3);
        const present = await accountNow(context, id);
        if (versionOf(present) <= versionOf(old))
          throw blockedBy(BASIC.versions, await change(context, method, input), 'a version that grows');
        const reply = await change(context, method, input);
        expectConflict(reply, present);
        await undoRotation(context, other, id);
      });
    },
  },
  {
    name: BASIC.futureVersion,
    async run(context) {
      const { id } = await connect(context);
      await forEachChange(changeMethods(context), async (method) => {
        const present = await accountNow(context, id);
        const input = await changeInput(context, method, present, { version: versionOf(present) + 1_000 });
        expectConflict(await change(context, method, input), present);
      });
    },
  },
  {
    name: 'of two changes made at once with one version only one is done',
    async run(context) {
      needs(context, 'renameAccount');
      const { id } = await connect(context);
      const before = await accountNow(context, id);
      const inputs = await Promise.all([1, 2].map((n) => changeInput(context, 'renameAccount', before, {}, n)));
      const replies = await Promise.all(inputs.map((input) => change(context, 'renameAccount', input)));
      const done = replies.filter(({ value }) => value !== null && 'ok' in value && value.ok);
      const [first, second] = replies;
      if (first === undefined || second === undefined) return;
      if (done.length === 0) throw blockedBy(BASIC.rename, first, 'ok: true');
      if (versionOf(await accountNow(context, id)) <= versionOf(before))
        throw blockedBy(BASIC.versions, first, 'a version that grows');
      if (done.length === 1) return;
      throw violation(
        second,
        'version_conflict for one of the two',
        'Both people would believe that their change is stored.',
        'Compare and count up the version in one transaction, or in one UPDATE … WHERE version = ?.',
      );
    },
  },
  {
    name: BASIC.notFound,
    async run(context) {
      const account = await connect(context);
      await forEachChange(changeMethods(context), async (method) => {
        const input = await changeInput(context, method, account, { accountId: `${account.id}-absent` });
        const reply = await change(context, method, input);
        if (refusalIn(reply)?.code !== 'not_found') throw notFound(reply);
      });
      if (context.fixture.adapter.retestAccount === undefined) return;
      const reply = await context.calls.make('administrator', 'retestAccount', { accountId: `${account.id}-absent` });
      if (refusalIn(reply)?.code !== 'not_found') throw notFound(reply);
    },
  },
];

function expectConflict(reply: Reply<unknown>, present: Account): void {
  const failure = refusalIn(reply);
  const value = reply.value as { readonly account?: Account } | null;
  if (failure?.code === 'version_conflict' && value?.account?.id === present.id) {
    if (versionOf(value.account) >= versionOf(present)) return;
  }
  throw violation(
    reply,
    `ok: false with code version_conflict and the account as it is now (version ${present.version})`,
    'Two administrators would overwrite each other; the present account lets the page show what has changed.',
    'Compare the version before anything is changed, and send the account along.',
  );
}

function notFound(reply: Reply<unknown>) {
  return violation(
    reply,
    'ok: false with code not_found',
    'The page takes the row away then; with any other code it stays and fails for ever.',
    'Answer not_found when the account does not exist.',
  );
}

/** The next rotation needs the first credential in place again. */
async function undoRotation(
  context: Parameters<NamedCheck['run']>[0],
  method: 'rotateCredential' | 'renameAccount',
  id: string,
): Promise<void> {
  if (method === 'rotateCredential') await changed(context, method, await accountNow(context, id), {}, 2);
}
