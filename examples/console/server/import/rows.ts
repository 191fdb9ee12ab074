import { type DayBucket, isObject } from './buckets.ts';
import { nextTurn } from '../next-turn.ts';
import { dayName } from './days.ts';
import type { Finding, FindingReason } from './findings.ts';
import { LongLines } from './long-lines.ts';
import { amountColumns, readAmount } from './money.ts';
import { OTHER, plainName } from './names.ts';

/** One line of a table: its key, and what is counted. */
export interface ImportRow {
  readonly day: string;
  /** Values of the two columns that a row is named by. */
  readonly names: readonly [string, string];
  /** The values of the columns after them. */
  readonly figures: readonly bigint[];
}

/** One day as read: the rows that can be stored, and the findings about other lines. */
export interface ReadDay {
  readonly rows: readonly ImportRow[];
  readonly findings: readonly Finding[];
}

/** Most lines of one day of one source. A day with more keeps the largest, the others are added up into one. */
export const MOST_LINES = 500;
/** So many lines are read in a few milliseconds. */
const MANY_LINES = 2_000;
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
export function readCosts(bucket: DayBucket): Promise<ReadDay> {
  return readDay(bucket, COSTS);
}

/** Tokens and requests per project and model. */
export function readUsage(bucket: DayBucket): Promise<ReadDay> {
  return readDay(bucket, USAGE);
}

interface Line {
  readonly names: readonly [string, string];
  readonly figures: readonly bigint[];
}

/**
 * Rows of one day, one per pair of names: a vendor that splits a group further than asked loses nothing. A line that
 * cannot be read is left out with a finding; the others count. Other requests are answered while a day with many lines
 * is read.
 */
async function readDay({ day, results }: DayBucket, reader: LineReader): Promise<ReadDay> {
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
  let read = 0;
  for (const part of results instanceof LongLines ? results.parts() : [results]) {
    for (const result of part) {
      read += 1;
      if (read % MANY_LINES === 0) await nextTurn();
      const line = readLine(result, reader);
      if ('reason' in line) find(line.reason, line.sample);
      else add(lines, line);
    }
    if (results instanceof LongLines) await nextTurn();
  }
  const { kept, others } = await largest([...lines.values()]);
  if (others !== null)
    findings.set('many_lines', {
      ...{ day: name, reason: 'many_lines', lines: others.count },
      sample: sampleOf(others.first.names),
    });
  const other = others === null ? [] : [{ names: [OTHER, OTHER] as const, figures: others.sums }];
  const rows = [...kept, ...other].flatMap((line): ImportRow[] => {
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

/** The lines that are not among the largest, added up. */
interface Others {
  readonly count: number;
  /** The largest of them. */
  readonly first: Line;
  readonly sums: readonly bigint[];
}

/** All lines, or the largest in their order, and the others. Looks at some lines at a time. */
async function largest(
  lines: readonly Line[],
): Promise<{ readonly kept: readonly Line[]; readonly others: Others | null }> {
  if (lines.length <= MOST_LINES) return { kept: lines, others: null };
  let kept: readonly SizedLine[] = [];
  let first: SizedLine | null = null;
  let sums: readonly bigint[] = [];
  for (let at = 0; at < lines.length; at += MANY_LINES) {
    const some = lines.slice(at, at + MANY_LINES).map((line) => ({ line, size: sizeOf(line) }));
    // Sorting is stable: of equal lines the earlier one stays.
    const sorted = [...kept, ...some].sort(bySize);
    kept = sorted.slice(0, MOST_LINES - 1);
    const left = sorted.slice(MOST_LINES - 1);
    const [largestLeft] = left;
    if (largestLeft !== undefined && (first === null || bySize(largestLeft, first) < 0)) first = largestLeft;
    for (const { line } of left) sums = line.figures.map((figure, index) => figure + (sums[index] ?? 0n));
    await nextTurn();
  }
  const others = first === null ? null : { count: lines.length - kept.length, first: first.line, sums };
  return { kept: kept.map(({ line }) => line), others };
}

interface SizedLine {
  readonly line: Line;
  readonly size: bigint;
}

function bySize(left: SizedLine, right: SizedLine): number {
  return left.size === right.size ? 0 : left.size < right.size ? 1 : -1;
}

function sizeOf({ figures }: Line): bigint {
  return figures.reduce((sum, one) => sum + magnitude(one), 0n);
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
