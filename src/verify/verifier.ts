import type { Check, RetestResult, TestInput, TestReport } from '../adapter/test.ts';

/** The part of `fetch` that a verifier needs. Give another one to go through a proxy, or to test without a network. */
export type VendorFetch = (url: string, init: RequestInit) => Promise<Response>;

/** What is verified. A `TestInput` is one. */
export interface VerifyInput {
  /** Field name to value, as the definition names the fields. Contains the secret, which is sent to the vendor only. */
  readonly values: TestInput['values'];
  /** Ids of the requested capabilities. One that the verifier does not know is reported as not verified, never as missing. */
  readonly capabilities: readonly string[];
  /** The host's account whose credential is being rotated, for a vendor that needs other requests then. OpenAI does not. */
  readonly accountId?: string | undefined;
}

/** What a verifier needs from its host: the transport, the clock and the signal. */
export interface VerifyCall {
  /** Sends the requests. Source: host, usually `globalThis.fetch`. Redirects are never followed. */
  readonly fetch: VendorFetch;
  /**
   * Where the vendor is, without the path of a request; OpenAI's may end in `/v1`. `https:`, or `http:` on this machine
   * only: otherwise the secret would be sent unencrypted. @default the verifier's `baseUrl`
   */
  readonly baseUrl?: string | undefined;
  /** Aborts the current request. The outcome is then the failure `aborted`. */
  readonly signal: AbortSignal;
  /** Called when a check starts and when it ends, in order, never after the outcome. What it throws is ignored. */
  readonly onCheck: (check: Check) => void;
  /** Milliseconds since 1970-01-01 UTC. @default Date.now */
  readonly now?: (() => number) | undefined;
  /** IP addresses of this host; shown to the administrator when the vendor refuses the address. Source: host. */
  readonly egressIps?: readonly string[] | undefined;
}

/**
 * The result of a verification, in the shapes of the adapter: a test's report without a draft and without `relation`,
 * which only the host knows. Contains nothing of the secret; vendor text in it is redacted and at most 2 KB.
 */
export type VerifyOutcome = RetestResult;

/**
 * Verifies the credentials of one vendor. A plain value: a host keeps several in a map by `id`.
 * Server only: vendors do not allow calls from browsers, and a browser must not store a secret.
 */
export interface Verifier {
  /** Id of the definition it verifies credentials for. */
  readonly id: string;
  /** Address of the vendor's API. */
  readonly baseUrl: string;
  /**
   * The organization that the headers of a vendor's response name, by the rule of `verify`; an import may receive it when
   * the test did not. Null when they name none, or repeat the secret. Absent = this vendor's headers contain no identity.
   *
   * @param secret The secret that the request carried.
   */
  identityOf?(headers: Headers, secret: string): TestReport['identity'] | null;
  /**
   * Verifies the credential with read-only requests, within 15 s in all. A vendor's refusal, an unreachable vendor, the
   * deadline and an abort are outcomes.
   *
   * @throws {UsageError} (as a rejection) when `baseUrl` is not an address that a secret may be sent to.
   */
  verify(input: VerifyInput, call: VerifyCall): Promise<VerifyOutcome>;
}
