import type { UsageAnswer } from '../../server/web/answers.ts';

/** What was used of one model, or of all. Whole numbers. */
export interface UsageFigures {
  readonly requests: number;
  readonly inputTokens: number;
  /** Part of `inputTokens`. */
  readonly cachedInputTokens: number;
  readonly outputTokens: number;
}

/** One model over all accounts. */
export interface UsageLine extends UsageFigures {
  readonly model: string;
}

/** Usage of a period, ready to show: the most used model first. */
export interface UsageReport {
  readonly total: UsageFigures;
  readonly lines: readonly UsageLine[];
}

const NOTHING: UsageFigures = { requests: 0, inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 };

/** Puts the days and accounts of each model together. */
export function usageReport({ series }: UsageAnswer): UsageReport {
  const byModel = new Map<string, UsageFigures>();
  for (const { group, ...days } of series) {
    const own = {
      requests: sum(days.requests),
      inputTokens: sum(days.inputTokens),
      cachedInputTokens: sum(days.cachedInputTokens),
      outputTokens: sum(days.outputTokens),
    };
    byModel.set(group, added(byModel.get(group) ?? NOTHING, own));
  }
  const lines = [...byModel]
    .map(([model, figures]) => ({ model, ...figures }))
    .sort((left, right) => tokens(right) - tokens(left) || left.model.localeCompare(right.model, 'en'));
  return { total: lines.reduce(added, NOTHING), lines };
}

function added(left: UsageFigures, right: UsageFigures): UsageFigures {
  return {
    requests: left.requests + right.requests,
    inputTokens: left.inputTokens + right.inputTokens,
    cachedInputTokens: left.cachedInputTokens + right.cachedInputTokens,
    outputTokens: left.outputTokens + right.outputTokens,
  };
}

function tokens({ inputTokens, outputTokens }: UsageFigures): number {
  return inputTokens + outputTokens;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
