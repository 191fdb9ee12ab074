import { type CallOptions, refusalIn, type Reply, violation } from './calls.ts';
import { changeInput, changeMethods, forEachChange } from './changes.ts';
import { type CheckContext, type NamedCheck, wait, within } from './context.ts';
import { BASIC } from './check-names.ts';
import { accountNow, blockedBy, connect, connectInput, listAll, notConnected, testInput, versionOf } from './steps.ts';
import { NotApplicable } from './violation.ts';

/** That a call ends when its answer is no longer needed. */
export const abortChecks: readonly NamedCheck[] = [
  {
    name: 'a call whose signal has aborted before it began is not answered and changes nothing',
    async run(context) {
      const { calls, fixture } = context;
      const account = await connect(context, fixture.values.otherOrganization);
      const options = { signal: AbortSignal.abort(new DOMException('The answer is no longer needed.', 'AbortError')) };
      const query = { integrationId: fixture.integrationId };
      const input = testInput(context, fixture.values.working);
      const finish = await connectInput(context, fixture.values.working);
      const reads: (() => Promise<Reply<unknown>>)[] = [
        () => calls.make('administrator', 'testCredential', input, options),
        () => calls.make('administrator', 'listAccounts', { ...query, limit: 50 }, options),
        () => calls.make('administrator', 'summarizeIntegrations', { integrationIds: [query.integrationId] }, options),
        () => calls.make('administrator', 'getAccess', query, options),
        () => calls.make('administrator', 'retestAccount', { accountId: account.id }, options),
        () => calls.make('administrator', 'previewDisconnect', { accountId: account.id }, options),
        () => calls.make('administrator', 'connectAccount', finish, options),
      ];
      for (const read of reads) {
        const ended = await within(context.limits.abortMs, read().catch(skipAbsent));
        if (ended === null)
          throw blockedBy(BASIC.abortedTest, { called: calls.pending()[0] ?? '', answered: 'nothing' }, 'a rejection');
        const reply = ended.value;
        if (reply !== null && refusalIn(reply) === null) throw answeredAfterAbort(reply);
      }
      await forEachChange(
        changeMethods(context).filter((method) => method !== 'rotateCredential'),
        async (method) => {
          const changing = await changeInput(context, method, account);
          const reply = await calls.make<typeof method>('administrator', method, changing, options);
          if (refusalIn(reply) === null) throw answeredAfterAbort(reply);
        },
      ).catch(ignoreNone);
      const now = await listAll(context);
      const [only] = now;
      if (
        now.length === 1 &&
        only !== undefined &&
        only.label === account.label &&
        versionOf(only) <= versionOf(account) + 1
      )
        return;
      const reply = await calls.make('administrator', 'listAccounts', { ...query, limit: 50 });
      throw violation(
        reply,
        'the one account as it was: every change was called with a signal that had aborted',
        'The person has left before anything was asked for.',
        'Look at call.signal before anything is stored.',
      );
    },
  },
  {
    name: BASIC.abortedTest,
    async run(context) {
      const { id } = await connect(context, context.fixture.values.otherOrganization);
      const input = testInput(context, context.fixture.values.working);
      const tests: ((options: CallOptions) => Promise<Reply<unknown>>)[] = [
        (options) => context.calls.make('administrator', 'testCredential', input, options),
        ...(context.fixture.adapter.retestAccount === undefined
          ? []
          : [
              (options: CallOptions) =>
                context.calls.make('administrator', 'retestAccount', { accountId: id }, options),
            ]),
      ];
      for (const test of tests) {
        const controller = new AbortController();
        const running = test({ signal: controller.signal });
        controller.abort(new DOMException('The person left.', 'AbortError'));
        const ended = await within(context.limits.abortMs, running);
        if (ended === null) throw unsettled(context, 'a test whose signal aborted right after it began');
        if (refusalIn(ended.value) === null) throw answeredAfterAbort(ended.value);
      }
    },
  },
  {
    name: 'onCheck is not called after the answer',
    async run(context) {
      const { working, refused } = context.fixture.values;
      for (const values of [working, refused]) {
        let settled = false;
        let late = 0;
        const reply = await context.calls.make('administrator', 'testCredential', testInput(context, values), {
          onCheck() {
            if (settled) late += 1;
          },
        });
        settled = true;
        await wait(context.limits.quietMs);
        if (late > 0) throw lateReport(reply, `no onCheck after the answer; it was called ${late} times`);
      }
    },
  },
  {
    name: 'onCheck is not called after the abort',
    async run(context) {
      const input = testInput(context, context.fixture.values.working);
      const controller = new AbortController();
      let late = 0;
      let first: (() => void) | undefined;
      const reported = new Promise<void>((resolve) => {
        first = resolve;
      });
      const running = context.calls.make('administrator', 'testCredential', input, {
        signal: controller.signal,
        onCheck() {
          if (controller.signal.aborted) late += 1;
          first?.();
        },
      });
      // Aborted in the middle: a report of the first check shows that it has begun.
      await within(context.limits.quietMs, Promise.race([reported, running]));
      controller.abort(new DOMException('The person left.', 'AbortError'));
      const ended = await within(context.limits.abortMs, running);
      await wait(context.limits.quietMs);
      if (late === 0) return;
      const reply = ended?.value ?? (await running);
      throw lateReport(reply, `no onCheck after the abort; it was called ${late} times`);
    },
  },
  {
    name: 'an aborted read ends soon',
    async run(context) {
      const { calls, fixture, limits } = context;
      const { id } = await connect(context);
      const query = { integrationId: fixture.integrationId };
      const reads: ((options: CallOptions) => Promise<Reply<unknown>>)[] = [
        (options) => calls.make('administrator', 'listAccounts', { ...query, limit: 50 }, options),
        (options) =>
          calls.make('administrator', 'summarizeIntegrations', { integrationIds: [query.integrationId] }, options),
        (options) => calls.make('administrator', 'getAccess', query, options),
        (options) => calls.make('administrator', 'previewDisconnect', { accountId: id }, options),
      ];
      for (const read of reads) {
        const controller = new AbortController();
        const running = read({ signal: controller.signal }).catch(skipAbsent);
        controller.abort(new DOMException('The person left.', 'AbortError'));
        if ((await within(limits.abortMs, running)) === null)
          throw unsettled(context, 'a read whose signal aborted right after it began');
      }
    },
  },
  {
    name: 'a change whose call was aborted can be asked for again with its key',
    async run(context) {
      const input = await connectInput(context);
      const controller = new AbortController();
      const running = context.calls.make('administrator', 'connectAccount', input, { signal: controller.signal });
      controller.abort(new DOMException('The person left.', 'AbortError'));
      await running;
      const again = await context.calls.make('administrator', 'connectAccount', input);
      if (again.value?.ok === true && (await listAll(context)).length === 1) {
        const account = again.value.account;
        if (account === null || (await accountNow(context, account.id)).id === account.id) return;
      }
      if (notConnected(again) !== BASIC.connect) throw blockedBy(notConnected(again), again, 'ok: true');
      const clean = await context.calls.make('administrator', 'connectAccount', {
        ...(await connectInput(context, context.fixture.values.otherOrganization)),
      });
      if (clean.value?.ok !== true) throw blockedBy(BASIC.connect, clean, 'ok: true');
      throw violation(
        again,
        'ok: true with the account, once, whether or not the first call was carried out',
        'An aborted Finish is unknown to the page; “Check again” repeats the call with its key.',
        'Let a change that began run to its end, store its outcome, and answer a repeat from there.',
      );
    },
  },
];

