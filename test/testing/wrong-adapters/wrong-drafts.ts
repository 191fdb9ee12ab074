import type { ConnectInput } from '../../../src/adapter/mutation.ts';
import type { Call } from '../../../src/adapter/adapter.ts';
import type { Draft, TestCall, TestInput } from '../../../src/adapter/test.ts';
import { type CaughtAdapter, everybody, type People, type WholeAdapter } from './wrong-adapter.ts';

const quiet = () => ({ signal: new AbortController().signal, onCheck: () => {} });

/** Makes a fresh draft for one that a right adapter would refuse. */
function withSecondDrafts(options: {
  readonly connect?: boolean;
  readonly rotate?: boolean;
  readonly used?: 'connect' | 'rotate';
}): (right: People) => People {
  return (people) => {
    const tests = new Map<string, TestInput>();
    const keys = new Set<string>();
    const usedBy = new Map<string, 'connect' | 'rotate'>();
    return everybody((right) => {
      async function fresh(
        { draft, idempotencyKey }: { readonly draft: Draft; readonly idempotencyKey: string },
        by: 'connect' | 'rotate',
      ): Promise<Draft> {
        // A repeat of one press is no second use.
        if (draft === 'resend' || keys.has(idempotencyKey)) return draft;
        keys.add(idempotencyKey);
        const before = usedBy.get(draft.id);
        usedBy.set(draft.id, by);
        const input = tests.get(draft.id);
        if (before === undefined || input === undefined || (options.used ?? before) !== before) return draft;
        const { accountId: _, ...rest } = input;
        const again = await right.testCredential(rest, quiet());
        return again.ok ? again.draft : draft;
      }
      return {
        async testCredential(input, call) {
          const result = await right.testCredential(input, call);
          if (result.ok && result.draft !== 'resend') tests.set(result.draft.id, input);
          return result;
        },
        ...(options.connect === true
          ? {
              connectAccount: async (input, call) =>
                right.connectAccount({ ...input, draft: await fresh(input, 'connect') }, call),
            }
          : {
              connectAccount: (input, call) => {
                if (input.draft !== 'resend') usedBy.set(input.draft.id, 'connect');
                return right.connectAccount(input, call);
              },
            }),
        ...(options.rotate === true
          ? {
              rotateCredential: async (input, call) =>
                right.rotateCredential({ ...input, draft: await fresh(input, 'rotate') }, call),
            }
          : {
              rotateCredential: (input, call) => {
                if (input.draft !== 'resend') usedBy.set(input.draft.id, 'rotate');
                return right.rotateCredential(input, call);
              },
            }),
      } satisfies Partial<WholeAdapter>;
    })(people);
  };
}

/** Lets one person use what another has tested. */
function withSharedDrafts(from: keyof People, to: keyof People): (right: People) => People {
  return (people) => {
    const tests = new Map<string, TestInput>();
    const right = people[to];
    return {
      ...people,
      [from]: {
        ...people[from],
        async testCredential(input: TestInput, call: TestCall) {
          const result = await people[from].testCredential(input, call);
          if (result.ok && result.draft !== 'resend') tests.set(result.draft.id, input);
          return result;
        },
      },
      [to]: {
        ...right,
        async connectAccount(input: ConnectInput, call: Call) {
          const tested = input.draft === 'resend' ? undefined : tests.get(input.draft.id);
          if (tested === undefined) return right.connectAccount(input, call);
          const again = await right.testCredential(tested, quiet());
          return right.connectAccount({ ...input, draft: again.ok ? again.draft : input.draft }, call);
        },
      },
    };
  };
}

/** Defects of drafts. */
export const wrongDrafts: readonly CaughtAdapter[] = [
  {
    name: 'lets a draft be used for ever',
    breaks: 'consumed once by connect or rotate',
    caughtBy: 'connectAccount refuses a draft that connectAccount used',
    wrap: withSecondDrafts({ connect: true, rotate: true }),
  },
  {
    name: 'rotates with a draft that was used to connect',
    breaks: 'consumed once by connect or rotate',
    caughtBy: 'rotateCredential refuses a draft that was used',
    wrap: withSecondDrafts({ rotate: true, used: 'connect' }),
  },
  {
    name: 'rotates with a draft that was used to rotate',
    breaks: 'consumed once by connect or rotate',
    caughtBy: 'rotateCredential refuses a draft that was used',
    wrap: withSecondDrafts({ rotate: true, used: 'rotate' }),
  },
  {
    name: 'connects with a draft that was used to rotate',
    breaks: 'consumed once by connect or rotate',
    caughtBy: 'connectAccount refuses a draft that rotateCredential used',
    wrap: withSecondDrafts({ connect: true, used: 'rotate' }),
  },
  {
    name: 'lets a colleague finish what another person has tested',
    breaks: 'The host’s short-lived result of a passed test, stored on the server.',
    caughtBy: 'a draft works for the person who tested only',
    wrap: withSharedDrafts('administrator', 'colleague'),
  },
  {
    name: 'lets another tenant finish what a person has tested',
    breaks: 'The context is the principal: tenant, user, rights.',
    caughtBy: 'a draft works in the tenant where it was tested only',
    wrap: withSharedDrafts('administrator', 'stranger'),
  },
  {
    name: 'takes a draft of one method for another',
    breaks: 'From the test that passed for exactly these values.',
    caughtBy: 'a draft works for the integration and the method that were tested only',
    wrap: everybody((right) => ({
      connectAccount: (input, call) => right.connectAccount({ ...input, methodId: 'admin_key' }, call),
    })),
  },
  {
    name: 'lets an expired draft be used',
    breaks: 'The host’s short-lived result.',
    caughtBy: 'an expired draft is refused as draft_expired',
    wrap: (people) => {
      const tests = new Map<string, TestInput>();
      return everybody((right) => ({
        async testCredential(input, call) {
          const result = await right.testCredential(input, call);
          if (result.ok && result.draft !== 'resend') tests.set(result.draft.id, input);
          return result;
        },
        async connectAccount(input, call) {
          const { draft } = input;
          const tested = draft === 'resend' ? undefined : tests.get(draft.id);
          // An hour after it began, the scripted clock has been moved: everything still works here.
          const isMoved = draft !== 'resend' && Date.parse(draft.expiresAt) < Date.parse(await nowOf(right));
          if (tested === undefined || !isMoved) return right.connectAccount(input, call);
          const again = await right.testCredential(tested, quiet());
          return right.connectAccount({ ...input, draft: again.ok ? again.draft : draft }, call);
        },
      }))(people);
    },
  },
  {
    name: 'answers an unknown draft as invalid input',
    breaks: 'draft_expired',
    caughtBy: 'an invented draft is refused as draft_expired',
    wrap: everybody((right) => ({
      async connectAccount(input, call) {
        const result = await right.connectAccount(input, call);
        const isInvented = input.draft !== 'resend' && input.draft.id.startsWith('invented');
        return !result.ok && isInvented ? { ok: false, failure: { code: 'invalid_input' } } : result;
      },
    })),
  },
];

/** The host's clock, from a test that changes nothing. */
async function nowOf(right: WholeAdapter): Promise<string> {
  const input = { integrationId: 'openai', methodId: 'admin_key', values: { adminKey: 'any' }, capabilities: [] };
  return (await right.testCredential(input, quiet())).checkedAt;
}
