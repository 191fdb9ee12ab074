import { type DayBucket, isObject } from './buckets.ts';
import { dayName } from './days.ts';
import type { Finding, FindingReason } from './findings.ts';
import { amountColumns, readAmount } from './money.ts';
import { OTHER, plainName } from './names.ts';

/** One line of a table: its key, and what is counted. */
export interface ImportRow {
  readonly day: string;
  /** Values of the two columns that a row is named by. */
  readonly names: readonly [string, string];
  /** What stands in the columns after them. */
  readonly figures: readonly bigint[];
}

/** What was read of one day: what can be stored, and what is to be said about the rest. */
export interface ReadDay {
  readonly rows: readonly ImportRow[];
  readonly findings: readonly Finding[];
}

/** Most lines of one day of one source. A day with more keeps the largest, the others are added up into one. */
export const MOST_LINES = 500;
/** What a 64 bit column holds. */
const LARGEST_COUNT = 9_223_372_036_854_775_807n;
const LONGEST_SAMPLE = 64;
const COUNTS = ['input_tokens', 'input_cached_tokens', 'output_tokens', 'num_model_requests'] as const;

/** How the lines of one stream are read. */
interface LineReader {
  /** Members that name a line. */
  readonly names: readonly [string, string];
  /** What it counts, or why that cannot be read. */
  readonly figures: (result: Readonly<Record<string, unknown>>) => readonly bigint[] | FindingReason;
  /** Columns of the figures; null when they hold no such number. */
  readonly columns: (figures: readonly bigint[]) => readonly bigint[] | null;
}

const COSTS: LineReader = {
  names: ['project_id', 'line_item'],
  figures({ amount }) {
    if (!isObject(amount)) return 'unreadable_amount';
    // Adding other money to dollars would be worse than leaving it out.
    const { currency } = amount;
    if (typeof currency !== 'string' || currency.toLowerCase() !== 'usd') return 'other_currency';
    const value = readAmount(amount['value']);
    return value === null ? 'unreadable_amount' : [value];
  },
  // A page holds less than a million lines: their sum is far from what dollars in 64 bits hold.
  columns: ([amount = 0n]) => amountColumns(amount),
};

const USAGE: LineReader = {
  names: ['project_id', 'model'],
  figures(result) {
    const figures = COUNTS.map((column) => readCount(result[column] ?? 0));
    return figures.every((figure) => figure !== null) ? figures : 'unreadable_count';
  },
  columns: (figures) => (figures.every((figure) => figure <= LARGEST_COUNT) ? figures : null),
};

/** Costs per project and line item. */
export function readCosts(bucket: DayBucket): ReadDay {
  return readDay(bucket, COSTS);
}

/** Tokens and requests per project and model. */
export function readUsage(bucket: DayBucket): ReadDay {
  return readDay(bucket, USAGE);
}

interface Line {
  readonly names: readonly [string, string];
  readonly figures: readonly bigint[];
}

/**
 * Rows of one day, one per pair of names: a vendor that splits a group further than asked loses nothing. A line that
 * cannot be read is left out and found; the others count.
 */
function readDay({ day, results }: DayBucket, reader: LineReader): ReadDay {
  const name = dayName(day);
  const lines = new Map<string, Line>();
  const findings = new Map<FindingReason, Finding>();
  const find = (reason: FindingReason, sample: string): void => {
    const known = findings.get(reason);
    findings.set(
      reason,
      known === undefined ? { day: name, reason, lines: 1, sample } : { ...known, lines: known.lines + 1 },
    );
  };
  for (const result of results) {
    const line = readLine(result, reader);
    if ('reason' in line) find(line.reason, line.sample);
    else add(lines, line);
  }
  const { kept, others } = largest([...lines.values()]);
  const [other] = others;
  if (other !== undefined)
    findings.set('many_lines', {
      ...{ day: name, reason: 'many_lines', lines: others.length },
      sample: sampleOf(other.names),
    });
  const rows = [...kept, ...added(others)].flatMap((line): ImportRow[] => {
    const figures = reader.columns(line.figures);
    if (figures !== null) return [{ day: name, names: line.names, figures }];
    find('too_large', sampleOf(line.names));
    return [];
  });
  return { rows, findings: [...findings.values()] };
}

function readLine(
  result: unknown,
  { names: members, figures: read }: LineReader,
): Line | { readonly reason: FindingReason; readonly sample: string } {
  if (!isObject(result)) return { reason: 'unreadable_line', sample: '' };
  const names = members.map((member) => readName(result[member]));
  const sample = sampleOf(names.map((name) => name ?? ''));
  const [first, second] = names;
  if (typeof first !== 'string' || typeof second !== 'string') return { reason: 'unreadable_name', sample };
  const figures = read(result);
  return typeof figures === 'string' ? { reason: figures, sample } : { names: [first, second], figures };
}

function add(lines: Map<string, Line>, { names, figures }: Line): void {
  const key = JSON.stringify(names);
  const known = lines.get(key);
  const sums = known?.figures.map((figure, index) => figure + (figures[index] ?? 0n)) ?? figures;
  lines.set(key, { names, figures: sums });
}

/** All lines, or the largest, and the others. */
function largest(lines: readonly Line[]): { readonly kept: readonly Line[]; readonly others: readonly Line[] } {
  if (lines.length <= MOST_LINES) return { kept: lines, others: [] };
  const sized = lines.map((line) => ({ line, size: line.figures.reduce((sum, one) => sum + magnitude(one), 0n) }));
  sized.sort((left, right) => (left.size === right.size ? 0 : left.size < right.size ? 1 : -1));
  const sorted = sized.map(({ line }) => line);
  return { kept: sorted.slice(0, MOST_LINES - 1), others: sorted.slice(MOST_LINES - 1) };
}

/** One line for the sum of all; none for none. */
function added(lines: readonly Line[]): readonly Line[] {
  const [first] = lines;
  if (first === undefined) return [];
  const sums = first.figures.map((_, index) => lines.reduce((sum, { figures }) => sum + (figures[index] ?? 0n), 0n));
  return [{ names: [OTHER, OTHER], figures: sums }];
}

function magnitude(figure: bigint): bigint {
  return figure < 0n ? -figure : figure;
}

/** Nothing to name it by is the empty name. */
function readName(value: unknown): string | null {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? plainName(value) : null;
}

/** What a line is recognised by: its line item or model, else its project. */
function sampleOf(names: readonly string[]): string {
  return cut(names.findLast((name) => name !== '' && name !== OTHER) ?? '');
}

function cut(name: string): string {
  return plainName(name.slice(0, LONGEST_SAMPLE));
}

function readCount(value: unknown): bigint | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? BigInt(value) : null;
}
