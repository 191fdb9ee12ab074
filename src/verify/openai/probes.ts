import * as z from 'zod/mini';
import type { Client, Reading } from './client.ts';
import { SCOPE_OF } from './plan.ts';

const DAY_MS = 24 * 60 * 60_000;

/** `results` today; an older API description calls the array `result`. An empty organization has neither rows nor fault. */
const bucket = z.union([z.object({ results: z.array(z.unknown()) }), z.object({ result: z.array(z.unknown()) })]);
const costsPage = z.object({ data: z.array(bucket) });
const projectsPage = z.object({ data: z.array(z.unknown()) });

/** Reads today's costs: one bucket, with exactly the scope that importing costs and usage needs. */
export async function probeUsage(client: Client, nowMs: number): Promise<Reading> {
  const today = Math.floor(nowMs / DAY_MS) * (DAY_MS / 1_000);
  return expecting(costsPage, await client.get(`/v1/organization/costs?start_time=${today}&limit=1`, SCOPE_OF.usage));
}

/** Reads one project: the least that the management scope allows. */
export async function probeManagement(client: Client): Promise<Reading> {
  return expecting(projectsPage, await client.get('/v1/organization/projects?limit=1', SCOPE_OF.management));
}

/** A 200 of another shape is some proxy's page, not OpenAI's word on the key. */
function expecting(shape: z.ZodMiniType, reading: Reading): Reading {
  if (!reading.ok || shape.safeParse(reading.json).success) return reading;
  return { ok: false, failure: { code: 'provider_unavailable', vendor: { status: 200 } }, headers: null };
}
