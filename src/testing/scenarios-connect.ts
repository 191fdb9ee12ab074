import type { Failure } from '../definition/failure.ts';
import { daysBefore, sampleAccount, secondAccount } from './sample-accounts.ts';
import { WORKING_KEY, type KeyFact, type Scenario } from './script.ts';

const anyKey =
  (fact: Partial<KeyFact>): Scenario =>
  (script) => ({ ...script, anyKey: { ...script.anyKey, ...fact } });

const refusal = (failure: Failure): Scenario => anyKey({ refusal: failure });

/** Scenarios that differ in the vendor's verdict on a key and in what happens at Finish. */
export const connectScenarios = {
  /** Every check takes 6 seconds: "still working" shows. */
  slowTest: anyKey({ checkMs: 6_000 }),
  /** The key ends in 6 days. */
  expiringKey: anyKey({ expiresAt: daysBefore(-6.2) }),
  /** The vendor does not report when the key ends: the person may enter it. */
  unreadableExpiry: (script) => {
    const { expiresAt: _, ...rest } = script.anyKey;
    return { ...script, anyKey: rest };
  },
  /** The vendor does not report which organization it is. */
  noIdentity: anyKey({ organization: null }),
  /** The required scope is missing. */
  missingScope: anyKey({ grants: [] }),
  /** The optional scope is missing: a pass with a note. */
  optionalMissing: anyKey({ grants: ['usage'] }),
  /** The vendor does not know the key, and repeats a part of it. */
  wrongKey: refusal({
    code: 'invalid_credential',
    vendor: {
      status: 401,
      code: 'invalid_api_key',
      requestId: 'req_5f2c81',
      text: 'Incorrect API key provided. You can find your API key in the dashboard.',
    },
    correlationId: 'run-2f9a',
  }),
  /** A key of another kind. */
  wrongKind: refusal({ code: 'wrong_kind', foundKind: 'service_account_key', vendor: { status: 403 } }),
  /** A key of a project. */
  projectKey: refusal({ code: 'wrong_kind', foundKind: 'project_key', vendor: { status: 403 } }),
  /** The organization only accepts listed addresses. */
  networkPolicy: refusal({
    code: 'network_policy',
    egressIps: ['203.0.113.17', '203.0.113.18'],
    vendor: { status: 401 },
  }),
  /** The organization is served at the vendor's address of another region, which the vendor names. */
  otherRegion: refusal({
    code: 'wrong_target',
    target: 'eu.api.openai.com',
    vendor: {
      status: 401,
      code: 'incorrect_hostname',
      text: 'Attempted to access resource with incorrect regional hostname. Please make your request to eu.api.openai.com',
    },
  }),
  /** The vendor wants a pause of 30 seconds. */
  rateLimited: refusal({ code: 'rate_limited', retryAfterMs: 30_000, vendor: { status: 429 } }),
  /** Every key belongs to an organization that no account has. */
  otherOrganization: anyKey({ organization: { externalId: 'org-9Zk3wNs6Rb80GhVe', name: 'Helios Energy' } }),
  /** Every key belongs to an organization that is connected already. */
  duplicate: (script) => ({
    ...script,
    accounts: [sampleAccount(), secondAccount()],
    anyKey: { ...script.anyKey, organization: WORKING_KEY.organization },
  }),
  /** Another person changed the account in the meantime: the first change is refused with the account as it is now. */
  conflict: (script) => {
    const [first = sampleAccount()] = script.accounts;
    const now = {
      ...first,
      version: first.version + 1,
      credential: { ...first.credential, lastFour: 'w2Lm', changedAt: daysBefore(0.001), changedBy: 'Tomás Herrera' },
    };
    const fault = { kind: 'lie', answer: { ok: false, failure: { code: 'version_conflict' }, account: now } } as const;
    return {
      ...script,
      accounts: script.accounts.length === 0 ? [first] : script.accounts,
      faults: {
        ...script.faults,
        rotateCredential: { once: [fault] },
        renameAccount: { once: [fault] },
        pauseAccount: { once: [fault] },
        disconnectAccount: { once: [fault] },
      },
    };
  },
  /** Drafts live 5 seconds. */
  shortDraft: (script) => ({ ...script, drafts: { lifetimeMs: 5_000 } }),
  /** This host keeps no drafts. */
  resend: (script) => ({ ...script, drafts: 'resend' }),
  /** The answer to the first Finish gets lost after the work was done. */
  lostAnswer: (script) => ({
    ...script,
    faults: {
      ...script.faults,
      connectAccount: { once: [{ kind: 'lose' }] },
      rotateCredential: { once: [{ kind: 'lose' }] },
    },
  }),
} satisfies Record<string, Scenario>;
