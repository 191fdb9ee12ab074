import { type ReactElement, useState } from 'react';
import type { CostReport } from './cost-report.ts';
import { formatWeekday, money } from './format.ts';

/** Safari scrolls a region by keys only while it has the focus. */
const SCROLLED_BY_KEYS = { tabIndex: 0 } as const;

/** The chart's figures, newest first. Drawn only when it is opened: it may have a thousand cells. */
export function DailyTable({ report }: { readonly report: CostReport }): ReactElement {
  const [open, setOpen] = useState(false);
  const { parts, days, currency } = report;
  return (
    <details className="daily" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Show these figures as a table</summary>
      {open ? (
        <section className="scroll" aria-label="Cost by day, scrollable" {...SCROLLED_BY_KEYS}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Day</th>
                <th scope="col" className="amount">
                  Total
                </th>
                {parts.map(({ key, label }) => (
                  <th key={key} scope="col" className="amount">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days.toReversed().map(({ day, total, amounts }) => (
                <tr key={day}>
                  <th scope="row">{formatWeekday(day)}</th>
                  <td className="amount">{money(total, currency)}</td>
                  {parts.map(({ key }, place) => (
                    <td key={key} className="amount">
                      {money(amounts[place] ?? '0', currency)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </details>
  );
}
