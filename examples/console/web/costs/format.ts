import type { Decimal } from './decimal.ts';

const LOCALE = 'en';
const LEAST_SHOWN = '0.01';

const whole = new Intl.NumberFormat(LOCALE);
const day = formatter({ month: 'short', day: 'numeric', year: 'numeric' });
const weekday = formatter({ weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' });
const month = formatter({ month: 'long', year: 'numeric' });
const shortMonth = formatter({ month: 'short' });
const shortDay = formatter({ month: 'short', day: 'numeric' });

/** An amount of money, rounded to cents; an amount below one cent as `< $0.01`. `currency` is an ISO 4217 code. */
export function money(amount: Decimal, currency: string): string {
  const format = new Intl.NumberFormat(LOCALE, { style: 'currency', currency });
  const isTiny = !amount.startsWith('-') && Number(amount) > 0 && Number(amount) < Number(LEAST_SHOWN);
  // SAFETY: the server sends decimals only; Intl rounds a string exactly, without floating point.
  return isTiny ? `< ${format.format(LEAST_SHOWN)}` : format.format(amount as `${number}`);
}

/** A round amount on an axis. */
export function axisMoney(amount: number, currency: string): string {
  const digits = amount > 0 && amount < 1 ? 2 : 0;
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(LOCALE, { style: 'currency', currency, ...options }).format(amount);
}

/** A day in UTC, given as `YYYY-MM-DD`. */
export const formatDay = (name: string): string => day.format(utc(name));
/** A day with its weekday. */
export const formatWeekday = (name: string): string => weekday.format(utc(name));
/** A month, given as `YYYY-MM`. */
export const formatMonth = (name: string): string => month.format(utc(`${name}-01`));
/** The month of a day, for an axis. */
export const formatShortMonth = (name: string): string => shortMonth.format(utc(name));
/** Day and month, for an axis. */
export const formatShortDay = (name: string): string => shortDay.format(utc(name));

/** A whole number with its group separators. */
export const wholeNumber = (count: number | bigint): string => whole.format(count);

/** A share of a total, in percent. */
export function share(part: Decimal, whole: Decimal): string {
  const ratio = Number(whole) === 0 ? 0 : Number(part) / Number(whole);
  return new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 1 }).format(ratio);
}

/** The time of day in this browser's time zone. */
export function formatTime(at: Date): string {
  return new Intl.DateTimeFormat(LOCALE, { hour: 'numeric', minute: '2-digit' }).format(at);
}

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' });
}

function utc(name: string): Date {
  return new Date(`${name}T00:00:00Z`);
}
