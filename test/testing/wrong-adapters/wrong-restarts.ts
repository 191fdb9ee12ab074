import type { TestInput } from '../../../src/adapter/test.ts';
import { type CaughtAdapter, everybody, type People, type WholeAdapter } from './wrong-adapter.ts';

const CAUGHT_BY = 'drafts and outcomes survive a restart';
const quiet = () => ({ signal: new AbortController().signal, onCheck: () => {} });

/** A defect that shows after a restart only. @param spoil Gets each right adapter and how often the host has started. */
function sinceStart(spoil: (right: WholeAdapter, starts: number) => Partial<WholeAdapter>): (right: People) => People {
  const startsOf = new WeakMap<People, number>();
  return (people) => {
    const starts = (startsOf.get(people) ?? 0) + 1;
    startsOf.set(people, starts);
    return everybody((right) => spoil(right, starts))(people);
  };
}

/** The same key until the first restart. */
function rekeyed(key: string, starts: number): string {
  return starts === 1 ? key : `${key} ${starts}`;
}

/** What a store keeps over restarts, by the people of one fixture. */
function kept<T>(make: () => T): (people: People) => T {
  const stores = new WeakMap<People, T>();
  return (people) => {
    const store = stores.get(people) ?? make();
    stores.set(people, store);
    return store;
  };
}

const usedDrafts = kept(() => ({ tests: new Map<string, TestInput>(), used: new Map<string, string>() }));

/** Hosts that keep in memory what must outlive them. */
export const wrongRestarts: readonly CaughtAdapter[] = [
  {
    name: 'forgets drafts when it restarts',
    breaks: 'Draft: outlives a restart of the host',
    caughtBy: CAUGHT_BY,
    wrap: (people) => {
      const drafts = new Set<string>();
      return everybody((right) => ({
        async testCredential(input, call) {
          const result = await right.testCredential(input, call);
          if (result.ok && result.draft !== 'resend') drafts.add(result.draft.id);
          return result;
        },
        async connectAccount(input, call) {
          const isKnown = input.draft === 'resend' || drafts.has(input.draft.id);
          return isKnown ? right.connectAccount(input, call) : { ok: false, failure: { code: 'draft_expired' } };
        },
      }))(people);
    },
  },
  {
    name: 'forgets the outcomes of connections when it restarts',
    breaks: 'idempotencyKey: remember it with its first outcome, also across restarts',
    caughtBy: CAUGHT_BY,
    wrap: sinceStart((right, starts) => ({
      connectAccount: (input, call) =>
        right.connectAccount({ ...input, idempotencyKey: rekeyed(input.idempotencyKey, starts) }, call),
    })),
  },
  {
    name: 'forgets the outcomes of renames when it restarts',
    breaks: 'idempotencyKey: remember it with its first outcome, also across restarts',
    caughtBy: CAUGHT_BY,
    wrap: sinceStart((right, starts) => ({
      renameAccount: (input, call) =>
        right.renameAccount({ ...input, idempotencyKey: rekeyed(input.idempotencyKey, starts) }, call),
    })),
  },
  {
    name: 'forgets the outcomes of disconnections when it restarts',
    breaks: 'idempotencyKey: remember it with its first outcome, also across restarts',
    caughtBy: CAUGHT_BY,
    wrap: sinceStart((right, starts) => ({
      disconnectAccount: (input, call) =>
        right.disconnectAccount({ ...input, idempotencyKey: rekeyed(input.idempotencyKey, starts) }, call),
    })),
  },
  {
    name: 'forgets that a draft was used when it restarts',
    breaks: 'Draft: consumed once by connect or rotate',
    caughtBy: CAUGHT_BY,
    wrap: (people) => {
      const { tests, used } = usedDrafts(people);
      const usedNow = new Set<string>();
      return everybody((right) => ({
        async testCredential(input, call) {
          const result = await right.testCredential(input, call);
          if (result.ok && result.draft !== 'resend') tests.set(result.draft.id, input);
          return result;
        },
        async connectAccount(input, call) {
          const { draft, idempotencyKey } = input;
          if (draft === 'resend') return right.connectAccount(input, call);
          const by = used.get(draft.id);
          const tested = tests.get(draft.id);
          const isForgotten = by !== undefined && by !== idempotencyKey && !usedNow.has(draft.id);
          used.set(draft.id, by ?? idempotencyKey);
          if (by === undefined) usedNow.add(draft.id);
          if (!isForgotten || tested === undefined) return right.connectAccount(input, call);
          const again = await right.testCredential(tested, quiet());
          return right.connectAccount({ ...input, draft: again.ok ? again.draft : draft }, call);
        },
      }))(people);
    },
  },
];
