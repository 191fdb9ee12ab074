import type { User } from '../users.ts';

/** `GET /session` and the answer of `POST /session` with `{userId}`. */
export interface SessionAnswer {
  readonly current: User;
  readonly users: readonly User[];
  /** Whether the vendor is the sandbox: only then are there keys to try, and a page that shows them. */
  readonly hasSandbox: boolean;
}

/** `GET /api/sandbox/keys`; 404 when the console speaks to the real vendor, see `SessionAnswer.hasSandbox`. */
export interface SandboxKeysAnswer {
  readonly keys: readonly {
    readonly id: string;
    readonly value: string;
    /** What it shows. */
    readonly description: string;
    /** Name of its vendor organization. */
    readonly organization: string;
  }[];
}

/** By what costs and usage are told apart. */
export type Breakdown = 'project' | 'line_item' | 'model';

/** An organization that data was imported from. */
export interface SourceAnswer {
  readonly id: string;
  /** Null when it was disconnected and its data kept. */
  readonly accountId: string | null;
  readonly integrationId: string;
  readonly name: string;
  readonly externalId: string | null;
  /** First and last day with data, `YYYY-MM-DD`; null when there is none. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

/** What both figures pages begin with. */
export interface FiguresAnswer<Series> {
  /** Every day of the range, `YYYY-MM-DD`, also those without data. At most 366. */
  readonly days: readonly string[];
  readonly by: Breakdown;
  /** Every source there is, whatever was asked for. */
  readonly sources: readonly SourceAnswer[];
  /** One per source and group, the largest first. */
  readonly series: readonly Series[];
}

/** Costs of one group of one source. */
export interface CostSeries {
  readonly sourceId: string;
  /** Project id or line item as the vendor names it; empty when it names none. */
  readonly group: string;
  /** US dollars as a decimal, exact: `12.3456789`. */
  readonly total: string;
  /** One per day of `days`. */
  readonly amounts: readonly string[];
}

/** `GET /api/costs?from=YYYY-MM-DD&to=YYYY-MM-DD&by=project|line_item&source=ID`; everything may be left out. */
export interface CostsAnswer extends FiguresAnswer<CostSeries> {
  readonly currency: 'USD';
  readonly total: string;
  /** Totals per day over all series, one per day of `days`. */
  readonly dailyTotals: readonly string[];
}

/** Usage of one group of one source, one number per day of `days`. */
export interface UsageSeries {
  readonly sourceId: string;
  readonly group: string;
  readonly inputTokens: readonly number[];
  /** Part of `inputTokens`. */
  readonly cachedInputTokens: readonly number[];
  readonly outputTokens: readonly number[];
  readonly requests: readonly number[];
}

/** `GET /api/usage?from=…&to=…&by=project|model&source=ID`. */
export type UsageAnswer = FiguresAnswer<UsageSeries>;
