import type { AccountEvent } from '../adapter/accounts.ts';
import type { MutationResult } from '../adapter/mutation.ts';
import { absorb } from '../base/absorb.ts';
import type { Account } from '../definition/account.ts';
import type { ScriptClock } from './clock.ts';
import type { Fault, KeyFact, MethodName, Script } from './script.ts';

/** What a draft of a scripted host holds. The key is compared, never handed out. */
export interface StoredDraft {
  readonly key: string;
  readonly fact: KeyFact;
  readonly integrationId: string;
  readonly methodId: string;
  /** Who made the test: no other person may use it. */
  readonly person: string;
  readonly expiresAtMs: number;
}

/** What an idempotency key was used for, and how that ended. */
export interface StoredOutcome {
  /** Method and input, as JSON. Compared, never handed out. */
  readonly input: string;
  readonly result: MutationResult;
}

/** The mutable state behind the scripted adapters of one tenant: a host's database and a vendor. */
export interface ScriptedHost {
  readonly script: Script;
  readonly clock: ScriptClock;
  readonly accounts: Map<string, Account>;
  /** Stored key per account id. */
  readonly keys: Map<string, string>;
  readonly drafts: Map<string, StoredDraft>;
  /** First outcome per person and idempotency key. */
  readonly outcomes: Map<string, StoredOutcome>;
  readonly listeners: Set<(event: AccountEvent) => void>;
  /** The next fault of a method, used up; null when it behaves. */
  takeFault(method: MethodName): Fault | null;
  /** Puts an account in place and reports it to everybody who listens. */
  publish(account: Account): void;
  remove(accountId: string): void;
  newId(prefix: string): string;
}

/**
 * A host as the script describes it.
 *
 * @param newId Makes ids that no other tenant has.
 */
export function createScriptedHost(
  script: Script,
  clock: ScriptClock,
  newId: ScriptedHost['newId'] = idMaker(),
): ScriptedHost {
  const used = new Map<MethodName, number>();
  const host: ScriptedHost = {
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
      host.accounts.set(account.id, account);
      report({ type: 'upsert', account });
    },
    remove(accountId) {
      const account = host.accounts.get(accountId);
      if (account === undefined) return;
      host.accounts.delete(accountId);
      report({ type: 'removed', accountId, version: account.version + 1 });
    },
    newId,
  };
  return host;

  function report(event: AccountEvent): void {
    for (const listener of [...host.listeners]) {
      // One listener's error must not undo a change or keep the event from the others.
      if (host.listeners.has(listener)) absorb(() => listener(event));
    }
  }
}

/** Ids that are unique within one maker. */
export function idMaker(): ScriptedHost['newId'] {
  let serial = 0;
  return (prefix) => {
    serial += 1;
    return `${prefix}_${serial.toString(36).padStart(4, '0')}`;
  };
}
