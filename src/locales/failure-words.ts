import type { FailureWords } from '../text/failures.ts';

/** Words for one failure code; a sentence that mentions no fact is given as it is. */
export function failureWords(
  title: FailureWords['title'] | string,
  remedy: FailureWords['remedy'] | string,
): FailureWords {
  return {
    title: typeof title === 'string' ? () => title : title,
    remedy: typeof remedy === 'string' ? () => remedy : remedy,
  };
}
