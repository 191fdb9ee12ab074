import type { Check } from '../adapter/test.ts';
import type { Capability, Condition, IntegrationDefinition, Method } from '../definition/integration.ts';
import type { KeyNotice, KeyRefusal } from '../definition/normalise-secret.ts';
import type { FormatVerdict } from '../definition/field.ts';
import type { Account } from '../definition/account.ts';
import type { Failure } from '../definition/failure.ts';
import type { ConnectPress, OffReason, ConnectState } from '../flow/connect-state.ts';

/** What is known of the content of a secret field. Never the value, never its length. */
export interface SecretStatus {
  /** `tested` = it passed the test, and the field is replaced by "Key ending 3fQ9, tested". */
  readonly content: 'empty' | 'typed' | 'tested';
  /** What was cleaned at the ends, and what inside needs a press. */
  readonly notices: readonly KeyNotice[];
  /** Why it cannot be sent; disables Next. */
  readonly refusal: KeyRefusal | null;
  /** What it looks like, by the field's hints. A warning, never a gate. */
  readonly format: FormatVerdict;
  /** Last four characters of the tested credential, once it passed; undefined for short ones and before. */
  readonly lastFour: string | undefined;
}

/** One secret field, wired to the buffer. The value goes from the DOM node to the buffer and nowhere else. */
export interface SecretFieldBinding {
  /** The field's name in the definition: a key for lists, no text for people. */
  readonly name: string;
  /**
   * For the `<input>`: refills it from the buffer on mount, wipes it on unmount. Stable. With `autocomplete="new-password"`
   * no browser fills a login into it that it has saved for the page; `off` is ignored for logins.
   */
  readonly attach: (node: HTMLInputElement | HTMLTextAreaElement | null) => void;
  /** For the node's `input` event. Stable. */
  readonly onInput: () => void;
  /** For paste and drop: normalises the text before it is inserted into the field; returns how many characters arrived, for the announcement. */
  readonly onPaste: (text: string) => number;
  /** What may be shown about the field now: whether it is filled in, what is wrong, its last four. No value. */
  readonly status: SecretStatus;
  /** Apply the one-press correction offered by a notice: remove inner white space or invisible characters, or take the value out of JSON. */
  readonly correct: () => void;
  /** Leave the tested credential and enter another. */
  readonly replace: () => void;
}

/** One field that is not a secret. */
export interface PlainFieldBinding {
  /** The field's name in the definition; `label` and `expiresAt` for the two fields that the library adds. */
  readonly name: string;
  /** What is entered now: a boolean for a toggle, text for everything else, `''` for nothing. Never a secret. */
  readonly value: string | boolean;
  /**
   * Takes a new value. Ignored while `locked`. An edit of a field that is part of the test takes the pass back; where
   * the field decides where the key is sent, it wipes the key too.
   */
  readonly onChange: (value: string | boolean) => void;
  /** The person left the field: from now on `problem` is set when the value is invalid. */
  readonly onBlur: () => void;
  /** What is wrong with it; null when nothing is, or when it was not left yet. */
  readonly problem: 'required' | 'not_an_option' | 'not_a_date' | 'in_the_past' | 'too_long' | null;
  /** True while rotating, for a field that identifies the account. */
  readonly locked: boolean;
}

/** Whether a press would be carried out now, and if not, why. */
export type Readiness = { readonly ready: true } | { readonly ready: false; readonly reason: OffReason };

