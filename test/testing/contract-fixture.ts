import { ACTIONS } from '../../src/definition/account-action.ts';
import type { Access } from '../../src/adapter/access.ts';
import { realClock, type ScriptClock } from '../../src/testing/clock.ts';
import type { ContractFixture } from '../../src/testing/contract/fixture.ts';
import { manyAccounts } from '../../src/testing/sample-accounts.ts';
import { scenarios } from '../../src/testing/scenarios.ts';
import { type KeyFact, type Scenario, WORKING_KEY } from '../../src/testing/script.ts';
import { type ScriptedAdapter, scriptedAdapter } from '../../src/testing/scripted-adapter.ts';
import type { People } from './wrong-adapters/wrong-adapter.ts';

const { expiresAt: _, ...UNREPORTED_EXPIRY } = WORKING_KEY;
const ATLAS: KeyFact = {
  organization: { externalId: 'org-atlas7Kd3', name: 'Atlas Freight' },
  grants: ['usage', 'management'],
};
const SMALL: KeyFact = { ...ATLAS, organization: { externalId: 'org-small2Wq8', name: 'Small Studio' } };

/** Made-up keys by what they are for. What they share is what all keys of the vendor begin with. */
export const KEYS = {
  working: 'sk-admin-kq7vZ2mD9x-MADEUP-3fQ9',
  sameOrganization: 'sk-admin-pW4sH8nB1c-MADEUP-7gT2',
  otherOrganization: 'sk-admin-cD7uW2nH5f-MADEUP-6qC1',
  refused: 'sk-admin-gN8wQ1zS4i-MADEUP-9kY6',
  rateLimited: 'sk-admin-mU6jC2rN7d-MADEUP-7tG9',
  partial: 'sk-admin-vL3eX9aK6b-MADEUP-2hM5',
  short: 'xB5kR9tV2q',
} as const;

/** Key number `n` of as many organizations. */
function numbered(n: number): string {
  return `sk-admin-${(n * 15_485_863 + 32_452_843).toString(36).padStart(6, 'z')}-MADEUP-${String(1_000 + n)}`;
}

/** A host that knows the keys of {@link contractFixture}. */
const contractKeys: Scenario = (script) => ({
  ...script,
  keys: {
    [KEYS.working]: WORKING_KEY,
    [KEYS.sameOrganization]: UNREPORTED_EXPIRY,
    [KEYS.otherOrganization]: ATLAS,
    [KEYS.short]: SMALL,
    [KEYS.partial]: { ...ATLAS, grants: ['usage'] },
    [KEYS.refused]: {
      ...WORKING_KEY,
      refusal: { code: 'invalid_credential', vendor: { status: 401, text: 'Incorrect API key provided.' } },
    },
    [KEYS.rateLimited]: { ...WORKING_KEY, refusal: { code: 'rate_limited', retryAfterMs: 20_000 } },
    ...Object.fromEntries(
      Array.from({ length: 120 }, (_, n): [string, KeyFact] => [
        numbered(n),
        { ...ATLAS, organization: { externalId: `org-${n * 7_919 + 104_729}Nb`, name: `Company ${n}` } },
      ]),
    ),
  },
});

const ALL: Access['can'] = Object.fromEntries(ACTIONS.map((action) => [action, true]));

/** Everything is allowed, and `getAccess` says so. */
const EVERYTHING: Access = { visible: true, can: ALL };

const NOTHING: Access = {
  visible: true,
  can: Object.fromEntries(Object.keys(ALL).map((action) => [action, { reason: 'Ask Mara.' }])),
};

/** A clock that a fixture can move on. */
function movableClock(): ScriptClock & { move(ms: number): void } {
  const clock = realClock({ speed: 0 });
  let moved = 0;
  return { now: () => clock.now() + moved, wait: (ms, signal) => clock.wait(ms, signal), move: (ms) => (moved += ms) };
}

/** The contract fixture of a scripted host. @param wrap Replaces the adapters of all people, for example by wrong ones. */
export function contractFixture(
  more: readonly Scenario[] = [],
  wrap: (people: People) => People = (people) => people,
  options: { readonly seeded?: boolean; readonly access?: boolean } = {},
): ContractFixture {
  const clock = movableClock();
  const host = scriptedAdapter([contractKeys, scenarios.empty, ...more], { clock });
  const access = options.access === false ? null : EVERYTHING;
  const right: People = {
    administrator: host.as({ name: 'Mara Lindqvist', access }),
    colleague: host.as({ name: 'Tomás Herrera', access }),
    viewer: host.as({ name: 'Ines Duarte', access: NOTHING }),
    stranger: host.as({ name: 'Kim Novak', tenant: 'another', access }),
  };
  const { administrator: adapter, colleague, viewer, stranger } = wrap(right);
  const credential = (key: string) => ({ adminKey: key });
  return {
    ...{ adapter, colleague, viewer, stranger },
    ...{ integrationId: 'openai', methodId: 'admin_key', capabilities: ['usage', 'management'] },
    values: {
      working: credential(KEYS.working),
      sameOrganization: credential(KEYS.sameOrganization),
      otherOrganization: credential(KEYS.otherOrganization),
      refused: credential(KEYS.refused),
      rateLimited: credential(KEYS.rateLimited),
      partial: credential(KEYS.partial),
      short: credential(KEYS.short),
    },
    organization: (n) => credential(numbered(n)),
    ...(options.seeded === false ? {} : { seed: (count: number) => seed(host, count) }),
    now: clock.now,
    expireDrafts: () => clock.move(3_600_000),
    // A scripted host is the database that a restart leaves; what is put around it begins anew.
    restart: () => wrap(right).administrator,
  };
}

function seed(host: ScriptedAdapter, count: number): void {
  host.seed(
    manyAccounts(count).map((account, n) => (n % 3 === 0 ? { ...account, label: `Account 100% ${n}` } : account)),
  );
}
