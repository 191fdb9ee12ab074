import { FAILURE_CODES, type FailureCode } from './failure.ts';

/** Whether a value from outside is one of the closed set of codes. */
export function isFailureCode(value: unknown): value is FailureCode {
  return FAILURE_CODES.some((code) => code === value);
}
