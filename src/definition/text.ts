/**
 * A sentence or label written by an integration author.
 *
 * A plain string is shown as it is, in every language. `{ key, default }` is looked up in the catalogue's
 * `definitions` by `key` and falls back to `default` (English), so a definition is translated without being copied.
 * Both may use the inline markup: `**vendor label**` (never translated), `` `code` ``, `[text](https://…)`.
 * Never HTML. Source: integration author.
 */
export type Text = string | { readonly key: string; readonly default: string };

/** Length of time as ISO 8601 (https://www.iso.org/iso-8601-date-and-time-format.html), for example `P6M` or `PT4H`. */
export type IsoDuration = string;

/** Moment as ISO 8601 in UTC, for example `2026-08-21T09:30:00Z`. */
export type IsoDateTime = string;

/**
 * A day of the calendar, `YYYY-MM-DD`, for example `2026-08-21`, which ends at the next midnight UTC; or an
 * {@link IsoDateTime}.
 */
export type Iso8601DayOrMoment = string;
