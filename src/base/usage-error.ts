const BRAND = 'integration-kit/UsageError';

/**
 * The host used the library wrongly. Thrown at once, in production too.
 *
 * The message has three parts: what happened, why it is a problem, how to solve it. The errors of what a page loads first
 * leave the last two out of production builds.
 * {@link isUsageError} recognises it; `instanceof` is false for the class of another copy of the package.
 */
export class UsageError extends Error {
  readonly brand = BRAND;

  constructor(what: string, why = 'A development build says why, and how to solve it.', fix = '') {
    super(`integration-kit: ${what} ${why} ${fix}`.trim());
    this.name = 'UsageError';
  }
}

/** Whether a caught value is a {@link UsageError} of any copy of this package. */
export function isUsageError(value: unknown): value is UsageError {
  return value instanceof Error && 'brand' in value && value.brand === BRAND;
}
