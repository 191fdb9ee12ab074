import type { IntegrationAdapter } from '../adapter/adapter.ts';
import { ADAPTER_METHODS } from '../adapter/adapter-methods.ts';
import type { TestCall } from '../adapter/test.ts';
import type { Failure } from '../definition/failure.ts';
import { type Redactor, SHAPES_ONLY } from '../definition/redact-failure.ts';
import { createRedactor } from '../definition/redactor.ts';
import { failureAnswer, valueAnswer } from './answers.ts';
import { type CallLimit, startLimit } from './call-limit.ts';
import { listVisible, onlyWhere, refusalOf, visibility } from './guard-access.ts';
import { inputSchemas, type InputOf } from './input-schemas.ts';
import type { Operation } from './operations.ts';
import { readInput, refuseBody, refuseRequest, routeOf } from './read-request.ts';
import { DEFAULT_SERVE_LIMITS, type ServeOptions } from './serve-options.ts';
import { serveEvents } from './serve-events.ts';
import { serveTest } from './serve-test.ts';
import { reportFault } from './report-fault.ts';
import { type Admission, createTestLimit } from './test-limit.ts';
import { tooLongField } from './input-fields.ts';
import { jsonWithoutSecrets, secretsIn } from './without-secrets.ts';

/** Without `personId` tests are not limited. */
const ADMITTED: Admission = { admitted: true, end: () => {} };

/**
 * Serves adapters to `httpAdapter`, as one function over the web's own `Request` and `Response`, for any framework
 * that has them. Mount it on a path of which the last part is free, for `POST` and `GET`.
 *
 * Every request is authenticated, comes from the host's own pages, has a bounded body of a known shape and is allowed
 * by the adapter's `getAccess`: whatever the control refuses, the server refuses. A client that leaves ends lists and
 * tests; a change that began runs to its end. Never rejects: every refusal is a coded failure.
 */
export function serveAdapter<Principal>(options: ServeOptions<Principal>): (request: Request) => Promise<Response> {
  const { onFault, origins = [], integrations = [], personId } = options;
  const limits = { ...DEFAULT_SERVE_LIMITS, ...options.limits };
  const now = options.now ?? Date.now;
  const admit = createTestLimit(limits, now);
  const limitMs = { read: limits.readMs, test: limits.testMs, mutation: limits.mutationMs };
  const schemas = inputSchemas(now);
  const definitions = integrations.map(({ id }) => id);

  return async (request) => {
    const route = routeOf(request.url);
    const refused = refuseRequest(request, route, limits, origins);
    if (refused !== null) return refused;
    if (route === null) return failureAnswer({ code: 'unsupported' }, 404);
    const kind = route === 'events' ? 'read' : ADAPTER_METHODS[route].kind;
    const limit = startLimit(request.signal, limitMs[kind]);
    const work = route === 'events' ? openEvents(request) : answer(request, route, limit);
    try {
      const response = await Promise.race([work, limit.ended]);
      // A streamed test clears its limit itself, at its end.
      if (kind !== 'test' || response.status !== 200) limit.clear();
      return response;
    } catch (thrown) {
      limit.clear();
      return failureAnswer(reportFault(thrown, route, onFault));
    }
  };

  /** The principal of a request and their adapter; null without a session. */
  async function callerOf(
    request: Request,
  ): Promise<{ readonly principal: Principal; readonly adapter: IntegrationAdapter } | null> {
    const principal = await options.authenticate(request);
    return principal === null ? null : { principal, adapter: await options.adapter(principal) };
  }

  async function admitTest(principal: Principal): Promise<Admission> {
    return personId === undefined ? ADMITTED : admit(await personId(principal));
  }

  async function openEvents(request: Request): Promise<Response> {
    const caller = await callerOf(request);
    if (caller === null) return failureAnswer({ code: 'host_signed_out' });
    return serveEvents(caller.adapter, request.signal, limits, onFault);
  }

  async function answer(request: Request, operation: Operation, limit: CallLimit): Promise<Response> {
    const { signal } = limit;
    const caller = await callerOf(request);
    if (caller === null) return failureAnswer({ code: 'host_signed_out' });
    const { adapter, principal } = caller;
    const unread = refuseBody(request, limits);
    if (unread !== null) return unread;
    const read = await readInput(request, schemas[operation], limits.bodyBytes, signal);
    if (read.kind === 'unreadable') return failureAnswer({ code: 'invalid_input' }, read.status);
    const field = tooLongField(read.sent, integrations);
    if (field !== null) return failureAnswer({ code: 'invalid_input', field });
    const { input } = read;
    if (input === null) return failureAnswer({ code: 'invalid_input' });
    const redactor = createRedactor(secretsIn(input, integrations));
    const failureOf = (thrown: unknown): Failure => reportFault(thrown, operation, onFault, redactor);
    try {
      if (typeof adapter[operation] !== 'function') return failureAnswer({ code: 'unsupported' });
      if (!returnsHome(input, request)) return failureAnswer({ code: 'invalid_input' });
      const refusal = await refusalOf(adapter, operation, input, { signal }, definitions);
      if (refusal?.code === 'not_found' && 'idempotencyKey' in input)
        return valueAnswer(toJson({ ok: false, failure: refusal }, SHAPES_ONLY));
      if (refusal !== null) return failureAnswer(refusal);
      if (signal.aborted) throw signal.reason;
      if (ADAPTER_METHODS[operation].kind === 'test') {
        const admission = await admitTest(principal);
        if (!admission.admitted) return failureAnswer({ code: 'rate_limited', retryAfterMs: admission.retryAfterMs });
        return serveTest(
          (call) => callMethod(adapter, operation, input, call),
          limit,
          redactor,
          failureOf,
          admission.end,
        );
      }
      const outcome = await run(adapter, operation, input, signal);
      if ('failure' in outcome) return failureAnswer(outcome.failure);
      return valueAnswer(toJson(outcome.value, redactor));
    } catch (thrown) {
      // The end of the limit is answered elsewhere. A change that continues after it is still reported to the operator.
      if (signal.aborted && ADAPTER_METHODS[operation].kind !== 'mutation') throw thrown;
      return failureAnswer(failureOf(thrown));
    }
  }
}

