import type { AccountEvent } from '../../../src/adapter/accounts.ts';
import { type CaughtAdapter, everybody, some } from './wrong-adapter.ts';
import { MUTATIONS } from './wrapping.ts';

/** Defects of rights, tenants and events. */
export const wrongPeople: readonly CaughtAdapter[] = [
  {
    name: 'lets everybody rename',
    breaks: 'Whatever the control refuses, the server refuses.',
    caughtBy: 'a person without the right is refused whatever they call',
    wrap: some((people) => ({
      viewer: { ...people.viewer, renameAccount: people.administrator.renameAccount },
    })),
  },
  {
    name: 'refuses no request',
    breaks: 'Whatever the control refuses, the server refuses.',
    caughtBy: 'a person without the right is refused whatever they call',
    wrap: some((people) => ({
      viewer: { ...people.colleague, getAccess: people.viewer.getAccess, subscribe: people.viewer.subscribe },
    })),
  },
  {
    name: 'answers a viewer that everything is allowed',
    breaks: 'What this person may do.',
    caughtBy: 'getAccess answers each person with what they may do',
    wrap: some((people) => ({ viewer: { ...people.viewer, getAccess: people.administrator.getAccess } })),
  },
  {
    name: 'shows a viewer nothing',
    breaks: 'May look.',
    caughtBy: 'a person who may only look sees the accounts',
    wrap: some((people) => ({ viewer: { ...people.viewer, listAccounts: people.stranger.listAccounts } })),
  },
  {
    name: 'shows accounts to whoever connected them only',
    breaks: 'It sees the accounts of their tenant and no others.',
    caughtBy: 'a second person with every right sees and changes the same accounts',
    wrap: some((people) => ({ colleague: { ...people.colleague, listAccounts: people.stranger.listAccounts } })),
  },
  {
    name: 'lists the accounts of another tenant when they are named',
    breaks: 'It sees the accounts of their tenant and no others.',
    caughtBy: 'another tenant lists none of the accounts',
    wrap: some((people) => ({
      stranger: {
        ...people.stranger,
        listAccounts: (query, call) =>
          (query.ids === undefined ? people.stranger : people.administrator).listAccounts(query, call),
      },
    })),
  },
  {
    name: 'finds accounts of every tenant when they are disconnected',
    breaks: 'It sees the accounts of their tenant and no others.',
    caughtBy: 'another tenant can change and test none of the accounts',
    wrap: some((people) => ({
      stranger: { ...people.stranger, disconnectAccount: people.administrator.disconnectAccount },
    })),
  },
  {
    name: 'reveals to a tenant which organizations others have connected',
    breaks: 'Whether that organization is connected already.',
    caughtBy: 'two tenants can connect the same organization and see nothing of each other',
    wrap: some((people) => ({
      stranger: {
        ...people.stranger,
        async testCredential(input, call) {
          const result = await people.stranger.testCredential(input, call);
          const externalId = result.identity?.externalId;
          const { items } = await people.administrator.listAccounts({ externalId, limit: 1 }, call);
          const [found] = externalId === undefined ? [] : items;
          return found === undefined ? result : { ...result, relation: { kind: 'existing', accountId: found.id } };
        },
      },
    })),
  },
  {
    name: 'sends the events of every tenant to everybody',
    breaks: 'It sees the accounts of their tenant and no others.',
    caughtBy: 'another tenant receives none of the changes',
    wrap: some((people) => ({ stranger: { ...people.stranger, subscribe: people.administrator.subscribe } })),
  },
  {
    name: 'reports no disconnected account',
    breaks: 'Reports changes as they happen.',
    caughtBy: 'subscribe reports what is connected, changed and disconnected',
    wrap: everybody((right) => ({
      subscribe: (listener, onFailure) =>
        right.subscribe((event) => (event.type === 'removed' ? undefined : listener(event)), onFailure),
    })),
  },
  {
    name: 'reports accounts as they were before',
    breaks: 'A change, as a whole account.',
    caughtBy: 'subscribe reports versions that grow',
    wrap: everybody((right) => ({
      subscribe(listener, onFailure) {
        const last = new Map<string, AccountEvent>();
        return right.subscribe((event) => {
          if (event.type !== 'upsert') return listener(event);
          const before = last.get(event.account.id) ?? event;
          last.set(event.account.id, event);
          return listener(before);
        }, onFailure);
      },
    })),
  },
  {
    name: 'goes on for a while after it was stopped',
    breaks: 'Returns the function that stops it, which must work at once.',
    caughtBy: 'nothing is delivered once a subscription was stopped',
    wrap: everybody((right) => ({
      subscribe(listener, onFailure) {
        const stop = right.subscribe(listener, onFailure);
        return () => void setTimeout(stop, 3_000).unref();
      },
    })),
  },
  {
    name: 'stops every subscription when one is stopped',
    breaks: 'Returns the function that stops it.',
    caughtBy: 'stopping one subscription leaves the others',
    wrap: everybody((right) => {
      const stops = new Set<() => void>();
      return {
        subscribe(listener, onFailure) {
          stops.add(right.subscribe(listener, onFailure));
          return () => {
            for (const stop of stops) stop();
          };
        },
      };
    }),
  },
  {
    name: 'fails a change when a listener throws',
    breaks: 'Reports changes as they happen.',
    caughtBy: 'a listener that throws harms neither the change nor the other listeners',
    wrap: (people) => {
      const listeners = new Set<(event: AccountEvent) => void>();
      return everybody((right) => ({
        subscribe(listener, onFailure) {
          const stop = right.subscribe((event) => {
            if (event.type !== 'upsert') listener(event);
          }, onFailure);
          listeners.add(listener);
          return () => {
            stop();
            listeners.delete(listener);
          };
        },
        ...(right === people.stranger
          ? {}
          : Object.fromEntries(
              MUTATIONS.map((method) => [
                method,
                async (input: never, call: never) => {
                  const result = await right[method](input, call);
                  const account = result.ok ? result.account : null;
                  if (account !== null) for (const listener of listeners) listener({ type: 'upsert', account });
                  return result;
                },
              ]),
            )),
      }))(people);
    },
  },
];
