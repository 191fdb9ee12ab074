/**
 * Calls a function of the host and drops what it throws, also when it turns out to be asynchronous and rejects later:
 * left alone, an unhandled rejection puts a stranger's words into consoles and reports, and ends a Node process.
 *
 * @param onFault Called once when it threw or rejected, without the words.
 * @returns What it answered, a promise as it is; undefined when it threw.
 */
export function absorb(call: () => unknown, onFault: () => void = () => {}): unknown {
  try {
    const answer = call();
    absorbRejection(answer, onFault);
    return answer;
  } catch {
    onFault();
    return undefined;
  }
}

function absorbRejection(answer: unknown, onFault: () => void): void {
  if (typeof answer !== 'object' || answer === null || !('then' in answer)) return;
  // Any object with a `then` may be a promise of another realm or library.
  Promise.resolve(answer).catch(() => onFault());
}
