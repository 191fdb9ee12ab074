import type { ReactElement } from 'react';
import { Swatch } from './swatch.tsx';
import type { CostDay, CostPart } from './cost-report.ts';
import { money } from './format.ts';

/** Props of {@link ChartLegend}. */
export interface ChartLegendProps {
  readonly parts: readonly CostPart[];
  /** The day that is looked at; without one the period's amounts are shown. */
  readonly day: CostDay | undefined;
  readonly currency: string;
}

/** What the layers of a bar are, from the bottom up, and how much each is. */
export function ChartLegend({ parts, day, currency }: ChartLegendProps): ReactElement {
  return (
    <ul className="legend" aria-label="Line items, largest first">
      {parts.map(({ key, label, total }, place) => (
        <li key={key}>
          <Swatch part={key} />
          <span className="legend-label">{label}</span>
          <span className="amount">{money(day === undefined ? total : (day.amounts[place] ?? '0'), currency)}</span>
        </li>
      ))}
    </ul>
  );
}
