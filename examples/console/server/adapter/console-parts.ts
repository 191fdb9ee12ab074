import type { AccountEvents, AccountStore } from '../accounts/account-store.ts';
import type { DraftStore } from '../accounts/draft-store.ts';
import type { OutcomeStore } from '../accounts/outcome-store.ts';
import type { SourceStore } from '../accounts/source-store.ts';
import type { Clock } from '../clock.ts';
import type { ImportStore } from '../import/import-store.ts';
import type { Importer } from '../import/importer.ts';
import type { Log } from '../log.ts';
import type { VendorConnection } from '../import/read-page.ts';
import type { Store } from '../database/store.ts';
import type { Digests } from '../secrets/digests.ts';
import type { Vault } from '../secrets/vault.ts';

/** What the adapter is written against. */
export interface ConsoleParts {
  readonly store: Store;
  readonly accounts: AccountStore;
  readonly sources: SourceStore;
  readonly drafts: DraftStore;
  readonly outcomes: OutcomeStore;
  readonly imports: ImportStore;
  readonly importer: Importer;
  readonly events: AccountEvents;
  readonly vault: Vault;
  readonly digests: Digests;
  readonly log: Log;
  readonly vendor: VendorConnection;
  readonly clock: Clock;
}
