/** Who waits, in the order in which they came. */
const waiting: (() => void)[] = [];

/**
 * Lets everybody else be answered before long work goes on. Of all who wait one goes on in each turn of the event loop:
 * however many long tasks there are, a request waits for one slice of one of them at a time.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(release);
  });
}

function release(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(release);
}
