import { type ReactElement, useMemo } from 'react';
import type { CostsAnswer } from '../../server/web/answers.ts';
import { BreakdownTable } from './breakdown-table.tsx';
import { CostChart } from './cost-chart.tsx';
import { costReport } from './cost-report.ts';
import { CostTotals } from './cost-totals.tsx';

/** Props of {@link CostsView}. */
export interface CostsViewProps {
  readonly answer: CostsAnswer;
  /** More is to come: an import is under way. */
  readonly partial: boolean;
}

/** The costs of a period. */
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
