/** Reads a body piece by piece. Ends when the body does; throws a plain error when it breaks off or grows too long. */
export interface BoundedReader {
  /** The next line without its end; null when there is no more. An unfinished last line counts as a line. */
  readLine(): Promise<string | null>;
  /** Everything that is left. */
  readAll(): Promise<string>;
  /** Ends reading; the sender is notified. */
  cancel(): void;
}

/**
 * A reader that holds at most `maxBytes` at once, so that no answer can fill the memory: of a whole body with
 * `readAll`, of one line with `readLine`. A stream of lines may last for ever.
 *
 * @param signal Frees a waiting reader even when the body ignores it.
 */
export function boundedReader(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
  signal: AbortSignal,
): BoundedReader {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  let ended = reader === undefined;

  function cancel(): void {
    ended = true;
    reader?.cancel().catch(() => {});
  }

  async function pull(): Promise<void> {
    if (reader === undefined) return;
    const { done, value } = await untilAborted(reader.read(), signal);
    if (done) {
      ended = true;
      text += decoder.decode();
      return;
    }
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      cancel();
      throw new RangeError('The body is too long.');
    }
    text += decoder.decode(value, { stream: true });
  }

  return {
    cancel,
    async readAll() {
      while (!ended) await pull();
      return text;
    },
    async readLine() {
      for (;;) {
        const end = text.indexOf('\n');
        if (end >= 0) {
          const line = text.slice(0, end);
          text = text.slice(end + 1);
          // What is left of this piece is the beginning of the next line.
          bytes = text.length;
          return line;
        }
        if (ended) {
          const last = text;
          text = '';
          return last === '' ? null : last;
        }
        await pull();
      }
    },
  };
}

/** The promise, or a rejection as soon as the signal aborts. Leaves no listener behind. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(new DOMException('The call was aborted.', 'AbortError'));
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
