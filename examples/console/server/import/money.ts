/** Ten-thousand-millionths of a dollar: fine enough for the price of one token, and sums stay exact. */
const DIGITS = 10;
const UNITS_PER_DOLLAR = 10n ** BigInt(DIGITS);
/** The largest amount of one line that is accepted: what 64 bits hold, about 922 million dollars. */
const LARGEST = 9_223_372_036_854_775_807n;
/** Longer texts are no amounts. */
const LONGEST_TEXT = 64;

/**
 * An amount as an integer of 1e-10 dollars; null when it is none, or larger than is accepted. The vendor writes
 * numbers, and has been seen writing numeric strings, `0E-6176` among them. A number is taken at its shortest decimal
 * form, which is what was written unless it had more than 15 significant digits. Digits beyond the tenth are rounded,
 * half away from zero. The work is bounded by the length of the text, whatever the exponent.
 */
export function readAmount(value: unknown): bigint | null {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text.length > LONGEST_TEXT) return null;
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/iu.exec(text.trim());
  if (parts === null) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  // All digits as one integer, and how many of them are smaller than 1e-10 dollars.
  const digits = BigInt(whole + fraction);
  const shift = fraction.length - Number(exponent) - DIGITS;
  // Less than a tenth of a unit; zero has any exponent.
  if (digits === 0n || shift > LONGEST_TEXT) return 0n;
  if (shift < -LONGEST_TEXT) return null;
  const amount = shift > 0 ? roundedQuotient(digits, 10n ** BigInt(shift)) : digits * 10n ** BigInt(-shift);
  if (amount > LARGEST) return null;
  return sign === '-' ? -amount : amount;
}

/** Dollars as a decimal, exactly: 123456789000n is `12.3456789`. */
export function writeAmount(amount: bigint): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(DIGITS + 1, '0');
  const fraction = digits.slice(-DIGITS).replace(/0+$/u, '');
  const sign = amount < 0n ? '-' : '';
  return `${sign}${digits.slice(0, -DIGITS)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** The two columns of an amount: dollars rounded down, and the rest of 1e-10 dollars, which is never negative. */
export function amountColumns(amount: bigint): readonly [dollars: bigint, fraction: bigint] {
  const fraction = ((amount % UNITS_PER_DOLLAR) + UNITS_PER_DOLLAR) % UNITS_PER_DOLLAR;
  return [(amount - fraction) / UNITS_PER_DOLLAR, fraction];
}

/** The amount of its two columns, or of their sums. */
export function amountOf(dollars: bigint, fraction: bigint): bigint {
  return dollars * UNITS_PER_DOLLAR + fraction;
}

function roundedQuotient(digits: bigint, divisor: bigint): bigint {
  const quotient = digits / divisor;
  return (digits % divisor) * 2n >= divisor ? quotient + 1n : quotient;
}
