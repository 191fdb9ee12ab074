import type { IntegrationAdapter } from '../../../src/adapter/adapter.ts';
import type { MutationResult } from '../../../src/adapter/mutation.ts';
import type { Account } from '../../../src/definition/account.ts';
import { lastFour } from '../../../src/definition/normalise-secret.ts';
import { keyIn, remembering, testBehind, withNewDraft } from './remembered.ts';
import {
  around,
  everyone,
  findAccount,
  type Methods,
  override,
  type Person,
  reshape,
  reshapeResult,
  without,
} from './wrapping.ts';
import { withOffsets } from './versions.ts';
import type { People, WrongAdapter } from './wrong-adapter.ts';

const STEP = 'rotateCredential: swaps the credential in one step; the old one serves until then';
const SWAPS = 'rotateCredential: swaps the credential of an account';

type Patches = Map<string, (account: Account) => Account>;

/** Adapters that show some accounts otherwise than the store has them. */
export function withPatches(
  right: People,
  change: (adapter: IntegrationAdapter, patches: Patches, person: Person) => Methods,
): People {
  const patches: Patches = new Map();
  return everyone(right, (adapter, person) => {
    const shown = reshape(adapter, (account) => patches.get(account.id)?.(account) ?? account);
    return { ...shown, ...change(override(adapter, shown), patches, person) };
  });
}

/** A host that shows an account otherwise after its credential was replaced. */
function afterRotation(
  name: string,
  breaks: string,
  patch: (before: Account) => (account: Account) => Account,
): WrongAdapter {
  return {
    name,
    breaks,
    wrap: (right) =>
      withPatches(right, (adapter, patches) =>
        around(adapter, 'rotateCredential', async (input, ask) => {
          const before = await findAccount(adapter, input.accountId);
          const answer = await ask();
          if (!answer.ok || before === undefined || answer.account?.version === before.version) return answer;
          const apply = patch(before);
          patches.set(input.accountId, apply);
          return reshapeResult(answer, apply);
        }),
      ),
  };
}

/** Hosts that replace a credential wrongly. */
export const rotationDefects = {
  identityNotCompared: {
    name: 'A key of another organization replaces the credential.',
    breaks: "RotateInput: the draft's organization must be the account's, else answer identity_mismatch",
    wrap: (right) => {
      const outcomes = new Map<string, MutationResult>();
      let offsets = new Map<string, number>();
      const counted = withOffsets(right, (_, shared) => {
        offsets = shared;
        return {};
      });
      return withPatches(counted, (shown, patches, person) =>
        around(shown, 'rotateCredential', async (input, ask) => {
          const press = `${person} ${input.idempotencyKey}`;
          const known = outcomes.get(press);
          if (known !== undefined) return known;
          const answer = await ask();
          if (answer.ok || answer.failure.code !== 'identity_mismatch') return answer;
          offsets.set(input.accountId, (offsets.get(input.accountId) ?? 0) - 1);
          const changedAt = new Date().toISOString();
          patches.set(input.accountId, (account) => ({
            ...account,
            credential: { ...without(account.credential, 'lastFour'), changedAt },
          }));
          const account = (await findAccount(shown, input.accountId)) ?? null;
          const outcome: MutationResult = { ok: true, account, notices: [{ code: 'old_credential_still_active' }] };
          outcomes.set(press, outcome);
          return outcome;
        }),
      );
    },
  },
  oldOneDropped: {
    name: 'The old credential is dropped before the new one is looked at; a refused rotation leaves none.',
    breaks: STEP,
    wrap: (right) => {
      const dropped = new Set<string>();
      return withPatches(right, (adapter, patches) => ({
        ...around(adapter, 'rotateCredential', async (input, ask) => {
          const answer = await ask();
          const { accountId } = input;
          if (answer.ok) {
            dropped.delete(accountId);
            patches.delete(accountId);
            return answer;
          }
          if (answer.failure.code === 'identity_mismatch' || answer.failure.code === 'draft_expired') {
            dropped.add(accountId);
            patches.set(accountId, (account) => ({
              ...account,
              credential: { ...without(account.credential, 'lastFour'), state: 'unknown' },
            }));
          }
          return answer;
        }),
        ...around(adapter, 'retestAccount', async ({ accountId }, ask) => {
          const result = await ask();
          return result.ok && dropped.has(accountId)
            ? { ...result, ok: false, failure: { code: 'invalid_credential' } }
            : result;
        }),
      }));
    },
  },
  keepsTheOld: afterRotation(
    'A rotation is answered as done and the old credential stays.',
    SWAPS,
    ({ credential }) =>
      (account) => ({
        ...account,
        credential,
      }),
  ),
  losesTheLabel: afterRotation('A rotation takes the label away.', SWAPS, () => (account) => without(account, 'label')),
  connectsAnew: {
    name: 'A rotation disconnects the account and connects another one.',
    breaks: 'Account.id: opaque, stable; rotateCredential swaps the credential of an account',
    wrap: (right) =>
      remembering(right, (adapter, memory) => {
        const outcomes = new Map<string, MutationResult>();
        return around(adapter, 'rotateCredential', async (input, ask) => {
          const known = outcomes.get(input.idempotencyKey);
          if (known !== undefined) return known;
          const answer = await ask();
          const test = testBehind(memory, input);
          const { account } = answer;
          if (!answer.ok || account === null || account === undefined || test === undefined) return answer;
          if (adapter.disconnectAccount === undefined || account.version === input.version) return answer;
          const { version, id, label, capabilities = [] } = account;
          const call = { signal: new AbortController().signal };
          const idempotencyKey = `${input.idempotencyKey} anew`;
          const change = { accountId: id, version, idempotencyKey: `${idempotencyKey} first`, data: 'keep' } as const;
          const disconnected = await adapter.disconnectAccount(change, call);
          if (!disconnected.ok) return answer;
          const typed = without(test, 'accountId');
          const { integrationId, methodId } = typed;
          const connect = await withNewDraft(
            adapter,
            {
              ...{ integrationId, methodId, idempotencyKey, label, draft: input.draft },
              capabilities: capabilities.map((grant) => grant.id),
            },
            typed,
          );
          if (connect === null) return answer;
          const outcome = await adapter.connectAccount(connect, call);
          outcomes.set(input.idempotencyKey, outcome);
          return outcome;
        });
      }),
  },
  createdAnew: afterRotation(
    'A rotation resets when the account was connected.',
    'Account.createdAt: when it was connected',
    () => (account) => ({
      ...account,
      createdAt: account.credential.changedAt ?? account.createdAt,
    }),
  ),
  changedAtStays: afterRotation(
    'A rotation leaves when the key was replaced as it was.',
    'AccountCredential.changedAt: when the key was last replaced',
    ({ credential: { changedAt } }) =>
      (account) => ({ ...account, credential: { ...account.credential, changedAt } }),
  ),
  testSwapsAlready: {
    name: 'A passed test for a rotation swaps the credential that is shown, before anything is stored.',
    breaks: 'testCredential: tries values at the vendor before anything is stored',
    wrap: (right) =>
      withPatches(right, (adapter, patches) =>
        around(adapter, 'testCredential', async (input, ask) => {
          const result = await ask();
          const { accountId } = input;
          if (!result.ok || accountId === undefined) return result;
          const hint = lastFour(keyIn(input));
          patches.set(accountId, (account) => ({ ...account, credential: { ...account.credential, lastFour: hint } }));
          return result;
        }),
      ),
  },
} satisfies Record<string, WrongAdapter>;