type Outcome = { readonly value: unknown } | { readonly failure: Failure };

async function run(
  adapter: IntegrationAdapter,
  operation: Operation,
  input: object,
  signal: AbortSignal,
): Promise<Outcome> {
  if (operation === 'listAccounts') {
    // SAFETY: this operation's schema read it.
    const listed = await listVisible(adapter, input as InputOf<'listAccounts'>, { signal });
    return 'page' in listed ? { value: listed.page } : listed;
  }
  if (operation === 'summarizeIntegrations') {
    const sees = visibility(adapter, { signal });
    // SAFETY: this operation's schema read it.
    const { integrationIds } = input as InputOf<'summarizeIntegrations'>;
    const seen = await onlyWhere(integrationIds, sees);
    return { value: await adapter.summarizeIntegrations?.({ integrationIds: seen }, { signal }) };
  }
  // A change that has begun must not stop half-way, even when the client leaves or the limit passes.
  const own = ADAPTER_METHODS[operation].kind === 'mutation' ? new AbortController().signal : signal;
  return { value: await callMethod(adapter, operation, input, { signal: own, onCheck: () => {} }) };
}

function callMethod(adapter: IntegrationAdapter, operation: Operation, input: object, call: TestCall): unknown {
  // SAFETY: the schema of this operation read the input, and every method takes an input and a call.
  const method = adapter[operation] as ((input: object, call: TestCall) => unknown) | undefined;
  return method?.call(adapter, input, call);
}

/** A person must not be sent to another site after an authorization. */
function returnsHome(input: object, request: Request): boolean {
  if (!('returnTo' in input) || typeof input.returnTo !== 'string') return true;
  const home = request.headers.get('origin') ?? new URL(request.url).origin;
  try {
    return new URL(input.returnTo, home).origin === new URL(home).origin;
  } catch {
    return false;
  }
}

function toJson(value: unknown, redactor: Redactor): string {
  try {
    return jsonWithoutSecrets(value, redactor);
  } catch {
    // Becomes `unexpected_answer`, see `toFailure`.
    throw new SyntaxError('The adapter answered with something that is no JSON.');
  }
}
