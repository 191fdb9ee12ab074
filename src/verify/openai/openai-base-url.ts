import { checkBaseUrl } from '../base-url.ts';

/**
 * Normalises the address of OpenAI's API for `VerifyCall.baseUrl` and for imports: without a trailing slash and without
 * `/v1`, which is part of each request's path. An operator may write it, as for OpenAI's clients
 * (https://github.com/openai/openai-node, `baseURL`): `https://api.openai.com`, `https://api.openai.com/v1/` and
 * `https://proxy.example/openai/v1` are all accepted. Idempotent.
 *
 * @param baseUrl As an operator writes it. Contains no secret. Source: host.
 * @throws {UsageError} when it is no address, has a user, password, query or fragment, or would send the secret
 *   unencrypted: `http:` is for this machine only.
 */
export function openaiBaseUrl(baseUrl: string): string {
  const url = new URL(checkBaseUrl(baseUrl));
  const segments = url.pathname.split('/');
  while (['', 'v1'].includes(segments.at(-1)?.toLowerCase() ?? 'none')) segments.pop();
  return [url.origin, ...segments.slice(1)].join('/');
}
