import type { ReactElement } from 'react';
import type { UsageFigures } from '../../server/web/answers.ts';
import { wholeNumber } from '../costs/format.ts';
import type { UsageReport } from './usage-report.ts';

/** Safari scrolls a region by keys only while it has the focus. */
const SCROLLED_BY_KEYS = { tabIndex: 0 } as const;

/** Requests and tokens of each model. */
export function UsageTable({ report }: { readonly report: UsageReport }): ReactElement {
  if (report.lines.length === 0) return <p className="muted">No usage in this period yet.</p>;
  return (
    <section className="scroll" aria-label="Usage by model, scrollable" {...SCROLLED_BY_KEYS}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Model</th>
            {COLUMNS.map(({ label }) => (
              <th key={label} scope="col" className="amount">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.lines.map(({ model, figures }) => (
            <tr key={JSON.stringify(model)}>
              <th scope="row">{modelName(model)}</th>
              <Figures of={figures} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            <Figures of={report.total} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function modelName(model: string | null): string {
  if (model === null) return 'All other models';
  return model === '' ? 'Not told' : model;
}

const COLUMNS: readonly { readonly label: string; readonly name: keyof UsageFigures }[] = [
  { label: 'Requests', name: 'requests' },
  { label: 'Input tokens', name: 'inputTokens' },
  { label: 'of which cached', name: 'cachedInputTokens' },
  { label: 'Output tokens', name: 'outputTokens' },
];

function Figures({ of: figures }: { readonly of: UsageFigures }): ReactElement {
  return (
    <>
      {COLUMNS.map(({ name }) => (
        <td key={name} className="amount">
          {wholeNumber(BigInt(figures[name]))}
        </td>
      ))}
    </>
  );
}
