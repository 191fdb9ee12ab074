import type { CostsAnswer } from '../../server/web/answers.ts';
import { type Decimal, sumOf } from './decimal.ts';

const PART_KEYS = ['1', '2', '3', '4', '5'] as const;

/** One part of every bar. `key` selects color and pattern; `other` = all line items after the fifth. */
export interface CostPart {
  readonly key: (typeof PART_KEYS)[number] | 'other';
  readonly label: string;
  readonly total: Decimal;
}

/** The costs of one day. */
export interface CostDay {
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  readonly total: Decimal;
  /** One amount for each part, in the order of the parts. */
  readonly amounts: readonly Decimal[];
}

/** Costs of a period, prepared for the chart and the tables. */
export interface CostReport {
  readonly total: Decimal;
  /** ISO 4217. */
  readonly currency: string;
  readonly lines: readonly CostLine[];
  readonly parts: readonly CostPart[];
  /** Every day of the period, including days without costs. */
  readonly days: readonly CostDay[];
}

/** One line item over all accounts. Lines are sorted by size; the items without a name are last. */
export interface CostLine {
  /** Null = all line items that the answer does not name. */
  readonly name: string | null;
  readonly total: Decimal;
  /** The part of the bars that contains it. */
  readonly part: CostPart['key'];
}

/** Converts an answer of the server to a report, with the small line items in one part. */
export function costReport({ series, days, dailyTotals, total, currency }: CostsAnswer): CostReport {
  const keys = series.map(({ group }, index): CostPart['key'] =>
    group === null ? 'other' : (PART_KEYS[index] ?? 'other'),
  );
  const lines = series.map(({ group, total: lineTotal }, index): CostLine => {
    return { name: group, total: lineTotal, part: keys[index] ?? 'other' };
  });
  const groups = [...new Set(keys)].map((key) => {
    const members = series.filter((_, index) => keys[index] === key);
    const amounts = new Map<number, Decimal[]>();
    for (const [day, amount] of members.flatMap(({ cells }) => cells)) {
      amounts.set(day, [...(amounts.get(day) ?? []), amount]);
    }
    return { key, members, amountOn: (day: number): Decimal => sumOf(amounts.get(day) ?? []) };
  });
  return {
    total,
    currency,
    lines,
    parts: groups.map(({ key, members }) => ({
      key,
      label: labelOf(members.map(({ group }) => group)),
      total: sumOf(members.map((member) => member.total)),
    })),
    days: days.map((day, index) => ({
      day,
      total: dailyTotals[index] ?? '0',
      amounts: groups.map(({ amountOn }) => amountOn(index)),
    })),
  };
}

/** Label of a line item. The vendor may send an empty name; null = all items that the answer does not name. */
export function lineName(name: string | null): string {
  if (name === null) return 'All other line items';
  return name === '' ? 'Not itemised' : name;
}

function labelOf(names: readonly (string | null)[]): string {
  const [first = null] = names;
  if (names.length === 1) return lineName(first);
  return names.includes(null) ? 'Everything else' : `${names.length} more line items`;
}
