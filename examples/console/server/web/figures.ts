import type { Store } from '../database/store.ts';
import { writeAmount } from '../import/money.ts';
import type { CostsAnswer, SourceAnswer, UsageAnswer, UsageSeries } from './answers.ts';
import type { FiguresQuery } from './figures-query.ts';

/** Imported figures, summed for charts. Money is summed as integers only. */
export interface Figures {
  costs(query: FiguresQuery): CostsAnswer;
  usage(query: FiguresQuery): UsageAnswer;
}

/** The column that a breakdown is made by. */
const COLUMNS = { project: 'project_id', line_item: 'line_item', model: 'model' } as const;

/** Figures over the database. */
export function createFigures({ database }: Store): Figures {
  const sources = database.prepare(
    `SELECT s.id, s.integration_id, s.name, s.external_id,
       (SELECT id FROM accounts WHERE source_id = s.id ORDER BY rowid LIMIT 1) AS account_id,
       (SELECT min(day) FROM costs WHERE source_id = s.id) AS first_day,
       (SELECT max(day) FROM costs WHERE source_id = s.id) AS last_day
     FROM sources s ORDER BY s.name, s.id`,
  );

  function rowsOf(table: 'costs' | 'usage', sums: string, { days, by, sourceId }: FiguresQuery) {
    const statement = database.prepare(
      `SELECT source_id, day, ${COLUMNS[by]} AS name, ${sums} FROM ${table}
       WHERE day BETWEEN ? AND ? AND (? IS NULL OR source_id = ?) GROUP BY source_id, name, day ORDER BY source_id, name`,
    );
    statement.setReadBigInts(true);
    return statement.all(days[0] ?? '', days.at(-1) ?? '', sourceId, sourceId);
  }

  function sourceAnswers(): readonly SourceAnswer[] {
    const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
    return sources.all().map((row) => ({
      id: String(row['id']),
      accountId: text(row['account_id']),
      integrationId: String(row['integration_id']),
      name: String(row['name']),
      externalId: text(row['external_id']),
      firstDay: text(row['first_day']),
      lastDay: text(row['last_day']),
    }));
  }

  return {
    costs(query) {
      const { days, by } = query;
      const place = new Map(days.map((day, index) => [day, index]));
      const daily = days.map(() => 0n);
      const groups = grouped(rowsOf('costs', 'sum(amount) AS amount', query), () => days.map(() => 0n));
      for (const { rows, cells } of groups) {
        for (const row of rows) {
          const index = place.get(String(row['day'])) ?? 0;
          const amount = typeof row['amount'] === 'bigint' ? row['amount'] : 0n;
          cells[index] = amount;
          daily[index] = (daily[index] ?? 0n) + amount;
        }
      }
      const totals = groups.map(({ sourceId, group, cells }) => ({ sourceId, group, cells, total: sum(cells) }));
      totals.sort((left, right) => (left.total === right.total ? 0 : left.total < right.total ? 1 : -1));
      return {
        ...{ currency: 'USD', by, days, sources: sourceAnswers() },
        total: writeAmount(sum(daily)),
        dailyTotals: daily.map(writeAmount),
        series: totals.map(({ sourceId, group, cells, total }) => ({
          ...{ sourceId, group, total: writeAmount(total) },
          amounts: cells.map(writeAmount),
        })),
      };
    },
    usage(query) {
      const { days, by } = query;
      const place = new Map(days.map((day, index) => [day, index]));
      const rows = rowsOf(
        'usage',
        `sum(input_tokens) AS input, sum(cached_input_tokens) AS cached, sum(output_tokens) AS output, sum(requests) AS requests`,
        query,
      );
      const series = grouped(rows, () => undefined).map(({ sourceId, group, rows: own }): UsageSeries => {
        const column = (name: string): readonly number[] => {
          const cells = days.map(() => 0);
          for (const row of own) cells[place.get(String(row['day'])) ?? 0] = Number(row[name]);
          return cells;
        };
        return {
          ...{ sourceId, group, inputTokens: column('input'), cachedInputTokens: column('cached') },
          ...{ outputTokens: column('output'), requests: column('requests') },
        };
      });
      const size = ({ inputTokens, outputTokens }: UsageSeries): number =>
        [...inputTokens, ...outputTokens].reduce((total, tokens) => total + tokens, 0);
      return { by, days, sources: sourceAnswers(), series: series.sort((left, right) => size(right) - size(left)) };
    },
  };
}

type Row = Readonly<Record<string, unknown>>;

/** Rows of one source and group after each other, as they are ordered. */
function grouped<Cells>(rows: readonly Row[], cells: () => Cells) {
  const groups = new Map<string, { sourceId: string; group: string; rows: Row[]; cells: Cells }>();
  for (const row of rows) {
    const sourceId = String(row['source_id']);
    const group = String(row['name']);
    const key = JSON.stringify([sourceId, group]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { sourceId, group, rows: [row], cells: cells() });
    else known.rows.push(row);
  }
  return [...groups.values()];
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
