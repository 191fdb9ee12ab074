import type { IntegrationAdapter } from '../../src/adapter/adapter.ts';
import { httpAdapter, type HttpAdapterOptions } from '../../src/http/http-adapter.ts';
import { serveAdapter } from '../../src/http/serve-adapter.ts';
import type { ServeFault, ServeOptions } from '../../src/http/serve-options.ts';
import { realClock } from '../../src/testing/clock.ts';
import { type Scenario } from '../../src/testing/script.ts';
import { type ScriptedAdapter, scriptedAdapter } from '../../src/testing/scripted-adapter.ts';

export const URL_OF_SERVER = 'https://console.example.com/api/integrations';
export const CANARY = 'sk-admin-CANARY-0123456789abcdefghij';

/** One request as it was sent. */
export interface SentRequest {
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
  readonly init: RequestInit;
}

/** A client and a server that are connected in memory. */
export interface HttpConnection {
  readonly client: IntegrationAdapter;
  readonly serve: (request: Request) => Promise<Response>;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly sentRequests: readonly SentRequest[];
  readonly faults: readonly ServeFault[];
}

export function connectHttp(
  adapter: IntegrationAdapter,
  client: Partial<HttpAdapterOptions> = {},
  server: Partial<ServeOptions<string>> = {},
): HttpConnection {
  const sentRequests: SentRequest[] = [];
  const faults: ServeFault[] = [];
  const serve = serveAdapter<string>({
    authenticate: () => 'mara',
    adapter: () => adapter,
    onFault: (fault) => faults.push(fault),
    ...server,
  });
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const { headers, body } = init;
    sentRequests.push({ url, headers: new Headers(headers), body: typeof body === 'string' ? body : '', init });
    return serve(new Request(url, init));
  };
  return { client: httpAdapter({ url: URL_OF_SERVER, fetch, ...client }), serve, fetch, sentRequests, faults };
}

export function quick(...scenarios: Scenario[]): ScriptedAdapter {
  return scriptedAdapter(scenarios, { clock: realClock({ speed: 0 }) });
}

export function post(
  operation: string,
  body: unknown,
  headers: Record<string, string> = {},
  signal?: AbortSignal,
): Request {
  return new Request(`${URL_OF_SERVER}/${operation}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
    ...(signal === undefined ? {} : { signal }),
  });
}

export const quiet = (): { readonly signal: AbortSignal } => ({ signal: new AbortController().signal });

/** A promise to be settled from outside. */
export function gate<T = void>(): { readonly passed: Promise<T>; open(value: T): void } {
  let open: (value: T) => void = () => {};
  const passed = new Promise<T>((resolve) => {
    open = resolve;
  });
  return { passed, open: (value) => open(value) };
}

export const TEST_INPUT = {
  integrationId: 'openai',
  methodId: 'admin_key',
  values: { adminKey: CANARY },
  capabilities: ['usage', 'management'],
} as const;
