import { type ReactElement, useId, useMemo, useState } from 'react';
import type { CostsAnswer } from '../../server/web/answers.ts';
import { CostChart } from './cost-chart.tsx';
import { type CostDay, type CostReport, costReport, lineName } from './cost-report.ts';
import { compareDecimals } from './decimal.ts';
import { formatDay, money, share } from './format.ts';
import { Swatch } from './part-fills.tsx';

interface CostsViewProps {
  readonly answer: CostsAnswer;
  /** An import is running: the figures are not final. */
  readonly partial: boolean;
}

/** The costs of a period: totals, chart and breakdown; a message when it has no costs. */
export function CostsView({ answer, partial }: CostsViewProps): ReactElement {
  const report = useMemo(() => costReport(answer), [answer]);
  if (report.lines.length === 0) {
    return (
      <div className="nothing">
        <p className="nothing-title">{partial ? 'No costs yet in this period' : 'No costs in this period'}</p>
        <p>{partial ? 'They may still arrive: an import is under way.' : 'Choose another period or account.'}</p>
      </div>
    );
  }
  return (
    <>
      <CostTotals report={report} partial={partial} />
      <CostChart report={report} />
      <BreakdownTable report={report} />
    </>
  );
}

interface CostTotalsProps {
  readonly report: CostReport;
  /** An import is running: the figures are not final. */
  readonly partial: boolean;
}

/** Total, highest day and largest line item of the period. */
function CostTotals({ report, partial }: CostTotalsProps): ReactElement {
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

/** Lines before "Show all" is pressed: the content below the table stays in reach. */
const MAX_COLLAPSED_LINES = 12;

/** Every line item of the period with its share of the total. */
function BreakdownTable({ report }: { readonly report: CostReport }): ReactElement {
  const { currency, lines } = report;
  const [showsAll, setShowsAll] = useState(false);
  const tableId = useId();
  const isLong = lines.length > MAX_COLLAPSED_LINES + 1;
  return (
    <section className="panel" aria-labelledby="breakdown">
      <h2 id="breakdown">By line item</h2>
      <table id={tableId} className="table">
        <thead>
          <tr>
            <th scope="col">Line item</th>
            <th scope="col" className="amount">
              Share
            </th>
            <th scope="col" className="amount">
              Cost
            </th>
          </tr>
        </thead>
        <tbody>
          {(isLong && !showsAll ? lines.slice(0, MAX_COLLAPSED_LINES) : lines).map(({ name, total, part }) => (
            <tr key={JSON.stringify(name)}>
              <th scope="row">
                <span className="line-item">
                  <Swatch part={part} />
                  {lineName(name)}
                </span>
              </th>
              <td className="amount muted">{share(total, report.total)}</td>
              <td className="amount">{money(total, currency)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              Total
            </th>
            <td className="amount">{money(report.total, currency)}</td>
          </tr>
        </tfoot>
      </table>
      {isLong ? (
        <button
          type="button"
          className="button small breakdown-more"
          aria-expanded={showsAll}
          aria-controls={tableId}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? `Show the largest ${MAX_COLLAPSED_LINES} only` : `Show all ${lines.length} line items`}
        </button>
      ) : null}
    </section>
  );
}
