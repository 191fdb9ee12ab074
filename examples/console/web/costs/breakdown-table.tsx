import { type ReactElement, useId, useState } from 'react';
import { type CostReport, lineName } from './cost-report.ts';
import { money, share } from './format.ts';
import { Swatch } from './swatch.tsx';

/** Most lines at first: what stands below the table is not to be out of reach. */
const MOST_LINES = 12;

/** What the period's total is made of. */
export function BreakdownTable({ report }: { readonly report: CostReport }): ReactElement {
  const { currency, lines, total: whole } = report;
  const [showsAll, setShowsAll] = useState(false);
  const tableId = useId();
  const isLong = lines.length > MOST_LINES + 1;
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
          {(isLong && !showsAll ? lines.slice(0, MOST_LINES) : lines).map(({ name, total, part }) => (
            <tr key={JSON.stringify(name)}>
              <th scope="row">
                <span className="line-item">
                  <Swatch part={part} />
                  {lineName(name)}
                </span>
              </th>
              <td className="amount muted">{share(total, whole)}</td>
              <td className="amount">{money(total, currency)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              Total
            </th>
            <td className="amount">{money(whole, currency)}</td>
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
          {showsAll ? `Show the largest ${MOST_LINES} only` : `Show all ${lines.length} line items`}
        </button>
      ) : null}
    </section>
  );
}
