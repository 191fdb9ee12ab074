import type { Check, Failure, RetestResult, TestCall, TestInput, TestReport, TestResult } from 'integration-kit/core';
import { withVerdict } from '../accounts/account-credential.ts';
import { isoMoment } from '../clock.ts';
import { importNow } from '../import/import-state.ts';
import { withQueued } from '../import/progress.ts';
import { connectionOf } from '../integrations.ts';
import { storedSecret } from '../secrets/vault.ts';
import type { User } from '../users.ts';
import type { ConsoleParts } from './console-parts.ts';
import { matchCredential } from './organizations.ts';

/** Tests typed values at the vendor and, when they pass, keeps them sealed until Finish. */
export async function testCredential(
  parts: ConsoleParts,
  user: User,
  input: TestInput,
  call: TestCall,
): Promise<TestResult> {
  const { drafts, accounts, vendor, clock, vault, digests } = parts;
  const { integrationId, methodId, accountId, values, capabilities } = input;
  const connection = connectionOf(integrationId, methodId);
  if (connection === null) return { ...emptyReport(parts), ok: false, failure: { code: 'unsupported' } };
  const waitMs = drafts.waitMs(user.id);
  if (waitMs > 0) return { ...emptyReport(parts), ok: false, failure: tooManyDrafts(waitMs) };
  const outcome = await connection.verifier.verify(
    { values, capabilities, accountId },
    { ...vendor, ...call, now: clock.now },
  );
  const secret = String(values[connection.secretField]);
  const report = withRelation(parts, integrationId, accountId, digests.ofSecret(integrationId, secret), outcome);
  if (!outcome.ok) return { ...report, ok: false, failure: outcome.failure };
  if (accountId !== undefined) {
    const target = accounts.find(accountId);
    if (target === null) return { ...report, ok: false, failure: { code: 'not_found', accountId } };
    if (storedSecret(vault, target) === secret)
      return { ...report, ok: false, failure: { code: 'same_credential', accountId } };
  }
  const draft = drafts.keep(user.id, { integrationId, methodId, report, secret });
  // Other tests of this person passed meanwhile.
  if (!draft.kept) return { ...report, ok: false, failure: tooManyDrafts(draft.retryAfterMs) };
  return { ...report, ok: true, draft: { id: draft.id, expiresAt: isoMoment(draft.expiresAtMs) } };
}

function tooManyDrafts(retryAfterMs: number): Failure {
  return { code: 'rate_limited', retryAfterMs };
}

/** Tests the stored credential at the vendor and stores the result. The position of the import stays. */
export async function retestAccount(parts: ConsoleParts, accountId: string, call: TestCall): Promise<RetestResult> {
  const { accounts, imports, importer, vendor, clock, store, vault } = parts;
  const stored = accounts.find(accountId);
  const connection = stored === null ? null : connectionOf(stored.account.integrationId);
  if (stored === null || connection === null)
    return { ...emptyReport(parts), ok: false, failure: { code: 'not_found', accountId } };
  const { account, secretRevision } = stored;
  const secret = storedSecret(vault, stored);
  if (secret === null) return { ...emptyReport(parts), ok: false, failure: { code: 'unavailable', accountId } };
  const values = { [connection.secretField]: secret };
  const capabilities = (account.capabilities ?? []).map(({ id }) => id);
  const outcome = await connection.verifier.verify(
    { values, capabilities, accountId },
    { ...vendor, ...call, now: clock.now },
  );
  const failure = outcome.ok ? null : outcome.failure;
  if (failure?.code === 'aborted') return outcome;
  store.transact(() => {
    // A result for a key that was replaced meanwhile is not valid for the new one.
    if (accounts.find(accountId)?.secretRevision !== secretRevision) return;
    const state = imports.find(accountId);
    const revived = outcome.ok && account.sync.phase === 'failing' && state !== null && !state.paused;
    const resumed = revived ? importNow(state, clock.now()) : null;
    if (resumed !== null) imports.save(resumed);
    accounts.update(accountId, 'background', (present) => {
      const judged = withVerdict(present, failure, outcome.checkedAt);
      const known = outcome.ok ? { ...judged, capabilities: outcome.capabilities } : judged;
      return resumed === null ? known : withQueued(known, resumed);
    });
  });
  importer.wake();
  return outcome;
}

/**
 * What the test found, with the facts of the console: whether the key or its organization is connected, or may be.
 * A name that the vendor only declares is no proof, because two organizations may have, or have had, one slug: an equal
 * one is a warning.
 */
function withRelation(
  parts: ConsoleParts,
  integrationId: string,
  targetId: string | undefined,
  digest: Uint8Array,
  report: RetestResult,
): TestReport {
  const { checks, capabilities, notVerified, identity, expiresAt, credentialName, checkedAt } = report;
  const { externalId, declaredId, account } = matchCredential(parts, integrationId, digest, identity);
  const known = {
    ...{ checks, capabilities, notVerified, checkedAt },
    ...(identity === undefined ? {} : { identity }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(credentialName === undefined ? {} : { credentialName }),
  };
  const target = targetId === undefined ? null : parts.accounts.find(targetId);
  const warning: Check = { id: DUPLICATE_CHECK, required: false, status: 'warning' };
  if (account !== null) {
    const isSecretOfOther = parts.accounts.findBySecret(digest) !== null;
    const isOfTarget =
      target !== null &&
      ((externalId !== null && externalId === target.account.externalId) || account.sourceId === target.sourceId);
    // Another account had this secret, and has another one now: nothing proves that they are of one organization.
    const isFormerOfOther = target !== null && !isOfTarget && !isSecretOfOther && externalId === null;
    if (isFormerOfOther) return report.ok ? { ...known, checks: [...checks, warning] } : known;
    const accountId = isOfTarget && !isSecretOfOther ? target.account.id : account.account.id;
    return { ...known, relation: { kind: 'existing', accountId } };
  }
  if (externalId !== null) return { ...known, relation: { kind: 'new' } };
  if (!report.ok) return known;
  const alike = declaredId === null ? null : parts.accounts.findByDeclaredId(integrationId, declaredId);
  if (alike === null || alike.account.id === targetId)
    return { ...known, notVerified: [...notVerified, DUPLICATE_CHECK] };
  // Without a failure: "already connected" would be shown as a fact.
  return { ...known, checks: [...checks, warning] };
}

/** Whether the organization is connected already. */
const DUPLICATE_CHECK = 'duplicate';

function emptyReport({ clock }: ConsoleParts): TestReport {
  return { checks: [], capabilities: [], notVerified: [], checkedAt: isoMoment(clock.now()) };
}
