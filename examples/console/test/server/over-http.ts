import { ORIGIN } from './console-scenario.ts';

/** Whatever answers requests: a console, or the network to one. */
export type Fetch = (request: Request) => Promise<Response>;

/** Signs a person in; returns the headers that a browser would send from the console's own pages. */
export async function signIn(fetch: Fetch, userId: string, origin = ORIGIN): Promise<Readonly<Record<string, string>>> {
  const response = await fetch(
    new Request(`${origin}/session`, {
      method: 'POST',
      body: JSON.stringify({ userId }),
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    }),
  );
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { cookie, 'sec-fetch-site': 'same-origin' };
}

/** A JSON request as a page of the console sends it. */
export function pageRequest(
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>>,
  origin = ORIGIN,
): Request {
  return new Request(`${origin}${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
}
