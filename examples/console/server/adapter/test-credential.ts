import type { RetestResult, TestCall, TestInput, TestReport, TestResult } from 'integration-kit/core';
import { withVerdict } from '../accounts/credential-facts.ts';
import { isoMoment } from '../clock.ts';
import { importNow } from '../import/import-state.ts';
import { withQueued } from '../import/progress.ts';
import { connectionOf } from '../integrations.ts';
import { storedSecret } from '../secrets/stored-secret.ts';
import type { User } from '../users.ts';
import type { ConsoleParts } from './console-parts.ts';

/** Asks the vendor about typed values and, when they pass, keeps them sealed until Finish. */
export async function testCredential(
  parts: ConsoleParts,
  user: User,
  input: TestInput,
  call: TestCall,
): Promise<TestResult> {
  const { drafts, accounts, road, clock, vault } = parts;
  const { integrationId, methodId, accountId, values, capabilities } = input;
  const connection = connectionOf(integrationId, methodId);
  if (connection === null) return { ...emptyReport(parts), ok: false, failure: { code: 'unsupported' } };
  const outcome = await connection.verifier.verify(
    { values, capabilities, accountId },
    { ...road, ...call, now: clock.now },
  );
  const report = withRelation(parts, integrationId, outcome);
  if (!outcome.ok) return { ...report, ok: false, failure: outcome.failure };
  const secret = String(values[connection.secretField]);
  if (accountId !== undefined) {
    const target = accounts.find(accountId);
    if (target === null) return { ...report, ok: false, failure: { code: 'not_found', accountId } };
    if (storedSecret(vault, target) === secret)
      return { ...report, ok: false, failure: { code: 'same_credential', accountId } };
  }
  const { id, expiresAtMs } = drafts.keep(user.id, { integrationId, methodId, report, secret });
  return { ...report, ok: true, draft: { id, expiresAt: isoMoment(expiresAtMs) } };
}

/** Asks the vendor about the stored credential and notes what it said. Never touches how far the import is. */
export async function retestAccount(parts: ConsoleParts, accountId: string, call: TestCall): Promise<RetestResult> {
  const { accounts, imports, importer, road, clock, store, vault } = parts;
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
    { ...road, ...call, now: clock.now },
  );
  const failure = outcome.ok ? null : outcome.failure;
  if (failure?.code === 'aborted') return outcome;
  store.transact(() => {
    // What was learnt about a key that was replaced meanwhile says nothing of the new one.
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

function withRelation(parts: ConsoleParts, integrationId: string, report: TestReport): TestReport {
  const { checks, capabilities, notVerified, identity, expiresAt, credentialName, checkedAt } = report;
  const known = {
    ...{ checks, capabilities, notVerified, checkedAt },
    ...(identity === undefined ? {} : { identity }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(credentialName === undefined ? {} : { credentialName }),
  };
  // Only a proven id tells: two organizations may have, or have had, one slug.
  if (identity?.confidence !== 'proven') return known;
  const twin = parts.accounts.findByOrganization(integrationId, identity.externalId);
  return {
    ...known,
    relation: twin === null ? { kind: 'new' } : { kind: 'existing', accountId: twin.account.id },
  };
}

function emptyReport({ clock }: ConsoleParts): TestReport {
  return { checks: [], capabilities: [], notVerified: [], checkedAt: isoMoment(clock.now()) };
}
