import { answerIn, refusalIn, type Reply, violation } from './calls.ts';
import { change, changed, changeInput, changeMethods, needs, PHASES } from './changes.ts';
import { BASIC } from './check-names.ts';
import type { NamedCheck } from './context.ts';
import { accountNow, blockedBy, connect, isListed } from './steps.ts';
import { NotApplicable } from './violation.ts';

/** What the optional methods promise. */
export const changeChecks: readonly NamedCheck[] = [
  {
    name: BASIC.rename,
    async run(context) {
      needs(context, 'renameAccount');
      const { id } = await connect(context);
      for (const label of ['Über Nord & Süd 会社', '']) {
        const input = await changeInput(context, 'renameAccount', await accountNow(context, id));
        const reply = await context.calls.make('administrator', 'renameAccount', { ...input, label });
        const answered = answerIn(reply);
        const listed = await accountNow(context, id);
        if (answered.ok && (answered.account?.label ?? '') === label && (listed.label ?? '') === label) continue;
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
      const { id } = await connect(context);
      for (const paused of [true, false]) {
        const input = await changeInput(context, 'pauseAccount', await accountNow(context, id));
        const reply = await context.calls.make('administrator', 'pauseAccount', { ...input, paused });
        if (refusalIn(reply)?.code === 'unsupported') throw new NotApplicable('The host answers "unsupported".');
        const answered = answerIn(reply);
        const { phase } = (await accountNow(context, id)).sync;
        if (!PHASES.includes(phase)) throw blockedBy(BASIC.listShape, reply, 'a known phase in the list');
        if (answered.ok && (phase === 'paused') === paused && (answered.account?.sync.phase === 'paused') === paused)
          continue;
        throw violation(
          reply,
          `ok: true with sync.phase ${paused ? '"paused"' : 'other than "paused"'} in the answer and in the list (listed: ${JSON.stringify(phase)})`,
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
      const { id, externalId } = await connect(context);
      const before = await accountNow(context, id);
      const reply = await context.calls.make('administrator', 'retestAccount', { accountId: id });
      const result = answerIn(reply);
      const after = await accountNow(context, id);
      const isSame =
        externalId === undefined || result.identity === undefined || result.identity.externalId === externalId;
      if (result.ok && isSame && before.sync?.doneThrough === after.sync?.doneThrough) return;
      throw violation(
        reply,
        'ok: true for the organization of the account, and sync.doneThrough as it was',
        'The stored credential works; a test of it must neither say otherwise nor move what was imported.',
        'Test what is stored, with the capabilities of the account, and leave the sync cursor alone.',
      );
    },
  },
  {
    name: 'previewDisconnect offers at least one choice',
    async run(context) {
      needs(context, 'previewDisconnect');
      const { id } = await connect(context);
      const reply = await context.calls.make('administrator', 'previewDisconnect', { accountId: id });
      const { choices } = answerIn(reply);
      if (choices?.length > 0 && choices.every((choice) => choice === 'keep' || choice === 'delete')) return;
      throw violation(
        reply,
        "choices with 'keep', 'delete' or both",
        'Without a choice nobody can disconnect.',
        'Name what may happen to the data; with one entry there is nothing to choose.',
      );
    },
  },
  {
    name: BASIC.disconnect,
    async run(context) {
      needs(context, 'disconnectAccount');
      const { working, otherOrganization } = context.fixture.values;
      const other = await connect(context, otherOrganization);
      for (const data of ['keep', 'delete'] as const) {
        const { id } = await connect(context, working);
        const input = await changeInput(context, 'disconnectAccount', await accountNow(context, id));
        const reply = await context.calls.make('administrator', 'disconnectAccount', { ...input, data });
        const preview =
          refusalIn(reply) === null || context.fixture.adapter.previewDisconnect === undefined
            ? null
            : await context.calls.make('administrator', 'previewDisconnect', { accountId: id });
        if (preview?.value?.choices.includes(data) === false) continue;
        const answered = answerIn(reply);
        const isGone = !(await isListed(context, id)) && (await isListed(context, other.id));
        if (answered.ok && answered.account === null && isGone) continue;
        throw violation(
          reply,
          'ok: true with account: null; the account is listed no longer, and others still are',
          'People disconnect so that the host forgets the credential.',
          'Delete the account and its credential, then answer account: null.',
        );
      }
    },
  },
  {
    name: 'a disconnected account is gone for every method, and its organization can be connected again',
    async run(context) {
      needs(context, 'disconnectAccount');
      const account = await connect(context);
      const inputs = new Map(
        await Promise.all(
          changeMethods(context).map(async (method) => [method, await changeInput(context, method, account)] as const),
        ),
      );
      await changed(context, 'disconnectAccount', account);
      for (const [method, input] of inputs) {
        const reply = await change(context, method, input);
        if (refusalIn(reply) === null) throw gone(reply);
        if (refusalIn(reply)?.code !== 'not_found') throw blockedBy(BASIC.notFound, reply, 'not_found');
      }
      if (context.fixture.adapter.retestAccount !== undefined) {
        const reply = await context.calls.make('administrator', 'retestAccount', { accountId: account.id });
        if (refusalIn(reply) === null) throw gone(reply);
        if (refusalIn(reply)?.code !== 'not_found') throw blockedBy(BASIC.notFound, reply, 'not_found');
      }
      await connect(context);
    },
  },
];

function gone(reply: Reply<unknown>) {
  return violation(
    reply,
    'ok: false with code not_found',
    'The credential is gone; nothing may still work with it.',
    'Look the account up first, and answer not_found when there is none.',
  );
}
