import type { Call } from '../../../src/adapter/adapter.ts';
import type { AccountChange, MutationResult } from '../../../src/adapter/mutation.ts';
import type { Account } from '../../../src/definition/account.ts';
import { type CaughtAdapter, everybody, type WholeAdapter } from './wrong-adapter.ts';
import { CHANGES } from './wrapping.ts';

const quiet = () => ({ signal: new AbortController().signal, onCheck: () => {} });
const newKey = (): string => crypto.randomUUID();

async function find(right: WholeAdapter, accountId: string): Promise<Account | undefined> {
  return (await right.listAccounts({ ids: [accountId], limit: 1 }, quiet())).items[0];
}

/** Defects of Finish and of changes. */
export const wrongChanges: readonly CaughtAdapter[] = [
  {
    name: 'forgets the label at Finish',
    breaks: 'The name administrators give it.',
    caughtBy: 'connectAccount stores the label that it was given',
    wrap: everybody((right) => ({
      connectAccount: (input, call) => right.connectAccount({ ...input, label: undefined }, call),
    })),
  },
  {
    name: 'forgets the expiry that a person typed',
    breaks: 'When the key ends, typed by the person because the vendor does not report it.',
    caughtBy: 'connectAccount stores the expiry that the person typed when the vendor does not report one',
    wrap: everybody((right) => ({
      connectAccount: (input, call) => right.connectAccount({ ...input, expiresAt: undefined }, call),
    })),
  },
  {
    name: 'stores the first moment of the day that a person typed as the expiry',
    breaks: 'Store it as it is.',
    caughtBy: 'connectAccount stores the expiry that the person typed when the vendor does not report one',
    wrap: everybody((right) => ({
      connectAccount: (input, call) =>
        right.connectAccount({ ...input, expiresAt: input.expiresAt && new Date(input.expiresAt).toISOString() }, call),
    })),
  },
  {
    name: 'stores the last moment of the day that a person typed as the expiry',
    breaks: 'Store it as it is.',
    caughtBy: 'connectAccount stores the expiry that the person typed when the vendor does not report one',
    wrap: everybody((right) => ({
      connectAccount: (input, call) =>
        right.connectAccount({ ...input, expiresAt: input.expiresAt?.replace(/^([\d-]{10})$/u, '$1T23:59:59Z') }, call),
    })),
  },
  {
    name: 'forgets the expiry that a person typed at a rotation',
    breaks: 'When the key ends, typed by the person because the vendor does not report it.',
    caughtBy: 'rotateCredential stores the expiry that the person typed when the vendor does not report one',
    wrap: everybody((right) => ({
      rotateCredential: (input, call) => right.rotateCredential({ ...input, expiresAt: undefined }, call),
    })),
  },
  {
    name: 'answers a duplicate without saying of which account',
    breaks: 'already_connected with the account’s id',
    caughtBy: 'connectAccount refuses an organization that is connected already',
    wrap: everybody((right) => ({
      async connectAccount(input, call) {
        const result = await right.connectAccount(input, call);
        return !result.ok && result.failure.code === 'already_connected'
          ? { ok: false, failure: { code: 'already_connected' } }
          : result;
      },
    })),
  },
  {
    name: 'forgets idempotency keys',
    breaks: 'One account per `idempotencyKey`, for ever.',
    caughtBy: 'a repeated idempotency key is answered with the first outcome',
    wrap: everybody((right) => ({
      connectAccount: (input, call) => right.connectAccount({ ...input, idempotencyKey: newKey() }, call),
      rotateCredential: (input, call) => right.rotateCredential({ ...input, idempotencyKey: newKey() }, call),
      renameAccount: (input, call) => right.renameAccount({ ...input, idempotencyKey: newKey() }, call),
      pauseAccount: (input, call) => right.pauseAccount({ ...input, idempotencyKey: newKey() }, call),
      syncNow: (input, call) => right.syncNow({ ...input, idempotencyKey: newKey() }, call),
      disconnectAccount: (input, call) => right.disconnectAccount({ ...input, idempotencyKey: newKey() }, call),
    })),
  },
  {
    name: 'forgets the idempotency keys of pauses',
    breaks: 'Remember it with its first outcome.',
    caughtBy: 'a repeated idempotency key is answered with the first outcome',
    wrap: everybody((right) => ({
      pauseAccount: (input, call) => right.pauseAccount({ ...input, idempotencyKey: newKey() }, call),
    })),
  },
  {
    name: 'remembers successes only',
    breaks: 'Remember it with its first outcome.',
    caughtBy: 'a refusal is remembered with its idempotency key as a success is',
    wrap: everybody((right) => {
      const refused = new Map<string, string>();
      return {
        async renameAccount(input, call) {
          const idempotencyKey = refused.get(input.idempotencyKey) ?? input.idempotencyKey;
          const result = await right.renameAccount({ ...input, idempotencyKey }, call);
          if (!result.ok && result.failure.code === 'version_conflict') refused.set(input.idempotencyKey, newKey());
          return result;
        },
      };
    }),
  },
  {
    name: 'answers the first outcome of a key whatever is asked',
    breaks: 'One per intent (one press).',
    caughtBy: 'an idempotency key that comes with another input is refused as invalid_input',
    wrap: everybody((right) => {
      const first = new Map<string, MutationResult>();
      return {
        async connectAccount(input, call) {
          call.signal.throwIfAborted();
          const result = first.get(input.idempotencyKey) ?? (await right.connectAccount(input, call));
          first.set(input.idempotencyKey, result);
          return result;
        },
      };
    }),
  },
  {
    name: 'keeps idempotency keys of all people in one place',
    breaks: 'One per intent (one press).',
    caughtBy: 'idempotency keys of two people do not collide',
    wrap: (people) => {
      const first = new Map<string, MutationResult>();
      return everybody((right) => ({
        async connectAccount(input, call) {
          const known = first.get(input.idempotencyKey);
          const result = await right.connectAccount(input, call);
          if (known === undefined) first.set(input.idempotencyKey, result);
          return known !== undefined && result.ok ? known : result;
        },
      }))(people);
    },
  },
  {
    name: 'rotates whatever version the person saw',
    breaks: 'Answer `version_conflict` with the present account if it has grown since.',
    caughtBy: 'a change made with an old version is refused as version_conflict, with the present account',
    wrap: everybody((right) => ({
      async rotateCredential(input, call) {
        const account = await find(right, input.accountId);
        return right.rotateCredential({ ...input, version: account?.version ?? input.version }, call);
      },
    })),
  },
  {
    name: 'pauses with a version that does not exist',
    breaks: 'The version the person saw.',
    caughtBy: 'a change made with a version that does not exist yet is refused as version_conflict',
    wrap: everybody((right) => ({
      async pauseAccount(input, call) {
        const version = (await find(right, input.accountId))?.version ?? input.version;
        return right.pauseAccount({ ...input, version: Math.min(input.version, version) }, call);
      },
    })),
  },
  {
    name: 'answers a conflict without the present account',
    breaks: 'Answer `version_conflict` with the present account.',
    caughtBy: 'a change made with an old version is refused as version_conflict, with the present account',
    wrap: everybody((right) => ({
      async renameAccount(input, call) {
        const result = await right.renameAccount(input, call);
        return result.ok ? result : { ok: false, failure: result.failure };
      },
    })),
  },
  {
    name: 'never raises a version',
    breaks: 'Integer that grows with every change of this account.',
    caughtBy: 'every change raises the version',
    wrap: everybody((right) => {
      const still = <T extends Account | null | undefined>(account: T): T =>
        account === null || account === undefined ? account : { ...account, version: 1 };
      const change =
        (method: (typeof CHANGES)[number]) =>
        async (input: AccountChange, call: Call): Promise<MutationResult> => {
          const known = await find(right, input.accountId);
          const version = input.version === 1 ? (known?.version ?? 1) : input.version;
          // SAFETY: the input is the one of this method, with another version.
          const result = await right[method]({ ...input, version } as never, call);
          return result.ok
            ? { ...result, account: still(result.account) }
            : { ...result, account: still(result.account) };
        };
      return {
        async listAccounts(query, call) {
          const page = await right.listAccounts(query, call);
          return { ...page, items: page.items.map(still) };
        },
        ...Object.fromEntries(CHANGES.map((method) => [method, change(method)])),
      };
    }),
  },
  {
    name: 'answers a rename with the account as it was',
    breaks: '`account` is the state after it.',
    caughtBy: 'renameAccount changes the label, and an empty one removes it',
    wrap: everybody((right) => ({
      async renameAccount(input, call) {
        const before = await find(right, input.accountId);
        const result = await right.renameAccount(input, call);
        return result.ok ? { ...result, account: before ?? null } : result;
      },
    })),
  },
  {
    name: 'stores an empty label as a blank one',
    breaks: 'An empty label removes it.',
    caughtBy: 'renameAccount changes the label, and an empty one removes it',
    wrap: everybody((right) => ({
      renameAccount: (input, call) => right.renameAccount({ ...input, label: input.label || ' ' }, call),
    })),
  },
  {
    name: 'pauses and never resumes',
    breaks: 'Stops or goes on reading data.',
    caughtBy: 'pauseAccount pauses and resumes',
    wrap: everybody((right) => ({
      pauseAccount: (input, call) => right.pauseAccount({ ...input, paused: true }, call),
    })),
  },
  {
    name: 'takes the label away when an account is paused',
    breaks: 'Stops or goes on reading data.',
    caughtBy: 'a change leaves the rest of the account as it was',
    wrap: everybody((right) => ({
      async pauseAccount(input, call) {
        const result = await right.pauseAccount(input, call);
        if (!result.ok || result.account?.label === undefined) return result;
        const { id: accountId, version } = result.account;
        return right.renameAccount(
          { accountId, version, label: '', idempotencyKey: `${input.idempotencyKey}-label` },
          call,
        );
      },
    })),
  },
  {
    name: 'answers a disconnect and keeps the account',
    breaks: 'Forgets the credential and, if asked, the data.',
    caughtBy: 'disconnectAccount removes the account',
    wrap: everybody((right) => ({
      async disconnectAccount(input, call) {
        call.signal.throwIfAborted();
        const { accountId, version, idempotencyKey } = input;
        const kept = await right.renameAccount({ accountId, version, idempotencyKey, label: 'Changed' }, call);
        return kept.ok ? { ok: true, account: null, notices: [] } : kept;
      },
    })),
  },
  {
    name: 'swaps an account over to another organization',
    breaks: 'The draft’s organization must be the account’s, else answer `identity_mismatch`.',
    caughtBy: 'rotateCredential refuses a credential of another organization',
    wrap: everybody((right) => ({
      async rotateCredential(input, call) {
        const result = await right.rotateCredential(input, call);
        if (result.ok || result.failure.code !== 'identity_mismatch') return result;
        const account = await find(right, input.accountId);
        return { ok: true, account: account ?? null, notices: [] };
      },
    })),
  },
  {
    name: 'drops the old credential when a rotation is refused',
    breaks: 'Swaps the credential of an account in one step; the old one serves until then.',
    caughtBy: 'a refused test or rotation leaves the old credential in use',
    wrap: (people) => {
      const dropped = new Set<string>();
      return everybody((right) => ({
        async rotateCredential(input, call) {
          const result = await right.rotateCredential(input, call);
          if (result.ok) dropped.delete(input.accountId);
          else if (result.failure.code === 'draft_expired') dropped.add(input.accountId);
          return result;
        },
        async retestAccount(input, call) {
          const result = await right.retestAccount(input, call);
          if (!dropped.has(input.accountId)) return result;
          const { checks: _, ...report } = result;
          return { ...report, checks: [], ok: false, failure: { code: 'invalid_credential' } };
        },
      }))(people);
    },
  },
  {
    name: 'makes a new account of a rotation',
    breaks: 'Swaps the credential of an account in one step.',
    caughtBy: 'rotateCredential replaces the credential and keeps the account',
    wrap: everybody((right) => ({
      async rotateCredential(input, call) {
        const result = await right.rotateCredential(input, call);
        return result.ok && result.account !== null
          ? { ...result, account: { ...result.account, id: `${result.account.id}-2` } }
          : result;
      },
    })),
  },
  {
    name: 'answers an unknown account as invalid input',
    breaks: 'not_found',
    caughtBy: 'a change of an account that does not exist is refused as not_found',
    wrap: everybody((right) => ({
      async renameAccount(input, call) {
        const result = await right.renameAccount(input, call);
        return !result.ok && result.failure.code === 'not_found'
          ? { ok: false, failure: { code: 'invalid_input' } }
          : result;
      },
    })),
  },
];
