import type { CostsAnswer } from '../../server/web/answers.ts';
import { type Decimal, sumOf } from './decimal.ts';

const PART_KEYS = ['1', '2', '3', '4', '5'] as const;

/** One layer of every bar. `key` chooses colour and pattern; `other` = all line items after the fifth. */
export interface CostPart {
  readonly key: (typeof PART_KEYS)[number] | 'other';
  readonly label: string;
  readonly total: Decimal;
}

/** One bar. */
export interface CostDay {
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  readonly total: Decimal;
  /** One for each part, in their order. */
  readonly amounts: readonly Decimal[];
}

/** Costs of a period, ready to draw. */
export interface CostReport {
  readonly total: Decimal;
  /** ISO 4217. */
  readonly currency: string;
  readonly lines: readonly CostLine[];
  readonly parts: readonly CostPart[];
  /** Every day of the period, also those without costs. */
  readonly days: readonly CostDay[];
}

/** One line item over all accounts, the largest first; everything that the answer does not name last. */
export interface CostLine {
  /** Null = everything that the answer does not name. */
  readonly name: string | null;
  readonly total: Decimal;
  /** The layer it is drawn in. */
  readonly part: CostPart['key'];
}

/** Makes bars of the cells of an answer, with the small line items in one layer. */
export function costReport({ series, days, dailyTotals, total, currency }: CostsAnswer): CostReport {
  const keys = series.map(({ group }, place): CostPart['key'] =>
    group === null ? 'other' : (PART_KEYS[place] ?? 'other'),
  );
  const lines = series.map(({ group, total: own }, place): CostLine => {
    return { name: group, total: own, part: keys[place] ?? 'other' };
  });
  const layers = [...new Set(keys)].map((key) => {
    const own = series.filter((_, place) => keys[place] === key);
    const cells = new Map<number, Decimal[]>();
    for (const [place, amount] of own.flatMap((one) => one.cells)) {
      cells.set(place, [...(cells.get(place) ?? []), amount]);
    }
    return { key, own, amountOn: (place: number): Decimal => sumOf(cells.get(place) ?? []) };
  });
  return {
    total,
    currency,
    lines,
    parts: layers.map(({ key, own }) => ({
      key,
      label: labelOf(own.map(({ group }) => group)),
      total: sumOf(own.map((one) => one.total)),
    })),
    days: days.map((day, place) => ({
      day,
      total: dailyTotals[place] ?? '0',
      amounts: layers.map(({ amountOn }) => amountOn(place)),
    })),
  };
}

/** A line item on screen. The vendor may leave it empty; null = everything that the answer does not name. */
export function lineName(name: string | null): string {
  if (name === null) return 'All other line items';
  return name === '' ? 'Not itemised' : name;
}

function labelOf(names: readonly (string | null)[]): string {
  const [first = null] = names;
  if (names.length === 1) return lineName(first);
  return names.includes(null) ? 'Everything else' : `${names.length} more line items`;
}
