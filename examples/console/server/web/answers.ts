import type { User } from '../users.ts';

/** `GET /session` and the answer of `POST /session` with `{userId}`. */
export interface SessionAnswer {
  readonly current: User;
  readonly users: readonly User[];
  /** Whether the vendor is the sandbox, which has keys to try and a page that shows them. */
  readonly hasSandbox: boolean;
}

/** `GET /api/sandbox/keys`; 404 when the console uses the real vendor, see `SessionAnswer.hasSandbox`. */
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

/** What costs and usage are grouped by. */
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
  /** Its figures cannot be read from the database: they are in no series and no total. */
  readonly failed: boolean;
  /** What its figures in the days asked for lack; at most six. */
  readonly findings: readonly SourceFinding[];
}

/** Lines of a vendor that are not in the figures as they were sent. */
export interface SourceFinding {
  readonly stream: 'costs' | 'usage';
  /**
   * `unreadable` = in no figure; `added_up` = in the figures, without names of their own; `day_too_large` = the vendor
   * sent more for each of these days than is read, and nothing of it is in a figure.
   */
  readonly kind: 'unreadable' | 'added_up' | 'day_too_large';
  /** 0 with `day_too_large`: they are not counted. */
  readonly lines: number;
  /** How many days, and the first and last of them, `YYYY-MM-DD`. */
  readonly days: number;
  readonly firstDay: string;
  readonly lastDay: string;
  /** Name of one of the lines; empty when it has none. */
  readonly sample: string;
}

/** What both figures pages begin with. */
export interface FiguresAnswer<Series> {
  /** Every day of the range, `YYYY-MM-DD`, also those without data. At most 366. */
  readonly days: readonly string[];
  readonly by: Breakdown;
  /** Every source, also those that were not asked for. */
  readonly sources: readonly SourceAnswer[];
  /**
   * One for each of the 50 largest groups over all sources that were asked for, the largest first, then one for all
   * others.
   */
  readonly series: readonly Series[];
}

/** Costs of one group. */
export interface CostSeries {
  /**
   * Project id or line item as the vendor names it; empty when it names none; null = everything without a series of its
   * own.
   */
  readonly group: string | null;
  /** US dollars as a decimal, exact: `12.3456789`. */
  readonly total: string;
  /** The days with a value, in order: place in `days`, and the amount. */
  readonly cells: readonly (readonly [place: number, amount: string])[];
}

/** `GET /api/costs?from=YYYY-MM-DD&to=YYYY-MM-DD&by=project|line_item&source=ID`; everything may be left out. */
export interface CostsAnswer extends FiguresAnswer<CostSeries> {
  readonly currency: 'USD';
  readonly total: string;
  /** Totals per day over all series, one per day of `days`. */
  readonly dailyTotals: readonly string[];
}

/** What was counted. Whole numbers as texts: a sum may be larger than a JavaScript number holds exactly. */
export interface UsageFigures {
  readonly inputTokens: string;
  /** Part of `inputTokens`. */
  readonly cachedInputTokens: string;
  readonly outputTokens: string;
  readonly requests: string;
}

/** Usage of one group. */
export interface UsageSeries {
  /**
   * Project id or model as the vendor names it; empty when it names none; null = everything without a series of its
   * own.
   */
  readonly group: string | null;
  readonly total: UsageFigures;
  /** The days with a value, in order: place in `days`, and what was counted. */
  readonly cells: readonly (readonly [place: number, figures: UsageFigures])[];
}

/** `GET /api/usage?from=…&to=…&by=project|model&source=ID`. */
export interface UsageAnswer extends FiguresAnswer<UsageSeries> {
  readonly total: UsageFigures;
}
