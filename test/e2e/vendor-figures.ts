import { keyById } from '../../examples/console/sandbox/keys.ts';
import type { ConsoleProcess } from './console-process.ts';

/** Figures of one day at the vendor, over all projects, line items and models. */
export interface VendorDay {
  /** In hundred-millionths of a dollar, so that sums are exact. */
  readonly units: number;
  readonly inputTokens: number;
}

interface Bucket {
  readonly start_time: number;
  readonly results: readonly {
    readonly amount?: { readonly value: number | string };
    readonly input_tokens?: number;
  }[];
}

/** Reads costs and usage of an organization from the simulated vendor, by day (`YYYY-MM-DD`), for 30 days. */
export async function vendorDays(host: ConsoleProcess, keyId: string): Promise<ReadonlyMap<string, VendorDay>> {
  const today = Math.floor(Date.now() / 86_400_000) * 86_400;
  const range = `start_time=${today - 29 * 86_400}&end_time=${today + 86_400}&bucket_width=1d&limit=30`;
  const costs = await buckets(host, keyId, `/v1/organization/costs?${range}`);
  const usage = await buckets(host, keyId, `/v1/organization/usage/completions?${range}`);
  return new Map(
    costs.map(({ start_time, results }) => [
      new Date(start_time * 1_000).toISOString().slice(0, 10),
      {
        units: sum(results.map(({ amount }) => Math.round(Number(amount?.value ?? 0) * 1e8))),
        inputTokens: sum(
          usage
            .filter((bucket) => bucket.start_time === start_time)
            .flatMap(({ results: rows }) => rows.map(({ input_tokens }) => input_tokens ?? 0)),
        ),
      },
    ]),
  );
}

async function buckets(host: ConsoleProcess, keyId: string, target: string): Promise<readonly Bucket[]> {
  const found: Bucket[] = [];
  for (let page: string | null = ''; page !== null; ) {
    const answer: Response = await fetch(`${host.url}/vendor${target}${page === '' ? '' : `&page=${page}`}`, {
      headers: { authorization: `Bearer ${keyById(keyId).value}` },
    });
    // SAFETY: the sandbox responds as the vendor's API description says; a missing figure fails the test.
    const read = (await answer.json()) as { data: readonly Bucket[]; next_page: string | null };
    found.push(...read.data);
    page = read.next_page;
  }
  return found;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
