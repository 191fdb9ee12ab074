import { Worker, type WorkerOptions } from 'node:worker_threads';
import { type PageContent, pageReader, type PageReader } from './page-content.ts';
import type { PageAnswer, PageQuestion } from './page-worker.ts';

/** Pages up to this length, in bytes, are read in the thread that asks: that takes a few milliseconds. */
const SHORT = 256 * 1_024;
/** A page of 16 MB and everything that is made of it fits; what needs more is too large. */
const HEAP_MEGABYTES = 256;

/** A {@link PageReader} with a thread of its own. */
export interface PageThread extends PageReader {
  /** Ends the thread. Pages that are not read by then reject. */
  close(): Promise<void>;
}

/** For tests. */
interface PageThreadOptions extends Pick<WorkerOptions, 'execArgv'> {
  /** @default 256 */
  readonly heapMegabytes?: number;
}

interface Waiting {
  readonly resolve: (content: PageContent) => void;
  readonly reject: (thrown: unknown) => void;
}

/**
 * Reads long pages in a second thread, which starts with the first one: to parse megabytes, and to collect their garbage,
 * takes hundreds of milliseconds, during which the server would answer no request.
 */
export function createPageThread({ heapMegabytes = HEAP_MEGABYTES, ...options }: PageThreadOptions = {}): PageThread {
  let worker: Worker | null = null;
  let count = 0;
  const waiting = new Map<number, Waiting>();

  function start(): Worker {
    const started = new Worker(new URL('./page-worker.ts', import.meta.url), {
      ...options,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    started.on('message', ({ id, content, failed }: PageAnswer) => {
      const one = waiting.get(id);
      waiting.delete(id);
      // An idle worker does not keep the process from exiting.
      if (waiting.size === 0) started.unref();
      if (content === undefined) one?.reject(new Error(`A page could not be read (${failed}).`));
      else one?.resolve(content);
    });
    started.on('error', (thrown) => {
      const code: unknown = typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, 'code') : undefined;
      // Which of the pages it was is not known: each is asked for again, in parts.
      if (code === 'ERR_WORKER_OUT_OF_MEMORY') settleAll(({ resolve }) => resolve({ kind: 'too_large' }));
      else settleAll(({ reject }) => reject(thrown));
    });
    started.on('exit', () => {
      if (worker === started) worker = null;
      settleAll(({ reject }) => reject(new Error('The thread that reads pages has ended.')));
    });
    return started;
  }

  function settleAll(settle: (one: Waiting) => void): void {
    const all = [...waiting.values()];
    waiting.clear();
    for (const one of all) settle(one);
  }

  return {
    read(body, stream, asked) {
      if (body.byteLength <= SHORT) return pageReader.read(body, stream, asked);
      return new Promise((resolve, reject) => {
        count += 1;
        worker ??= start();
        worker.ref();
        waiting.set(count, { resolve, reject });
        const question: PageQuestion = { id: count, body, stream, asked };
        worker.postMessage(question, [body.buffer]);
      });
    },
    async close() {
      await worker?.terminate();
    },
  };
}
