import { readDuration } from '../../definition/duration.ts';
import type { Iso8601Duration, Iso8601Moment } from '../../definition/text.ts';

/** A moment, ready for a `<time>`. */
export interface FormattedMoment {
  /** For the `datetime` attribute: ISO 8601 in UTC. */
  readonly dateTime: string;
  /** Day, or day and time, in the person's language. */
  readonly date: string;
  /** How far away it is, in words; undefined when it is too far, or on the wrong side of now. */
  readonly relative: string | undefined;
}

/** How a moment is written. */
export interface MomentStyle {
  /** `day` is written in UTC, in which vendors close their days; `minute` in the person's own time zone. */
  readonly precision: 'day' | 'minute';
  /** On which side of now it must be for a relative phrase: clocks differ, and "synced in 3 hours" is nonsense. */
  readonly side: 'past' | 'future';
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Dates, numbers and lists in one language. `Intl` objects are slow to make, so each is made when it is first needed. */
export interface AccountFormat {
  /** Null when it cannot be read or cannot be true. */
  moment(iso: Iso8601Moment | undefined, style: MomentStyle): FormattedMoment | null;
  /** Hour and minute in the person's own time zone. @param at Milliseconds since 1970. */
  clock(at: number): string;
  number(value: number): string;
  /** @param fraction 0 to 1. */
  percent(fraction: number): string;
  list(names: readonly string[]): string;
  /** @param ms In milliseconds. */
  wait(ms: number): string;
  /** Undefined when it cannot be read. */
  duration(duration: Iso8601Duration | undefined): string | undefined;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Further away than this, "14 months ago" says less than the date. */
const RELATIVE_WITHIN_MS = 400 * DAY_MS;
/** Clocks of a host and a browser differ; a moment this little ahead still counts as now. */
const SKEW_MS = 5 * MINUTE_MS;
const EARLIEST = Date.UTC(1990, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

/** @param locale BCP 47 tag. */
export function accountFormat(locale: string): AccountFormat {
  const day = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }));
  const minute = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }));
  const clocks = once(() => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }));
  const away = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const numbers = once(() => new Intl.NumberFormat(locale));
  const percents = once(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }));
  const lists = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const unit = (name: string, count: number): string =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' }).format(count);
  return {
    moment(iso, { precision, side, now }) {
      const at = iso === undefined ? Number.NaN : Date.parse(iso);
      if (!(at >= EARLIEST && at <= LATEST)) return null;
      return {
        dateTime: new Date(at).toISOString(),
        date: (precision === 'day' ? day : minute)().format(at),
        relative: relativeWords(away(), at - now, side),
      };
    },
    clock: (at) => clocks().format(at),
    number: (value) => numbers().format(value),
    percent: (fraction) => percents().format(Math.min(1, Math.max(0, fraction))),
    list: (names) => lists().format(names),
    wait: (ms) =>
      ms < 2 * MINUTE_MS ? unit('second', Math.ceil(ms / 1_000)) : unit('minute', Math.ceil(ms / MINUTE_MS)),
    duration(duration) {
      const plain = duration === undefined ? null : readDuration(duration);
      return plain === null ? undefined : unit(plain.unit, plain.count);
    },
  };
}

function relativeWords(away: Intl.RelativeTimeFormat, ms: number, side: 'past' | 'future'): string | undefined {
  if (Math.abs(ms) > RELATIVE_WITHIN_MS) return undefined;
  if (side === 'past' ? ms > SKEW_MS : ms < -SKEW_MS) return undefined;
  const distance = Math.abs(ms);
  if (distance < MINUTE_MS || (side === 'past' && ms > 0)) return away.format(0, 'second');
  if (distance < 60 * MINUTE_MS) return away.format(Math.trunc(ms / MINUTE_MS), 'minute');
  if (distance < DAY_MS) return away.format(Math.trunc(ms / (60 * MINUTE_MS)), 'hour');
  if (distance < 60 * DAY_MS) return away.format(Math.trunc(ms / DAY_MS), 'day');
  return away.format(Math.trunc(ms / (30 * DAY_MS)), 'month');
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
