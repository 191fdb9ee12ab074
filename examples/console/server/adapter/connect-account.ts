import { type Account, type ConnectInput, type MutationResult, plainText } from 'integration-kit/core';
import { newCredential } from '../accounts/account-credential.ts';
import { isoMoment } from '../clock.ts';
import { initialImport } from '../import/import-state.ts';
import { withQueued } from '../import/progress.ts';
import { connectionOf } from '../integrations.ts';
import { secretBinding } from '../secrets/vault.ts';
import type { User } from '../users.ts';
import type { ConsoleParts } from './console-parts.ts';
import { type CredentialMatch, matchCredential, dataHref } from './organizations.ts';
import { fillSecretDigests } from './secret-digests.ts';

/**
 * Makes an account of a draft: account, import and the end of the draft are one transaction with the outcome that a
 * repeat of the press is answered with.
 */
export function connectAccount(parts: ConsoleParts, user: User, input: ConnectInput): MutationResult {
  const { integrationId, methodId, idempotencyKey } = input;
  const connection = connectionOf(integrationId, methodId);
  if (connection === null) return { ok: false, failure: { code: 'unsupported' } };
  const intent = { userId: user.id, idempotencyKey, operation: 'connectAccount', input };
  return parts.outcomes.once(intent, () => {
    const { accounts, drafts, imports, importer, store, vault, digests, clock } = parts;
    const draft = input.draft === 'resend' ? null : drafts.find(user.id, input.draft.id);
    if (input.draft === 'resend' || draft === null || draft.integrationId !== integrationId)
      return { ok: false, failure: { code: 'draft_expired' } };
    const { report, secret } = draft;
    // The start may have been unable to write them.
    fillSecretDigests(parts);
    const digest = digests.ofSecret(integrationId, secret);
    const match = matchCredential(parts, integrationId, digest, report.identity);
    // The draft stays: the same press may become "update its key instead".
    if (match.account !== null)
      return { ok: false, failure: { code: 'already_connected', accountId: match.account.account.id } };
    drafts.remove(input.draft.id);

    const id = crypto.randomUUID();
    const now = clock.now();
    const label = plainText(input.label ?? '');
    const { externalId, declaredId } = match;
    // An organization that is only declared is a name, not an id.
    const name = report.identity?.name ?? declaredId ?? undefined;
    const sourceId = sourceFor(parts, integrationId, match, label || (name ?? externalId ?? connection.name));
    const state = initialImport(id, sourceId, now);
    const blank: Account = {
      ...{ id, integrationId, version: 1 },
      ...(externalId === null ? {} : { externalId }),
      ...(name === undefined ? {} : { name }),
      ...(label === '' ? {} : { label }),
      credential: newCredential(secret, report, input.expiresAt, user.name, isoMoment(now)),
      capabilities: report.capabilities,
      sync: { phase: 'queued' },
      ...{ createdAt: isoMoment(now), createdBy: user.name },
      href: dataHref(sourceId),
    };
    const account = withQueued(blank, state);
    const sealed = vault.seal(secret, secretBinding(account));
    accounts.insert({ account, sourceId, ownerId: user.id, declaredId, secret: { sealed, digest } });
    imports.save(state);
    store.afterCommit(importer.wake);
    return { ok: true, account, notices: [] };
  });
}

/** The data that the account continues, under its name; new when there is none. */
function sourceFor(
  { sources }: ConsoleParts,
  integrationId: string,
  { externalId, source, dataToJoin }: CredentialMatch,
  name: string,
): string {
  if (source === null) return sources.add(integrationId, externalId, name);
  sources.rename(source.id, name);
  if (externalId !== null && source.externalId === null) sources.identify(source.id, externalId);
  if (dataToJoin !== null) sources.join(dataToJoin.id, source.id);
  return source.id;
}
