import type { Failure } from '../../definition/failure.ts';
import { ask } from '../ask.ts';
import type { Deadline } from '../deadline.ts';
import type { VendorFetch } from '../verifier.ts';
import { classify } from './classify.ts';
import { readError, readJson } from './error-envelope.ts';

/** One request's result. `headers` is null when nothing was answered. */
export type Reading =
  | { readonly ok: true; readonly json: unknown; readonly headers: Headers }
  | { readonly ok: false; readonly failure: Failure; readonly headers: Headers | null };

/** OpenAI's administration API, read with one key. */
export interface Client {
  /** GETs a path (with query) that needs `scope`. Never rejects. */
  get(path: string, scope: string): Promise<Reading>;
  /** The secret, for keeping it out of what is reported. */
  readonly key: string;
}

/** What a client is made of. */
export interface ClientParts {
  readonly fetch: VendorFetch;
  readonly baseUrl: string;
  readonly key: string;
  readonly deadline: Deadline;
  readonly now: () => number;
  readonly egressIps?: readonly string[] | undefined;
}

/** The key goes into the `Authorization` header of these requests, and nowhere else. */
export function createClient({ fetch, baseUrl, key, deadline, now, egressIps }: ClientParts): Client {
  const host = new URL(baseUrl).hostname;
  let accepted = false;
  const headers = { authorization: `Bearer ${key}`, accept: 'application/json' };
  return {
    key,
    async get(path, scope) {
      const answer = await ask(fetch, `${baseUrl}${path}`, headers, deadline.signal);
      if (answer.kind === 'stopped') {
        return { ok: false, failure: { code: deadline.endedBy() === 'time' ? 'timeout' : 'aborted' }, headers: null };
      }
      if (answer.kind === 'unreachable') return { ok: false, failure: { code: 'provider_unavailable' }, headers: null };
      const json = readJson(answer.body);
      const isData = answer.status === 200 && json !== undefined && readError(answer.body) === null;
      if (isData) {
        accepted = true;
        return { ok: true, json, headers: answer.headers };
      }
      const failure = classify(answer, { key, scope, nowMs: now(), host, accepted, egressIps });
      return { ok: false, failure, headers: answer.headers };
    },
  };
}
