import { DAY_S } from './billing.ts';
import { invalidParameter, type Refusal } from './refusals.ts';

/** How many buckets of one width a page may hold. */
export interface WidthRule {
  readonly seconds: number;
  readonly defaultLimit: number;
  readonly maxLimit: number;
}

/** What one endpoint accepts. */
export interface BucketRules {
  readonly widths: Readonly<Record<string, WidthRule>>;
  readonly groups: readonly string[];
  /** Query parameter to the row's column it filters. */
  readonly filters: Readonly<Record<string, string>>;
}

/** A question for buckets, checked. */
export interface BucketQuery {
  /** Unix seconds of the first bucket of this page. */
  readonly from: number;
  /** Unix seconds; buckets that begin here or later are not asked for. */
  readonly until: number;
  readonly widthSeconds: number;
  readonly limit: number;
  readonly groupBy: readonly string[];
  /** Column to the values that are wanted. */
  readonly wanted: ReadonlyMap<string, ReadonlySet<string>>;
}

/** `GET /v1/organization/costs`: bucket width 1d only, 1 to 180 buckets, 7 by default (published API description). */
export const COSTS_RULES: BucketRules = {
  widths: { '1d': { seconds: DAY_S, defaultLimit: 7, maxLimit: 180 } },
  groups: ['project_id', 'line_item', 'api_key_id'],
  filters: { project_ids: 'project_id', api_key_ids: 'api_key_id' },
};

/** `GET /v1/organization/usage/completions`: three widths with limits of their own (published API description). */
export const USAGE_RULES: BucketRules = {
  widths: {
    '1d': { seconds: DAY_S, defaultLimit: 7, maxLimit: 31 },
    '1h': { seconds: 3_600, defaultLimit: 24, maxLimit: 168 },
    '1m': { seconds: 60, defaultLimit: 60, maxLimit: 1_440 },
  },
  groups: ['project_id', 'user_id', 'api_key_id', 'model', 'batch', 'service_tier'],
  filters: { project_ids: 'project_id', user_ids: 'user_id', api_key_ids: 'api_key_id', models: 'model' },
};

/** Checks a query against an endpoint's rules. Arrays come as `name=a&name=b` or `name[]=a&name[]=b`. */
export function readBucketQuery(query: URLSearchParams, rules: BucketRules, nowMs: number): BucketQuery | Refusal {
  const start = readInteger(query, 'start_time');
  if (start === null)
    return invalidParameter('start_time', "Missing required parameter: 'start_time'.", 'missing_required_parameter');
  const end = query.has('end_time') ? readInteger(query, 'end_time') : Math.ceil(nowMs / 1_000);
  if (Number.isNaN(start) || end === null || Number.isNaN(end) || end <= start) {
    return invalidParameter(
      'start_time',
      "Invalid 'start_time' or 'end_time': expected Unix seconds, start before end.",
      'invalid_value',
    );
  }
  const width = rules.widths[query.get('bucket_width') ?? '1d'];
  if (width === undefined)
    return invalidParameter(
      'bucket_width',
      `Invalid value for 'bucket_width'. Supported: ${Object.keys(rules.widths).join(', ')}.`,
      'invalid_value',
    );
  const limit = query.has('limit') ? readInteger(query, 'limit') : width.defaultLimit;
  if (limit === null || !(limit >= 1 && limit <= width.maxLimit))
    return limitRefusal(query.get('limit'), width.maxLimit);
  const groupBy = readList(query, 'group_by');
  const strange = groupBy.find((group) => !rules.groups.includes(group));
  if (strange !== undefined)
    return invalidParameter(
      'group_by',
      `Invalid value: '${strange}'. Supported: ${rules.groups.join(', ')}.`,
      'invalid_value',
    );
  const first = Math.floor(start / width.seconds) * width.seconds;
  const from = query.has('page') ? readCursor(query.get('page') ?? '') : first;
  if (from === null) return invalidParameter('page', "Invalid 'page': not a page of this query.", 'invalid_value');
  return { from, until: end, widthSeconds: width.seconds, limit, groupBy, wanted: readFilters(query, rules) };
}

/** The opaque text that leads to the page beginning at a bucket. Holds `=`: a client must encode it. */
export function cursorOf(bucketStart: number): string {
  return Buffer.from(`bucket:${bucketStart}`).toString('base64');
}

function readCursor(cursor: string): number | null {
  const start = /^bucket:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString())?.[1];
  return start === undefined ? null : Number(start);
}

function limitRefusal(given: string | null, max: number): Refusal {
  const above = Number(given) > max;
  return invalidParameter(
    'limit',
    above
      ? `Invalid 'limit': integer above maximum value. Expected a value <= ${max}, but got ${given} instead.`
      : `Invalid 'limit': expected an integer between 1 and ${max}.`,
    above ? 'integer_above_max_value' : 'integer_below_min_value',
  );
}

/** Null without the parameter, NaN when it is no integer. */
function readInteger(query: URLSearchParams, name: string): number | null {
  const text = query.get(name);
  if (text === null) return null;
  return /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
}

function readList(query: URLSearchParams, name: string): readonly string[] {
  return [...query.getAll(name), ...query.getAll(`${name}[]`)];
}

function readFilters(query: URLSearchParams, { filters }: BucketRules): ReadonlyMap<string, ReadonlySet<string>> {
  const given = Object.entries(filters).map(([name, column]) => [column, new Set(readList(query, name))] as const);
  return new Map(given.filter(([, values]) => values.size > 0));
}
