import { quickText } from './quick-text.ts';

/**
 * A sentence or label written by an integration author.
 *
 * A plain string is shown unchanged in every language. `{ key, default }` is looked up in the catalogue's
 * `definitions` by `key` and falls back to `default` (English), so that a catalogue can translate a definition.
 * Both may use the inline markup: `**vendor label**` (never translated), `` `code` ``, `[text](https://…)`.
 * Never HTML. Source: integration author.
 */
export type Text = string | { readonly key: string; readonly default: string };

/** Length of time as ISO 8601 (https://www.iso.org/iso-8601-date-and-time-format.html), for example `P6M` or `PT4H`. */
export type IsoDuration = string;

/**
 * Moment as ISO 8601 in UTC, for example `2026-08-21T09:30:00Z`. Another offset is converted; without one it is read as
 * UTC, never in the time zone of the machine.
 */
export type IsoDateTime = string;

/**
 * A day of the calendar, `YYYY-MM-DD`, for example `2026-08-21`, which ends at the next midnight UTC; or an
 * {@link IsoDateTime}.
 */
export type Iso8601DayOrMoment = string;

/**
 * A definition's text in the person's language, safe to show: from the catalogue by its key, else as the author wrote it.
 *
 * @param clean Sanitises it.
 */
export function resolveText(
  text: Text,
  translations: Readonly<Record<string, string>> = {},
  clean: (text: string) => string = quickText,
): string {
  if (typeof text === 'string') return clean(text);
  const translated = Object.hasOwn(translations, text.key) ? translations[text.key] : undefined;
  const written: unknown = typeof translated === 'string' ? translated : text.default;
  return typeof written === 'string' ? clean(written) : '';
}
