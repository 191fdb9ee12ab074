/** Ten-thousand-millionths of a dollar: fine enough for the price of one token, and sums stay exact. */
const DIGITS = 10;
/** What a 64 bit column holds. */
const LARGEST = 9_223_372_036_854_775_807n;

/**
 * An amount as an integer of 1e-10 dollars; null when it is none. The vendor writes numbers, and has been seen writing
 * numeric strings. A number is taken at its shortest decimal form, which is what was written unless it had more than 15
 * significant digits. Digits beyond the tenth are rounded, half away from zero.
 */
export function readAmount(value: unknown): bigint | null {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text.length > 64) return null;
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/iu.exec(text.trim());
  if (parts === null) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  // All digits as one integer, and how many of them stand behind the point of 1e-10 dollars.
  const shift = fraction.length - Number(exponent) - DIGITS;
  const digits = BigInt(whole + fraction);
  if (shift < -40) return null;
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

function roundedQuotient(digits: bigint, divisor: bigint): bigint {
  const quotient = digits / divisor;
  return (digits % divisor) * 2n >= divisor ? quotient + 1n : quotient;
}
