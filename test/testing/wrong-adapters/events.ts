import type { AccountEvent } from '../../../src/adapter/accounts.ts';
import type { Account } from '../../../src/definition/account.ts';
import {
  aroundMutations,
  changeEvents,
  everyone,
  findAccount,
  type Methods,
  passOff,
  type Person,
  wrong,
} from './wrapping.ts';
import type { WrongAdapter } from './wrong-adapter.ts';

const STOP = 'subscribe: returns the function that stops it, which must work at once';
const WHOLE = 'AccountEvent: a change, as a whole account';
const REPORTS = 'subscribe: reports changes as they happen';

type Listener = (event: AccountEvent) => void;

/** Hosts that report changes wrongly. */
export const eventDefects = {
  neverStops: wrong('Events arrive after the subscription was stopped.', STOP, (adapter) => ({
    subscribe: (listener, onFailure) => {
      adapter.subscribe?.(listener, onFailure);
      return () => {};
    },
  })),
  stopsLate: wrong('A subscription stops with the event after the stop.', STOP, (adapter) => ({
    subscribe: (listener, onFailure) => {
      let isStopping = false;
      const stop = adapter.subscribe?.((event) => {
        if (isStopping) stop?.();
        listener(event);
      }, onFailure);
      return () => {
        isStopping = true;
      };
    },
  })),
  stopsEverybody: wrong(
    'Stopping one subscription stops all subscriptions of the person.',
    STOP,
    (adapter): Methods => {
      const stops = new Set<() => void>();
      return {
        subscribe: (listener, onFailure) => {
          const stop = adapter.subscribe?.(listener, onFailure);
          if (stop !== undefined) stops.add(stop);
          return () => {
            for (const each of stops) each();
            stops.clear();
          };
        },
      };
    },
  ),
  oneListener: wrong('A second subscription takes the place of the first.', REPORTS, (adapter): Methods => {
    let present: Listener | undefined;
    return {
      subscribe: (listener, onFailure) => {
        present = listener;
        return adapter.subscribe?.((event) => present === listener && listener(event), onFailure) ?? (() => {});
      },
    };
  }),
  promisesStop: wrong('The function that stops a subscription is promised instead of returned.', STOP, (adapter) => ({
    subscribe: (listener, onFailure) =>
      passOff(Promise.resolve(adapter.subscribe?.(listener, onFailure) ?? (() => {}))),
  })),
  changedMembersOnly: wrong('An event carries only the members that often change.', WHOLE, (adapter) =>
    changeEvents(adapter, (event) => {
      if (event.type !== 'upsert') return [event];
      const { id, version, label, sync } = event.account;
      return [{ ...event, account: passOff({ id, version, label, sync }) }];
    }),
  ),
  stateBefore: {
    name: 'An event carries the account as it was before the change.',
    breaks: WHOLE,
    wrap: (right) => {
      const before = new Map<string, Account>();
      return everyone(right, (adapter) => ({
        ...aroundMutations(adapter, async (input, ask) => {
          const account = 'accountId' in input ? await findAccount(adapter, input.accountId) : undefined;
          if (account !== undefined) before.set(account.id, account);
          return ask();
        }),
        ...changeEvents(adapter, (event) =>
          event.type === 'upsert' ? [{ ...event, account: before.get(event.account.id) ?? event.account }] : [event],
        ),
      }));
    },
  },
  forgetsRemovals: wrong('A disconnection is not reported.', REPORTS, (adapter) =>
    changeEvents(adapter, (event) => (event.type === 'removed' ? [] : [event])),
  ),
  forgetsChanges: {
    name: 'Only new accounts and disconnections are reported, changes are not.',
    breaks: REPORTS,
    wrap: (right) => {
      const known = new Map<Person, Set<string>>();
      return everyone(right, (adapter, person) => {
        const seen = known.get(person) ?? new Set();
        known.set(person, seen);
        return changeEvents(adapter, (event) => {
          if (event.type !== 'upsert') return [event];
          const isNew = event.account.version === 1 && !seen.has(event.account.id);
          seen.add(event.account.id);
          return isNew ? [event] : [];
        });
      });
    },
  },
  oldRemoval: wrong(
    'A removal carries version 0, so that it is older than what is on screen.',
    'Account.version: an older one never replaces a newer one on screen',
    (adapter) => changeEvents(adapter, (event) => [event.type === 'removed' ? { ...event, version: 0 } : event]),
  ),
  removalByVendorId: {
    name: "A removal names the vendor's id instead of the host's.",
    breaks: "AccountEvent.accountId: the host's id of the account",
    wrap: (right) => {
      const vendorIds = new Map<string, string>();
      return everyone(right, (adapter) => ({
        ...aroundMutations(
          adapter,
          async (input, ask) => {
            const account = 'accountId' in input ? await findAccount(adapter, input.accountId) : undefined;
            if (account?.externalId !== undefined) vendorIds.set(account.id, account.externalId);
            return ask();
          },
          ['disconnectAccount'],
        ),
        ...changeEvents(adapter, (event) => [
          event.type === 'removed' ? { ...event, accountId: vendorIds.get(event.accountId) ?? event.accountId } : event,
        ]),
      }));
    },
  },
  unknownType: wrong(
    'Changes are reported under the type "updated".',
    'AccountEvent: upsert, removed or resync',
    (adapter) =>
      changeEvents(adapter, (event) => [event.type === 'upsert' ? passOff({ ...event, type: 'updated' }) : event]),
  ),
  ownChangesOnly: {
    name: 'Only the person who makes a change receives its event.',
    breaks: REPORTS,
    wrap: (right) => {
      const busy = new Map<Person, number>();
      const count = (person: Person): number => busy.get(person) ?? 0;
      return everyone(right, (adapter, person) => ({
        ...aroundMutations(adapter, async (_, ask) => {
          busy.set(person, count(person) + 1);
          try {
            return await ask();
          } finally {
            busy.set(person, count(person) - 1);
          }
        }),
        ...changeEvents(adapter, (event) => (count(person) > 0 ? [event] : [])),
      }));
    },
  },
} satisfies Record<string, WrongAdapter>;
