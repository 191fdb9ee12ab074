import type { TestReport } from 'integration-kit/core';
import type { VendorFetch } from 'integration-kit/verify/openai';
import type { StoredAccount } from '../accounts/account-store.ts';
import type { Source } from '../accounts/source-store.ts';
import { initialImport } from '../import/import-state.ts';
import { withQueued } from '../import/progress.ts';
import type { ConsoleParts } from './console-parts.ts';
import { CONNECTIONS } from '../integrations.ts';
import { errorName } from '../log.ts';
import { storedSecret } from '../secrets/vault.ts';

type Parts = Pick<ConsoleParts, 'accounts' | 'sources' | 'imports' | 'importer' | 'store' | 'clock'>;

/** The account and the data that a tested credential belongs to. */
export interface CredentialMatch {
  /** The organization's id: proven now, or earlier for the same secret. */
  readonly externalId: string | null;
  /** What the vendor calls the organization without proving it. */
  readonly declaredId: string | null;
  /** The account that has this secret, is of this organization, or has data that was read with this secret. */
  readonly account: StoredAccount | null;
  /** The data of this organization, or that was read with this secret before. */
  readonly source: Source | null;
  /** Data that was read with this secret when its organization was not known, beside `source`: it belongs there. */
  readonly dataToJoin: Source | null;
}

/**
 * Finds the account and the data of a credential. The same secret is the same account, whatever the vendor reported of
 * it at the time; then the proven id decides; then which data was read with the secret before it was replaced, so that
 * a day is never read into two sources. A name that is only declared decides nothing.
 */
export function matchCredential(
  { accounts, sources }: Parts,
  integrationId: string,
  digest: Uint8Array,
  identity: TestReport['identity'],
): CredentialMatch {
  const proven = identity?.confidence === 'proven' ? identity.externalId : null;
  const declaredId = identity?.confidence === 'declared' ? identity.externalId : null;
  const kept = sources.findBySecret(integrationId, digest);
  const isCompatible = kept !== null && (proven === null || kept.externalId === null || kept.externalId === proven);
  const ofSecret = isCompatible ? kept : null;
  const externalId = proven ?? ofSecret?.externalId ?? null;
  const ofOrganization = externalId === null ? null : sources.findByOrganization(integrationId, externalId);
  const source = ofOrganization ?? ofSecret;
  const dataToJoin = ofSecret === null || ofSecret.id === source?.id ? null : ofSecret;
  const account =
    accounts.findBySecret(digest) ??
    (externalId === null ? null : accounts.findByOrganization(integrationId, externalId)) ??
    firstOf(accounts, source) ??
    firstOf(accounts, ofSecret);
  return { externalId, declaredId, account, source, dataToJoin };
}

function firstOf(accounts: Parts['accounts'], source: Source | null): StoredAccount | null {
  return source === null ? null : (accounts.findBySource(source.id)[0] ?? null);
}

/**
 * Notes the organization of an account that had none. When there is data of it already, of an account that was
 * disconnected or of one that turns out to be of the same organization, the two sources become one.
 *
 * Belongs into a transaction. Returns whether the import restarts.
 */
export function assignOrganization(parts: Parts, accountId: string, externalId: string): boolean {
  const { accounts, sources } = parts;
  const stored = accounts.find(accountId);
  if (stored === null || stored.account.externalId !== undefined) return false;
  accounts.assign(accountId, externalId, stored.sourceId);
  accounts.update(accountId, 'background', (account) => ({ ...account, externalId }));
  const known = sources.findByOrganization(stored.account.integrationId, externalId);
  if (known !== null) return moveToSource(parts, accountId, known.id);
  sources.identify(stored.sourceId, externalId);
  return false;
}

/**
 * Gives two accounts that have the same secret, and so are of one organization, the same source: what both have
 * imported is then counted once. Belongs into a transaction.
 */
export function shareSource(parts: Parts, accountId: string, ownerId: string): void {
  const { accounts } = parts;
  const externalId = accounts.find(ownerId)?.account.externalId ?? accounts.find(accountId)?.account.externalId;
  if (externalId !== undefined) for (const id of [ownerId, accountId]) assignOrganization(parts, id, externalId);
  const owner = accounts.find(ownerId);
  if (owner !== null) moveToSource(parts, accountId, owner.sourceId);
}

/**
 * Moves an account to another source of its organization and imports everything again, so that each day is stored once,
 * as the vendor sends it now. Returns whether the import restarts.
 */
function moveToSource(parts: Parts, accountId: string, sourceId: string): boolean {
  const { accounts, sources, imports, importer, store, clock } = parts;
  const stored = accounts.find(accountId);
  if (stored === null || stored.sourceId === sourceId) return false;
  accounts.assign(accountId, stored.account.externalId ?? null, sourceId);
  const state = {
    ...initialImport(accountId, sourceId, clock.now()),
    paused: imports.find(accountId)?.paused ?? false,
  };
  imports.save(state);
  if (accounts.findBySource(stored.sourceId).length === 0) sources.join(stored.sourceId, sourceId);
  accounts.update(accountId, 'background', (account) => {
    const moved = { ...account, href: dataHref(sourceId) };
    return state.paused ? moved : withQueued(moved, state);
  });
  store.afterCommit(importer.wake);
  return true;
}

/** Where the console shows the data of a source. */
export function dataHref(sourceId: string): string {
  return `/costs?source=${sourceId}`;
}

/**
 * A `fetch` for the vendor that reads the organization of an account without one from every response: of tests, retests
 * and the import. Only a successful response to the account's own stored key counts. A failure here changes no
 * response; the next response is read again.
 *
 * @param parts Called for each response: the importer, which is one of them, needs this `fetch` first.
 */
export function withOrganizationDetection(
  fetch: VendorFetch,
  parts: () => Omit<ConsoleParts, 'vendor' | 'drafts' | 'outcomes'>,
): VendorFetch {
  function look({ status, headers }: Response, secret: string): void {
    if (status !== 200) return;
    for (const { definition, verifier } of CONNECTIONS) {
      const identity = verifier.identityOf?.(headers, secret) ?? null;
      if (identity?.confidence !== 'proven') continue;
      const { accounts, digests, store, vault } = parts();
      const owner = accounts.findBySecret(digests.ofSecret(definition.id, secret));
      if (owner === null || owner.account.externalId !== undefined) continue;
      // One that has the same key reads into the same data.
      const all = accounts.findBySource(owner.sourceId).filter((stored) => storedSecret(vault, stored) === secret);
      store.transact(() => {
        for (const { account } of all) assignOrganization(parts(), account.id, identity.externalId);
      });
      for (const { account } of all) parts().log({ event: 'organization_noted', accountId: account.id });
    }
  }

  return async (url, init) => {
    const response = await fetch(url, init);
    try {
      const [, secret] = /^Bearer (.+)$/u.exec(new Headers(init.headers).get('authorization') ?? '') ?? [];
      if (secret !== undefined) look(response, secret);
    } catch (thrown) {
      parts().log({ event: 'organization_not_noted', level: 'warn', error: errorName(thrown) });
    }
    return response;
  };
}
