import type { Access } from '../../adapter/access.ts';
import { fastParseAccess } from '../../adapter/fast-parse.ts';
import type { AccountsClient, HubStore } from './accounts-client.ts';
import { createResource, type Resource, type ResourceStore } from './create-resource.ts';
import { readAdapter } from './read-adapter.ts';

/** What the person may do, as far as the host was asked. */
export interface AccessStore extends HubStore {
  /** The answer about an integration, or about one of its accounts; asked while somebody listens. */
  about(integrationId: string, accountId?: string): ResourceStore<Access>;
  /** The nearest answer there is or will be: about the account, else about its integration; null when none was asked for. */
  known(integrationId: string, accountId?: string): Resource<Access> | null;
  /** A call said that the person may not: what was known of this integration is forgotten and asked again. */
  deny(integrationId: string): void;
}

/** The access store of a client. */
export function accessStore(client: AccountsClient): AccessStore {
  return client.resident('access', () => createAccessStore(client));
}

/** A store that asked nothing yet. */
export function createAccessStore({ host }: Pick<AccountsClient, 'host'>): AccessStore {
  const answers = new Map<string, Map<string | undefined, ResourceStore<Access>>>();

  function ask(integrationId: string, accountId: string | undefined): ResourceStore<Access> {
    const query = accountId === undefined ? { integrationId } : { integrationId, accountId };
    return createResource<Access>((signal) =>
      readAdapter(
        host,
        {
          method: 'getAccess',
          ...query,
          ask: (adapter, inner) => adapter.getAccess?.(query, { signal: inner }) ?? { visible: true, can: {} },
          plain: fastParseAccess,
          parse: (parsers, answer) => parsers.parseAccess(answer),
        },
        { signal },
      ),
    );
  }

  return {
    about(integrationId, accountId) {
      const ofIntegration = answers.get(integrationId) ?? new Map<string | undefined, ResourceStore<Access>>();
      answers.set(integrationId, ofIntegration);
      const store = ofIntegration.get(accountId) ?? ask(integrationId, accountId);
      ofIntegration.set(accountId, store);
      return store;
    },
    known(integrationId, accountId) {
      const ofIntegration = answers.get(integrationId);
      const own = ofIntegration?.get(accountId);
      const whole = ofIntegration?.get(undefined);
      // An answer that was forgotten while nobody shows the account is not on its way: nothing would ever be allowed.
      return (own?.asked === true ? own : (whole ?? own))?.getSnapshot() ?? null;
    },
    deny(integrationId) {
      for (const store of answers.get(integrationId)?.values() ?? []) {
        store.wipe();
        store.refresh();
      }
    },
    wipe() {
      for (const ofIntegration of answers.values()) for (const store of ofIntegration.values()) store.wipe();
    },
  };
}
