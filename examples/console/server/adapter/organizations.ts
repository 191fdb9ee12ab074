import type { TestReport } from 'integration-kit/core';
import type { StoredAccount } from '../accounts/account-rows.ts';
import type { Source } from '../accounts/source-store.ts';
import { initialImport } from '../import/import-state.ts';
import { withQueued } from '../import/progress.ts';
import type { ConsoleParts } from './console-parts.ts';

type Parts = Pick<ConsoleParts, 'accounts' | 'sources' | 'imports' | 'importer' | 'store' | 'clock'>;

/** What a tested credential belongs to. */
export interface Belonging {
  /** The organization's id: proven now, or earlier for the same secret. */
  readonly externalId: string | null;
  /** What the vendor calls the organization without proving it. */
  readonly declaredId: string | null;
  /** The account that has this secret, is of this organization, or has data that was read with this secret. */
  readonly account: StoredAccount | null;
  /** The data of this organization, or that was read with this secret before. */
  readonly source: Source | null;
  /** Data that was read with this secret when its organization was not known, beside `source`: it belongs there. */
  readonly strayData: Source | null;
}

/**
 * Finds the account and the data of a credential. The same secret is the same account, whatever the vendor reported of
 * it at the time; then the proven id decides; then which data was read with the secret before it was replaced, so that
 * a day is never read into two sources. A name that is only declared decides nothing.
 */
export function belongingOf(
  { accounts, sources }: Parts,
  integrationId: string,
  digest: Uint8Array,
  identity: TestReport['identity'],
): Belonging {
  const proven = identity?.confidence === 'proven' ? identity.externalId : null;
  const declaredId = identity?.confidence === 'declared' ? identity.externalId : null;
  const kept = sources.findBySecret(integrationId, digest);
  const isCompatible = kept !== null && (proven === null || kept.externalId === null || kept.externalId === proven);
  const ofSecret = isCompatible ? kept : null;
  const externalId = proven ?? ofSecret?.externalId ?? null;
  const ofOrganization = externalId === null ? null : sources.findByOrganization(integrationId, externalId);
  const source = ofOrganization ?? ofSecret;
  const strayData = ofSecret === null || ofSecret.id === source?.id ? null : ofSecret;
  const account =
    accounts.findBySecret(digest) ??
    (externalId === null ? null : accounts.findByOrganization(integrationId, externalId)) ??
    firstOf(accounts, source) ??
    firstOf(accounts, ofSecret);
  return { externalId, declaredId, account, source, strayData };
}

function firstOf(accounts: Parts['accounts'], source: Source | null): StoredAccount | null {
  return source === null ? null : (accounts.findBySource(source.id)[0] ?? null);
}

/**
 * Notes the organization of an account that had none. When there is data of it already, of an account that was
 * disconnected or of one that turns out to be of the same organization, the two sources become one.
 *
 * Belongs into a transaction. Returns whether the import begins anew.
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
 * Lets two accounts that have the same secret, and so are of one organization, read into the same data: what both have
 * imported is then counted once. Belongs into a transaction.
 */
export function countOnce(parts: Parts, accountId: string, ownerId: string): void {
  const { accounts } = parts;
  const externalId = accounts.find(ownerId)?.account.externalId ?? accounts.find(accountId)?.account.externalId;
  if (externalId !== undefined) for (const id of [ownerId, accountId]) assignOrganization(parts, id, externalId);
  const owner = accounts.find(ownerId);
  if (owner !== null) moveToSource(parts, accountId, owner.sourceId);
}

/**
 * The account reads everything again, into other data of its organization: whatever the two held, each day is then what
 * the vendor says, once. Returns whether the import begins anew.
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
