import { describe, expect, it } from 'vitest';
import { boundedReader, untilAborted } from '../../src/http/bounded-reader.ts';
import { quiet } from './transport.ts';

/** A body that comes in these pieces and then ends, or hangs. */
function body(pieces: readonly (string | Uint8Array)[], hangs = false) {
  let cancelled = false;
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(typeof piece === 'string' ? encoder.encode(piece) : piece);
      if (!hangs) controller.close();
    },
    cancel() {
      cancelled = true;
    },
  });
  return { stream, cancelled: () => cancelled };
}
const reader = (pieces: readonly (string | Uint8Array)[], maxBytes = 100) =>
  boundedReader(body(pieces).stream, maxBytes, quiet().signal);

async function linesOf(read: ReturnType<typeof boundedReader>): Promise<readonly string[]> {
  const lines: string[] = [];
  for (let line = await read.readLine(); line !== null; line = await read.readLine()) lines.push(line);
  return lines;
}

describe('a body that is read', () => {
  it('a body that is read is whole however it was cut, in the middle of a letter too', async () => {
    const [first = 0, second = 0] = new TextEncoder().encode('ü');
    expect(await reader(['{"a":"', new Uint8Array([first]), new Uint8Array([second]), '"}']).readAll()).toBe(
      '{"a":"ü"}',
    );
    expect(await reader([]).readAll()).toBe('');
    expect(await boundedReader(null, 100, quiet().signal).readAll()).toBe('');
  });

  it('a body that is read has lines however it was cut, an unfinished last one too', async () => {
    expect(await linesOf(reader(['one\ntw', 'o\n\nthr', 'ee']))).toEqual(['one', 'two', '', 'three']);
    expect(await linesOf(reader(['one\n']))).toEqual(['one']);
    expect(await linesOf(boundedReader(null, 100, quiet().signal))).toEqual([]);
  });

  it('a body that is read is canceled when it is too long', async () => {
    const long = body(['123456', '7890'], true);
    await expect(boundedReader(long.stream, 8, quiet().signal).readAll()).rejects.toThrow(RangeError);
    expect(long.cancelled()).toBe(true);
  });

  it('a body that is read may last for ever as lines, none of which is too long', async () => {
    expect(await linesOf(reader(['12345\n', '67890\n', 'abcde\n'], 8))).toHaveLength(3);
    await expect(linesOf(reader(['1234\n56', '789012'], 7))).rejects.toThrow(RangeError);
  });

  it('a body that is read is not waited for after an abort, though the body hangs', async () => {
    const leave = new AbortController();
    const waiting = boundedReader(body(['{'], true).stream, 100, leave.signal).readAll();
    leave.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('a body that is no longer read is left', () => {
    const left = body(['{'], true);
    boundedReader(left.stream, 100, quiet().signal).cancel();
    expect(left.cancelled()).toBe(true);
  });
});

describe('a promise that is awaited until an abort', () => {
  it('a promise that is awaited until an abort ends as it ends itself, or at once after the abort', async () => {
    const { signal } = quiet();
    await expect(untilAborted(Promise.resolve(1), signal)).resolves.toBe(1);
    await expect(untilAborted(Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
    await expect(untilAborted(new Promise(() => {}), AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
