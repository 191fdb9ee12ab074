import type { DayBucket } from './buckets.ts';
import { dayName } from './days.ts';
import { readAmount } from './money.ts';

/** One line of a table: its key, and what is counted. */
export interface ImportRow {
  readonly day: string;
  /** Values of the two columns that a row is named by. */
  readonly names: readonly [string, string];
  readonly figures: readonly (number | bigint)[];
}

/** Longest name of a project, model or line item that is believed. */
const LONGEST_NAME = 512;

/** Costs per project and line item; null when something in them cannot be read, or is not in dollars. */
export function readCosts(bucket: DayBucket): readonly ImportRow[] | null {
  return summed(bucket, (result) => {
    const { amount } = result;
    if (typeof amount !== 'object' || amount === null || !('value' in amount)) return null;
    // Adding other money to dollars would be worse than importing nothing.
    if (!('currency' in amount) || String(amount.currency).toLowerCase() !== 'usd') return null;
    const value = readAmount(amount.value);
    return value === null ? null : { names: [result['project_id'], result['line_item']], figures: [value] };
  });
}

/** Tokens and requests per project and model; null when something in them cannot be read. */
export function readUsage(bucket: DayBucket): readonly ImportRow[] | null {
  return summed(bucket, (result) => {
    const figures = ['input_tokens', 'input_cached_tokens', 'output_tokens', 'num_model_requests'].map((column) =>
      readCount(result[column] ?? 0),
    );
    return figures.every((figure) => figure !== null)
      ? { names: [result['project_id'], result['model']], figures }
      : null;
  });
}

/** Rows of one day, one per pair of names: a vendor that splits a group further than asked loses nothing. */
function summed(
  { day, results }: DayBucket,
  read: (result: Readonly<Record<string, unknown>>) => { names: [unknown, unknown]; figures: bigint[] } | null,
): readonly ImportRow[] | null {
  const rows = new Map<string, { names: readonly [string, string]; figures: bigint[] }>();
  for (const result of results) {
    const line = read(result);
    const first = readName(line?.names[0]);
    const second = readName(line?.names[1]);
    if (line === null || first === null || second === null) return null;
    const key = JSON.stringify([first, second]);
    const known = rows.get(key);
    if (known === undefined) rows.set(key, { names: [first, second], figures: line.figures });
    else known.figures = known.figures.map((figure, index) => figure + (line.figures[index] ?? 0n));
  }
  return [...rows.values()].map((row) => ({ day: dayName(day), ...row }));
}

/** Nothing to name it by is the empty name. */
function readName(value: unknown): string | null {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' && value.length <= LONGEST_NAME ? value : null;
}

function readCount(value: unknown): bigint | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? BigInt(value) : null;
}
