import type { Check } from '../adapter/test.ts';
import type { Capability, IntegrationDefinition, Method } from '../definition/integration.ts';
import type { KeyNotice, KeyRefusal } from '../definition/normalise-secret.ts';
import type { FormatVerdict } from '../definition/format-hints.ts';
import type { Account } from '../definition/account.ts';
import type { Failure } from '../definition/failure.ts';
import type { ConnectState } from '../flow/connect-state.ts';

/** What is known of what stands in a secret field. Never the value, never its length. */
export interface SecretStatus {
  /** `held` = the host's draft holds it and the field is replaced by "Key ending 3fQ9, tested". */
  readonly content: 'empty' | 'typed' | 'held';
  /** What was cleaned at the ends, and what inside needs a press. */
  readonly notices: readonly KeyNotice[];
  /** Why it cannot be sent; holds Next. */
  readonly refusal: KeyRefusal | null;
  /** What it looks like, by the field's hints. A warning, never a gate. */
  readonly format: FormatVerdict;
  /** Last four characters of the tested credential, once it passed; undefined for short ones and before. */
  readonly lastFour: string | undefined;
}

/** One secret field, wired to the box. The value goes from the DOM node to the box and nowhere else. */
export interface SecretBinding {
  readonly name: string;
  /** For the `<input>`: refills it from the box on mount, wipes it on unmount. Stable. */
  readonly attach: (node: HTMLInputElement | HTMLTextAreaElement | null) => void;
  /** For the node's `input` event. Stable. */
  readonly onInput: () => void;
  /** For paste and drop: normalises what arrives before it stands in the field; returns how many characters arrived, for the announcement. */
  readonly onPaste: (text: string) => number;
  readonly status: SecretStatus;
  /** Apply the one-press correction offered by a notice: remove inner white space or invisible characters, or take the value out of JSON. */
  readonly correct: () => void;
  /** Leave the tested credential and enter another. */
  readonly replace: () => void;
}

/** One field that is not a secret. */
export interface PlainBinding {
  readonly name: string;
  readonly value: string | boolean;
  readonly onChange: (value: string | boolean) => void;
  readonly onBlur: () => void;
  /** What is wrong with it; null when nothing is, or when it was not left yet. */
  readonly problem: 'required' | 'not_an_option' | 'not_a_date' | 'in_the_past' | 'too_long' | null;
  /** True while rotating, for a field that says which account it is. */
  readonly locked: boolean;
}

/** Whether a button works, and if not, why. */
export type Readiness =
  | { readonly ready: true }
  | {
      readonly ready: false;
      readonly reason:
        | 'credential_missing'
        | 'credential_refused'
        | 'field_problem'
        | 'not_tested'
        | 'testing'
        | 'test_failed'
        | 'saving'
        | 'unconfirmed'
        | 'cooling_down'
        | 'already_connected'
        | 'access'
        | 'account_loading';
    };

/** One connection attempt. Functions are stable. */
export interface ConnectBinding {
  /** The definition, frozen for the life of this attempt. */
  readonly definition: IntegrationDefinition;
  /** The method in use. */
  readonly method: Method;
  readonly state: ConnectState;
  /** The account whose credential is replaced, as last read; null when connecting or while it is read. */
  readonly account: Account | null;
  /** Why that account could not be read; null when it was, or was not asked for. `readAccount()` tries again. */
  readonly accountFailure: Failure | null;
  /** The checks that the next test is going to make, as pending; for drawing before it starts. */
  readonly expectedChecks: readonly Check[];
  /** Optional capabilities with their tick; required ones are always asked for. */
  readonly capabilities: readonly { readonly capability: Capability; readonly asked: boolean }[];
  readonly canNext: Readiness;
  readonly canTest: Readiness;
  readonly canFinish: Readiness;
  /** When another test may be made after `rate_limited`, in milliseconds since 1970; null when now. */
  readonly coolDownUntil: number | null;
  /** Seconds until the box is wiped for inactivity, only during the last 30; null otherwise. */
  readonly wipesInSeconds: number | null;
  /** Why access was refused or unknown; null when allowed. */
  readonly accessFailure: Failure | null;
  next(): void;
  back(): void;
  test(): void;
  cancelTest(): void;
  finish(): void;
  checkAgain(): void;
  /** Read the account again after `accountFailure`. */
  readAccount(): void;
  /** Ask the host again what the person may do, after `accessFailure`. */
  retryAccess(): void;
  /** Turn "already connected" into replacing that account's credential. */
  updateExisting(): void;
  /** Turn a refused rotation (another organization's key) into a new account; asks for nothing again. */
  connectAsNew(): void;
  askCapability(id: string, asked: boolean): void;
  selectMethod(id: string): void;
  /** Keep the key: resets the idle limit. */
  stay(): void;
  secret(name: string): SecretBinding;
  plain(name: string): PlainBinding;
  /** The account's name here: after the test passed, when connecting. Part of no test. */
  readonly label: PlainBinding;
  /** Typed expiry, `YYYY-MM-DD`, after the test, when the vendor did not tell. */
  readonly expiry: PlainBinding;
  /** A redacted bundle for support: run id, codes, timings, versions; no key, no typed value. */
  supportBundle(): string;
}
