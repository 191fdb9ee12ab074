import { type ReactElement, useId, useState } from 'react';
import { ChartAxes } from './chart-axes.tsx';
import { ChartBars } from './chart-bars.tsx';
import { ChartLegend } from './chart-legend.tsx';
import { ChartPatterns } from './chart-patterns.tsx';
import { chartScale, HEIGHT, MARGIN } from './chart-scale.ts';
import type { CostDay, CostPart, CostReport } from './cost-report.ts';
import { DailyTable } from './daily-table.tsx';
import { heightOf } from './decimal.ts';
import { formatWeekday, money } from './format.ts';
import { useWidth } from './use-width.ts';

/**
 * A bar for every day. The picture itself is hidden from assistive technology: a slider over it reads day after day,
 * and a table below holds every figure.
 */
export function CostChart({ report }: { readonly report: CostReport }): ReactElement {
  const { days, parts, currency } = report;
  const [at, setAt] = useState<number | null>(null);
  const [ref, width] = useWidth();
  const titleId = useId();
  const chosen = at === null ? undefined : days[at];
  const scale = chartScale(width, days.length, Math.max(0, ...days.map(({ total }) => heightOf(total))));
  const last = days.length - 1;
  return (
    <figure className="chart panel" aria-labelledby={titleId}>
      <figcaption className="chart-caption">
        <h2 id={titleId}>Cost by day</h2>
        <p className="chart-chosen">
          {chosen === undefined ? 'All days' : formatWeekday(chosen.day)}{' '}
          <strong>{money(chosen === undefined ? report.total : chosen.total, currency)}</strong>
        </p>
      </figcaption>
      <div
        className="chart-plot"
        dir="ltr"
        ref={ref}
        onPointerMove={({ currentTarget, clientX }) => {
          const x = clientX - currentTarget.getBoundingClientRect().left - MARGIN.start;
          setAt(x < 0 ? null : Math.min(last, Math.floor(x / scale.step)));
        }}
        onPointerLeave={() => setAt(null)}
      >
        <svg className="chart-picture" width={width} height={HEIGHT} aria-hidden="true" focusable="false">
          <ChartPatterns parts={parts} />
          <ChartAxes scale={scale} days={days} currency={currency} />
          <ChartBars scale={scale} report={report} />
          {at === null || chosen === undefined ? null : (
            <rect
              className="chart-cursor"
              x={MARGIN.start + at * scale.step}
              y={MARGIN.top}
              width={scale.step}
              height={HEIGHT - MARGIN.top - MARGIN.bottom}
            />
          )}
        </svg>
        <input
          type="range"
          className="chart-slider"
          aria-label="Day"
          aria-valuetext={readDay(days[at ?? last], parts, currency)}
          min={0}
          max={last}
          value={at ?? last}
          onChange={({ currentTarget }) => setAt(currentTarget.valueAsNumber)}
          onFocus={({ currentTarget }) => {
            if (currentTarget.matches(':focus-visible')) setAt(at ?? last);
          }}
          onBlur={() => setAt(null)}
        />
      </div>
      <ChartLegend parts={parts} day={chosen} currency={currency} />
      <DailyTable report={report} />
    </figure>
  );
}

function readDay(day: CostDay | undefined, parts: readonly CostPart[], currency: string): string {
  if (day === undefined) return '';
  const amounts = parts.flatMap(({ label }, place) => {
    const amount = day.amounts[place] ?? '0';
    return Number(amount) === 0 ? [] : `${label} ${money(amount, currency)}`;
  });
  return [`${formatWeekday(day.day)}: ${money(day.total, currency)}`, ...amounts].join('; ');
}
