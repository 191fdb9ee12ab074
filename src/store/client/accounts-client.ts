import type { AccountEvent } from '../../adapter/accounts.ts';
import type { HostLink } from './host-link.ts';
import { createListeners } from './listeners.ts';
import { createLiveFeed, type FeedStatus } from './live-feed.ts';

/** The origin of a change: a press of the user on this page, or a report of the host. */
export type ChangeOrigin = 'person' | 'host';

/** A store that exists as long as its client. */
export interface ClientStore {
  /** Clears all data and aborts what is under way. The store may be used again afterwards. */
  wipe(): void;
}

/** All stores and changes for one `contextKey`. Stores exchange changes here and do not import each other. */
export interface AccountsClient {
  /** The host, for the stores. */
  readonly host: HostLink;
  /** Whether the host reports changes. */
  readonly feedStatus: FeedStatus;
  /** The store of this name, created at the first call. */
  store<T extends ClientStore>(name: string, make: () => T): T;
  /**
   * Publishes a change that the user made on this page: an account after a connect or a change, a removed one, or
   * `resync` when the account could not be read. Lists and cards show it at once.
   */
  publish(change: AccountEvent): void;
  /** Subscribes to every change. The host's feed is open while there is a subscriber. */
  onChanges(listener: (changes: readonly AccountEvent[], origin: ChangeOrigin) => void): () => void;
  /** Subscribes to changes of `feedStatus`. */
  onFeedStatus(listener: () => void): () => void;
  /** Opens the host's feed again after it failed. */
  retryFeed(): void;
  /** Wipes every store and stops the feed. */
  wipe(): void;
}

/** An empty client. It makes no call before one of its stores has a listener. */
export function createAccountsClient(host: HostLink): AccountsClient {
  const stores = new Map<string, ClientStore>();
  const changes = createListeners<[readonly AccountEvent[], ChangeOrigin]>();
  const statuses = createListeners();
  const feed = createLiveFeed({
    host,
    deliver: (batch) => changes.notify(batch, 'host'),
    onStatus: () => statuses.notify(),
  });

  return {
    host,
    get feedStatus() {
      return feed.status;
    },
    store<T extends ClientStore>(name: string, make: () => T): T {
      const known = stores.get(name);
      // SAFETY: a name belongs to one kind of store; each kind has one function that makes it and its own prefix.
      if (known !== undefined) return known as T;
      const made = make();
      stores.set(name, made);
      return made;
    },
    publish: (change) => changes.notify([change], 'person'),
    onChanges(listener) {
      const remove = changes.add(listener);
      feed.start();
      return () => {
        remove();
        if (changes.size === 0) feed.stop();
      };
    },
    onFeedStatus: statuses.add,
    retryFeed: () => feed.retry(),
    wipe() {
      feed.stop();
      for (const store of stores.values()) store.wipe();
    },
  };
}
