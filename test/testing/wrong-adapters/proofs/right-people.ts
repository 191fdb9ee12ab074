import type { Access } from '../../../../src/adapter/access.ts';
import { ACTIONS, type Action } from '../../../../src/definition/account-action.ts';
import { AdapterError } from '../../../../src/adapter/adapter-error.ts';
import type { IntegrationAdapter } from '../../../../src/adapter/adapter.ts';
import type { MutationResult } from '../../../../src/adapter/mutation.ts';
import type { Failure } from '../../../../src/definition/failure.ts';
import { SCRIPT_START, type ScriptClock } from '../../../../src/testing/clock.ts';
import { type Scenario, WORKING_KEY } from '../../../../src/testing/script.ts';
import { type ScriptedAdapter, scriptedAdapter } from '../../../../src/testing/scripted-adapter.ts';
import { around, aroundMutations, findAccount, MUTATIONS, override, quiet } from '../wrapping.ts';
import type { People } from '../wrong-adapter.ts';

/** Made-up keys that the scripted vendor knows. */
export const KEYS = {
  northwind: 'sk-admin-CANARY-working-1',
  northwindToo: 'sk-admin-CANARY-working-2',
  atlas: 'sk-admin-CANARY-atlas-001',
  refused: 'sk-admin-CANARY-refused-1',
} as const;

const ATLAS = { ...WORKING_KEY, organization: { externalId: 'org-atlas', name: 'Atlas Freight' } };
const DENIED: Failure = { code: 'permission_denied' };
/** More drafts and accounts than a proof makes. */
const SERIALS = 60;

const host: Scenario = (script) => ({
  ...script,
  keys: {
    [KEYS.northwind]: WORKING_KEY,
    [KEYS.northwindToo]: WORKING_KEY,
    [KEYS.atlas]: ATLAS,
    [KEYS.refused]: { ...WORKING_KEY, refusal: { code: 'invalid_credential' } },
  },
  latencyMs: { list: 0, check: 0, mutation: 0, other: 0 },
  paging: 'host',
});

/** Three people of one tenant and one of another, over scripted hosts that keep to every promise. */
export async function rightPeople(): Promise<People> {
  const ours = scriptedAdapter([host], { clock: tickingClock() });
  const theirs = scriptedAdapter([host], { clock: tickingClock() });
  // No id of one tenant is an id of the other.
  for (let serial = 0; serial < SERIALS; serial += 1)
    await theirs.testCredential(
      { integrationId: 'openai', methodId: 'admin_key', values: { adminKey: KEYS.atlas }, capabilities: [] },
      quiet(),
    );
  return {
    administrator: personOf(ours, 'administrator'),
    colleague: personOf(ours, 'colleague'),
    viewer: viewerOf(ours),
    stranger: personOf(theirs, 'stranger'),
  };
}

/** Every look at the clock is a second later; nothing waits. */
function tickingClock(): ScriptClock {
  let now = SCRIPT_START;
  return {
    now: () => (now += 1_000),
    wait: async (_, signal) => signal?.throwIfAborted(),
  };
}

/** One person with every right: drafts and idempotency keys are the person's own. */
function personOf(host: ScriptedAdapter, person: string): IntegrationAdapter {
  const drafts = new Set<string>();
  const intents = new Map<string, string>();
  return override(withAccess(host, true), {
    ...around(host, 'testCredential', async (_, ask) => {
      const result = await ask();
      if (result.ok && result.draft !== 'resend') drafts.add(result.draft.id);
      return result;
    }),
    ...aroundMutations(host, async (input, ask, method): Promise<MutationResult> => {
      const intent = JSON.stringify([method, input]);
      const first = intents.get(input.idempotencyKey) ?? intent;
      intents.set(input.idempotencyKey, first);
      if (first !== intent) return { ok: false, failure: { code: 'invalid_input' } };
      const idempotencyKey = `${person} ${input.idempotencyKey}`;
      if (!('draft' in input) || input.draft === 'resend' || drafts.has(input.draft.id))
        return ask({ ...input, idempotencyKey });
      return ask({ ...input, idempotencyKey, draft: { ...input.draft, id: 'draft_of_nobody' } });
    }),
    ...around(host, 'previewDisconnect', previewOf(host)),
  });
}

/** A person who may look and change nothing. */
function viewerOf(host: ScriptedAdapter): IntegrationAdapter {
  const report = { checks: [], capabilities: [], notVerified: [], checkedAt: new Date(SCRIPT_START).toISOString() };
  return override(withAccess(host, { reason: 'Ask an administrator.' }), {
    testCredential: async () => ({ ...report, ok: false, failure: DENIED }),
    retestAccount: async () => ({ ...report, ok: false, failure: DENIED }),
    ...aroundMutations(host, async () => ({ ok: false, failure: DENIED }), MUTATIONS),
    ...around(host, 'previewDisconnect', previewOf(host)),
  });
}

function previewOf(host: ScriptedAdapter) {
  return async <T>({ accountId }: { readonly accountId: string }, ask: () => Promise<T>): Promise<T> => {
    if ((await findAccount(host, accountId)) === undefined) throw new AdapterError({ code: 'not_found', accountId });
    return ask();
  };
}

function withAccess(host: ScriptedAdapter, answer: Access['can'][Action]): IntegrationAdapter {
  const can = Object.fromEntries(ACTIONS.map((action) => [action, answer]));
  return { ...host, getAccess: async () => ({ visible: true, can }) };
}
