import { keyById } from '../../sandbox/keys.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';

/** The sandbox's clock in these tests: Tuesday, 2026-03-10 15:30 UTC. */
export const NOW_MS = Date.UTC(2026, 2, 10, 15, 30);

/** First moment of a UTC day in Unix seconds, `day` days from that of {@link NOW_MS}. */
export function dayStart(day: number): number {
  return Date.UTC(2026, 2, 10 + day) / 1_000;
}

/** What a vendor answered, read. */
export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** GETs a path of the vendor with the key of this short name. */
export async function ask(sandbox: Sandbox, path: string, keyId = 'works'): Promise<Asked> {
  return askWith(sandbox, path, `Bearer ${keyById(keyId).value}`);
}

/** GETs a path of the vendor with any authorization, or none. */
export async function askWith(sandbox: Sandbox, path: string, authorization: string | null): Promise<Asked> {
  const headers = authorization === null ? {} : { authorization };
  const response = await sandbox.fetch(new Request(`http://sandbox.test${path}`, { headers }));
  return { status: response.status, headers: response.headers, body: await response.json() };
}

/** Today's costs: what verifying a key asks. */
export const PROBE = `/v1/organization/costs?start_time=${dayStart(0)}&limit=1`;
