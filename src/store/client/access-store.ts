import type { Access } from '../../adapter/access.ts';
import type { AdapterMethod } from '../../adapter/adapter-methods.ts';
import { fastParseAccess } from '../../adapter/fast-parse.ts';
import type { AccountsClient, ClientStore } from './accounts-client.ts';
import { createResource, type Resource, type ResourceStore } from './create-resource.ts';
import { readAdapter } from './read-adapter.ts';
import { type Action, METHOD_OF_ACTION } from '../../definition/account-action.ts';
import type { Failure } from '../../definition/failure.ts';

/** What the person may do, as far as it was read from the host. */
export interface AccessStore extends ClientStore {
  /** The answer about an integration, or about one of its accounts; read while it has a listener. */
  about(integrationId: string, accountId?: string): ResourceStore<Access>;
  /** The stores of an integration that were requested, by the account's id; `undefined` = about the integration itself. */
  requested(integrationId: string): ReadonlyMap<string | undefined, ResourceStore<Access>> | undefined;
}

/** The access store of a client. */
export function accessStore(client: AccountsClient): AccessStore {
  return client.store('access', () => createAccessStore(client));
}

/** A store that has made no read yet. */
function createAccessStore({ host }: Pick<AccountsClient, 'host'>): AccessStore {
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
    requested: (integrationId) => answers.get(integrationId),
    wipe() {
      for (const ofIntegration of answers.values()) for (const store of ofIntegration.values()) store.wipe();
    },
  };
}

/** Whether one action can be taken now, and if not, why. */
export type ActionAccess =
  | { readonly status: 'allowed' }
  /** The answer of the host is pending. */
  | { readonly status: 'loading' }
  /** Access could not be read: nothing is allowed until it can. */
  | { readonly status: 'unknown'; readonly failure: Failure }
  /** `reason` is the host's plain text, sanitised; absent when it gave none. */
  | { readonly status: 'refused'; readonly reason?: string | undefined }
  /** The adapter does not have the method: show no control. */
  | { readonly status: 'absent' };

const ALLOWED: ActionAccess = { status: 'allowed' };
const LOADING: ActionAccess = { status: 'loading' };
const ABSENT: ActionAccess = { status: 'absent' };

/**
 * Access to one action.
 *
 * @param methods Names of the methods the adapter has. Without `getAccess` everything it can do is allowed.
 * @param access The host's answer; null when it was never requested.
 */
export function accessTo(
  action: Action,
  methods: ReadonlySet<AdapterMethod>,
  access: Resource<Access> | null,
): ActionAccess {
  if (!methods.has(METHOD_OF_ACTION[action])) return ABSENT;
  if (!methods.has('getAccess')) return ALLOWED;
  if (access === null || access.status === 'loading') return LOADING;
  if (access.status === 'failed' || access.data === null) {
    return { status: 'unknown', failure: access.failure ?? { code: 'unknown' } };
  }
  const answer = access.data.can[action];
  if (answer === true) return ALLOWED;
  return answer === undefined ? { status: 'refused' } : { status: 'refused', reason: answer.reason };
}
