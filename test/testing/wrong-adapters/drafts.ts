import type { ConnectInput, RotateInput } from '../../../src/adapter/mutation.ts';
import type { Draft, TestResult } from '../../../src/adapter/test.ts';
import type { IntegrationAdapter } from '../../../src/adapter/adapter.ts';
import type { TestInput } from '../../../src/adapter/test.ts';
import { type Memory, remembering, testBehind, withNewDraft } from './remembered.ts';
import {
  around,
  aroundMutations,
  type MutationInput,
  type Methods,
  override,
  passOff,
  type Person,
  without,
  wrong,
} from './wrapping.ts';
import type { WrongAdapter } from './wrong-adapter.ts';

const ONCE = 'Draft: consumed once by connect or rotate';
const EXACT = 'draft: from the test that passed for exactly these values';

/** Carries out connect and rotate with other drafts than they name. */
function exchanging(
  adapter: IntegrationAdapter,
  testFor: (input: ConnectInput | RotateInput) => TestInput | undefined,
): Methods {
  // A repeat of a press comes with the same input, so that it is answered and not done again.
  const exchanged = new Map<string, Promise<MutationInput | null>>();
  return aroundMutations(
    adapter,
    async (input, ask) => {
      if (!('draft' in input)) return ask();
      const known = exchanged.get(input.idempotencyKey);
      const test = known === undefined ? testFor(input) : undefined;
      if (known === undefined && test === undefined) return ask();
      const next = known ?? withNewDraft(adapter, input, test as TestInput);
      exchanged.set(input.idempotencyKey, next);
      return ask((await next) ?? input);
    },
    ['connectAccount', 'rotateCredential'],
  );
}

/** A host that accepts the draft of another person. */
function accepting(name: string, accepts: (owner: Person, person: Person) => boolean): WrongAdapter {
  return {
    name,
    breaks: 'Draft: stored for the person whose test passed',
    wrap: (right) =>
      remembering(right, (adapter, { tests }, person) =>
        exchanging(adapter, ({ draft }) => {
          const test = draft === 'resend' ? undefined : tests.get(draft.id);
          return test !== undefined && test.person !== person && accepts(test.person, person) ? test.input : undefined;
        }),
      ),
  };
}

const sameTenant = (a: Person, b: Person): boolean => (a === 'stranger') === (b === 'stranger');

/** Hosts that keep drafts wrongly. */
export const draftDefects = {
  reused: {
    name: 'A draft may be used again after it was consumed.',
    breaks: ONCE,
    wrap: (right) => {
      const consumed = new Map<string, string>();
      return remembering(right, (adapter, memory) =>
        exchanging(adapter, (input) => {
          if (input.draft === 'resend') return undefined;
          const first = consumed.get(input.draft.id) ?? input.idempotencyKey;
          consumed.set(input.draft.id, first);
          return first === input.idempotencyKey ? undefined : testBehind(memory, input);
        }),
      );
    },
  },
  reusedWhileBusy: {
    name: 'Two connections with one draft at the same time are both carried out.',
    breaks: ONCE,
    wrap: (right) => {
      const busy = new Map<string, string>();
      return remembering(right, (adapter, memory) => {
        const exchanged = override(
          adapter,
          exchanging(adapter, (input) => {
            const first = input.draft === 'resend' ? undefined : busy.get(input.draft.id);
            return first === undefined || first === input.idempotencyKey ? undefined : testBehind(memory, input);
          }),
        );
        return around(exchanged, 'connectAccount', async (input, ask) => {
          const { draft, idempotencyKey } = input;
          if (draft === 'resend' || busy.has(draft.id)) return ask();
          busy.set(draft.id, idempotencyKey);
          try {
            return await ask();
          } finally {
            busy.delete(draft.id);
          }
        });
      });
    },
  },
  ofColleague: accepting('A draft of another person of the tenant is accepted.', sameTenant),
  ofStranger: accepting('A draft of another tenant is accepted.', (owner, person) => !sameTenant(owner, person)),
  lastTestWins: {
    name: 'Whatever draft is named, the last test that passed is stored.',
    breaks: EXACT,
    wrap: (right) =>
      remembering(right, (adapter, { tests }, person) =>
        exchanging(adapter, ({ draft }) => {
          const last = lastOf(tests, person);
          const asked = draft === 'resend' ? undefined : tests.get(draft.id);
          return last === undefined || draft === 'resend' || asked === last ? undefined : last.input;
        }),
      ),
  },
  expiredAtOnce: drafted(
    'A draft is reported as expired before it was made.',
    'Draft.expiresAt: short-lived, later than the test',
    (draft, { checkedAt }) => ({
      ...draft,
      expiresAt: new Date(Date.parse(checkedAt) - 60_000).toISOString(),
    }),
  ),
  expiresAtNumber: drafted(
    'The end of a draft is a number of milliseconds.',
    'Draft.expiresAt: ISO 8601 in UTC',
    (draft) => ({
      ...draft,
      expiresAt: passOff(Date.parse(draft.expiresAt)),
    }),
  ),
  noDraft: wrong('A passed test has no draft.', 'TestResult: ok with a draft', (adapter) =>
    around(adapter, 'testCredential', async (_, ask) => {
      const result = await ask();
      if (!result.ok) return result;
      return passOff(without(result, 'draft'));
    }),
  ),
  expiredDraftRejects: wrong(
    'A draft that is consumed makes the call reject.',
    "A vendor's or a host's no is a value",
    (adapter) =>
      aroundMutations(
        adapter,
        async (_, ask) => {
          const answer = await ask();
          if (!answer.ok && answer.failure.code === 'draft_expired') throw new Error('Draft not found');
          return answer;
        },
        ['connectAccount', 'rotateCredential'],
      ),
  ),
} satisfies Record<string, WrongAdapter>;

function drafted(
  name: string,
  breaks: string,
  change: (draft: Exclude<Draft, 'resend'>, result: TestResult) => Draft,
): WrongAdapter {
  return wrong(name, breaks, (adapter) =>
    around(adapter, 'testCredential', async (_, ask) => {
      const result = await ask();
      return result.ok && result.draft !== 'resend' ? { ...result, draft: change(result.draft, result) } : result;
    }),
  );
}

function lastOf(tests: Memory['tests'], person: Person) {
  return [...tests.values()].filter((test) => test.person === person).at(-1);
}
