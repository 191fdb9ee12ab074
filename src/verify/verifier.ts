import type { Check, RetestResult, TestInput, TestReport } from '../adapter/test.ts';

/** The part of `fetch` that a verifier needs. Give another one to go through a proxy, or to test without a network. */
export type VendorFetch = (url: string, init: RequestInit) => Promise<Response>;

/** What is verified. A `TestInput` fits as it is. */
export interface VerifyInput {
  /** Field name to value, as the definition names the fields. Holds the secret: it goes to the vendor and nowhere else. */
  readonly values: TestInput['values'];
  /** Ids of the capabilities asked for. One that the verifier does not know is reported as not verified, never as missing. */
  readonly capabilities: readonly string[];
  /** The host's account whose credential is to be replaced, for a vendor that is asked differently then. OpenAI is not. */
  readonly accountId?: string | undefined;
}

/** Everything a verifier takes from the outside: the transport, the clock and the signal. */
export interface VerifyCall {
  /** How the vendor is reached. Source: host, usually `globalThis.fetch`. Redirects are never followed. */
  readonly fetch: VendorFetch;
  /**
   * Where the vendor is, without the path of a request; OpenAI's may end in `/v1`. `https:`, or `http:` on this machine
   * only: over anything else the secret would travel readable. @default the verifier's `baseUrl`
   */
  readonly baseUrl?: string | undefined;
  /** Aborts the request that is under way at the vendor. The outcome is then the failure `aborted`. */
  readonly signal: AbortSignal;
  /** Called when a check starts and when it ends, in order, never after the outcome. What it throws is ignored. */
  readonly onCheck: (check: Check) => void;
  /** Milliseconds since 1970-01-01 UTC. @default Date.now */
  readonly now?: (() => number) | undefined;
  /** Addresses this host calls from; shown to the administrator when the vendor refuses the address. Source: host. */
  readonly egressIps?: readonly string[] | undefined;
}

/**
 * The vendor's answers, in the shapes of the adapter: a test's report without a draft and without `relation`, which
 * only the host can know. Holds no trace of the secret; vendor text in it is redacted and at most 2 KB.
 */
export type VerifyOutcome = RetestResult;

/**
 * Asks one vendor whether a credential works. A plain value: a host keeps several in a map by `id`.
 * Server only: vendors do not answer browsers, and a secret does not belong there.
 */
export interface Verifier {
  /** Id of the definition it verifies credentials for. */
  readonly id: string;
  /** Where the vendor really is. */
  readonly baseUrl: string;
  /**
   * Which organization the headers of a vendor's answer name, by the rule of `verify`: an import may learn of it later
   * than the test did. Null when they name none, or repeat the secret. Absent = this vendor's headers have no such information.
   *
   * @param secret The secret that was asked with.
   */
  identityOf?(headers: Headers, secret: string): TestReport['identity'] | null;
  /**
   * Tries the credential, read-only, within 15 s in all. A vendor's "no", an unreachable vendor, a passed deadline
   * and an abort are outcomes.
   *
   * @throws {UsageError} (as a rejection) when `baseUrl` is not an address that a secret may be sent to.
   */
  verify(input: VerifyInput, call: VerifyCall): Promise<VerifyOutcome>;
}
