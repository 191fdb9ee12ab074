import type { AccountEvent } from '../../adapter/accounts.ts';
import type { Failure } from '../../definition/failure.ts';
import { adapterOf, describe, type Reply, type Role, violation } from './calls.ts';
import { BASIC } from './check-names.ts';
import { type CheckContext, peopleOf, wait, within } from './context.ts';
import { blockedBy } from './steps.ts';
import { NotApplicable } from './violation.ts';

/** What a subscription brought. */
export interface Feed {
  readonly events: readonly AccountEvent[];
  readonly failures: readonly Failure[];
  /** The first event from number `from` on that fits, or `resync`; null when none comes in time. */
  until(fits: (event: AccountEvent) => boolean, from?: number): Promise<AccountEvent | null>;
  stop(): void;
}

/** Listens, and gives a stream time to open. @param also Called with every event; may throw. */
export async function listen(context: CheckContext, role: Role = 'administrator', also?: () => void): Promise<Feed> {
  const adapter = adapterOf(peopleOf(context.fixture), role);
  if (adapter.subscribe === undefined) throw new NotApplicable('The adapter has no subscribe().');
  const events: AccountEvent[] = [];
  const failures: Failure[] = [];
  const waiting = new Set<() => void>();
  const stop: unknown = adapter.subscribe(
    (event) => {
      events.push(event);
      for (const look of [...waiting]) look();
      also?.();
    },
    (failure) => failures.push(failure),
  );
  if (!isStop(stop)) throw blockedBy(BASIC.subscribe, noStop(role, stop), 'a function');
  await wait(context.limits.quietMs);
  return {
    events,
    failures,
    stop,
    async until(fits, from = 0) {
      const find = () => events.slice(from).find((event) => event.type === 'resync' || fits(event));
      let look = (): void => {};
      const arrived = new Promise<void>((resolve) => {
        look = () => {
          if (find() !== undefined) resolve();
        };
        waiting.add(look);
        look();
      });
      await within(context.limits.eventMs, arrived);
      waiting.delete(look);
      return find() ?? null;
    },
  };
}

const TYPES: readonly unknown[] = ['upsert', 'removed', 'resync'] satisfies readonly AccountEvent['type'][];

/** An event that no check can make sense of. */
function isUnreadable(event: unknown): boolean {
  return typeof event !== 'object' || event === null || !('type' in event) || !TYPES.includes(event.type);
}

/** Whether this can stop a subscription. */
export function isStop(stop: unknown): stop is () => void {
  return typeof stop === 'function';
}

function subscribedAs(role: Role): string {
  return `subscribe(listener) as the ${role}`;
}

/** A subscription that cannot be stopped. */
export function noStop(role: Role, stop: unknown): Reply<unknown> {
  const answered = stop instanceof Promise ? 'a promise' : `something of type ${typeof stop}`;
  return { ...NO_CALL, role, called: subscribedAs(role), answered };
}

const NO_CALL = { method: 'listAccounts', value: null, thrown: undefined, rejected: false, checks: [] } as const;

/** A subscription and what it brought, as a call. */
export function subscription(context: CheckContext, feed: Feed, role: Role = 'administrator'): Reply<unknown> {
  const answered = `${feed.events.length} events: ${describe(feed.events, context.search)}`;
  return { ...NO_CALL, role, called: subscribedAs(role), answered };
}

/** An event that did not come. */
export function unheard(context: CheckContext, feed: Feed, after: string, type: AccountEvent['type'], role?: Role) {
  if (feed.events.some(isUnreadable))
    return blockedBy(BASIC.eventShape, subscription(context, feed, role), 'events that can be read');
  return violation(
    subscription(context, feed, role),
    `an event of type ${type} (or resync) after ${after}`,
    'With subscribe() the page does not poll: what is not reported is not seen until the page is loaded again.',
    'Report every stored change to every listener of the tenant.',
  );
}
