import type { MiddlewareHandler } from 'hono';
import { ADAPTER_METHODS, type Failure } from 'integration-kit/core';
import type { Log } from '../log.ts';

/**
 * What a page of this console may do. Scripts and styles from its own files and nothing inline, requests to its own
 * server, no frame around it, no text turned into markup. `'self'` and nothing else is loosened.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), clipboard-write=(self)',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Puts the security headers on every response. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
};

/**
 * Answers only under the console's own names. Without this check, a page of another site whose name points to this
 * machine would have the same origin (DNS rebinding).
 *
 * @param names Hosts with port, as browsers send them.
 */
export function ownHostOnly(names: () => ReadonlySet<string>): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host')?.toLowerCase() ?? new URL(c.req.url).host;
    if (!names().has(host)) return refusal({ code: 'permission_denied' }, 421);
    await next();
  };
}

/** Refuses requests that can change something unless they come from the console's own pages. */
export const sameOriginOnly: MiddlewareHandler = async (c, next) => {
  const { method } = c.req;
  if (method !== 'GET' && method !== 'HEAD' && !isOwnPage(c.req.raw))
    return refusal({ code: 'permission_denied' }, 403);
  await next();
};

/** One line per request of the API. The pattern of the route is logged, never the address. */
export function requestLog(log: Log, now: () => number): MiddlewareHandler {
  return async (c, next) => {
    const begin = now();
    await next();
    const { status } = c.res;
    const route = routeName(c.req.path);
    if (route === 'page' && status < 400) return;
    const level = status >= 500 ? 'error' : 'info';
    log({ event: 'request', level, method: methodName(c.req.method), route, status, ms: now() - begin });
  };
}

/**
 * Browsers send one of the two headers with every such request; a request with neither is not from a page of the
 * console.
 */
function isOwnPage({ url, headers }: Request): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  // Schemes may differ behind a proxy that ends TLS.
  return origin !== null && URL.canParse(origin) && new URL(origin).host === new URL(url).host;
}

/** Route names that may be logged; every other path is a page. */
function routeName(path: string): string {
  const [, first = '', second = '', third = ''] = path.split('/');
  if (first === 'session' || first === 'healthz') return `/${first}`;
  if (first === 'vendor') return '/vendor/*';
  if (first !== 'api') return 'page';
  if (second === 'kit' && /^[a-zA-Z]{1,32}$/u.test(third)) return `/api/kit/${KIT_ROUTES.has(third) ? third : '*'}`;
  return ['costs', 'usage', 'integrations', 'sandbox'].includes(second) ? `/api/${second}` : '/api/*';
}

const KIT_ROUTES = new Set([...Object.keys(ADAPTER_METHODS), 'events']);

function methodName(method: string): string {
  return ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].includes(method) ? method : 'other';
}

/** The header of answers that depend on who asks and when. */
export const NO_STORE = { 'cache-control': 'no-store' };

/** A refusal in the shape that all of the API has: a coded failure, no sentence. */
export function refusal(failure: Failure, status: number): Response {
  return Response.json({ failure }, { status, headers: NO_STORE });
}
