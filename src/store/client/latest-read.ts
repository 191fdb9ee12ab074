import type { CallOutcome } from '../../adapter/call-adapter.ts';

/** Reads of which only the newest counts. */
export interface LatestRead {
  /** Whether one is wanted or under way. */
  readonly busy: boolean;
  /** Reads now; what is under way is given up. */
  start(): void;
  /** Reads now, or once more after what is under way, so that reports that come quickly do not starve it. */
  startAfter(): void;
  /** Gives up what is under way. */
  stop(): void;
}

/**
 * Starts no read by itself.
 *
 * @param options.load Reads. Called one turn after `start`, so that several starts of one turn make one read. A start from
 * inside the call, by an adapter, is ignored, because the read is under way.
 * @param options.onOutcome Called with the newest answer or failure; never with an older one.
 */
export function createLatestRead<T>(options: {
  readonly load: (signal: AbortSignal) => Promise<CallOutcome<T>>;
  readonly onOutcome: (outcome: Exclude<CallOutcome<T>, { kind: 'aborted' }>) => void;
}): LatestRead {
  let current: AbortController | null = null;
  let phase: 'planned' | 'asking' | 'asked' = 'planned';
  let again = false;

  function start(): void {
    if (phase === 'asking') return;
    stop();
    const mine = new AbortController();
    current = mine;
    phase = 'planned';
    queueMicrotask(() => {
      if (current === mine) void read(mine);
    });
  }

  async function read(mine: AbortController): Promise<void> {
    phase = 'asking';
    const loading = options.load(mine.signal);
    phase = 'asked';
    const outcome = await loading;
    if (current !== mine || outcome.kind === 'aborted') return;
    current = null;
    const more = again;
    again = false;
    if (more) start();
    options.onOutcome(outcome);
  }

  function stop(): void {
    const mine = current;
    current = null;
    again = false;
    mine?.abort();
  }

  return {
    get busy() {
      return current !== null;
    },
    start,
    startAfter() {
      if (current === null) start();
      else if (phase === 'asked') again = true;
    },
    stop,
  };
}
