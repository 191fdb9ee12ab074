import type { VendorFetch } from 'integration-kit/verify/openai';
import { CONNECTIONS } from '../integrations.ts';
import { errorName } from '../log.ts';
import { storedSecret } from '../secrets/stored-secret.ts';
import type { ConsoleParts } from './console-parts.ts';
import { assignOrganization } from './organizations.ts';

/**
 * The vendor's `fetch`, which looks at every answer for the organization of an account that had none: tests, retests and
 * the import all learn of it. Only an answer to the account's own stored key counts, and only one that is a success.
 * What goes wrong here changes no answer; the next one tells again.
 *
 * @param parts Asked for at every answer: the importer among them needs this `fetch` first.
 */
export function watchOrganizations(
  fetch: VendorFetch,
  parts: () => Omit<ConsoleParts, 'road' | 'drafts' | 'outcomes'>,
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
