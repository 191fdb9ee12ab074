import type { FailureStrings } from '../text/failures.ts';

/** Words for one failure code; a sentence that mentions no fact is given as it is. */
export function failureStrings(
  title: FailureStrings['title'] | string,
  remedy: FailureStrings['remedy'] | string,
): FailureStrings {
  return {
    title: typeof title === 'string' ? () => title : title,
    remedy: typeof remedy === 'string' ? () => remedy : remedy,
  };
}
