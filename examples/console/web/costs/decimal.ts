/** A decimal as the server writes it, for example `12.3456789`. Money is never a floating-point number. */
export type Decimal = string;

/** The exact sum. */
export function sumOf(decimals: readonly Decimal[]): Decimal {
  const digits = Math.max(0, ...decimals.map((decimal) => fractionOf(decimal).length));
  const sum = decimals.reduce((total, decimal) => total + scaled(decimal, digits), 0n);
  const text = (sum < 0n ? -sum : sum).toString().padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const fraction = text.slice(text.length - digits).replace(/0+$/u, '');
  return `${sum < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** For sorting: negative when `left` is less, positive when it is more, zero when both are the same. */
export function compareDecimals(left: Decimal, right: Decimal): number {
  const digits = Math.max(fractionOf(left).length, fractionOf(right).length);
  const difference = scaled(left, digits) - scaled(right, digits);
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** How high to draw it. Good enough for a picture, and for nothing else. */
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
