import type { Account, MutationResult, Notice, RotateInput } from 'integration-kit/core';
import { newCredential } from '../accounts/account-credential.ts';
import type { Source } from '../accounts/source-store.ts';
import { isoMoment } from '../clock.ts';
import { importNow } from '../import/import-state.ts';
import { withQueued } from '../import/progress.ts';
import { secretBinding, storedSecret } from '../secrets/vault.ts';
import type { User } from '../users.ts';
import { changeAccount } from './account-changes.ts';
import type { ConsoleParts } from './console-parts.ts';
import { assignOrganization } from './organizations.ts';
import { fillSecretDigests } from './secret-digests.ts';

/**
 * Replaces the credential of an account in one transaction. Id, label, history and the position of the import stay; the
 * next page is requested with the new key.
 */
export function rotateCredential(parts: ConsoleParts, user: User, input: RotateInput): MutationResult {
  return changeAccount(parts, user, input, 'rotateCredential', (stored) => {
    const { accounts, sources, drafts, imports, importer, store, vault, digests, clock } = parts;
    const { account } = stored;
    const draft = input.draft === 'resend' ? null : drafts.find(user.id, input.draft.id);
    if (input.draft === 'resend' || draft === null || draft.integrationId !== account.integrationId)
      return { ok: false, failure: { code: 'draft_expired' } };
    const { report, secret } = draft;
    const { identity } = report;
    const found = identity?.confidence === 'proven' ? identity.externalId : undefined;
    if (account.externalId !== undefined && found !== undefined && found !== account.externalId)
      return { ok: false, failure: { code: 'identity_mismatch', accountId: account.id } };
    const digest = digests.ofSecret(account.integrationId, secret);
    const owner = accounts.findBySecret(digest);
    // The draft stays: the person may go on with the other account.
    if (owner !== null && owner.account.id !== account.id)
      return { ok: false, failure: { code: 'already_connected', accountId: owner.account.id } };
    drafts.remove(input.draft.id);
    const former = storedSecret(vault, stored);
    if (former === secret) return { ok: false, failure: { code: 'same_credential', accountId: account.id } };

    accounts.replaceSecret(account.id, { sealed: vault.seal(secret, secretBinding(account)), digest });
    // Its data was read with the former key: connecting that key again leads to this account.
    if (former !== null) sources.noteSecret(stored.sourceId, digests.ofSecret(account.integrationId, former));
    // Another account may have had the former key too.
    fillSecretDigests(parts);
    if (identity?.confidence === 'declared') accounts.declare(account.id, identity.externalId);
    const restarts = joinData(parts, account.id, found, sources.findBySecret(account.integrationId, digest));
    const now = clock.now();
    const resumed = restarts ? null : resumedImport(parts, account, now);
    if (resumed !== null) imports.save(resumed);
    const next = accounts.update(account.id, 'person', (present) => {
      const credential = newCredential(secret, report, input.expiresAt, user.name, isoMoment(now));
      const swapped = { ...present, credential, capabilities: report.capabilities };
      return resumed === null ? swapped : withQueued(swapped, resumed);
    });
    store.afterCommit(importer.wake);
    const notices: Notice[] = [{ code: 'old_credential_still_active' }];
    if (restarts) notices.push({ code: 'sync_restarts' });
    return { ok: true, account: next, notices };
  });
}

/**
 * Stores the organization that the new key proves with an account without one, and joins data that was kept when the
 * new key was disconnected. Returns whether the import restarts.
 */
function joinData(parts: ConsoleParts, accountId: string, proven: string | undefined, kept: Source | null): boolean {
  const { accounts, sources } = parts;
  const restarts = proven !== undefined && assignOrganization(parts, accountId, proven);
  const stored = accounts.find(accountId);
  if (stored === null || kept === null || accounts.findBySource(kept.id).length > 0) return restarts;
  if (kept.externalId !== null) return assignOrganization(parts, accountId, kept.externalId) || restarts;
  sources.join(kept.id, stored.sourceId);
  return restarts;
}

/** The import that failed with the old key, due now; null when there is none. */
function resumedImport({ imports }: ConsoleParts, account: Account, nowMs: number) {
  const state = imports.find(account.id);
  const stopped = account.sync.phase === 'failing' || account.sync.phase === 'delayed';
  return stopped && state !== null && !state.paused ? importNow(state, nowMs) : null;
}
