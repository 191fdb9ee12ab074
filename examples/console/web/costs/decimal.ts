/** A decimal number as the server sends it, for example `12.3456789`. Money is never a floating-point number. */
export type Decimal = string;

/** The exact sum of decimals. */
export function sumOf(decimals: readonly Decimal[]): Decimal {
  const digits = Math.max(0, ...decimals.map((decimal) => fractionOf(decimal).length));
  const sum = decimals.reduce((total, decimal) => total + scaled(decimal, digits), 0n);
  const text = (sum < 0n ? -sum : sum).toString().padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const fraction = text.slice(text.length - digits).replace(/0+$/u, '');
  return `${sum < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** A comparator for sorting: negative when `left` is less, positive when it is greater, zero when both are equal. */
export function compareDecimals(left: Decimal, right: Decimal): number {
  const digits = Math.max(fractionOf(left).length, fractionOf(right).length);
  const difference = scaled(left, digits) - scaled(right, digits);
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** The height of a bar for an amount: rounded to floating point, and not negative. For the chart only. */
export function heightOf(decimal: Decimal): number {
  return Math.max(0, Number(decimal));
}

function scaled(decimal: Decimal, digits: number): bigint {
  const [whole = '0'] = decimal.split('.');
  return BigInt(whole + fractionOf(decimal).padEnd(digits, '0'));
}

function fractionOf(decimal: Decimal): string {
  return decimal.split('.')[1] ?? '';
}
