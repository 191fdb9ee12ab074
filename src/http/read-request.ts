import type * as z from 'zod/mini';
import { failureAnswer } from './answers.ts';
import { EVENTS_PATH, isOperation, type Operation } from './operations.ts';
import type { ServeLimits } from './serve-options.ts';
import { safeParse } from '../adapter/safe-parse.ts';
import { isNestedTooDeep } from '../definition/nesting.ts';
import { boundedReader } from './bounded-reader.ts';

/** What an address asks for: its last part. Null = nothing that exists here. */
export function routeOf(url: string): Operation | typeof EVENTS_PATH | null {
  const name = new URL(url).pathname.split('/').at(-1) ?? '';
  return name === EVENTS_PATH || isOperation(name) ? name : null;
}

/** Why a request is refused by its head alone; null when it is not. Calls no host function and reads no body. */
export function refuseRequest(
  request: Request,
  route: Operation | typeof EVENTS_PATH | null,
  limits: ServeLimits,
  origins: readonly string[],
): Response | null {
  if (isHeadTooLarge(request.headers, limits)) return failureAnswer({ code: 'invalid_input' }, 431);
  if (route === null) return failureAnswer({ code: 'unsupported' }, 404);
  const method = route === EVENTS_PATH ? 'GET' : 'POST';
  if (request.method !== method) return failureAnswer({ code: 'unsupported' }, 405, { allow: method });
  if (isForeign(request, origins)) return failureAnswer({ code: 'permission_denied' }, 403);
  return null;
}

/**
 * Why a body is not read; null when it may be. A form of another site can send every content type but this one without
 * asking first (https://fetch.spec.whatwg.org/#cors-safelisted-request-header), so the type is a guard too.
 */
export function refuseBody({ headers }: Request, limits: ServeLimits): Response | null {
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return failureAnswer({ code: 'invalid_input' }, 415);
  if (Number(headers.get('content-length') ?? 0) > limits.bodyBytes)
    return failureAnswer({ code: 'invalid_input' }, 413);
  return null;
}

function isHeadTooLarge(headers: Headers, limits: ServeLimits): boolean {
  let count = 0;
  let characters = 0;
  headers.forEach((value, name) => {
    count += 1;
    characters += name.length + value.length;
  });
  return count > limits.headers || characters > limits.headerCharacters;
}

/** Whether another site's page sent this. A caller that is no browser sends neither header. */
function isForeign({ url, headers }: Request, origins: readonly string[]): boolean {
  const origin = headers.get('origin');
  if (origin !== null && origins.includes(origin)) return false;
  const site = headers.get('sec-fetch-site');
  // Only a browser sets this header, no script can. `none` = the person typed the address.
  if (site === 'same-origin' || site === 'none') return false;
  if (site !== null) return true;
  // Schemes may differ behind a proxy that ends TLS.
  return origin !== null && hostIn(origin) !== new URL(url).host;
}

function hostIn(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

/** What a client sent, or the HTTP status with which a body that cannot be read is refused. */
type ReadInput =
  | {
      readonly kind: 'read';
      /** As it was sent: any JSON, nested no deeper than allowed. */
      readonly sent: unknown;
      /** As the operation takes it; null when it does not. */
      readonly input: object | null;
    }
  | { readonly kind: 'unreadable'; readonly status: 400 | 413 };

/**
 * Reads a body of at most `maxBytes`, counted while they come: a `content-length` may be absent or wrong.
 *
 * Rejects when the body breaks off or the signal aborts.
 */
export async function readInput(
  request: Request,
  schema: z.ZodMiniType<object>,
  maxBytes: number,
  signal: AbortSignal,
): Promise<ReadInput> {
  const body = boundedReader(request.body, maxBytes, signal);
  let text: string;
  try {
    text = await body.readAll();
  } catch (thrown) {
    body.cancel();
    if (thrown instanceof RangeError) return { kind: 'unreadable', status: 413 };
    throw signal.aborted ? signal.reason : thrown;
  }
  try {
    const sent: unknown = JSON.parse(text);
    if (!isNestedTooDeep(sent)) return { kind: 'read', sent, input: safeParse(schema, sent)?.data ?? null };
  } catch {
    // A parser's words may quote the body, and with it the secret.
  }
  return { kind: 'unreadable', status: 400 };
}