/** One connection attempt. Functions are stable, except those documented as valid for one render. */
export interface UseConnectFlowResult {
  /** The definition, frozen for the life of this attempt. */
  readonly definition: IntegrationDefinition;
  /** The method in use. */
  readonly method: Method;
  /** Where the attempt is: a union on `at`, replaced on change. Holds no credential. */
  readonly state: ConnectState;
  /** The account whose credential is replaced, as last read; null when connecting or while it is read. */
  readonly account: Account | null;
  /** Why that account could not be read; null when it was, or was not requested. `readAccount()` reads it again. */
  readonly accountFailure: Failure | null;
  /** The checks that the next test is going to make, as pending; for drawing before it starts. */
  readonly expectedChecks: readonly Check[];
  /** Optional capabilities with their tick; required ones are always requested. */
  readonly capabilities: readonly { readonly capability: Capability; readonly asked: boolean }[];
  /**
   * Whether each press would be carried out now. A press that is off changes nothing: `next` needs good fields, a secret,
   * access, and the account while rotating; `test` also that no pause of the vendor runs; `finish` a pass for an
   * organization that is not connected yet, and a good name and expiry.
   */
  readonly can: Readonly<Record<ConnectPress, Readiness>>;
  /** When another test may be made after `rate_limited`, in milliseconds since 1970; null when now. */
  readonly coolDownUntil: number | null;
  /** Seconds until the buffer is wiped for inactivity, only during the last 30; null otherwise. */
  readonly wipesInSeconds: number | null;
  /** Why access was refused or unknown; null when allowed. */
  readonly accessFailure: Failure | null;
  /**
   * On to the second step: `ready`, or `passed` when the test result still applies. Calls no adapter. While it is off the
   * attempt stays where it is, and every field shows its problem from then on. Validation is asynchronous, so the change follows a moment later.
   */
  next(): void;
  /**
   * Back to the first step. What was typed and a pass are kept; a test under way is aborted. Ignored while the answer to
   * Finish is awaited or unknown, and after the end.
   */
  back(): void;
  /**
   * Test what is entered, from `ready` or `failed`: one call of `testCredential`, at most `testMs` long. Ends in `passed`
   * or `failed`. Sends the secret to the adapter. Ignored while it is off.
   */
  test(): void;
  /** Stop a test under way: its call is aborted and the state is `failed` with code `aborted`. What was typed is kept. */
  cancelTest(): void;
  /**
   * Store the tested credential, from `passed`: one call of `connectAccount` or `rotateCredential` with a new idempotency
   * key, at most `mutationMs` long. Ends in `done`, or goes back with the reason; an answer that is lost leads to
   * `unconfirmed`. Ignored while it is off.
   */
  finish(): void;
  /**
   * From `unconfirmed`: repeat that call with the same idempotency key, so that nothing is stored twice. When the
   * secret it needs has been wiped meanwhile, the attempt goes back to the first step.
   */
  checkAgain(): void;
  /** Read again after `accountFailure`: the account whose credential is replaced, or the one for `updateExisting`. */
  readAccount(): void;
  /** Read the user's access again, after `accessFailure`. */
  retryAccess(): void;
  /** Turn "already connected" into replacing that account's credential; it is read first. Off when the host did not name it. */
  updateExisting(): void;
  /** Turn a refused rotation (another organization's key) into a new account, without new input. */
  connectAsNew(): void;
  /** Tick or untick an optional capability, by its id in the definition. Invalidates a pass: the test used other capabilities. */
  askCapability(id: string, asked: boolean): void;
  /**
   * Use another of the definition's methods, in the first step only. Everything entered is cleared, secrets are wiped.
   * An id that no method has selects the recommended one.
   */
  selectMethod(id: string): void;
  /** Keep the key: resets the idle limit. */
  stay(): void;
  /** One secret field of the method in use, by its name. To be called while rendering; its functions are stable. */
  secret(name: string): SecretFieldBinding;
  /** Whether a step, block or field with this condition is shown now; always without one. Replaced when an answer changes. */
  readonly holds: (condition: Condition | undefined) => boolean;
  /**
   * One field of the method in use that is not secret, by its name. The component that calls `useConnectFlow` renders again
   * when what it read of a field while rendering changes; give the field to `usePlainField` in a component of its own to
   * render only that. A name that no such field has gives a field that takes nothing. Answers for one render.
   */
  plain(name: string): PlainFieldBinding;
  /** The account's name here: after the test passed, when connecting. Part of no test. Read like `plain`. */
  readonly label: PlainFieldBinding;
  /** Typed expiry, `YYYY-MM-DD`, after the test, when the vendor returned none. Read like `plain`. */
  readonly expiry: PlainFieldBinding;
  /** A redacted bundle for support: run id, codes, timings, versions; no key, no typed value. */
  supportBundle(): string;
}
