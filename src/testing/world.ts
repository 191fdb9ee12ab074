import type { AccountEvent } from '../adapter/accounts.ts';
import type { MutationResult } from '../adapter/mutation.ts';
import type { Account } from '../definition/account.ts';
import type { ScriptClock } from './clock.ts';
import type { Fault, KeyFact, MethodName, Script } from './script.ts';

/** What a draft of a scripted host holds. The key is compared, never handed out. */
export interface StoredDraft {
  readonly key: string;
  readonly fact: KeyFact;
  readonly integrationId: string;
  readonly expiresAtMs: number;
}

/** The mutable state behind one scripted adapter: a host's database and a vendor. */
export interface World {
  readonly script: Script;
  readonly clock: ScriptClock;
  readonly accounts: Map<string, Account>;
  /** Stored key per account id. */
  readonly keys: Map<string, string>;
  readonly drafts: Map<string, StoredDraft>;
  /** First outcome per idempotency key. */
  readonly outcomes: Map<string, MutationResult>;
  readonly listeners: Set<(event: AccountEvent) => void>;
  /** The next fault of a method, used up; null when it behaves. */
  takeFault(method: MethodName): Fault | null;
  /** Puts an account in place and tells everybody who listens. */
  publish(account: Account): void;
  remove(accountId: string): void;
  newId(prefix: string): string;
}

/** A world as the script describes it. */
export function createWorld(script: Script, clock: ScriptClock): World {
  const used = new Map<MethodName, number>();
  let serial = 0;
  const world: World = {
    script,
    clock,
    accounts: new Map(script.accounts.map((account) => [account.id, account])),
    keys: new Map(),
    drafts: new Map(),
    outcomes: new Map(),
    listeners: new Set(),
    takeFault(method) {
      const faults = script.faults[method];
      const index = used.get(method) ?? 0;
      const once = faults?.once?.[index];
      if (once !== undefined) used.set(method, index + 1);
      return once ?? faults?.always ?? null;
    },
    publish(account) {
      world.accounts.set(account.id, account);
      for (const listener of [...world.listeners]) listener({ type: 'upsert', account });
    },
    remove(accountId) {
      const account = world.accounts.get(accountId);
      if (account === undefined) return;
      world.accounts.delete(accountId);
      for (const listener of [...world.listeners]) {
        listener({ type: 'removed', accountId, version: account.version + 1 });
      }
    },
    newId(prefix) {
      serial += 1;
      return `${prefix}_${serial.toString(36).padStart(4, '0')}`;
    },
  };
  return world;
}
