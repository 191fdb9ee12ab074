import { describe, expect, it, vi } from 'vitest';
import { readBody } from '../../src/verify/read-body.ts';

function streamed(
  chunks: readonly string[],
  end: 'close' | 'error' | 'open',
  onCancel: () => void = () => {},
): Response {
  const waiting = chunks.map((chunk) => new TextEncoder().encode(chunk));
  return new Response(
    new ReadableStream<Uint8Array>({
      pull(controller) {
        const next = waiting.shift();
        if (next !== undefined) controller.enqueue(next);
        else if (end === 'close') controller.close();
        else if (end === 'error') controller.error(new Error('connection lost'));
      },
      cancel: onCancel,
    }),
  );
}

describe('readBody', () => {
  it('reads a body to its end, also across chunks that split a character', async () => {
    expect(await readBody(new Response('naïve'), 100)).toBe('naïve');
    const [first, second] = [new Uint8Array([0xc3]), new Uint8Array([0xa9])];
    const split = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(first);
        controller.enqueue(second);
        controller.close();
      },
    });
    expect(await readBody(new Response(split), 100)).toBe('é');
  });

  it('reads a body of exactly the limit and gives up on one byte more', async () => {
    expect(await readBody(new Response('12345'), 5)).toBe('12345');
    expect(await readBody(new Response('123456'), 5)).toBeNull();
  });

  it('cancels the rest of a body that is too long instead of reading it', async () => {
    const onCancel = vi.fn();
    expect(await readBody(streamed(['abc', 'def', 'ghi'], 'open', onCancel), 5)).toBeNull();
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('gives no part of a body that broke off', async () => {
    expect(await readBody(streamed(['{"error":'], 'error'), 100)).toBeNull();
  });

  it('takes an answer without a body as empty', async () => {
    expect(await readBody(new Response(null, { status: 204 }), 100)).toBe('');
  });
});
