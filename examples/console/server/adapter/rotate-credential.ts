import type { Account, MutationResult, RotateInput } from 'integration-kit/core';
import { credentialFacts } from '../accounts/credential-facts.ts';
import { isoMoment } from '../clock.ts';
import { importNow } from '../import/import-state.ts';
import { withQueued } from '../import/progress.ts';
import { secretBinding, storedSecret } from '../secrets/stored-secret.ts';
import type { User } from '../users.ts';
import { changeAccount } from './change-account.ts';
import type { ConsoleParts } from './console-parts.ts';

/**
 * Swaps the credential of an account in one step. Id, label, history and the place of the import stay; the next page is
 * asked for with the new key.
 */
export function rotateCredential(parts: ConsoleParts, user: User, input: RotateInput): MutationResult {
  return changeAccount(parts, user, input, 'rotateCredential', (stored) => {
    const { accounts, drafts, imports, importer, store, vault, clock } = parts;
    const { account } = stored;
    const draft = input.draft === 'resend' ? null : drafts.find(user.id, input.draft.id);
    if (input.draft === 'resend' || draft === null || draft.integrationId !== account.integrationId)
      return { ok: false, failure: { code: 'draft_expired' } };
    const { report, secret } = draft;
    const found = report.identity?.confidence === 'proven' ? report.identity.externalId : undefined;
    if (account.externalId !== undefined && found !== undefined && found !== account.externalId)
      return { ok: false, failure: { code: 'identity_mismatch', accountId: account.id } };
    drafts.remove(input.draft.id);
    if (storedSecret(vault, stored) === secret)
      return { ok: false, failure: { code: 'same_credential', accountId: account.id } };

    accounts.replaceSecret(account.id, vault.seal(secret, secretBinding(account)));
    const now = clock.now();
    const resumed = resumedImport(parts, account, now);
    if (resumed !== null) imports.save(resumed);
    const next = accounts.update(account.id, 'person', (present) => {
      const credential = credentialFacts(secret, report, input.expiresAt, user.name, isoMoment(now));
      const swapped = { ...present, credential, capabilities: report.capabilities };
      return resumed === null ? swapped : withQueued(swapped, resumed);
    });
    store.afterCommit(importer.wake);
    return { ok: true, account: next, notices: [{ code: 'old_credential_still_active' }] };
  });
}

/** An import that the old key had stopped goes on where it stood. */
function resumedImport({ imports }: ConsoleParts, account: Account, nowMs: number) {
  const state = imports.find(account.id);
  const stopped = account.sync.phase === 'failing' || account.sync.phase === 'delayed';
  return stopped && state !== null && !state.paused ? importNow(state, nowMs) : null;
}
