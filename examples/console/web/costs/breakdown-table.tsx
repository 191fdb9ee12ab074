import type { ReactElement } from 'react';
import { type CostReport, lineName } from './cost-report.ts';
import { money, share } from './format.ts';
import { Swatch } from './swatch.tsx';

/** What the period's total is made of. */
export function BreakdownTable({ report }: { readonly report: CostReport }): ReactElement {
  const { currency, lines, total: whole } = report;
  return (
    <section className="panel" aria-labelledby="breakdown">
      <h2 id="breakdown">By line item</h2>
      <table className="table">
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
          {lines.map(({ name, total, part }) => (
            <tr key={name}>
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
    </section>
  );
}
