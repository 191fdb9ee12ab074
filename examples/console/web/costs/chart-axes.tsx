import type { ReactElement } from 'react';
import { type ChartScale, HEIGHT, MARGIN } from './chart-scale.ts';
import type { CostDay } from './cost-report.ts';
import { axisMoney, formatShortDay, formatShortMonth } from './format.ts';

/** Most days at which single days are named; above, months are. */
const MOST_NAMED_DAYS = 62;
/** Least room of a name, in pixels. */
const NAME_WIDTH = 56;

/** Props of {@link ChartAxes}. */
export interface ChartAxesProps {
  readonly scale: ChartScale;
  readonly days: readonly CostDay[];
  readonly currency: string;
}

/** Lines at round amounts, and names of days or months below. */
export function ChartAxes({ scale, days, currency }: ChartAxesProps): ReactElement {
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
      {namesBelow(days, scale.step).map(({ place, name }) => (
        <text key={place} x={MARGIN.start + (place + 0.5) * scale.step} y={HEIGHT - 6} textAnchor="middle">
          {name}
        </text>
      ))}
    </g>
  );
}

function namesBelow(days: readonly CostDay[], step: number): readonly { place: number; name: string }[] {
  const named = days.length > MOST_NAMED_DAYS ? monthNames(days) : dayNames(days, step);
  const room = days.length * step;
  let free = 0;
  return named.filter(({ place }) => {
    const x = (place + 0.5) * step;
    if (x < free || x > room - NAME_WIDTH / 4) return false;
    free = x + NAME_WIDTH * (days.length > MOST_NAMED_DAYS ? 0.6 : 0.9);
    return true;
  });
}

function monthNames(days: readonly CostDay[]): readonly { place: number; name: string }[] {
  return days.flatMap(({ day }, place) => (day.endsWith('-01') ? [{ place, name: formatShortMonth(day) }] : []));
}

function dayNames(days: readonly CostDay[], step: number): readonly { place: number; name: string }[] {
  const every = Math.max(1, Math.ceil(NAME_WIDTH / step));
  const weekly = every <= 7 ? 7 : 14;
  return days.flatMap(({ day }, place) => (place % weekly === 0 ? [{ place, name: formatShortDay(day) }] : []));
}
