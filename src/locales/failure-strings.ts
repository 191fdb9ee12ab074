import type { FailureStrings } from '../text/failures.ts';

/** Texts for one failure code. A text that mentions no fact may be a string. */
export function failureStrings(
  title: FailureStrings['title'] | string,
  remedy: FailureStrings['remedy'] | string,
): FailureStrings {
  return {
    title: typeof title === 'string' ? () => title : title,
    remedy: typeof remedy === 'string' ? () => remedy : remedy,
  };
}
