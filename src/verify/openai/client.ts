import * as z from 'zod/mini';
import type { Failure } from '../../definition/failure.ts';
import { requestVendor } from '../vendor-request.ts';
import type { Deadline } from '../deadline.ts';
import type { VendorFetch } from '../verifier.ts';
import { classify } from './classify.ts';
import { readError, readJson } from './error-envelope.ts';
import { SCOPE_OF } from './plan.ts';

/** The result of one request. `headers` is null without a response. */
export type Reading =
  | { readonly ok: true; readonly json: unknown; readonly headers: Headers }
  | { readonly ok: false; readonly failure: Failure; readonly headers: Headers | null };

/** OpenAI's administration API, read with one key. */
export interface Client {
  /** GETs a path (with query) that needs `scope`. Never rejects. */
  get(path: string, scope: string): Promise<Reading>;
  /** The secret, so that it can be removed from what is reported. */
  readonly key: string;
}

/** Parameters of {@link createClient}. */
export interface ClientParts {
  readonly fetch: VendorFetch;
  readonly baseUrl: string;
  readonly key: string;
  readonly deadline: Deadline;
  readonly now: () => number;
  readonly egressIps?: readonly string[] | undefined;
}

/** The key is sent in the `Authorization` header of these requests only. */
export function createClient({ fetch, baseUrl, key, deadline, now, egressIps }: ClientParts): Client {
  const host = new URL(baseUrl).hostname;
  let accepted = false;
  const headers = { authorization: `Bearer ${key}`, accept: 'application/json' };
  return {
    key,
    async get(path, scope) {
      const answer = await requestVendor(fetch, `${baseUrl}${path}`, headers, deadline.signal);
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

const DAY_MS = 24 * 60 * 60_000;

/** `results` today; an older API description calls the array `result`. It is empty for an organization without data. */
const bucket = z.union([z.object({ results: z.array(z.unknown()) }), z.object({ result: z.array(z.unknown()) })]);
const costsPage = z.object({ data: z.array(bucket) });
const projectsPage = z.object({ data: z.array(z.unknown()) });

/** Reads today's costs, one bucket, which needs exactly the scope that an import of costs and usage needs. */
export async function probeUsage(client: Client, nowMs: number): Promise<Reading> {
  const today = Math.floor(nowMs / DAY_MS) * (DAY_MS / 1_000);
  return expecting(costsPage, await client.get(`/v1/organization/costs?start_time=${today}&limit=1`, SCOPE_OF.usage));
}

/** Reads one project, the smallest request of the management scope. */
export async function probeManagement(client: Client): Promise<Reading> {
  return expecting(projectsPage, await client.get('/v1/organization/projects?limit=1', SCOPE_OF.management));
}

/** A 200 of another shape comes from a proxy and proves nothing about the key. */
function expecting(shape: z.ZodMiniType, reading: Reading): Reading {
  if (!reading.ok || shape.safeParse(reading.json).success) return reading;
  return { ok: false, failure: { code: 'provider_unavailable', vendor: { status: 200 } }, headers: null };
}
