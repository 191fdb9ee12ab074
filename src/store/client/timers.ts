/** The only source of delays, so that a test moves time by hand. */
export interface Timers {
  /** Calls `run` once after `delayMs` milliseconds; returns the function that prevents it, harmless afterwards. */
  after(delayMs: number, run: () => void): () => void;
}

/** Longest delay that browsers honour; a longer one would fire at once (https://html.spec.whatwg.org/#timers). */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

/** Time as it passes on the machine. */
export const systemTimers: Timers = {
  after(delayMs, run) {
    const id = setTimeout(run, Math.min(Math.max(delayMs, 0), LONGEST_DELAY_MS));
    return () => clearTimeout(id);
  },
};
