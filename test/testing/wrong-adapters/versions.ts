import type { IntegrationAdapter } from '../../../src/adapter/adapter.ts';
import type { AccountChange } from '../../../src/adapter/mutation.ts';
import type { Account } from '../../../src/definition/account.ts';
import {
  around,
  aroundChanges,
  CHANGES,
  changeEvents,
  everyone,
  type Methods,
  override,
  passOff,
  reshape,
  reshapeResult,
  withPresentVersion,
  wrong,
} from './wrapping.ts';
import type { People, WrongAdapter } from './wrong-adapter.ts';

const GROWS = 'Account.version: integer that grows with every change of this account';
const CONFLICT = 'version: answer version_conflict with the present account if it has grown since';

/** How much lower than in the store the versions of an account are shown. */
type Offsets = Map<string, number>;

/** Adapters that show other versions than the store has, and take them back. */
export function withOffsets(right: People, change: (adapter: IntegrationAdapter, offsets: Offsets) => Methods): People {
  const offsets: Offsets = new Map();
  return everyone(right, (adapter) => {
    const lower = (account: Account): Account => ({ ...account, version: account.version - offsetOf(account.id) });
    // A repeat of a press is the same call, also when versions are shown otherwise meanwhile.
    const translated = new Map<string, number>();
    const taken = override(
      adapter,
      aroundChanges(adapter, (input, ask, method) => {
        const press = JSON.stringify([method, input]);
        const version = translated.get(press) ?? input.version + offsetOf(input.accountId);
        translated.set(press, version);
        return ask({ ...input, version });
      }),
    );
    const reshaped = override(taken, reshape(taken, lower));
    const shown = override(
      reshaped,
      changeEvents(reshaped, (event) =>
        event.type === 'removed' ? [{ ...event, version: event.version - offsetOf(event.accountId) }] : [event],
      ),
    );
    return complete(override(shown, change(shown, offsets)), adapter);
  });
  function offsetOf(accountId: string): number {
    return offsets.get(accountId) ?? 0;
  }
}

/** All methods of an adapter that the right one has too. */
function complete(adapter: IntegrationAdapter, right: IntegrationAdapter): Methods {
  const names = ['listAccounts', 'connectAccount', 'subscribe', ...CHANGES] as const;
  const present = names.filter((name) => typeof right[name] === 'function');
  return Object.fromEntries(present.map((name) => [name, adapter[name]]));
}

function unchecked(name: string, methods: readonly (typeof CHANGES)[number][]): WrongAdapter {
  return wrong(name, CONFLICT, (adapter) => insisting(adapter, methods, () => true));
}

/** Changes that are carried out again with the present version when they meet a conflict. */
function insisting(
  adapter: IntegrationAdapter,
  methods: readonly (typeof CHANGES)[number][],
  mayInsist: (accountId: string) => boolean,
): Methods {
  const insisted = new Map<string, AccountChange>();
  return aroundChanges(
    adapter,
    async (input, ask) => {
      const isBusy = mayInsist(input.accountId);
      const first = await ask();
      if (first.ok || first.failure.code !== 'version_conflict' || !isBusy) return first;
      const idempotencyKey = `${input.idempotencyKey} anyway`;
      const again = insisted.get(idempotencyKey) ?? { ...(await withPresentVersion(adapter, input)), idempotencyKey };
      insisted.set(idempotencyKey, again);
      return ask(again);
    },
    methods,
  );
}

