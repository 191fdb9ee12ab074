import { cursorOf, type BucketQuery } from './bucket-query.ts';
import { asDollars, type CostRow, costsOn, DAY_S, usageOn } from './billing.ts';
import type { Organization } from './organizations.ts';
import type { Correction } from './vendor-state.ts';

/** A row of figures; the columns that a query may group by are strings. */
type Row = Readonly<Record<string, string | number>>;

/** One page of buckets: `{object: "page", data, has_more, next_page}` of the published API description. */
export interface BucketPage {
  readonly object: 'page';
  readonly data: readonly {
    readonly object: 'bucket';
    readonly start_time: number;
    readonly end_time: number;
    readonly results: readonly unknown[];
  }[];
  readonly has_more: boolean;
  readonly next_page: string | null;
}

/** Puts the results of every bucket of one page together. A bucket without rows has no results, and is still there. */
function bucketPage(query: BucketQuery, resultsAt: (bucketStart: number) => readonly unknown[]): BucketPage {
  const { from, until, widthSeconds, limit } = query;
  const all = Math.max(0, Math.ceil((until - from) / widthSeconds));
  const starts = Array.from({ length: Math.min(limit, all) }, (_, index) => from + index * widthSeconds);
  const next = from + limit * widthSeconds;
  const more = next < until;
  return {
    object: 'page',
    data: starts.map((start) => ({
      object: 'bucket',
      start_time: start,
      end_time: start + widthSeconds,
      results: resultsAt(start),
    })),
    has_more: more,
    next_page: more ? cursorOf(next) : null,
  };
}

/** Keeps the rows that a query wants and sums them into its groups, in the order in which the groups first appear. */
function grouped<R extends Row>(rows: readonly R[], query: BucketQuery): readonly (readonly R[])[] {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    if ([...query.wanted].some(([column, values]) => !values.has(String(row[column])))) continue;
    const name = query.groupBy.map((column) => String(row[column] ?? '')).join('\u0000');
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** The sum of one column. */
function sumOf(rows: readonly Row[], column: string): number {
  return rows.reduce((sum, row) => sum + Number(row[column]), 0);
}

/** The group's value of a column it is grouped by, else null, as the vendor answers. */
function dimension(rows: readonly Row[], column: string, query: BucketQuery): string | null {
  const value = rows[0]?.[column];
  return query.groupBy.includes(column) && value !== undefined ? String(value) : null;
}

/** `GET /v1/organization/costs`, schema `CostsResult` of the published API description. */
export function costsPage(
  organization: Organization,
  query: BucketQuery,
  nowMs: number,
  corrections: (organizationId: string, day: string) => readonly Correction[],
): BucketPage {
  const correctionsOn = (dayStart: number): readonly CostRow[] =>
    corrections(organization.id, new Date(dayStart * 1_000).toISOString().slice(0, 10)).map(({ lineItem, units }) => {
      const { id = '', apiKeyId = '' } = organization.projects[0] ?? {};
      const row = { project_id: id, api_key_id: apiKeyId, line_item: lineItem };
      return { ...row, units, quantity: 1, quantity_unit: 'calls' };
    });
  return bucketPage(query, (dayStart) =>
    grouped([...costsOn(organization, dayStart, nowMs), ...correctionsOn(dayStart)], query).map((rows) => {
      const dollars = asDollars(sumOf(rows, 'units'));
      const perLine = query.groupBy.includes('line_item');
      return {
        object: 'organization.costs.result',
        amount: { value: organization.amounts === 'text' ? dollars : Number(dollars), currency: 'usd' },
        line_item: dimension(rows, 'line_item', query),
        project_id: dimension(rows, 'project_id', query),
        api_key_id: dimension(rows, 'api_key_id', query),
        quantity: perLine ? sumOf(rows, 'quantity') : null,
        quantity_unit: perLine ? (rows[0]?.quantity_unit ?? null) : null,
      };
    }),
  );
}

/** The usage endpoints there are. Only completions have data here; the others answer with empty buckets. */
export const USAGE_KINDS = [
  'completions',
  'embeddings',
  'moderations',
  'images',
  'audio_speeches',
  'audio_transcriptions',
  'vector_stores',
  'code_interpreter_sessions',
  'file_search_calls',
  'web_search_calls',
] as const;

const COUNTS = ['input_tokens', 'input_cached_tokens', 'output_tokens', 'num_model_requests'] as const;

/** `GET /v1/organization/usage/{kind}`, schema `UsageCompletionsResult` of the published API description. */
export function usagePage(kind: string, organization: Organization, query: BucketQuery, nowMs: number): BucketPage {
  return bucketPage(query, (start) => {
    if (kind !== 'completions' || start * 1_000 >= nowMs) return [];
    const rows = usageOn(organization, start - (start % DAY_S), nowMs).map((row) =>
      part(row, start, query.widthSeconds),
    );
    return grouped(rows, query).map((group) => ({
      object: 'organization.usage.completions.result',
      ...Object.fromEntries(COUNTS.map((column) => [column, sumOf(group, column)])),
      input_audio_tokens: 0,
      output_audio_tokens: 0,
      project_id: dimension(group, 'project_id', query),
      user_id: dimension(group, 'user_id', query),
      api_key_id: dimension(group, 'api_key_id', query),
      model: dimension(group, 'model', query),
      batch: query.groupBy.includes('batch') ? false : null,
      service_tier: query.groupBy.includes('service_tier') ? 'default' : null,
    }));
  });
}

/** A day's counts, spread over its buckets so that the buckets of the day add up to the day. */
function part(row: Row, bucketStart: number, widthSeconds: number): Row {
  const from = (bucketStart % DAY_S) / DAY_S;
  const until = from + widthSeconds / DAY_S;
  const upTo = (count: number, share: number): number => Math.floor(count * share + 1e-6);
  const spread = COUNTS.map((column) => {
    const count = Number(row[column]);
    return [column, upTo(count, until) - upTo(count, from)] as const;
  });
  return { ...row, ...Object.fromEntries(spread) };
}
