/** Room around the bars, in pixels. */
export const MARGIN = { top: 8, end: 0, bottom: 24, start: 52 } as const;
/** Height of the picture, in pixels. */
export const HEIGHT = 260;

/** Where things stand in the picture. All in pixels. */
export interface ChartScale {
  readonly width: number;
  /** Start of a day's bar, its width, and the step from one to the next. */
  readonly x: (place: number) => number;
  readonly barWidth: number;
  readonly step: number;
  readonly y: (amount: number) => number;
  /** Amounts at which a line is drawn, zero first. */
  readonly ticks: readonly number[];
}

/** A scale for so many days, the highest of which is `highest`. */
export function chartScale(width: number, days: number, highest: number): ChartScale {
  const ticks = roundTicks(highest);
  const top = ticks.at(-1) ?? 1;
  const room = Math.max(1, width - MARGIN.start - MARGIN.end);
  const step = room / Math.max(1, days);
  const gap = step >= 12 ? step * 0.25 : step >= 4 ? 1 : 0;
  const height = HEIGHT - MARGIN.top - MARGIN.bottom;
  return {
    width,
    step,
    barWidth: Math.min(step - gap, 40),
    x: (place) => MARGIN.start + place * step + (step - Math.min(step - gap, 40)) / 2,
    y: (amount) => MARGIN.top + height * (1 - amount / top),
    ticks,
  };
}

/** Three to five round amounts from zero to the first one that is not below `highest`. */
function roundTicks(highest: number): readonly number[] {
  if (!(highest > 0)) return [0, 1];
  const rough = highest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5].find((factor) => factor * power >= rough) ?? 10) * power;
  const count = Math.ceil(highest / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, place) => place * step);
}
