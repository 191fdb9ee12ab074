import type { IntegrationAdapter } from '../adapter/adapter.ts';
import type { FailureCode } from '../definition/failure.ts';
import { LONGEST_FILE_SECRET } from '../definition/input-limits.ts';
import type { IntegrationDefinition } from '../definition/integration.ts';
import type { EVENTS_PATH, Operation } from './operations.ts';

/** Something that the operator of the server should look at. Holds nothing of what was sent or answered. */
export interface ServeFault {
  /** Which call; `events` = the stream of changes. */
  readonly operation: Operation | typeof EVENTS_PATH;
  /** The code in the client's answer. */
  readonly code: FailureCode;
  /** Also in the client's failure and on the person's screen: the support team finds this fault by it. */
  readonly correlationId: string;
}

/** What the server refuses or ends. */
export interface ServeLimits {
  /**
   * Longest body in bytes. @default 131072: a file of 64 kB, and as much again for what escaping adds and for the rest.
   * Secrets have limits of their own: 8,192 bytes on one line, 65,536 in several; a longer one is refused by its field.
   */
  readonly bodyBytes: number;
  /** Most headers. @default 100 */
  readonly headers: number;
  /** Longest headers together, names and values, in characters. @default 32768 */
  readonly headerCharacters: number;
  /** Longest reading call, in milliseconds; shorter than the page's, so that the page receives the reason. @default 14000 */
  readonly readMs: number;
  /** Longest test, in milliseconds. @default 19000 */
  readonly testMs: number;
  /** Most tests of one person that run at the same time, retests too; with `personId`. @default 4 */
  readonly testsAtOnce: number;
  /** Most tests of one person that start within any minute, retests too; with `personId`. @default 30 */
  readonly testsPerMinute: number;
  /** How long a change is waited for, in milliseconds. The change itself continues. @default 28000 */
  readonly mutationMs: number;
  /** How often a stream of changes sends a heartbeat, in milliseconds. @default 20000 */
  readonly heartbeatMs: number;
  /** When a stream of changes ends, in milliseconds; the page connects and is authenticated again. @default 300000 */
  readonly eventsMs: number;
}

/** The limits when the host sets none. */
export const DEFAULT_SERVE_LIMITS: ServeLimits = {
  bodyBytes: 2 * LONGEST_FILE_SECRET,
  headers: 100,
  headerCharacters: 32_768,
  readMs: 14_000,
  testMs: 19_000,
  testsAtOnce: 4,
  testsPerMinute: 30,
  mutationMs: 28_000,
  heartbeatMs: 20_000,
  eventsMs: 300_000,
};

/** What a host's server gives to `serveAdapter`. */
export interface ServeOptions<Principal> {
  /** Who asks, from the request's cookies or headers; null = not signed in. Its body must be left unread. */
  authenticate(request: Request): Principal | null | Promise<Principal | null>;
  /** The adapter of this principal: it sees the accounts of their tenant and no others. Called once per request. */
  adapter(principal: Principal): IntegrationAdapter | Promise<IntegrationAdapter>;
  /**
   * Which person a principal is: any stable text, unique over all tenants. With it each person's tests are limited, see
   * `testsAtOnce` and `testsPerMinute`; one test too many is refused as `rate_limited` with the time to wait, and
   * no other person is affected. Without it tests are not limited. Counted in the memory of this process. Source: host.
   */
  readonly personId?: ((principal: Principal) => string | Promise<string>) | undefined;
  /**
   * The definitions that are connected here: they say which fields are secret. What was typed into a secret field is
   * taken out of every answer. Without them, or for a method they do not know, every typed text of eight characters or
   * more counts as secret.
   */
  readonly integrations?: readonly IntegrationDefinition[] | undefined;
  /**
   * Further origins whose pages may call, for example `https://console.example.com` when a proxy changes the host's
   * name. Answers carry no CORS headers: that is the host's part. @default the request's own host
   */
  readonly origins?: readonly string[] | undefined;
  /** Limits that differ from {@link DEFAULT_SERVE_LIMITS}. */
  readonly limits?: Partial<ServeLimits> | undefined;
  /** Present moment for those limits and for days asked for, in milliseconds since 1970-01-01 UTC. @default Date.now */
  readonly now?: (() => number) | undefined;
  /** Called when the adapter or the host's own function threw, took too long, or answered with what is no JSON. What it throws is ignored. */
  readonly onFault?: ((fault: ServeFault) => void) | undefined;
}
