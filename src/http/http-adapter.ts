import { UsageError } from '../base/usage-error.ts';
import { AdapterError } from '../adapter/adapter-error.ts';
import type { IntegrationAdapter } from '../adapter/adapter.ts';
import { ADAPTER_METHODS, METHOD_NAMES, type OptionalMethod } from '../adapter/adapter-methods.ts';
import type { TestCall } from '../adapter/test.ts';
import { failureOfStatus } from './failure-status.ts';
import { failureIn, readEntry, readValue, sendRequest } from './http-transport.ts';
import type { Operation } from './operations.ts';
import { shareEvents } from './share-events.ts';

/** How the host's server is reached. */
export interface HttpAdapterOptions {
  /**
   * Where `serveAdapter` is mounted, for example `/api/integrations`: a path of the page's own origin or an absolute
   * address, without query and fragment. Source: host.
   */
  readonly url: string;
  /** Sends every request, the stream of changes too. @default the page's `fetch`, looked up at every call */
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /**
   * Headers of every request, for example a CSRF token; a function is asked afresh each time. What it throws becomes
   * the failure `unavailable` and is shown nowhere.
   */
  readonly headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined;
  /** Optional methods that the server does not have: their controls are not shown. @default none */
  readonly without?: readonly OptionalMethod[] | undefined;
}

/**
 * An adapter whose methods are requests to a host's server, which answers them with `serveAdapter`.
 *
 * Sends `POST {url}/{method}` with the input as JSON, and reads changes from `GET {url}/events`. Cookies go to the
 * page's own origin only, nothing is cached, no redirect is followed, no answer over 4 MB is read. A secret travels in
 * a body, never in an address or an error. Answers are handed on as they came: the library parses every one.
 *
 * One page of a browser reads the changes of an address at a time, so that many windows leave connections for requests.
 * It sends the others a message without content, and they list again; the pages take turns by a Web Lock.
 *
 * A redirect or an opaque response is an ended session (`host_signed_out`). A page of HTML with status 200 is
 * `unexpected_answer`: a sign-in page, or `url` is not where `serveAdapter` is mounted.
 *
 * @throws {UsageError} When `url` is empty or has a query, a fragment or a password.
 */
export function httpAdapter(options: HttpAdapterOptions): IntegrationAdapter {
  checkUrl(options.url);

  async function ask<T>(operation: Operation, input: object, call: { readonly signal: AbortSignal }): Promise<T> {
    const sent = { method: 'POST', body: JSON.stringify(input) } as const;
    const answer = await sendRequest(options, operation, sent, call.signal);
    // SAFETY: the type is a promise of the server; the library parses the value before it uses it.
    return (await readValue(answer, call.signal)) as T;
  }

  async function test<T>(operation: Operation, input: object, call: TestCall): Promise<T> {
    const { signal } = call;
    const answer = await sendRequest(options, operation, { method: 'POST', body: JSON.stringify(input) }, signal);
    // SAFETY: all three are promises of the server; the library parses results and checks before it uses them.
    if (answer.form !== 'stream') return (await readValue(answer, signal)) as T;
    if (answer.status !== 200) throw new AdapterError(failureOfStatus(answer.status, answer.retryAfterMs));
    for (;;) {
      const entry = await readEntry(answer.body, signal);
      // A line may have been read already when the signal aborted.
      if (signal.aborted) {
        answer.body.cancel();
        throw new AdapterError({ code: 'aborted' });
      }
      if (entry === null) throw new AdapterError({ code: 'unavailable' });
      if ('check' in entry) call.onCheck(entry.check as Parameters<TestCall['onCheck']>[0]);
      if (!('result' in entry) && !('failure' in entry)) continue;
      answer.body.cancel();
      if ('result' in entry) return entry.result as T;
      throw failureIn(entry) ?? new AdapterError({ code: 'unexpected_answer' });
    }
  }

  // One function for each row of the table: a new method is served as its kind says.
  const methods = METHOD_NAMES.map((method) => {
    const { kind } = ADAPTER_METHODS[method];
    if (kind === 'stream') return [method, shareEvents.bind(null, options)] as const;
    const send = kind === 'test' ? test : ask;
    return [method, (input: object, call: TestCall) => send(method as Operation, input, call)] as const;
  });
  // SAFETY: each method takes an input and a call, but the one stream of changes; answers are parsed by the library.
  const adapter = Object.fromEntries(methods) as unknown as IntegrationAdapter;
  for (const method of options.without ?? []) delete adapter[method];
  return adapter;
}

function checkUrl(url: string): void {
  if (url !== '' && !/[?#]|^[a-z]+:\/\/[^/]*@/iu.test(url)) return;
  throw new UsageError(
    'httpAdapter() was given an address that nothing can be appended to.',
    'The name of the method is its last part, and an address must hold no password.',
    "Pass where serveAdapter() is mounted, for example { url: '/api/integrations' }.",
  );
}
