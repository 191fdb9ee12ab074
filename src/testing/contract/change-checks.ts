import { answerIn, refusalIn, violation } from './calls.ts';
import { accountAfter, change, changeInput, changeMethods, forEachChange, needs, PHASES } from './changes.ts';
import { BASIC } from './check-names.ts';
import type { NamedCheck } from './context.ts';
import { LONGEST_LABEL } from './connect-checks.ts';
import { accountNow, blockedBy, connect, isBefore, laterThan, testInput } from './steps.ts';
import { NotApplicable } from './violation.ts';

/** What the optional methods promise. */
export const changeChecks: readonly NamedCheck[] = [
  {
    name: BASIC.rename,
    async run(context) {
      needs(context, 'renameAccount');
      const { id } = await connect(context);
      for (const label of ['Über Nord & Süd 会社', LONGEST_LABEL, '']) {
        const input = await changeInput(context, 'renameAccount', await accountNow(context, id));
        const reply = await context.calls.make('administrator', 'renameAccount', { ...input, label });
        const answered = answerIn(reply);
        const listed = await accountNow(context, id);
        const expected = label === '' ? undefined : label;
        const isAnswered = answered.ok && answered.account?.label === expected;
        if (isAnswered && listed.label === expected) continue;
        if (isAnswered) throw blockedBy(BASIC.answered, reply, 'the label in the list too');
        throw violation(
          reply,
          `ok: true with label ${JSON.stringify(label)} in the answer and in the list (listed: ${JSON.stringify(listed.label)})`,
          'The row would show another name than the one that was just typed.',
          'Store the label; take it away when it is empty.',
        );
      }
    },
  },
  {
    name: BASIC.pause,
    async run(context) {
      needs(context, 'pauseAccount');
      await connect(context, context.fixture.values.otherOrganization);
      const { id } = await connect(context);
      // Twice each: what is asked for is a state, not a switch.
      for (const paused of [true, true, false, false]) {
        const input = await changeInput(context, 'pauseAccount', await accountNow(context, id));
        const reply = await context.calls.make('administrator', 'pauseAccount', { ...input, paused });
        if (refusalIn(reply)?.code === 'unsupported') throw new NotApplicable('The host answers "unsupported".');
        const answered = answerIn(reply);
        const { phase } = (await accountNow(context, id)).sync;
        if (!PHASES.includes(phase)) throw blockedBy(BASIC.listShape, reply, 'a known phase in the list');
        const isAnswered = answered.ok && answered.account?.id === id;
        const isAsAsked = answered.ok && (answered.account?.sync.phase === 'paused') === paused;
        if (isAnswered && isAsAsked && (phase === 'paused') === paused) continue;
        throw violation(
          reply,
          `ok: true with the account ${id} and sync.phase ${paused ? '"paused"' : 'other than "paused"'} in the answer and in the list (listed: ${JSON.stringify(phase)})`,
          'The row and its menu would say the opposite of what the host does.',
          'Store whether reading is paused, and answer with the account as it is afterwards.',
        );
      }
    },
  },
  {
    name: BASIC.syncNow,
    async run(context) {
      needs(context, 'syncNow');
      const { id } = await connect(context);
      const input = await changeInput(context, 'syncNow', await accountNow(context, id));
      const reply = await context.calls.make('administrator', 'syncNow', input);
      if (refusalIn(reply)?.code === 'unsupported') throw new NotApplicable('The host answers "unsupported".');
      const answered = answerIn(reply);
      if (answered.ok && answered.account?.id === id) return;
      throw violation(
        reply,
        `ok: true with the account ${id}`,
        'The row would not show that reading has begun.',
        'Start reading and answer with the account as it is then.',
      );
    },
  },
  {
    name: BASIC.retest,
    async run(context) {
      needs(context, 'retestAccount');
      const { otherOrganization, refused } = context.fixture.values;
      await connect(context, otherOrganization);
      const { id, externalId } = await connect(context);
      // While reading is paused nothing but the test could move it on.
      if (context.fixture.adapter.pauseAccount !== undefined)
        await change(
          context,
          'pauseAccount',
          await changeInput(context, 'pauseAccount', await accountNow(context, id)),
        );
      const before = await accountNow(context, id);
      await context.calls.make('administrator', 'testCredential', testInput(context, refused));
      const reply = await context.calls.make('administrator', 'retestAccount', { accountId: id });
      const result = answerIn(reply);
      const after = await accountNow(context, id);
      const isSame =
        externalId === undefined || result.identity === undefined || result.identity.externalId === externalId;
      const isPaused = before.sync?.phase === 'paused';
      const isKept =
        before.sync?.doneThrough === after.sync?.doneThrough && isPaused === (after.sync?.phase === 'paused');
      if (result.ok && isSame && isKept) return;
      throw violation(
        reply,
        `ok: true for the organization of the account, sync.doneThrough as it was, and ${isPaused ? 'still' : 'not'} paused`,
        'The stored credential works; a test of it must neither say otherwise nor move what was imported.',
        'Test what is stored, with the capabilities of the account, and leave the sync cursor alone.',
      );
    },
  },
  {
    name: 'after retestAccount credential.checkedAt says when the credential was tried',
    async run(context) {
      needs(context, 'retestAccount');
      const { id } = await connect(context);
      await laterThan(context, await accountNow(context, id));
      const reply = await context.calls.make('administrator', 'retestAccount', { accountId: id });
      if (refusalIn(reply) !== null || reply.value === null) throw blockedBy(BASIC.retest, reply, 'ok: true');
      const { checkedAt } = (await accountNow(context, id)).credential;
      if (checkedAt === undefined)
        throw new NotApplicable('This host does not report when a credential was tried last.');
      if (!isBefore(checkedAt, reply.value.checkedAt)) return;
      throw violation(
        reply,
        `credential.checkedAt of this test or later (listed: ${checkedAt})`,
        'The row would go on saying that the key was tried long ago, right after it was tried.',
        'Store checkedAt of the report with the account, and raise its version; or leave it out.',
      );
    },
  },
  {
    name: BASIC.afterRefusal,
    async run(context) {
      const { id } = await connect(context);
      await forEachChange(changeMethods(context), async (method) => {
        const early = await changeInput(context, method, await accountNow(context, id), { version: -1 });
        const refused = await change(context, method, early);
        if (refusalIn(refused) === null) throw blockedBy(BASIC.oldVersion, refused, 'version_conflict');
        const reply = await change(context, method, await changeInput(context, method, await accountNow(context, id)));
        if (refusalIn(reply) === null) return;
        accountAfter(method, reply);
      });
    },
  },
];
