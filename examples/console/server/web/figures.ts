import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../database/store.ts';
import type { FindingStore } from '../import/findings.ts';
import { amountOf, writeAmount } from '../import/money.ts';
import type { Log } from '../log.ts';
import type { CostsAnswer, UsageAnswer, UsageFigures } from './answers.ts';
import type { FiguresQuery } from './figures-query.ts';
import { figuresReader, type FiguresRow, type Pause } from './figures-rows.ts';
import { sourceFigures } from './figures-sources.ts';

/**
 * Imported figures, summed for charts. Sums are exact, and answers bounded whatever was imported. What is stored while
 * an answer is on its way is in it or not, day by day. Long work awaits `pause` again and again.
 */
export interface Figures {
  costs(query: FiguresQuery, pause: Pause): Promise<CostsAnswer>;
  usage(query: FiguresQuery, pause: Pause): Promise<UsageAnswer>;
}

const COUNTS = ['input_tokens', 'cached_input_tokens', 'output_tokens', 'requests'];

/** Figures over the database. */
export function createFigures(store: Store, findings: FindingStore, log: Log): Figures {
  const readFigures = sourceFigures(store, findings, log);
  const readCosts = figuresReader(store, {
    ...{ name: 'costs', columns: ['dollars', 'fraction'] },
    size: 'total(dollars) + total(fraction) / 1e10',
  });
  const readUsage = figuresReader(store, {
    ...{ name: 'usage', columns: COUNTS },
    size: 'total(input_tokens) + total(output_tokens)',
  });

  const figures: Figures = {
    async costs(query, pause) {
      const { days, by } = query;
      const { rows, sources } = await readFigures(readCosts, query, pause);
      const place = placesOf(days);
      const daily = days.map(() => 0n);
      const amounts = rows.map(({ group, day, sums: [dollars = 0n, fraction = 0n] }) => {
        const amount = amountOf(dollars, fraction);
        const at = place(day);
        daily[at] = (daily[at] ?? 0n) + amount;
        return { group, at, amount };
      });
      const series = grouped(amounts).map(([group, cells]) => ({
        group,
        cells,
        total: sumOf(cells.map(({ amount }) => amount)),
      }));
      return {
        ...{ currency: 'USD', by, days, sources },
        total: writeAmount(sumOf(daily)),
        dailyTotals: daily.map(writeAmount),
        series: series.sort(bySize(({ total }) => total)).map(({ group, total, cells }) => ({
          ...{ group, total: writeAmount(total) },
          cells: cells.map(({ at, amount }) => [at, writeAmount(amount)] as const),
        })),
      };
    },
    async usage(query, pause) {
      const { days, by } = query;
      const { rows, sources } = await readFigures(readUsage, query, pause);
      const place = placesOf(days);
      const series = grouped(rows).map(([group, cells]) => ({ group, cells, total: sumsOf(cells) }));
      return {
        ...{ by, days, sources },
        total: usageFigures(sumsOf(rows)),
        series: series
          .sort(bySize(({ total: [input = 0n, , output = 0n] }) => input + output))
          .map(({ group, total, cells }) => ({
            ...{ group, total: usageFigures(total) },
            cells: cells.map(({ day, sums }) => [place(day), usageFigures(sums)] as const),
          })),
      };
    },
  };
  const isWhole = ({ sources }: CostsAnswer | UsageAnswer): boolean => sources.every(({ failed }) => !failed);
  return {
    costs: rememberAnswers(store.database, figures.costs, isWhole),
    usage: rememberAnswers(store.database, figures.usage, isWhole),
  };
}

function placesOf(days: readonly string[]): (day: string) => number {
  const places = new Map(days.map((day, place) => [day, place]));
  return (day) => places.get(day) ?? 0;
}

/** Groups in the order in which they first appear. */
function grouped<Cell extends { readonly group: string | null }>(
  cells: readonly Cell[],
): readonly (readonly [string | null, readonly Cell[]])[] {
  const groups = new Map<string | null, Cell[]>();
  for (const cell of cells) {
    const known = groups.get(cell.group);
    if (known === undefined) groups.set(cell.group, [cell]);
    else known.push(cell);
  }
  return [...groups];
}

/** The largest first, what has no name of its own last. */
function bySize<Series extends { readonly group: string | null }>(size: (series: Series) => bigint) {
  return (left: Series, right: Series): number => {
    if (left.group === null || right.group === null) return Number(left.group === null) - Number(right.group === null);
    const [first, second] = [size(left), size(right)];
    return first === second ? 0 : first < second ? 1 : -1;
  };
}

function sumsOf(cells: readonly Pick<FiguresRow, 'sums'>[]): readonly bigint[] {
  return COUNTS.map((_, index) => sumOf(cells.map(({ sums }) => sums[index] ?? 0n)));
}

function usageFigures([input = 0n, cached = 0n, output = 0n, requests = 0n]: readonly bigint[]): UsageFigures {
  return {
    inputTokens: String(input),
    cachedInputTokens: String(cached),
    outputTokens: String(output),
    requests: String(requests),
  };
}

function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

/** Most answers that are kept. */
const MOST_KEPT = 16;

/**
 * Answers the same question from memory until something is stored in the database, also while the first answer is still
 * on its way. Open pages ask once a minute, and sums over many rows take long.
 *
 * @param isWhole Whether an answer may be kept.
 */
function rememberAnswers<Question, Answer>(
  database: DatabaseSync,
  answer: (question: Question, pause: Pause) => Promise<Answer>,
  isWhole: (answer: Answer) => boolean,
): (question: Question, pause: Pause) => Promise<Answer> {
  // Rows changed by this connection, the only one there is.
  const changes = database.prepare('SELECT total_changes() AS changes');
  const kept = new Map<string, Promise<Answer>>();
  let keptAt: unknown;
  return (question, pause) => {
    const now = changes.get()?.['changes'];
    if (now !== keptAt) kept.clear();
    keptAt = now;
    const key = JSON.stringify(question);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const fresh = answer(question, pause);
    if (kept.size >= MOST_KEPT) return fresh;
    kept.set(key, fresh);
    const forget = (): void => {
      if (kept.get(key) === fresh) kept.delete(key);
    };
    fresh.then((given) => {
      // What was stored meanwhile may be in it for one half of the sources only.
      if (!isWhole(given) || changes.get()?.['changes'] !== now) forget();
    }, forget);
    return fresh;
  };
}
