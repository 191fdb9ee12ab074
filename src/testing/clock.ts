/** The only source of time for a scripted adapter. */
export interface ScriptClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves when `ms` milliseconds have passed; rejects with the signal's reason when it aborts first. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

/** A clock that moves only by `advance`. */
export interface VirtualClock extends ScriptClock {
  /** Advances time by `ms`, and resolves everything that becomes due, in order. */
  advance(ms: number): Promise<void>;
  /** How many waits are open. */
  readonly waiting: number;
}

/** The moment at which scenarios begin: 2 March 2026, 09:00 UTC. */
export const SCRIPT_START = Date.UTC(2026, 2, 2, 9);

/**
 * Time as it passes on the machine, from `start` on.
 *
 * @param options.speed How many times faster waits are. 0 makes every wait end at once. @default 1
 */
export function realClock(options: { readonly start?: number; readonly speed?: number } = {}): ScriptClock {
  const { start = SCRIPT_START, speed = 1 } = options;
  const began = Date.now();
  return {
    now: () => start + (Date.now() - began),
    wait: (ms, signal) =>
      untilAborted(signal, (wake) => {
        const timer = setTimeout(wake, speed === 0 ? 0 : ms / speed);
        return () => clearTimeout(timer);
      }),
  };
}

/** Time that moves only when `advance` is called: no test sleeps. */
export function virtualClock(start: number = SCRIPT_START): VirtualClock {
  const sleepers = new Set<{ readonly at: number; readonly wake: () => void }>();
  let now = start;
  return {
    now: () => now,
    get waiting() {
      return sleepers.size;
    },
    wait: (ms, signal) =>
      untilAborted(signal, (wake) => {
        const sleeper = { at: now + ms, wake };
        sleepers.add(sleeper);
        return () => sleepers.delete(sleeper);
      }),
    async advance(ms) {
      const end = now + ms;
      for (;;) {
        await settle();
        const next = [...sleepers].filter((sleeper) => sleeper.at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        now = Math.max(now, next.at);
        sleepers.delete(next);
        next.wake();
      }
      now = end;
      await settle();
    },
  };
}

/** Lets promise chains that are already due run to their end. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

function untilAborted(signal: AbortSignal | undefined, start: (wake: () => void) => () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const stop = start(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    });
    function onAbort(): void {
      stop();
      reject(signal?.reason);
    }
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