/** A read that the adapter leaves out is not looked at. */
function skipAbsent(thrown: unknown): null {
  if (thrown instanceof NotApplicable) return null;
  throw thrown;
}

/** An adapter of four methods has no change to look at. */
function ignoreNone(thrown: unknown): void {
  if (!(thrown instanceof NotApplicable)) throw thrown;
}

function answeredAfterAbort(reply: Reply<unknown>) {
  return violation(
    reply,
    'a rejection, or ok: false with code aborted: the signal had aborted',
    'The vendor is asked and work is done although the person has left, and its result is dropped.',
    'Begin with call.signal.throwIfAborted(), pass the signal on to every request, and look at it before answering.',
  );
}

function unsettled(context: CheckContext, what: string) {
  const [called = what] = context.calls.pending();
  return violation(
    {
      ...{
        role: 'administrator',
        method: 'testCredential',
        value: null,
        thrown: undefined,
        rejected: false,
        checks: [],
      },
      called,
      answered: `nothing within ${context.limits.abortMs} ms after the abort`,
    },
    'a rejection soon after the abort',
    'The vendor is asked without need, and its limits are used up.',
    'Pass call.signal on to fetch and to every wait.',
  );
}

function lateReport(reply: Reply<unknown>, expected: string) {
  return violation(
    reply,
    expected,
    'A late report belongs to a test that is over: it is lost, or shown in the next one.',
    'Report every check before the answer is given, and nothing once call.signal has aborted.',
  );
}
