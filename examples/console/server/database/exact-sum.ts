/** Bits of the lower half of a column. */
const HALF = 32n;
const LOWER = 2n ** HALF - 1n;

/** A row that was read with big integers. */
type Row = Readonly<Record<string, unknown>>;

/**
 * SQL that sums an integer column in two halves of 32 bits. SQLite's `sum()` fails when it leaves 64 bits
 * (https://www.sqlite.org/lang_aggfunc.html#sumunc); a half stays within them for the first two thousand million rows.
 */
export function sumOfColumn(column: string): string {
  return `sum(${column} >> ${HALF}) AS ${column}_upper, sum(${column} & ${LOWER}) AS ${column}_lower`;
}

/** What {@link sumOfColumn} counted, exactly. Zero over no rows. */
export function readSum(row: Row, column: string): bigint {
  return integerOf(row[`${column}_upper`]) * 2n ** HALF + integerOf(row[`${column}_lower`]);
}

function integerOf(value: unknown): bigint {
  return typeof value === 'bigint' ? value : 0n;
}
