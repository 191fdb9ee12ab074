import type { MutationResult } from '../../../src/adapter/mutation.ts';
import { aroundMutations, everyone, type Mutation, type MutationInput, MUTATIONS, type Person } from './wrapping.ts';
import type { WrongAdapter } from './wrong-adapter.ts';

const FIRST = 'idempotencyKey: the same for every repeat of one intent; remember it with its first outcome';
const ONE = 'idempotencyKey: one per intent';

/** A host that calls its own store with other keys than it is given. */
function rekeying(
  name: string,
  breaks: string,
  methods: readonly Mutation[],
  start: () => (key: string, answer: (key: string) => Promise<MutationResult>) => Promise<MutationResult>,
): WrongAdapter {
  return {
    name,
    breaks,
    wrap: (right) =>
      everyone(right, (adapter) => {
        const run = start();
        return aroundMutations(
          adapter,
          (input, ask) => run(input.idempotencyKey, (idempotencyKey) => ask({ ...input, idempotencyKey })),
          methods,
        );
      }),
  };
}

/** Every call has a key of its own. */
const everyCallAnew = () => {
  let calls = 0;
  return (key: string, answer: (key: string) => Promise<MutationResult>) => {
    calls += 1;
    return answer(`${key} ${calls}`);
  };
};

/** A host that answers a key from what it remembers before it looks at anything else. */
function remembered(
  name: string,
  breaks: string,
  slotOf: (key: string, method: Mutation, person: Person) => string,
  mayAnswer: (person: Person, first: Person) => boolean,
): WrongAdapter {
  return {
    name,
    breaks,
    wrap: (right) => {
      const outcomes = new Map<string, { readonly person: Person; readonly answer: Promise<MutationResult> }>();
      return everyone(right, (adapter, person) =>
        aroundMutations(adapter, (input: MutationInput, ask, method) => {
          const slot = slotOf(input.idempotencyKey, method, person);
          const known = outcomes.get(slot);
          if (known !== undefined && mayAnswer(person, known.person)) return known.answer;
          const answer = ask();
          if (known === undefined) outcomes.set(slot, { person, answer });
          return answer;
        }),
      );
    },
  };
}

/** Hosts that handle idempotency keys wrongly. */
export const idempotencyDefects = {
  connectForgets: rekeying('A connection does not know its key again.', FIRST, ['connectAccount'], everyCallAnew),
  rotateForgets: rekeying('A rotation does not know its key again.', FIRST, ['rotateCredential'], everyCallAnew),
  renameForgets: rekeying('A rename does not know its key again.', FIRST, ['renameAccount'], everyCallAnew),
  pauseForgets: rekeying('A pause does not know its key again.', FIRST, ['pauseAccount'], everyCallAnew),
  syncForgets: rekeying('A demand for data does not know its key again.', FIRST, ['syncNow'], everyCallAnew),
  disconnectForgets: rekeying(
    'A disconnection does not know its key again.',
    FIRST,
    ['disconnectAccount'],
    everyCallAnew,
  ),
  forgetsRefusals: rekeying(
    'Only what worked is remembered; a refused key is carried out anew.',
    FIRST,
    MUTATIONS,
    () => {
      const refused = new Map<string, number>();
      return async (key, answer) => {
        const times = refused.get(key) ?? 0;
        const outcome = await answer(times === 0 ? key : `${key} ${times}`);
        if (!outcome.ok) refused.set(key, times + 1);
        return outcome;
      };
    },
  ),
  forgetsWhileBusy: rekeying('Two calls with one key at the same time are both carried out.', FIRST, MUTATIONS, () => {
    const busy = new Map<string, number>();
    return async (key, answer) => {
      const others = busy.get(key) ?? 0;
      busy.set(key, others + 1);
      try {
        return await answer(others === 0 ? key : `${key} ${others}`);
      } finally {
        busy.set(key, (busy.get(key) ?? 1) - 1);
      }
    };
  }),
  ignoresTheInput: remembered(
    'A key that was used is answered with its old outcome, whatever else the same call now asks for.',
    ONE,
    (key, method, person) => `${person} ${method} ${key}`,
    () => true,
  ),
  sharedByMethods: remembered(
    'A key that was used for one kind of change is answered with its old outcome for every kind.',
    ONE,
    (key, _, person) => `${person} ${key}`,
    () => true,
  ),
  sharedByTenants: remembered(
    'A key that a person of one tenant used answers a person of another tenant with that outcome.',
    'idempotencyKey: one per intent; a host shows nothing of another tenant',
    (key, method) => `${method} ${key}`,
    (person, first) => (person === 'stranger') !== (first === 'stranger'),
  ),
  beforeAccess: remembered(
    'A key that was used is answered before access is looked at.',
    'getAccess: an action that is not in can is not allowed',
    (key, method) => `${method} ${key}`,
    (person, first) => person === 'viewer' && first !== person,
  ),
} satisfies Record<string, WrongAdapter>;
