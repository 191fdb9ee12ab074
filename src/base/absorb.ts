/**
 * Calls a function of the host and ignores what it throws, also when it returns a promise that rejects: an unhandled
 * rejection would print the host's error, which may contain a secret, and would end a Node process.
 *
 * @param onFault Called once after a throw or a rejection, without the error.
 * @returns The return value, promises included; undefined after a throw.
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
