import type { AccountEvent } from '../../adapter/accounts.ts';
import type { HostLink } from './host-link.ts';
import { createListeners } from './listeners.ts';
import { createLiveFeed, type FeedStatus } from './live-feed.ts';

/** Who made a change: the person here, by a press; or the host reported it. */
export type ChangeOrigin = 'person' | 'host';

/** A store that lives as long as its client. */
export interface ClientStore {
  /** Forgets everything and stops what is under way; it may be used again afterwards. */
  wipe(): void;
}

/** Everything that is known of accounts for one `contextKey`. Stores meet here; none of them knows another. */
export interface AccountsClient {
  /** The host, for the stores. */
  readonly host: HostLink;
  /** Whether the host reports changes. */
  readonly feedStatus: FeedStatus;
  /** The store of this name; made at the first call, the same ever after. */
  getOrCreate<T extends ClientStore>(name: string, make: () => T): T;
  /**
   * Says that something changed because of a press here: an account after a connect or a change, a removed one, or
   * `resync` when the account could not be read. Lists and cards follow at once.
   */
  publish(change: AccountEvent): void;
  /** Hears of every change. While anybody listens, the host's own feed is listened to. */
  onChanges(listener: (changes: readonly AccountEvent[], origin: ChangeOrigin) => void): () => void;
  /** Hears when `feedStatus` changes. */
  onFeedStatus(listener: () => void): () => void;
  /** Listens to the host's feed again after it failed. */
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
    getOrCreate<T extends ClientStore>(name: string, make: () => T): T {
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
