/** Writes JSON lines to a client. Nothing is written after the end. */
export interface LineWriter {
  /** Sends one line. A client that does not read is left. */
  write(json: string): void;
  /** Ends the stream. */
  end(): void;
}

/** A client that has this many lines unread has stopped reading; more would only fill the memory. */
const MOST_UNREAD = 1_000;

/**
 * A body of JSON lines.
 *
 * @param start Called once, at once.
 * @param onEnd Called once, however it ends: by `end`, because the client left, or because it stopped reading.
 */
export function lineStream(start: (writer: LineWriter) => void, onEnd: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let ended = false;
  function finish(): boolean {
    if (ended) return false;
    ended = true;
    onEnd();
    return true;
  }
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const end = (): void => {
        if (finish()) controller.close();
      };
      start({
        end,
        write(json) {
          if (ended) return;
          if ((controller.desiredSize ?? 0) < -MOST_UNREAD) end();
          else controller.enqueue(encoder.encode(`${json}\n`));
        },
      });
    },
    cancel() {
      finish();
    },
  });
}
