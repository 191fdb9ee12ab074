/** Tasks that wait, in order of arrival. */
const waiting: (() => void)[] = [];

/**
 * Lets other requests be answered before long work continues. One waiting task continues in each turn of the event
 * loop, so a request waits for one slice of one task at a time, however many there are.
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
