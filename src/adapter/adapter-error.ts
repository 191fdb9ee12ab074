import { type Failure, isFailureCode } from '../definition/failure.ts';
import { BRAND } from './is-adapter-error.ts';

/**
 * The transport or the host fails, with a failure of the adapter's choice. Thrown by a host's adapter.
 *
 * The message is fixed and there is no `cause`: an error object ends up in consoles and reports, and a network's words
 * may repeat what was sent.
 */
export class AdapterError extends Error {
  readonly brand = BRAND;
  /** What the library shows. */
  readonly failure: Failure;

  constructor(failure: Failure) {
    // A host without types may pass any text as the code, also one that repeats what was sent.
    super(`The adapter call failed (${isFailureCode(failure.code) ? failure.code : 'unknown'}).`);
    this.name = 'AdapterError';
    this.failure = failure;
  }
}
