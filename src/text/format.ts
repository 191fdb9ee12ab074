import { DAY_MS, expiryEnd, isDay, readMoment } from '../definition/dates.ts';
import { type BasicFormat, createBasicFormat, type FormatOptions } from './basic-format.ts';
import type { Iso8601DayOrMoment, IsoDuration, IsoDateTime } from '../definition/text.ts';

/** A moment or a day, ready for a `<time>`. */
export interface FormattedMoment {
  /** For the `datetime` attribute: ISO 8601, in UTC when it has a time. */
  readonly dateTime: string;
  /** In milliseconds since 1970; the end of a day for an expiry that is a day. */
  readonly at: number;
  /** Day, or day and time, in the person's language. */
  readonly date: string;
  /** The distance from now; undefined when it is very large, or on the wrong side of now. */
  readonly relative: string | undefined;
}

/** How a moment is written. */
export interface MomentStyle {
  /** Both are in the person's time zone. */
  readonly precision: 'day' | 'minute';
  /** On which side of now the moment must be for a relative phrase: clocks differ, and "synced in 3 hours" makes no sense. */
  readonly side: 'past' | 'future';
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Dates, numbers and lists in one language. `Intl` objects are slow to make, so each is made when it is first needed. */
export interface Format extends BasicFormat {
  /** A moment in the person's time zone. Null when it cannot be read or is implausible. */
  moment(iso: IsoDateTime | undefined, style: MomentStyle): FormattedMoment | null;
  /**
   * The end of a credential. A day is written as that day in every time zone, a moment in the person's own.
   * Null when it is not known; what never ends has no date.
   */
  expiry(expiresAt: Iso8601DayOrMoment | null | undefined, style: Omit<MomentStyle, 'side'>): FormattedMoment | null;
  /** The day of a vendor's data, in UTC, in which vendors close their days. Null when it cannot be read. */
  day(iso: IsoDateTime | undefined): FormattedMoment | null;
  /** Hour and minute in the person's own time zone. @param at Milliseconds since 1970. */
  clock(at: number): string;
  number(value: number): string;
  /** @param fraction 0 to 1. */
  percent(fraction: number): string;
  /** Undefined when it cannot be read. */
  duration(duration: IsoDuration | undefined): string | undefined;
}

const MINUTE_MS = 60_000;
/** Largest distance that is written: beyond it the date alone is clearer than "14 months ago". */
const RELATIVE_WITHIN_MS = 400 * DAY_MS;
/** Tolerance for clocks of host and browser that differ: a moment this little ahead counts as now. */
const SKEW_MS = 5 * MINUTE_MS;

/** Made once per language by `Strings.once`. */
export function createFormat({ locale, timeZone }: FormatOptions): Format {
  const basic = createBasicFormat({ locale });
  const dates = (options: Intl.DateTimeFormatOptions): (() => Intl.DateTimeFormat) =>
    once(() => new Intl.DateTimeFormat(locale, { timeZone, ...options }));
  const styles = {
    day: dates({ dateStyle: 'medium' }),
    minute: dates({ dateStyle: 'medium', timeStyle: 'short' }),
    wholeDay: dates({ dateStyle: 'medium', timeZone: 'UTC' }),
    clock: dates({ timeStyle: 'short' }),
  };
  const distance = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const numbers = once(() => new Intl.NumberFormat(locale));
  const percents = once(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }));

  function moment(at: number, { precision, side, now }: MomentStyle): FormattedMoment {
    const relative = relativeWords(distance(), at - now, side);
    return { dateTime: new Date(at).toISOString(), at, date: styles[precision]().format(at), relative };
  }

  function day(at: number): FormattedMoment {
    const dateTime = new Date(at).toISOString().slice(0, 10);
    return { dateTime, at, date: styles.wholeDay().format(at), relative: undefined };
  }

  return {
    ...basic,
    moment(iso, style) {
      const at = readMoment(iso);
      return at === null ? null : moment(at, style);
    },
    expiry(expiresAt, { precision, now }) {
      const at = expiryEnd(expiresAt);
      if (at === null || typeof expiresAt !== 'string') return null;
      const end = moment(at, { precision, side: at <= now ? 'past' : 'future', now });
      return isDay(expiresAt) ? { ...day(at - DAY_MS), at, relative: end.relative } : end;
    },
    day(iso) {
      const at = readMoment(iso);
      return at === null ? null : day(at);
    },
    clock: (at) => styles.clock().format(at),
    number: (value) => numbers().format(value),
    percent: (fraction) => percents().format(Math.min(1, Math.max(0, fraction))),
    duration(duration) {
      const plain = duration === undefined ? null : readDuration(duration);
      return plain === null ? undefined : basic.unit(plain.unit, plain.count);
    },
  };
}

function relativeWords(distance: Intl.RelativeTimeFormat, ms: number, side: 'past' | 'future'): string | undefined {
  if (Math.abs(ms) > RELATIVE_WITHIN_MS) return undefined;
  if (side === 'past' ? ms > SKEW_MS : ms < -SKEW_MS) return undefined;
  const length = Math.abs(ms);
  if (length < MINUTE_MS || (side === 'past' && ms > 0)) return distance.format(0, 'second');
  if (length < 60 * MINUTE_MS) return distance.format(Math.trunc(ms / MINUTE_MS), 'minute');
  if (length < DAY_MS) return distance.format(Math.trunc(ms / (60 * MINUTE_MS)), 'hour');
  if (length < 60 * DAY_MS) return distance.format(Math.trunc(ms / DAY_MS), 'day');
  return distance.format(Math.trunc(ms / (30 * DAY_MS)), 'month');
}

/** A duration by its largest unit. */
export interface PlainDuration {
  readonly unit: 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute';
  /** How many, at least 1. */
  readonly count: number;
}

const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute'] as const;
const SHAPE = /^P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,4})M)?)?$/u;

/** Reads the largest part of an ISO 8601 duration; null when it cannot be read or is zero. */
export function readDuration(duration: IsoDuration): PlainDuration | null {
  const parts = SHAPE.exec(duration)?.slice(1) ?? [];
  for (const [index, unit] of UNITS.entries()) {
    const count = Number(parts[index] ?? 0);
    if (count > 0) return { unit, count };
  }
  return null;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
