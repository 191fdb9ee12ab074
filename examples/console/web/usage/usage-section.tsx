import type { ReactElement } from 'react';
import type { UsageAnswer } from '../../server/web/answers.ts';
import { useServerValue } from '../connection/use-server-value.ts';
import { formatTime } from '../costs/format.ts';
import { Notice } from '../shell/notice.tsx';
import { usageReport } from './usage-report.ts';
import { UsageTable } from './usage-table.tsx';

/** Props of {@link UsageSection}. */
export interface UsageSectionProps {
  /** What to read. */
  readonly url: string;
  /** How often to read it again, in milliseconds. */
  readonly everyMs: number;
  /** Read again at once when this text changes. */
  readonly cause: string;
}

/** What was used in the period, by model. */
export function UsageSection({ url, everyMs, cause }: UsageSectionProps): ReactElement {
  const usage = useServerValue<UsageAnswer>(url, everyMs, cause);
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
      {usage.value === null ? (
        <p className="waiting">Reading usage…</p>
      ) : (
        <UsageTable report={usageReport(usage.value)} />
      )}
    </section>
  );
}
