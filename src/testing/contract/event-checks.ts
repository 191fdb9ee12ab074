import type { AccountEvent } from '../../adapter/accounts.ts';
import { refusalIn, type Role, violation } from './calls.ts';
import { change, changed, changeInput, changeMethods } from './changes.ts';
import { BASIC } from './check-names.ts';
import { type CheckContext, type NamedCheck, wait } from './context.ts';
import { type Feed, isStop, listen, noStop, subscription, unheard } from './feed.ts';
import { accountNow, blockedBy, connect, connectInput, versionOf } from './steps.ts';
import { NotApplicable } from './violation.ts';

/** What `subscribe` promises. */
export const eventChecks: readonly NamedCheck[] = [
  {
    name: BASIC.subscribe,
    async run(context) {
      const { adapter } = context.fixture;
      if (adapter.subscribe === undefined) throw new NotApplicable('The adapter has no subscribe().');
      const stop: unknown = adapter.subscribe(
        () => {},
        () => {},
      );
      if (!isStop(stop)) {
        throw violation(
          noStop('administrator', stop),
          'a function, not a promise of one',
          'A page that goes calls it at once. It cannot wait, so the subscription would stay open.',
          'Open the stream in the background and return the function that closes it.',
        );
      }
      stop();
      // A page may go twice, for example in the strict mode of React.
      stop();
    },
  },
  {
    name: BASIC.events,
    async run(context) {
      const feed = await listen(context);
      try {
        const { id } = await connect(context);
        if ((await feed.until((event) => isUpsert(event, id))) === null)
          throw unheard(context, feed, `connectAccount, which made ${id}`, 'upsert');
        for (const method of changeMethods(context)) {
          const from = feed.events.length;
          const reply = await change(
            context,
            method,
            await changeInput(context, method, await accountNow(context, id)),
          );
          if (refusalIn(reply) !== null) continue;
          const removes = method === 'disconnectAccount';
          const fits = (event: AccountEvent): boolean => (removes ? isRemoved(event, id) : isUpsert(event, id));
          if ((await feed.until(fits, from)) === null)
            throw unheard(context, feed, reply.called, removes ? 'removed' : 'upsert');
        }
      } finally {
        feed.stop();
      }
    },
  },
  {
    name: 'subscribe reports versions that grow',
    relies: [BASIC.events],
    async run(context) {
      const feed = await listen(context);
      try {
        const { id, version } = await connect(context);
        const methods = changeMethods(context);
        for (const method of methods.filter((one) => one !== 'disconnectAccount')) {
          const before = await accountNow(context, id);
          const reply = await change(context, method, await changeInput(context, method, before));
          if (refusalIn(reply) === null && versionOf(await accountNow(context, id)) <= versionOf(before))
            throw blockedBy(BASIC.versions, reply, `a version above ${version}`);
        }
        const present = await accountNow(context, id);
        await feed.until((event) => isUpsert(event, id) && versionIn(event) >= versionOf(present));
        if (methods.includes('disconnectAccount')) await changed(context, 'disconnectAccount', present);
        await feed.until((event) => isRemoved(event, id));
        const own = feed.events.filter((event) => isUpsert(event, id) || isRemoved(event, id));
        const back = own.findIndex((event, index) => {
          const earlier = own[index - 1];
          if (earlier === undefined) return false;
          const isRepeat = JSON.stringify(event) === JSON.stringify(earlier);
          return !isRepeat && versionIn(event) <= versionIn(earlier);
        });
        const upserts = own.filter((event) => event.type === 'upsert');
        const behind = upserts.length > 0 && upserts.every((event) => versionIn(event) < versionOf(present));
        if (back < 0 && !behind) return;
        throw violation(
          subscription(context, feed),
          `for the account ${id} a version above that of every event before, up to ${present.version} as it is listed; came: ${own.map(versionIn).join(', ')}`,
          'A page drops an event that is not newer than what it shows, so the change would not be seen.',
          'Send the account as it was stored by the change, in the order in which the changes were stored.',
        );
      } finally {
        feed.stop();
      }
    },
  },
  {
    name: 'every listener of the tenant receives every change, whoever makes it',
    relies: [BASIC.events],
    async run(context) {
      const people: readonly Role[] = context.fixture.colleague === undefined ? [] : ['colleague'];
      const roles: readonly Role[] = ['administrator', 'administrator', ...people];
      const feeds: Feed[] = [];
      try {
        for (const role of roles) feeds.push(await listen(context, role));
        const { id } = await connect(context);
        for (const [index, feed] of feeds.entries()) {
          if ((await feed.until((event) => isUpsert(event, id))) !== null) continue;
          const after = `connectAccount of the administrator, which made ${id}, to listener ${index + 1} of ${feeds.length}`;
          throw unheard(context, feed, after, 'upsert', roles[index]);
        }
      } finally {
        for (const feed of feeds) feed.stop();
      }
    },
  },
  {
    name: 'nothing is delivered once a subscription was stopped',
    async run(context) {
      const feed = await listen(context);
      feed.stop();
      const count = feed.events.length;
      const { id } = await connect(context);
      await changeSomething(context, id);
      await wait(context.limits.quietMs);
      if (feed.events.length === count) return;
      throw violation(
        subscription(context, feed),
        'nothing after the function that subscribe() returned was called',
        'The page is closed; its events would be work without a reader, or reach the next page.',
        'Take the listener away synchronously, and look whether it is still there before every delivery.',
      );
    },
  },
  {
    name: 'stopping one subscription leaves the others',
    relies: [BASIC.events],
    async run(context) {
      const first = await listen(context);
      const second = await listen(context);
      try {
        first.stop();
        const { id } = await connect(context);
        if ((await second.until((event) => isUpsert(event, id))) !== null) return;
        throw unheard(
          context,
          second,
          `connectAccount, which made ${id}, after another subscription was stopped`,
          'upsert',
        );
      } finally {
        second.stop();
      }
    },
  },
  {
    name: 'a listener that throws harms neither the change nor the other listeners',
    relies: [BASIC.events],
    async run(context) {
      const thrower = await listen(context, 'administrator', () => {
        throw new Error('A listener of the page failed.');
      });
      const other = await listen(context);
      try {
        const input = await connectInput(context);
        const reply = await context.calls.make('administrator', 'connectAccount', input);
        const id = reply.value?.ok === true ? reply.value.account?.id : undefined;
        if (id === undefined) {
          throw violation(
            reply,
            'ok: true with the account, although a listener throws when it receives the event',
            'The account is stored, but the person sees that it is not.',
            'Call each listener in a try … catch, after the change is stored.',
          );
        }
        if ((await other.until((event) => isUpsert(event, id))) === null)
          throw unheard(context, other, `connectAccount, which made ${id}, while another listener throws`, 'upsert');
      } finally {
        thrower.stop();
        other.stop();
      }
    },
  },
  {
    name: 'another tenant receives none of the changes',
    async run(context) {
      const feed = await listen(context, 'stranger');
      try {
        const { id } = await connect(context);
        await changeSomething(context, id);
        await wait(context.limits.quietMs);
        if (feed.events.every((event) => event.type === 'resync')) return;
        throw violation(
          subscription(context, feed, 'stranger'),
          'no event: the account belongs to another tenant',
          'One customer would see the accounts of another as they change.',
          'Keep the listeners of each tenant apart.',
        );
      } finally {
        feed.stop();
      }
    },
  },
];

async function changeSomething(context: CheckContext, id: string): Promise<void> {
  const [method] = changeMethods(context);
  if (method === undefined || method === 'disconnectAccount') return;
  await change(context, method, await changeInput(context, method, await accountNow(context, id)));
}

function isUpsert(event: AccountEvent, id: string): boolean {
  return event.type === 'upsert' && event.account?.id === id;
}

function isRemoved(event: AccountEvent, id: string): boolean {
  return event.type === 'removed' && event.accountId === id;
}

function versionIn(event: AccountEvent): number {
  if (event.type === 'resync') return Number.NaN;
  const version: unknown = event.type === 'upsert' ? event.account.version : event.version;
  return Number(version);
}
