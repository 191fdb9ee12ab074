import { answerIn, refusalIn, type Reply, violation } from './calls.ts';
import { change, changed, changeInput, changeMethods, needs } from './changes.ts';
import { BASIC } from './check-names.ts';
import type { NamedCheck } from './context.ts';
import { accountNow, blockedBy, connect, connectInput, isListed, notConnected } from './steps.ts';

/** What disconnecting promises. */
export const disconnectChecks: readonly NamedCheck[] = [
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
        'Without a choice the account cannot be disconnected.',
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
        const connected = await context.calls.make(
          'administrator',
          'connectAccount',
          await connectInput(context, working),
        );
        const id = connected.value?.ok === true ? connected.value.account?.id : undefined;
        if (id === undefined)
          throw blockedBy(data === 'keep' ? notConnected(connected) : BASIC.notFoundAfterwards, connected, 'ok: true');
        const input = await changeInput(context, 'disconnectAccount', await accountNow(context, id));
        const reply = await context.calls.make('administrator', 'disconnectAccount', { ...input, data });
        const preview =
          refusalIn(reply) === null || context.fixture.adapter.previewDisconnect === undefined
            ? null
            : await context.calls.make('administrator', 'previewDisconnect', { accountId: id });
        if (preview?.value?.choices.includes(data) === false) continue;
        const answered = answerIn(reply);
        const isRemoved = !(await isListed(context, id)) && (await isListed(context, other.id));
        if (answered.ok && answered.account === null && isRemoved) continue;
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
    name: 'the notices of disconnectAccount say what happened to the data',
    async run(context) {
      needs(context, 'disconnectAccount');
      const { working, otherOrganization } = context.fixture.values;
      for (const [data, values] of [
        ['keep', working],
        ['delete', otherOrganization],
      ] as const) {
        const account = await connect(context, values);
        const input = await changeInput(context, 'disconnectAccount', account);
        const reply = await context.calls.make('administrator', 'disconnectAccount', { ...input, data });
        // What a host refuses is another check's to judge.
        if (reply.value?.ok !== true) continue;
        const opposite = data === 'keep' ? 'data_deleted' : 'data_kept';
        if (!(reply.value.notices ?? []).some(({ code }) => code === opposite)) continue;
        throw violation(
          reply,
          `no notice ${opposite}: data was "${data}"`,
          'The person would read that the data is deleted while it is kept, or the opposite.',
          'Send data_kept after "keep" and data_deleted after "delete", or neither.',
        );
      }
    },
  },
  {
    name: BASIC.notFoundAfterwards,
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
        if (refusalIn(reply) === null && method === 'disconnectAccount')
          throw blockedBy(BASIC.notFound, reply, 'not_found');
        if (refusalIn(reply) === null) throw stillFound(reply);
        if (refusalIn(reply)?.code !== 'not_found') throw blockedBy(BASIC.notFound, reply, 'not_found');
      }
      if (context.fixture.adapter.retestAccount !== undefined) {
        const reply = await context.calls.make('administrator', 'retestAccount', { accountId: account.id });
        if (refusalIn(reply) === null) throw stillFound(reply);
        if (refusalIn(reply)?.code !== 'not_found') throw blockedBy(BASIC.notFound, reply, 'not_found');
      }
      const again = await context.calls.make('administrator', 'connectAccount', await connectInput(context));
      if (again.value?.ok === true && again.value.account?.id !== account.id) return;
      throw violation(
        again,
        'ok: true with a new account',
        'After a disconnect by mistake, or for a fresh start, the organization is connected again.',
        'Take what says that the organization is connected away together with the account.',
      );
    },
  },
];

function stillFound(reply: Reply<unknown>) {
  return violation(
    reply,
    'ok: false with code not_found',
    'The credential is deleted; nothing may still work with it.',
    'Look the account up first, and answer not_found when there is none.',
  );
}