/** Hosts that count or check versions wrongly. */
export const versionDefects = {
  pauseDoesNotGrow: {
    name: 'Pausing does not grow the version.',
    breaks: GROWS,
    wrap: (right) =>
      withOffsets(right, (adapter, offsets) =>
        around(adapter, 'pauseAccount', async (input, ask) => {
          const answer = await ask();
          // A repeat of a press is answered with its first outcome, which is lowered already.
          if (!answer.ok || answer.account === null || answer.account.version <= input.version) return answer;
          offsets.set(input.accountId, (offsets.get(input.accountId) ?? 0) + 1);
          return reshapeResult(answer, (account) => ({ ...account, version: account.version - 1 }));
        }),
      ),
  },
  restartsAtRotation: {
    name: 'The version begins at 1 again when the credential is replaced.',
    breaks: GROWS,
    wrap: (right) =>
      withOffsets(right, (adapter, offsets) =>
        around(adapter, 'rotateCredential', async (input, ask) => {
          const answer = await ask();
          if (!answer.ok || answer.account === null || answer.account.version <= input.version) return answer;
          const lower = answer.account.version - 1;
          offsets.set(input.accountId, (offsets.get(input.accountId) ?? 0) + lower);
          return reshapeResult(answer, (account) => ({ ...account, version: 1 }));
        }),
      ),
  },
  answersOldVersion: wrong('A rename answers with the version from before it.', GROWS, (adapter) =>
    around(adapter, 'renameAccount', async (input, ask) => {
      const answer = await ask();
      return answer.ok ? reshapeResult(answer, (account) => ({ ...account, version: input.version })) : answer;
    }),
  ),
  textVersion: wrong('Versions are texts, as a database driver hands out big integers.', GROWS, (adapter) => {
    const taken = override(
      adapter,
      aroundChanges(adapter, (input, ask) => ask({ ...input, version: Number.parseInt(String(input.version), 10) })),
    );
    return reshape(taken, (account) => ({ ...account, version: passOff(String(account.version)) }));
  }),
  renameUnchecked: unchecked('A rename is carried out whatever version the person saw.', ['renameAccount']),
  pauseUnchecked: unchecked('A pause is carried out whatever version the person saw.', ['pauseAccount']),
  disconnectUnchecked: unchecked('A disconnection is carried out whatever version the person saw.', [
    'disconnectAccount',
  ]),
  rotateUnchecked: unchecked('A rotation is carried out whatever version the person saw.', ['rotateCredential']),
  raceUnchecked: {
    name: 'Two changes of one version at the same time are both carried out.',
    breaks: CONFLICT,
    wrap: (right) => {
      const busy = new Map<string, number>();
      const count = (accountId: string): number => busy.get(accountId) ?? 0;
      return everyone(right, (adapter) => {
        const insistent = override(
          adapter,
          insisting(adapter, CHANGES, (accountId) => count(accountId) > 1),
        );
        return aroundChanges(insistent, async ({ accountId }, ask) => {
          busy.set(accountId, count(accountId) + 1);
          try {
            return await ask();
          } finally {
            busy.set(accountId, count(accountId) - 1);
          }
        });
      });
    },
  },
  conflictWithoutAccount: wrong('A conflict does not say what the account is now.', CONFLICT, (adapter) =>
    aroundChanges(adapter, async (_, ask) => {
      const answer = await ask();
      return answer.ok || answer.failure.code !== 'version_conflict' ? answer : { ok: false, failure: answer.failure };
    }),
  ),
  conflictWithOldAccount: wrong('A conflict says what the account was when the person saw it.', CONFLICT, (adapter) =>
    aroundChanges(adapter, async (input, ask) => {
      const answer = await ask();
      if (answer.ok || answer.failure.code !== 'version_conflict') return answer;
      return reshapeResult(answer, (account) => ({ ...account, version: input.version }));
    }),
  ),
  conflictAsRejection: wrong(
    'A conflict rejects with the status 409.',
    "A vendor's or a host's no is a value",
    (adapter) =>
      aroundChanges(adapter, async (_, ask) => {
        const answer = await ask();
        if (!answer.ok && answer.failure.code === 'version_conflict')
          throw Object.assign(new Error('Conflict'), { status: 409 });
        return answer;
      }),
  ),
  conflictIsNotFound: wrong('A conflict is reported as an account that does not exist.', CONFLICT, (adapter) =>
    aroundChanges(adapter, async ({ accountId }, ask) => {
      const answer = await ask();
      if (answer.ok || answer.failure.code !== 'version_conflict') return answer;
      return { ok: false, failure: { code: 'not_found', accountId } };
    }),
  ),
} satisfies Record<string, WrongAdapter>;
