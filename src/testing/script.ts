import type { Access } from '../adapter/access.ts';
import type { DisconnectPreview } from '../adapter/accounts.ts';
import type { AdapterMethod } from '../adapter/adapter-methods.ts';
import type { Account } from '../definition/account.ts';
import type { Failure } from '../definition/failure.ts';

/** Name of an adapter method. */
export type MethodName = AdapterMethod;

/** What a vendor says about one key. */
export interface KeyFact {
  /** The organization it belongs to; null when the vendor does not report it. */
  readonly organization: { readonly externalId: string; readonly name?: string } | null;
  /** Ids of the capabilities it may read. */
  readonly grants: readonly string[];
  /** When it ends; null = never; absent = the vendor does not report it. */
  readonly expiresAt?: string | null;
  /** The name it has at the vendor. */
  readonly credentialName?: string;
  /** Why the vendor refuses it altogether. */
  readonly refusal?: Failure;
  /** How long each check takes, in milliseconds. @default the script's `latencyMs.check` */
  readonly checkMs?: number;
}

/** What a call does instead of answering. */
export type Fault =
  /** The adapter says no, or fails in transport, with this failure. */
  | { readonly kind: 'refuse'; readonly failure: Failure }
  | { readonly kind: 'reject'; readonly failure: Failure }
  /** Rejects with something that is no `AdapterError`. */
  | { readonly kind: 'throw'; readonly thrown: unknown }
  /** Never settles, and ignores the signal. */
  | { readonly kind: 'hang' }
  /** Answers with this, whatever it is. */
  | { readonly kind: 'lie'; readonly answer: unknown }
  /** Does the work, then loses the answer. */
  | { readonly kind: 'lose' };

/** Everything a scripted host knows at its beginning. Scenarios change parts of it. */
export interface Script {
  /** Accounts that exist already. */
  readonly accounts: readonly Account[];
  /** Key value to what the vendor says about it; everything else is `anyKey`. */
  readonly keys: Readonly<Record<string, KeyFact>>;
  /** What the vendor says about a key that is not listed. */
  readonly anyKey: KeyFact;
  /** How long calls take, in milliseconds. */
  readonly latencyMs: {
    readonly list: number;
    readonly check: number;
    readonly mutation: number;
    readonly other: number;
  };
  /** What calls do instead of answering: each method's list is used up one entry a call; `always` repeats for ever. */
  readonly faults: Readonly<Partial<Record<MethodName, { readonly once?: readonly Fault[]; readonly always?: Fault }>>>;
  /** What this person may do; null = the method is left out and everything is allowed. */
  readonly access: Access | null;
  /** Whether lists come whole or in pages that the host searches, sorts and filters. */
  readonly paging: 'whole' | 'host';
  /** Whether the host keeps drafts, and for how long, in milliseconds. */
  readonly drafts: { readonly lifetimeMs: number } | 'resend';
  /** What disconnecting would do. */
  readonly preview: DisconnectPreview;
  /** Optional methods that this host does not implement. */
  readonly without: readonly MethodName[];
  /** Whether the host reports changes as they happen. */
  readonly live: boolean;
  /** Who is at work. */
  readonly person: string;
}

/** A change of the script. Scenarios compose: later ones win. */
export type Scenario = (script: Script) => Script;

/** A vendor's key that works and may read everything. */
export const WORKING_KEY: KeyFact = {
  organization: { externalId: 'org-7Qd2mVx9Kc41TzWb', name: 'Northwind Research' },
  grants: ['usage', 'management'],
  expiresAt: null,
  credentialName: 'Cost console',
};

/** A quick, friendly host: no account, every key works, everything is allowed. */
export const PLAIN_SCRIPT: Script = {
  accounts: [],
  keys: {},
  anyKey: WORKING_KEY,
  latencyMs: { list: 120, check: 450, mutation: 600, other: 80 },
  faults: {},
  access: null,
  paging: 'whole',
  drafts: { lifetimeMs: 15 * 60_000 },
  preview: {
    choices: ['keep', 'delete'],
    affects: ['Daily import of costs and usage', '2 budgets that read this account'],
  },
  without: [],
  live: true,
  person: 'Mara Lindqvist',
};

/** Applies scenarios in order to the plain script. */
export function composeScript(scenarios: readonly Scenario[]): Script {
  return scenarios.reduce((script, scenario) => scenario(script), PLAIN_SCRIPT);
}
