/** Longest host name in characters (https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4, less the root). */
const LONGEST_HOST_NAME = 253;
const LABEL = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/iu;

/**
 * Whether a text can be a host name, or one label of it such as a region: letters, digits and hyphens of ASCII between
 * dots (https://www.rfc-editor.org/rfc/rfc1123#section-2.1). No port, no path, no scheme.
 */
export function isHostName(text: string): boolean {
  return text.length <= LONGEST_HOST_NAME && text.split('.').every((label) => LABEL.test(label));
}
