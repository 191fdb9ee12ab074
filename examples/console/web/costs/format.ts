import type { Decimal } from './decimal.ts';

const LOCALE = 'en';
const LEAST_SHOWN = '0.01';

const whole = new Intl.NumberFormat(LOCALE);
const day = formatter({ month: 'short', day: 'numeric', year: 'numeric' });
const weekday = formatter({ weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' });
const month = formatter({ month: 'long', year: 'numeric' });
const shortMonth = formatter({ month: 'short' });
const shortDay = formatter({ month: 'short', day: 'numeric' });

/** An amount of money, to the cent; what is less than a cent says so. Currencies are ISO 4217 codes in any case. */
export function money(amount: Decimal, currency: string): string {
  const format = new Intl.NumberFormat(LOCALE, { style: 'currency', currency });
  const isTiny = !amount.startsWith('-') && Number(amount) > 0 && Number(amount) < Number(LEAST_SHOWN);
  // SAFETY: the server writes decimals only; as a text Intl rounds them without a detour through floating point.
  return isTiny ? `< ${format.format(LEAST_SHOWN)}` : format.format(amount as `${number}`);
}

/** A round amount at an axis. */
export function axisMoney(amount: number, currency: string): string {
  const digits = amount > 0 && amount < 1 ? 2 : 0;
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(LOCALE, { style: 'currency', currency, ...options }).format(amount);
}

/** Days are the vendor's, in UTC, as `YYYY-MM-DD`. */
export const formatDay = (name: string): string => day.format(utc(name));
/** With the day of the week. */
export const formatWeekday = (name: string): string => weekday.format(utc(name));
/** `YYYY-MM` in words. */
export const formatMonth = (name: string): string => month.format(utc(`${name}-01`));
/** The month alone, at an axis. */
export const formatShortMonth = (name: string): string => shortMonth.format(utc(name));
/** Day and month, at an axis. */
export const formatShortDay = (name: string): string => shortDay.format(utc(name));

/** A count. */
export const wholeNumber = (count: number | bigint): string => whole.format(count);

/** A share of a whole, in percent. */
export function share(part: Decimal, whole: Decimal): string {
  const ratio = Number(whole) === 0 ? 0 : Number(part) / Number(whole);
  return new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 1 }).format(ratio);
}

/** A moment of this machine's day. */
export function formatTime(at: Date): string {
  return new Intl.DateTimeFormat(LOCALE, { hour: 'numeric', minute: '2-digit' }).format(at);
}

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' });
}

function utc(name: string): Date {
  return new Date(`${name}T00:00:00Z`);
}
