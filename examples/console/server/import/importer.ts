import { pause } from '../clock.ts';
import { errorName } from '../log.ts';
import { type ImportParts, importStep } from './import-step.ts';

/** Most accounts that are read at the same time. */
const MOST_RUNNING = 3;
/** After something that no try of ours can help, for example a full disk. */
const BROKEN_WAIT_MS = 30_000;

/** Reads the vendors' data in the background. */
export interface Importer {
  /** Goes on where every import stood. */
  start(): void;
  /** Something became due: looks now. */
  wake(): void;
  /** Ends what runs for an account, between two pages or while one is on its way. */
  interrupt(accountId: string): void;
  /** Ends everything at a safe place; resolves when nothing runs any more. */
  close(): Promise<void>;
}

/** @param pagePauseMs Between two pages of an account: the vendor's rate limit is shared with the people who work there. */
export function createImporter(parts: ImportParts, pagePauseMs: number): Importer {
  const { imports, clock, log } = parts;
  const running = new Map<string, { readonly stop: AbortController; readonly done: Promise<void> }>();
  let state: 'new' | 'open' | 'closed' = 'new';
  let cancelTimer: () => void = () => {};

  async function run(accountId: string, signal: AbortSignal): Promise<void> {
    try {
      while (!signal.aborted && (await importStep(parts, accountId, signal)) === 'again') {
        if (pagePauseMs > 0) await pause(clock, pagePauseMs, signal);
      }
    } catch (thrown) {
      log({ event: 'import_broke_off', level: 'error', accountId, error: errorName(thrown) });
      await pause(clock, BROKEN_WAIT_MS, signal);
    }
  }

  function schedule(): void {
    cancelTimer();
    if (state !== 'open') return;
    for (const { accountId, nextAtMs } of imports.waiting()) {
      if (running.has(accountId)) continue;
      const wait = nextAtMs - clock.now();
      if (wait > 0) {
        cancelTimer = clock.after(wait, schedule);
        return;
      }
      // Whoever ends makes room and schedules again.
      if (running.size >= MOST_RUNNING) return;
      const stop = new AbortController();
      const begun = Promise.resolve().then(() => run(accountId, stop.signal));
      const done = begun.finally(() => {
        running.delete(accountId);
        schedule();
      });
      running.set(accountId, { stop, done });
    }
  }

  return {
    start() {
      if (state === 'new') state = 'open';
      schedule();
    },
    wake: schedule,
    interrupt: (accountId) => running.get(accountId)?.stop.abort(),
    async close() {
      state = 'closed';
      cancelTimer();
      const all = [...running.values()];
      for (const { stop } of all) stop.abort();
      await Promise.all(all.map(({ done }) => done));
    },
  };
}
