import { parentPort } from 'node:worker_threads';
import { errorName } from '../log.ts';
import type { DayRange } from './days.ts';
import { type PageContent, pageReader } from './page-content.ts';
import type { Stream } from './streams.ts';

/** A page for the thread that reads pages. */
export interface PageQuestion {
  readonly id: number;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly stream: Stream['id'];
  readonly asked: DayRange;
}

/** What it holds, or the name of what was thrown: the rest of an error may hold parts of the page. */
export type PageAnswer =
  | { readonly id: number; readonly content: PageContent; readonly failed?: undefined }
  | { readonly id: number; readonly content?: undefined; readonly failed: string };

parentPort?.on('message', (question: PageQuestion) => void answer(question));

async function answer({ id, body, stream, asked }: PageQuestion): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port to a thread has no origin
  const reply = (message: PageAnswer): void => parentPort?.postMessage(message);
  try {
    reply({ id, content: await pageReader.read(body, stream, asked) });
  } catch (thrown) {
    reply({ id, failed: errorName(thrown) });
  }
}
