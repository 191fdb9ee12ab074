// In a file of its own: a page of cards needs nothing else about expiry.

/** Days before the end of a credential at which warnings begin. The host may change them. */
export const EXPIRY_WARNING_DAYS: readonly number[] = [30, 14, 7, 1];
