import { DAY_S, usageOn } from './billing.ts';
import { bucketPage, dimension, grouped, sumOf, type BucketPage, type Row } from './bucket-page.ts';
import type { BucketQuery } from './bucket-query.ts';
import type { Organization } from './organizations.ts';

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
