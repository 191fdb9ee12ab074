import { memo, type ReactElement, type RefCallback, useCallback, useId, useState } from 'react';
import { type ChartScale, chartScale, HEIGHT, MARGIN } from './chart-scale.ts';
import type { CostDay, CostPart, CostReport } from './cost-report.ts';
import { heightOf } from './decimal.ts';
import { axisMoney, formatShortDay, formatShortMonth, formatWeekday, money } from './format.ts';
import { ChartPatterns, fillId, Swatch } from './part-fills.tsx';

/**
 * A bar chart with one bar per day. The SVG is hidden from assistive technology: a slider over it reads one day at a
 * time, and the table below contains every figure.
 */
export function CostChart({ report }: { readonly report: CostReport }): ReactElement {
  const { days, parts, currency } = report;
  const [selected, setSelected] = useState<number | null>(null);
  const [ref, width] = useWidth();
  const titleId = useId();
  const selectedDay = selected === null ? undefined : days[selected];
  const scale = chartScale(width, days.length, Math.max(0, ...days.map(({ total }) => heightOf(total))));
  const last = days.length - 1;
  return (
    <figure className="chart panel" aria-labelledby={titleId}>
      <figcaption className="chart-caption">
        <h2 id={titleId}>Cost by day</h2>
        <p className="chart-chosen">
          {selectedDay === undefined ? 'All days' : formatWeekday(selectedDay.day)}{' '}
          <strong>{money(selectedDay === undefined ? report.total : selectedDay.total, currency)}</strong>
        </p>
      </figcaption>
      <div
        className="chart-plot"
        dir="ltr"
        ref={ref}
        onPointerMove={({ currentTarget, clientX }) => {
          const x = clientX - currentTarget.getBoundingClientRect().left - MARGIN.start;
          setSelected(x < 0 ? null : Math.min(last, Math.floor(x / scale.step)));
        }}
        onPointerLeave={() => setSelected(null)}
      >
        <svg className="chart-picture" width={width} height={HEIGHT} aria-hidden="true" focusable="false">
          <ChartPatterns parts={parts} />
          <ChartAxes scale={scale} days={days} currency={currency} />
          <ChartBars scale={scale} report={report} />
          {selected === null || selectedDay === undefined ? null : (
            <rect
              className="chart-cursor"
              x={MARGIN.start + selected * scale.step}
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
          aria-valuetext={dayText(days[selected ?? last], parts, currency)}
          min={0}
          max={last}
          value={selected ?? last}
          onChange={({ currentTarget }) => setSelected(currentTarget.valueAsNumber)}
          onFocus={({ currentTarget }) => {
            if (currentTarget.matches(':focus-visible')) setSelected(selected ?? last);
          }}
          onBlur={() => setSelected(null)}
        />
      </div>
      <ChartLegend parts={parts} day={selectedDay} currency={currency} />
      <DailyTable report={report} />
    </figure>
  );
}

function dayText(day: CostDay | undefined, parts: readonly CostPart[], currency: string): string {
  if (day === undefined) return '';
  const amounts = parts.flatMap(({ label }, index) => {
    const amount = day.amounts[index] ?? '0';
    return Number(amount) === 0 ? [] : `${label} ${money(amount, currency)}`;
  });
  return [`${formatWeekday(day.day)}: ${money(day.total, currency)}`, ...amounts].join('; ');
}

/** Most days for which the axis names days; for more it names months. */
const MOST_NAMED_DAYS = 62;
/** Minimum distance of two labels, in pixels. */
const LABEL_WIDTH = 56;

interface ChartAxesProps {
  readonly scale: ChartScale;
  readonly days: readonly CostDay[];
  readonly currency: string;
}

/** Lines at round amounts, and labels of days or months below. */
function ChartAxes({ scale, days, currency }: ChartAxesProps): ReactElement {
  return (
    <g className="chart-axes">
      {scale.ticks.map((amount) => (
        <g key={amount}>
          <line x1={MARGIN.start} x2={scale.width} y1={scale.y(amount)} y2={scale.y(amount)} data-zero={amount === 0} />
          <text x={MARGIN.start - 8} y={scale.y(amount) + 4} textAnchor="end">
            {axisMoney(amount, currency)}
          </text>
        </g>
      ))}
      {axisLabels(days, scale.step).map(({ index, name }) => (
        <text key={index} x={MARGIN.start + (index + 0.5) * scale.step} y={HEIGHT - 6} textAnchor="middle">
          {name}
        </text>
      ))}
    </g>
  );
}

interface AxisLabel {
  /** Index of the day. */
  readonly index: number;
  readonly name: string;
}

/** The labels of the axis, without those that would overlap. */
function axisLabels(days: readonly CostDay[], step: number): readonly AxisLabel[] {
  const labels = days.length > MOST_NAMED_DAYS ? monthLabels(days) : dayLabels(days, step);
  const width = days.length * step;
  let freeFrom = 0;
  return labels.filter(({ index }) => {
    const x = (index + 0.5) * step;
    if (x < freeFrom || x > width - LABEL_WIDTH / 4) return false;
    freeFrom = x + LABEL_WIDTH * (days.length > MOST_NAMED_DAYS ? 0.6 : 0.9);
    return true;
  });
}

function monthLabels(days: readonly CostDay[]): readonly AxisLabel[] {
  return days.flatMap(({ day }, index) => (day.endsWith('-01') ? [{ index, name: formatShortMonth(day) }] : []));
}

function dayLabels(days: readonly CostDay[], step: number): readonly AxisLabel[] {
  const interval = Math.ceil(LABEL_WIDTH / step) <= 7 ? 7 : 14;
  return days.flatMap(({ day }, index) => (index % interval === 0 ? [{ index, name: formatShortDay(day) }] : []));
}

/** Bars narrower than this, in pixels, have a plain fill: a pattern would flicker. */
const MIN_PATTERN_WIDTH = 3;

interface ChartBarsProps {
  readonly scale: ChartScale;
  readonly report: CostReport;
}

/** The stacked bars, the largest part at the bottom. */
const ChartBars = memo(
  function ChartBars({ scale, report }: ChartBarsProps): ReactElement {
    const { parts, days } = report;
    const isDense = scale.barWidth < MIN_PATTERN_WIDTH;
    return (
      <g>
        {days.map((day, index) =>
          stack(day).map(({ from, to, part }) => {
            const key = parts[part]?.key ?? 'other';
            const height = Math.max(0, scale.y(from) - scale.y(to));
            // One pixel of background between two parts, where there is room for it.
            const gap = height > 3 && from > 0 ? 1 : 0;
            return (
              <rect
                key={`${day.day} ${key}`}
                {...(isDense ? { className: 'fill', 'data-part': key } : { fill: `url(#${fillId(key)})` })}
                x={scale.x(index)}
                y={scale.y(to)}
                width={scale.barWidth}
                height={height - gap}
              />
            );
          }),
        )}
      </g>
    );
  },
  // The scale is a new object after every move of the pointer; width and step determine it.
  (previous, next) =>
    previous.report === next.report &&
    previous.scale.width === next.scale.width &&
    previous.scale.step === next.scale.step,
);

/** The parts of one bar with their lower and upper amounts, from the bottom up. */
function stack({ amounts }: CostDay): readonly { from: number; to: number; part: number }[] {
  let top = 0;
  return amounts.flatMap((amount, part) => {
    const from = top;
    top += heightOf(amount);
    return top > from ? [{ from, to: top, part }] : [];
  });
}

interface ChartLegendProps {
  readonly parts: readonly CostPart[];
  /** The selected day. Without one the legend shows the amounts of the period. */
  readonly day: CostDay | undefined;
  readonly currency: string;
}

/** The parts of a bar, from the bottom up, each with its amount. */
function ChartLegend({ parts, day, currency }: ChartLegendProps): ReactElement {
  return (
    <ul className="legend" aria-label="Line items, largest first">
      {parts.map(({ key, label, total }, index) => (
        <li key={key}>
          <Swatch part={key} />
          <span className="legend-label">{label}</span>
          <span className="amount">{money(day === undefined ? total : (day.amounts[index] ?? '0'), currency)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Safari scrolls a region by keys only while it has focus. */
const SCROLLED_BY_KEYS = { tabIndex: 0 } as const;

/** The figures of the chart, newest first. Rendered only while open: it may have a thousand cells. */
function DailyTable({ report }: { readonly report: CostReport }): ReactElement {
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
                  {parts.map(({ key }, index) => (
                    <td key={key} className="amount">
                      {money(amounts[index] ?? '0', currency)}
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

/** Width of an element in pixels, updated on every resize. Zero before the first measurement. */
function useWidth(): [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(0);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
