import { checkBaseUrl } from '../base-url.ts';

/**
 * Where OpenAI is, as `VerifyCall.baseUrl` and every reader of its data need it: without a trailing slash and without
 * `/v1`, which is part of each request's path. Whoever writes the address may add it, as OpenAI's clients do
 * (https://github.com/openai/openai-node, `baseURL`): `https://api.openai.com`, `https://api.openai.com/v1/` and
 * `https://proxy.example/openai/v1` are all understood. Giving the result again changes nothing.
 *
 * @param baseUrl As an operator writes it. Holds no secret. Source: host.
 * @throws {UsageError} when it is no address, carries a user, password, query or fragment, or would send the secret
 *   readable: `http:` is for this machine only.
 */
export function openaiBaseUrl(baseUrl: string): string {
  const url = new URL(checkBaseUrl(baseUrl));
  const segments = url.pathname.split('/');
  while (['', 'v1'].includes(segments.at(-1)?.toLowerCase() ?? 'none')) segments.pop();
  return [url.origin, ...segments.slice(1)].join('/');
}
