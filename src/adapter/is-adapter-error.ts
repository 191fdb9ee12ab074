import type { AdapterError } from './adapter-error.ts';

/** What marks an {@link AdapterError} of any copy of this package. */
export const BRAND = 'integration-kit/AdapterError';

/** Whether a caught value is an {@link AdapterError} of any copy of this package. Never throws, whatever the value does. */
export function isAdapterError(value: unknown): value is AdapterError {
  try {
    return (
      typeof value === 'object' && value !== null && 'brand' in value && value.brand === BRAND && 'failure' in value
    );
  } catch {
    return false;
  }
}
