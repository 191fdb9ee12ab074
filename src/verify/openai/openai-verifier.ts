import type { CapabilityGrant } from '../../definition/account.ts';
import type { Failure } from '../../definition/failure.ts';
import { blamesCredential } from '../../definition/failure-traits.ts';
import { isLongerThan, LONGEST_SECRET } from '../../definition/input-limits.ts';
import { headerSafe } from '../../definition/key-characters.ts';
import { createCheckList, type CheckList } from '../check-list.ts';
import { startDeadline } from '../deadline.ts';
import type { Verifier, VerifyCall, VerifyInput, VerifyOutcome } from '../verifier.ts';
import { createClient, type Client } from './client.ts';
import { identityOf, type Identity } from './identity.ts';
import { openaiBaseUrl } from './openai-base-url.ts';
import { findOwnKey, type OwnKey } from './own-key.ts';
import { KEY_FIELD, planChecks, reportedCapabilities, REQUIRED_CAPABILITY, SCOPE_OF } from './plan.ts';
import { probeManagement, probeUsage } from './probes.ts';

const OPENAI_URL = 'https://api.openai.com';

/** The whole test, all requests together. Shorter than the 20 s that the person's browser waits. */
const LIMIT_MS = 15_000;

/**
 * Verifies an Admin key of OpenAI's API platform (field `adminKey`).
 *
 * Asks for today's costs, which needs exactly the scope that importing needs. Only when `management` is among the
 * capabilities asked for does it also ask for one project, and then, if that was allowed, for the key's own record,
 * which reports its name and expiry: a key is not used for anything that was not requested. An organization without any data passes.
 */
export const openaiVerifier: Verifier = { id: 'openai', baseUrl: OPENAI_URL, identityOf, verify };

interface Findings {
  failure: Failure | null;
  identity: Identity | null;
  grants: Map<string, CapabilityGrant>;
  ownKey: OwnKey;
}

async function verify(input: VerifyInput, call: VerifyCall): Promise<VerifyOutcome> {
  const baseUrl = openaiBaseUrl(call.baseUrl ?? OPENAI_URL);
  const now = call.now ?? Date.now;
  const startMs = now();
  const capabilities = reportedCapabilities(input.capabilities);
  const checks = createCheckList(planChecks(capabilities), (check) =>
    // After the caller has left, only the report holds how each check ended.
    call.signal.aborted ? undefined : call.onCheck(check),
  );
  const findings: Findings = { failure: null, identity: null, grants: new Map(), ownKey: {} };
  const deadline = startDeadline(call.signal, LIMIT_MS);
  try {
    const key = input.values[KEY_FIELD];
    if (isSendable(key)) {
      const { fetch, egressIps } = call;
      const client = createClient({ fetch, baseUrl, key, deadline, now, egressIps });
      await tryRequired(client, checks, findings, startMs);
      if (findings.failure === null && capabilities.includes('management'))
        await tryManagement(client, checks, findings);
    } else {
      refuse(checks, findings, { code: 'invalid_input', field: KEY_FIELD });
    }
  } finally {
    deadline.clear();
  }
  if (deadline.endedBy() === 'host') findings.failure = { code: 'aborted' };
  return outcomeOf(findings, capabilities, checks, startMs);
}

/** One request answers three lines: whether OpenAI takes the key, whose it is, and whether it may read usage. */
async function tryRequired(client: Client, checks: CheckList, findings: Findings, nowMs: number): Promise<void> {
  checks.start('credential');
  const reading = await probeUsage(client, nowMs);
  const failure = reading.ok ? null : reading.failure;
  if (failure !== null && failure.code !== 'missing_scope') return refuse(checks, findings, failure);
  checks.end('credential', 'passed');
  checks.start('identity');
  findings.identity = reading.headers === null ? null : identityOf(reading.headers, client.key);
  checks.end('identity', findings.identity?.confidence === 'proven' ? 'passed' : 'warning');
  checks.start(REQUIRED_CAPABILITY);
  findings.failure = failure;
  findings.grants.set(REQUIRED_CAPABILITY, grantOf(REQUIRED_CAPABILITY, failure));
  if (failure === null) checks.end(REQUIRED_CAPABILITY, 'passed');
  else checks.end(REQUIRED_CAPABILITY, 'failed', failure);
}

/** Optional: whatever goes wrong here is a note, and nothing of it is the key's: it has just worked. */
async function tryManagement(client: Client, checks: CheckList, findings: Findings): Promise<void> {
  checks.start('management');
  const reading = await probeManagement(client);
  const failure = reading.ok ? null : reading.failure;
  findings.grants.set('management', grantOf('management', failure));
  if (failure === null) {
    checks.end('management', 'passed');
    findings.ownKey = await findOwnKey(client);
  } else {
    checks.end('management', 'warning', failure);
  }
}

/** Ends the test. The line of the key fails only when the key is at fault; else it was not checked, and is skipped. */
function refuse(checks: CheckList, findings: Findings, failure: Failure): void {
  findings.failure = failure;
  if (blamesCredential(failure.code) || failure.field === KEY_FIELD) checks.end('credential', 'failed', failure);
}

function grantOf(id: keyof typeof SCOPE_OF, failure: Failure | null): CapabilityGrant {
  if (failure === null) return { id, state: 'granted' };
  if (failure.code !== 'missing_scope') return { id, state: 'unknown' };
  return { id, state: 'missing', missingScopes: failure.missingScopes ?? [SCOPE_OF[id]] };
}

function outcomeOf(
  { failure, identity, grants, ownKey }: Findings,
  asked: readonly string[],
  checks: CheckList,
  startMs: number,
): VerifyOutcome {
  const capabilities = asked.map((id): CapabilityGrant => grants.get(id) ?? { id, state: 'unknown' });
  const unknown = capabilities.filter(({ state }) => state === 'unknown').map(({ id }) => id);
  const report = {
    checks: checks.close(),
    capabilities,
    notVerified: [...(identity?.confidence === 'proven' ? [] : ['identity']), ...unknown],
    ...(identity === null ? {} : { identity }),
    ...ownKey,
    checkedAt: new Date(startMs).toISOString(),
  };
  return failure === null ? { ...report, ok: true } : { ...report, ok: false, failure };
}

/**
 * Whether a header carries it unchanged, and a vendor's server takes it: a pasted log file is refused here, not there.
 * What it cannot carry makes `fetch` throw with the key in its message; white space at the ends would be cut on the way,
 * and what was tested would not be what is stored.
 */
function isSendable(key: unknown): key is string {
  return (
    typeof key === 'string' && !isLongerThan(key, LONGEST_SECRET) && key !== '' && key === key.trim() && headerSafe(key)
  );
}
