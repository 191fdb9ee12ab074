import { keyById } from '../../sandbox/keys.ts';
import type { Scenario } from './console-scenario.ts';

/** The rows of the imported tables, without ids that differ from scenario to scenario. */
export function tablesOf({ database }: Pick<Scenario, 'database'>): Readonly<Record<string, unknown[]>> {
  const read = (table: string): unknown[] =>
    database
      .prepare(
        `SELECT t.*, s.external_id FROM ${table} t JOIN sources s ON s.id = t.source_id ORDER BY s.external_id, 2, 3, 4`,
      )
      .all()
      .map((row) => ({ ...row, source_id: undefined }));
  return { costs: read('costs'), usage: read('usage') };
}

/**
 * The figures of an organization as its vendor has them now, in the shape of {@link tablesOf}, by another way: unpaged.
 */
export async function vendorTotals(scenario: Scenario, keyId: string, from: number, to: number) {
  const ask = async (path: string): Promise<Bucket[]> => {
    const found: Bucket[] = [];
    for (let start = from; start < to; start += 31 * 86_400) {
      const end = Math.min(to, start + 31 * 86_400);
      const url = `http://vendor${path}&start_time=${start}&end_time=${end}&limit=31`;
      const headers = { authorization: `Bearer ${keyById(keyId).value}` };
      const page: unknown = await (await scenario.sandbox.fetch(new Request(url, { headers }))).json();
      found.push(...(page as { data: Bucket[] }).data);
    }
    return found;
  };
  const costs = await ask('/v1/organization/costs?group_by=project_id&group_by=line_item');
  const usage = await ask('/v1/organization/usage/completions?group_by=project_id&group_by=model');
  return { costs: costs.flatMap(daysOf), usage: usage.flatMap(daysOf) };
}

interface Bucket {
  readonly start_time: number;
  readonly results: readonly Readonly<Record<string, unknown>>[];
}

function daysOf({ start_time, results }: Bucket) {
  return results.map((result) => ({ day: new Date(start_time * 1_000).toISOString().slice(0, 10), result }));
}
