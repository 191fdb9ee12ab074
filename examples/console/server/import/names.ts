import { plainText } from 'integration-kit/core';

/** Longest project, model or line item that is kept whole, in characters. */
const LONGEST_NAME = 256;

/**
 * In place of a name: lines that were added up because a day had too many. Holds a control character, which
 * {@link plainName} leaves in no name of a vendor.
 */
export const OTHER = '\u001Aother';

/** Visible ASCII with spaces between: most names are, and there is nothing in them to be cleaned. */
const PLAIN = new RegExp(`^(?:[!-~]|[!-~][ -~]{0,${LONGEST_NAME - 2}}[!-~])?$`, 'u');

/** A vendor's name, safe to show. Two names that look the same are one name. */
export function plainName(name: string): string {
  return PLAIN.test(name) ? name : plainText(name, LONGEST_NAME);
}

/** A name as it is stored, safe to show; {@link OTHER} stays. */
export function plainStoredName(name: string): string {
  return name === OTHER ? name : plainName(name);
}

/**
 * SQL for {@link plainStoredName} of a column. Only a name that may need it is handed to JavaScript, as `plain_name`:
 * `length` counts characters up to the first NUL, `octet_length` counts all bytes.
 */
export function plainNameOf(column: string): string {
  const isPlain = [
    `octet_length(${column}) = length(${column})`,
    `length(${column}) <= ${LONGEST_NAME}`,
    `${column} NOT GLOB '*[^ -~]*'`,
    `${column} = trim(${column})`,
  ];
  return `CASE WHEN ${isPlain.join(' AND ')} THEN ${column} ELSE plain_name(${column}) END`;
}
