import type { ReactElement } from 'react';
import { type CostDay, type CostReport, lineName } from './cost-report.ts';
import { compareDecimals } from './decimal.ts';
import { formatDay, money } from './format.ts';

/** Props of {@link CostTotals}. */
export interface CostTotalsProps {
  readonly report: CostReport;
  /** More is to come. */
  readonly partial: boolean;
}

/** The period in three figures. */
export function CostTotals({ report, partial }: CostTotalsProps): ReactElement {
  const { days, total, currency, lines } = report;
  const highest = days.reduce<CostDay | undefined>(
    (best, day) => (best === undefined || compareDecimals(day.total, best.total) > 0 ? day : best),
    undefined,
  );
  const largest = lines.find(({ name }) => name !== null);
  return (
    <dl className="totals">
      <div className="total">
        <dt>{partial ? 'Total so far' : 'Total'}</dt>
        <dd className="total-amount">{money(total, currency)}</dd>
        <dd className="total-note">
          {formatDay(days[0]?.day ?? '')} to {formatDay(days.at(-1)?.day ?? '')}
        </dd>
      </div>
      {highest === undefined ? null : (
        <div className="total">
          <dt>Highest day</dt>
          <dd className="total-amount">{money(highest.total, currency)}</dd>
          <dd className="total-note">{formatDay(highest.day)}</dd>
        </div>
      )}
      {largest === undefined ? null : (
        <div className="total">
          <dt>Largest line item</dt>
          <dd className="total-amount">{money(largest.total, currency)}</dd>
          <dd className="total-note">{lineName(largest.name)}</dd>
        </div>
      )}
    </dl>
  );
}
