import type { UsageAnswer, UsageFigures } from '../../server/web/answers.ts';

/** What was used of one model, or of all. */
export interface UsageLine {
  /** Null = everything that the answer does not name. */
  readonly model: string | null;
  readonly figures: UsageFigures;
}

/** Usage of a period, ready to show: the most used model first, everything that the answer does not name last. */
export interface UsageReport {
  readonly total: UsageFigures;
  readonly lines: readonly UsageLine[];
}

/** The totals of an answer. */
export function usageReport({ series, total }: UsageAnswer): UsageReport {
  return { total, lines: series.map(({ group, total: figures }) => ({ model: group, figures })) };
}
