import { absorb } from '../base/absorb.ts';

/**
 * Opens a subscription whatever the host's `subscribe` does: it may throw, be asynchronous and reject, now or later, or
 * answer with what stops nothing. Nothing of it goes unhandled.
 *
 * @param subscribe Calls it.
 * @param onFault Called with what it threw or rejected with, at most once and not after the end.
 * @param onEndless Called when it answered with no function: the changes that come after the end have to be dropped.
 * @returns Ends it at once, also one that has not answered yet.
 */
export function openFeed(
  subscribe: () => unknown,
  onFault: (thrown: unknown) => void,
  onEndless: () => void = () => {},
): () => void {
  let ended = false;
  let stop: unknown = null;

  function take(answer: unknown): void {
    stop = answer;
    if (ended) end();
    else if (typeof answer !== 'function') onEndless();
  }
  function fault(thrown: unknown): void {
    if (!ended) onFault(thrown);
  }
  function end(): void {
    ended = true;
    const unsubscribe = stop;
    stop = null;
    if (typeof unsubscribe === 'function') absorb(() => unsubscribe());
  }

  try {
    const answer = subscribe();
    if (typeof answer === 'object' && answer !== null && 'then' in answer) Promise.resolve(answer).then(take, fault);
    else take(answer);
  } catch (thrown) {
    fault(thrown);
  }
  return end;
}
