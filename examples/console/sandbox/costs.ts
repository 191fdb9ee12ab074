import { asDollars, type CostRow, costsOn } from './billing.ts';
import { bucketPage, dimension, grouped, sumOf, type BucketPage } from './bucket-page.ts';
import type { BucketQuery } from './bucket-query.ts';
import type { Organization } from './organizations.ts';
import type { Correction } from './vendor-state.ts';

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
