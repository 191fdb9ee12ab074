import type { CapabilityGrant } from '../../definition/account.ts';
import type { Failure } from '../../definition/failure.ts';
import { blamesCredential } from '../../definition/failure-traits.ts';
import { isLongerThan, LONGEST_SECRET } from '../../definition/input-limits.ts';
import { headerSafe } from '../../definition/normalise-secret.ts';
import { createCheckList, type CheckList } from '../check-list.ts';
import { startDeadline } from '../deadline.ts';
import type { Verifier, VerifyCall, VerifyInput, VerifyOutcome } from '../verifier.ts';
import { type Client, createClient, probeManagement, probeUsage } from './client.ts';
import { findCredentialMetadata, type Identity, identityOf, type CredentialMetadata } from './credential-metadata.ts';
import { openaiBaseUrl } from './openai-base-url.ts';
import { KEY_FIELD, planChecks, reportedCapabilities, REQUIRED_CAPABILITY, SCOPE_OF } from './plan.ts';

const OPENAI_URL = 'https://api.openai.com';

/** The whole test, all requests together. Shorter than the 20 s that the person's browser waits. */
const LIMIT_MS = 15_000;

/**
 * Verifies an Admin key of OpenAI's API platform (field `adminKey`).
 *
 * Requests today's costs, which needs exactly the scope that an import needs. With the capability `management` it also
 * requests one project and, if that is allowed, the key's own record, which contains its name and expiry: a key is used
 * for requested capabilities only. An organization without data passes.
 */
export const openaiVerifier: Verifier = { id: 'openai', baseUrl: OPENAI_URL, identityOf, verify };

interface Findings {
  failure: Failure | null;
  identity: Identity | null;
  grants: Map<string, CapabilityGrant>;
  metadata: CredentialMetadata;
}

async function verify(input: VerifyInput, call: VerifyCall): Promise<VerifyOutcome> {
  const baseUrl = openaiBaseUrl(call.baseUrl ?? OPENAI_URL);
  const now = call.now ?? Date.now;
  const startMs = now();
  const capabilities = reportedCapabilities(input.capabilities);
  const checks = createCheckList(planChecks(capabilities), (check) =>
    // After the caller has aborted, checks appear in the report only.
    call.signal.aborted ? undefined : call.onCheck(check),
  );
  const findings: Findings = { failure: null, identity: null, grants: new Map(), metadata: {} };
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

/** One request decides three checks: whether OpenAI accepts the key, its organization, and whether it may read usage. */
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

/** An optional capability: a failure is a warning and does not concern the key, which OpenAI has just accepted. */
async function tryManagement(client: Client, checks: CheckList, findings: Findings): Promise<void> {
  checks.start('management');
  const reading = await probeManagement(client);
  const failure = reading.ok ? null : reading.failure;
  findings.grants.set('management', grantOf('management', failure));
  if (failure === null) {
    checks.end('management', 'passed');
    findings.metadata = await findCredentialMetadata(client);
  } else {
    checks.end('management', 'warning', failure);
  }
}

/** Ends the test. The check of the key fails only when the key is invalid; otherwise it is skipped. */
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
  { failure, identity, grants, metadata }: Findings,
  requested: readonly string[],
  checks: CheckList,
  startMs: number,
): VerifyOutcome {
  const capabilities = requested.map((id): CapabilityGrant => grants.get(id) ?? { id, state: 'unknown' });
  const unknown = capabilities.filter(({ state }) => state === 'unknown').map(({ id }) => id);
  const report = {
    checks: checks.close(),
    capabilities,
    notVerified: [...(identity?.confidence === 'proven' ? [] : ['identity']), ...unknown],
    ...(identity === null ? {} : { identity }),
    ...metadata,
    checkedAt: new Date(startMs).toISOString(),
  };
  return failure === null ? { ...report, ok: true } : { ...report, ok: false, failure };
}

/**
 * Whether a header can carry the key unchanged, within the length that servers accept. An invalid character makes `fetch`
 * throw with the key in its message; white space at the ends would be removed in transit, so that the tested key would
 * differ from the stored one.
 */
function isSendable(key: unknown): key is string {
  return (
    typeof key === 'string' && !isLongerThan(key, LONGEST_SECRET) && key !== '' && key === key.trim() && headerSafe(key)
  );
}
