import type { ReactElement } from 'react';
import type { UsageAnswer, UsageFigures } from '../../server/web/answers.ts';
import { useServerValue } from '../connection/use-server-value.ts';
import { formatTime, wholeNumber } from '../costs/format.ts';
import { Notice } from '../shell/notice.tsx';

interface UsageSectionProps {
  /** URL of the usage. */
  readonly url: string;
  /** Time between two requests, in milliseconds. */
  readonly everyMs: number;
  /** The usage is requested again when this string changes. */
  readonly refreshKey: string;
}

/** Usage of the period, by model. */
export function UsageSection({ url, everyMs, refreshKey }: UsageSectionProps): ReactElement {
  const usage = useServerValue<UsageAnswer>(url, everyMs, refreshKey);
  return (
    <section className="panel" aria-labelledby="usage">
      <h2 id="usage">Usage by model</h2>
      {usage.status === 'failed' || usage.status === 'stale' ? (
        <Notice
          tone="caution"
          title={usage.value === null ? 'Usage could not be read' : `Usage as of ${formatTime(usage.asOf)}`}
          action={
            <button type="button" className="button small" onClick={usage.refresh}>
              Try again
            </button>
          }
        >
          The console’s server did not answer as expected. Nothing that was imported is lost.
        </Notice>
      ) : null}
      {usage.value === null ? <p className="waiting">Reading usage…</p> : <UsageTable usage={usage.value} />}
    </section>
  );
}

/** Safari scrolls a region by keys only while it has focus. */
const SCROLLED_BY_KEYS = { tabIndex: 0 } as const;

/** Requests and tokens of each model: the most used first, the models that the answer does not name last. */
function UsageTable({ usage }: { readonly usage: UsageAnswer }): ReactElement {
  if (usage.series.length === 0) return <p className="muted">No usage in this period yet.</p>;
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
          {usage.series.map(({ group: model, total: figures }) => (
            <tr key={JSON.stringify(model)}>
              <th scope="row">{modelName(model)}</th>
              <Figures of={figures} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            <Figures of={usage.total} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** Label of a model. The vendor may send an empty name; null = all models that the answer does not name. */
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
