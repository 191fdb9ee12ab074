/** Days before the end of a credential at which a person is warned. The host may change them. */
export const EXPIRY_WARNING_DAYS: readonly number[] = [30, 14, 7, 1];
