import type { CostsAnswer } from '../../server/web/answers.ts';
import { compareDecimals, type Decimal, sumOf } from './decimal.ts';

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

/** One line item over all accounts, the largest first. */
export interface CostLine {
  readonly name: string;
  readonly total: Decimal;
  /** The layer it is drawn in. */
  readonly part: CostPart['key'];
}

/** Puts the same line item of several accounts together, and the small ones into one layer. */
export function costReport({ series, days, dailyTotals, total, currency }: CostsAnswer): CostReport {
  const byName = grouped(series, ({ group }) => group);
  const lines = [...byName]
    .map(([name, own]) => ({ name, total: sumOf(own.map((one) => one.total)) }))
    .sort((left, right) => compareDecimals(right.total, left.total) || left.name.localeCompare(right.name, 'en'))
    .map((line, place): CostLine => ({ ...line, part: PART_KEYS[place] ?? 'other' }));
  const byPart = grouped(lines, ({ part }) => part);
  const parts = [...byPart].map(([key, own]) => ({
    key,
    label: labelOf(key, own),
    total: sumOf(own.map((line) => line.total)),
  }));
  const layers = parts.map(({ key }) => (byPart.get(key) ?? []).flatMap(({ name }) => byName.get(name) ?? []));
  return {
    total,
    currency,
    lines,
    parts,
    days: days.map((day, place) => ({
      day,
      total: dailyTotals[place] ?? '0',
      amounts: layers.map((layer) => sumOf(layer.map(({ amounts }) => amounts[place] ?? '0'))),
    })),
  };
}

/** A line item on screen. The vendor may leave it empty. */
export function lineName(name: string): string {
  return name === '' ? 'Not itemised' : name;
}

function labelOf(key: CostPart['key'], lines: readonly CostLine[]): string {
  return key === 'other' && lines.length > 1 ? `${lines.length} more line items` : lineName(lines[0]?.name ?? '');
}

function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}
