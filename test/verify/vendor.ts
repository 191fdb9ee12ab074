import type { Check } from '../../src/adapter/test.ts';
import type { VendorFetch, VerifyCall } from '../../src/verify/verifier.ts';

/** A key that no output may contain. The part after its prefix has no word in common with the texts of the tests. */
export const CANARY = 'sk-admin-CANARY7qXw2ZkV9mTe4LpRc8Yh3Fg5Nd';

/** What a fake vendor answers at a path: a response, a made one, or a fault of the connection. */
export type Scripted = Response | (() => Response | Promise<Response>);

/** A request as the vendor saw it. */
export interface Seen {
  readonly url: string;
  readonly init: RequestInit;
}

/** A vendor that answers by path. A path without a script answers 404 with an envelope. */
export function fakeVendor(scripts: Readonly<Record<string, Scripted | readonly Scripted[]>>): {
  fetch: VendorFetch;
  seen: Seen[];
} {
  const seen: Seen[] = [];
  const turns = new Map<string, number>();
  return {
    seen,
    async fetch(url, init) {
      seen.push({ url, init });
      const { pathname } = new URL(url);
      const turn = turns.get(pathname) ?? 0;
      turns.set(pathname, turn + 1);
      const script = scripts[pathname];
      const scripted =
        script instanceof Response || typeof script === 'function' ? script : (script?.[turn] ?? script?.at(-1));
      if (scripted === undefined) return refusal(404, { message: 'Invalid URL' });
      return typeof scripted === 'function' ? scripted() : scripted.clone();
    },
  };
}

/** OpenAI's error envelope. */
export function refusal(
  status: number,
  error: { readonly message?: string; readonly type?: string; readonly code?: string | null },
  headers: Readonly<Record<string, string>> = {},
): Response {
  return Response.json(
    { error: { message: '', type: 'invalid_request_error', param: null, code: null, ...error } },
    { status, headers },
  );
}

/** A page of costs with one empty bucket, from an organization. */
export function costs(
  headers: Readonly<Record<string, string>> = { 'openai-organization': 'org-Northwind' },
): Response {
  return Response.json(
    { object: 'page', data: [{ object: 'bucket', start_time: 0, end_time: 86_400, results: [] }], has_more: false },
    { headers },
  );
}

/** A page of a list. */
export function list(data: readonly unknown[], more: { readonly has_more?: boolean } = {}): Response {
  return Response.json({ object: 'list', data, has_more: false, ...more });
}

/** The refusal of a key that lacks a scope, with the vendor's message. */
export function insufficient(scope: string, status = 403): Response {
  return refusal(status, {
    message: `You have insufficient permissions for this operation. Missing scopes: ${scope}. Check that you have the correct role.`,
  });
}

/** A moment for every test: 2026-03-10 15:30 UTC. */
export const NOW_MS = Date.UTC(2026, 2, 10, 15, 30);

/** What a host passes, listening. */
export function callWith(
  fetch: VendorFetch,
  more: Partial<VerifyCall> = {},
): VerifyCall & { readonly reported: Check[] } {
  const reported: Check[] = [];
  return {
    reported,
    fetch,
    baseUrl: 'https://vendor.test',
    signal: new AbortController().signal,
    onCheck: (check) => reported.push(check),
    now: () => NOW_MS,
    ...more,
  };
}
