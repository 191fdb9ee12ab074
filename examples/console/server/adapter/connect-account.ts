import { type Account, type ConnectInput, type MutationResult, plainText } from 'integration-kit/core';
import { credentialFacts } from '../accounts/credential-facts.ts';
import { isoMoment } from '../clock.ts';
import { initialImport } from '../import/import-state.ts';
import { withQueued } from '../import/progress.ts';
import { connectionOf } from '../integrations.ts';
import { secretBinding } from '../secrets/stored-secret.ts';
import type { User } from '../users.ts';
import type { ConsoleParts } from './console-parts.ts';

/**
 * Makes an account of a draft: account, import and the end of the draft are one transaction with the outcome that a
 * repeat of the press is answered with.
 */
export function connectAccount(parts: ConsoleParts, user: User, input: ConnectInput): MutationResult {
  const { integrationId, methodId, idempotencyKey } = input;
  const connection = connectionOf(integrationId, methodId);
  if (connection === null) return { ok: false, failure: { code: 'unsupported' } };
  return parts.outcomes.once(user.id, idempotencyKey, 'connectAccount', () => {
    const { accounts, drafts, sources, imports, importer, store, vault, clock } = parts;
    const draft = input.draft === 'resend' ? null : drafts.find(user.id, input.draft.id);
    if (input.draft === 'resend' || draft === null || draft.integrationId !== integrationId)
      return { ok: false, failure: { code: 'draft_expired' } };
    const { report, secret } = draft;
    const proven = report.identity?.confidence === 'proven' ? report.identity : undefined;
    const twin = proven === undefined ? null : accounts.findByOrganization(integrationId, proven.externalId);
    // The draft stays: the same press may become "update its key instead".
    if (twin !== null) return { ok: false, failure: { code: 'already_connected', accountId: twin.account.id } };
    drafts.remove(input.draft.id);

    const id = crypto.randomUUID();
    const now = clock.now();
    const label = plainText(input.label ?? '');
    // An organization that is only declared is a name, not an id.
    const name = report.identity?.name ?? (proven === undefined ? report.identity?.externalId : undefined);
    const sourceName = label || (name ?? proven?.externalId ?? connection.name);
    const sourceId = sources.claim(integrationId, proven?.externalId, sourceName);
    const state = initialImport(id, sourceId, now);
    const blank: Account = {
      ...{ id, integrationId, version: 1 },
      ...(proven === undefined ? {} : { externalId: proven.externalId }),
      ...(name === undefined ? {} : { name }),
      ...(label === '' ? {} : { label }),
      credential: credentialFacts(secret, report, input.expiresAt, user.name, isoMoment(now)),
      capabilities: report.capabilities,
      sync: { phase: 'queued' },
      ...{ createdAt: isoMoment(now), createdBy: user.name },
      href: `/costs?source=${sourceId}`,
    };
    const account = withQueued(blank, state);
    const sealed = vault.seal(secret, secretBinding(account));
    accounts.insert({ account, sourceId, ownerId: user.id, secret: sealed });
    imports.save(state);
    store.afterCommit(importer.wake);
    return { ok: true, account, notices: [] };
  });
}
