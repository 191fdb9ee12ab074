import { Hono, type Context } from 'hono';
import { COSTS_RULES, readBucketQuery, USAGE_RULES, type BucketQuery, type BucketRules } from './bucket-query.ts';
import { addControls } from './controls.ts';
import { costsPage, USAGE_KINDS, usagePage } from './bucket-page.ts';
import { createFaultQueue, type Fault, type Wait } from './faults.ts';
import { KEYS, type Scope, type SandboxKey } from './keys.ts';
import { adminKeyRecord, listPage, projectsOf } from './lists.ts';
import {
  isRefusal,
  refuse,
  unknownPath,
  type Refusal,
  invalidAuthentication,
  missingScope,
  noKey,
  REFUSALS,
  unknownKey,
} from './refusals.ts';
import { type Correction, createVendorState, type VendorState } from './vendor-state.ts';
import { organizationById, type Organization } from './organizations.ts';

/** A sandbox may run for days: it remembers no more requests than this. */
const MOST_SEEN = 1_000;

/** How a sandbox behaves. Everything has a default. */
export interface SandboxOptions {
  /** Milliseconds since 1970-01-01 UTC. @default Date.now */
  readonly now?: () => number;
  /** How slow answers wait; give one that does not, in tests. @default a timer */
  readonly wait?: Wait;
  /** How long costs of the slow key take, in milliseconds. @default 8000 */
  readonly slowMs?: number;
  /** How long a fresh key's scopes take to work, in milliseconds from its first use. @default 20000 */
  readonly propagationMs?: number;
  /** Requests an organization may make in a minute. @default 600 */
  readonly requestsPerMinute?: number;
}

/** A request that was made, without its key. */
export interface SeenRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly status: number;
}

/** A vendor in a box. */
export interface Sandbox {
  /** Answers as the vendor does, and under `/sandbox/` as itself. */
  fetch(request: Request): Promise<Response>;
  /** Makes something go wrong with the next requests to `/v1/`. */
  inject(fault: Fault): void;
  /** Revokes a key by its short name. False when there is none. */
  revoke(keyId: string): boolean;
  /** Puts a line on the bill of a day afterwards, as vendors do. */
  correct(correction: Correction): void;
  /** Forgets corrections, revocations, faults, first uses and seen requests. */
  reset(): void;
  /** The last 1000 requests to `/v1/`, oldest first. */
  requests(): readonly SeenRequest[];
}

/** Makes a sandbox with its own state. Figures depend on organization, day and clock only, never on the sandbox. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const now = options.now ?? Date.now;
  const wait = options.wait ?? waitByTimer;
  const slowMs = options.slowMs ?? 8_000;
  const state = createVendorState(now, options.propagationMs ?? 20_000, options.requestsPerMinute ?? 600);
  const faults = createFaultQueue(wait);
  let seen: SeenRequest[] = [];
  let count = 0;

  async function answer(c: Context, scope: Scope, respond: (caller: Caller) => object | Refusal): Promise<Response> {
    const admission = admit(c.req.header('authorization') ?? null, scope, state);
    const { caller } = admission;
    if (caller?.key.behaviour.kind === 'slow' && c.req.path.endsWith('/costs')) await wait(slowMs, c.req.raw.signal);
    const result = admission.admitted ? respond(admission.caller) : admission.refusal;
    const response = isRefusal(result) ? refuse(result) : Response.json(result);
    if (caller !== null) nameOrganization(response.headers, caller);
    return response;
  }

  const buckets = (c: Context, rules: BucketRules, page: (query: BucketQuery) => object): object => {
    const query = readBucketQuery(new URL(c.req.url).searchParams, rules, now());
    return isRefusal(query) ? query : page(query);
  };

  const app = new Hono();
  app.get('/v1/organization/costs', (c) =>
    answer(c, 'api.usage.read', ({ organization }) =>
      buckets(c, COSTS_RULES, (query) => costsPage(organization, query, now(), state.corrections)),
    ),
  );
  for (const kind of USAGE_KINDS) {
    app.get(`/v1/organization/usage/${kind}`, (c) =>
      answer(c, 'api.usage.read', ({ organization }) =>
        buckets(c, USAGE_RULES, (query) => usagePage(kind, organization, query, now())),
      ),
    );
  }
  app.get('/v1/organization/projects', (c) =>
    answer(c, 'api.management.read', ({ organization }) =>
      listPage(projectsOf(organization), new URL(c.req.url).searchParams),
    ),
  );
  app.get('/v1/organization/admin_api_keys', (c) =>
    answer(c, 'api.management.read', ({ organization }) => {
      const alive = KEYS.filter(
        (key) => key.organizationId === organization.id && key.value.startsWith('sk-admin-') && !state.isDead(key),
      );
      const records = alive.map((key) =>
        adminKeyRecord(key, state.expiresAtSeconds(key), state.lastUsedAtSeconds(key)),
      );
      return listPage(records, new URL(c.req.url).searchParams);
    }),
  );
  app.notFound((c) => refuse(unknownPath(c.req.method, c.req.path)));

  const sandbox: Sandbox = {
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      if (!pathname.startsWith('/v1/')) return app.fetch(request);
      const response = await faults.through(request, async () => app.fetch(request));
      count += 1;
      response.headers.set('x-request-id', `req_sandbox${String(count).padStart(6, '0')}`);
      const target = pathname + search;
      seen = [...seen.slice(1 - MOST_SEEN), { method: request.method, target, status: response.status }];
      return response;
    },
    inject: (fault) => faults.add(fault),
    revoke: (keyId) => state.revoke(keyId),
    correct: state.correct,
    reset() {
      state.reset();
      faults.clear();
      seen = [];
    },
    requests: () => seen,
  };
  addControls(app, sandbox);
  return sandbox;
}

function nameOrganization(headers: Headers, { organization }: Caller): void {
  if (organization.header.kind === 'id') headers.set('openai-organization', organization.id);
  if (organization.header.kind === 'slug') headers.set('openai-organization', organization.header.slug);
}

function waitByTimer(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}

/** Whom a request comes from, once the vendor has let it in. */
interface Caller {
  readonly key: SandboxKey;
  readonly organization: Organization;
}

/**
 * What the vendor makes of a request before it looks at the question. `caller` is null when it does not know the key.
 */
type Admission =
  | { readonly admitted: true; readonly caller: Caller }
  | { readonly admitted: false; readonly caller: Caller | null; readonly refusal: Refusal };

/** Judges the `Authorization` header, then the key, then its organization's rate, then the scope, in this order. */
function admit(authorization: string | null, scope: Scope, state: VendorState): Admission {
  const value = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
  if (value === undefined) return { admitted: false, caller: null, refusal: noKey };
  const key = state.find(value);
  if (key === null) return { admitted: false, caller: null, refusal: unknownKey(value) };
  if (state.isDead(key)) return { admitted: false, caller: null, refusal: invalidAuthentication };
  state.touch(key);
  const caller = { key, organization: organizationById(key.organizationId) };
  const refusal = refusalFor(caller, scope, state);
  return refusal === null ? { admitted: true, caller } : { admitted: false, caller, refusal };
}

function refusalFor({ key, organization }: Caller, scope: Scope, state: VendorState): Refusal | null {
  if (key.behaviour.kind === 'refused') return REFUSALS[key.behaviour.refusal];
  const waitSeconds = state.overLimit(organization.id);
  if (waitSeconds !== null) return { ...REFUSALS.rateLimited, retryAfter: String(waitSeconds) };
  return state.scopesInEffect(key).includes(scope) ? null : missingScope(scope, key.missingScopeStatus);
}
