/** Space around the bars, in pixels. */
export const MARGIN = { top: 8, end: 0, bottom: 24, start: 52 } as const;
/** Height of the chart, in pixels. */
export const HEIGHT = 260;

/** Positions and sizes in the chart, in pixels. */
export interface ChartScale {
  readonly width: number;
  /** Left edge of the bar of the day with this index. */
  readonly x: (index: number) => number;
  readonly barWidth: number;
  /** Distance between the left edges of two bars. */
  readonly step: number;
  /** Vertical position of an amount. */
  readonly y: (amount: number) => number;
  /** Amounts at which a line is drawn, zero first. */
  readonly ticks: readonly number[];
}

/** The scale of a chart. `highest` is the amount of the highest bar. */
export function chartScale(width: number, days: number, highest: number): ChartScale {
  const ticks = roundTicks(highest);
  const top = ticks.at(-1) ?? 1;
  const plotWidth = Math.max(1, width - MARGIN.start - MARGIN.end);
  const step = plotWidth / Math.max(1, days);
  const gap = step >= 12 ? step * 0.25 : step >= 4 ? 1 : 0;
  const barWidth = Math.min(step - gap, 40);
  const height = HEIGHT - MARGIN.top - MARGIN.bottom;
  return {
    width,
    step,
    barWidth,
    x: (index) => MARGIN.start + index * step + (step - barWidth) / 2,
    y: (amount) => MARGIN.top + height * (1 - amount / top),
    ticks,
  };
}

/** Three to five round amounts, from zero to the first one that is at least `highest`. */
function roundTicks(highest: number): readonly number[] {
  if (!(highest > 0)) return [0, 1];
  const rough = highest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5].find((factor) => factor * power >= rough) ?? 10) * power;
  const count = Math.ceil(highest / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}
