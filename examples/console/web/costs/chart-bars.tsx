import { memo, type ReactElement } from 'react';
import { fillId } from './chart-patterns.tsx';
import type { ChartScale } from './chart-scale.ts';
import type { CostDay, CostReport } from './cost-report.ts';
import { heightOf } from './decimal.ts';

/** A pattern on a bar narrower than this, in pixels, is a flicker. */
const PATTERN_WIDTH = 3;

/** Props of {@link ChartBars}. */
export interface ChartBarsProps {
  readonly scale: ChartScale;
  readonly report: CostReport;
}

/** The stacked bars, the largest part at the bottom. */
export const ChartBars = memo(
  function ChartBars({ scale, report }: ChartBarsProps): ReactElement {
    const { parts, days } = report;
    const isDense = scale.barWidth < PATTERN_WIDTH;
    return (
      <g>
        {days.map((day, place) =>
          stack(day).map(({ from, to, part }) => {
            const key = parts[part]?.key ?? 'other';
            const height = Math.max(0, scale.y(from) - scale.y(to));
            // A hair of the ground between two parts, where there is room for it.
            const seam = height > 3 && from > 0 ? 1 : 0;
            return (
              <rect
                key={`${day.day} ${key}`}
                {...(isDense ? { className: 'fill', 'data-part': key } : { fill: `url(#${fillId(key)})` })}
                x={scale.x(place)}
                y={scale.y(to)}
                width={scale.barWidth}
                height={height - seam}
              />
            );
          }),
        )}
      </g>
    );
  },
  // The scale is made anew at every move of the pointer; these are what it is made of.
  (before, now) =>
    before.report === now.report && before.scale.width === now.scale.width && before.scale.step === now.scale.step,
);

function stack({ amounts }: CostDay): readonly { from: number; to: number; part: number }[] {
  let top = 0;
  return amounts.flatMap((amount, part) => {
    const from = top;
    top += heightOf(amount);
    return top > from ? [{ from, to: top, part }] : [];
  });
}
