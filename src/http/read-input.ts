import type * as z from 'zod/mini';
import { readWith } from '../adapter/read-with.ts';
import { boundedReader } from './bounded-reader.ts';

/** A client's input, or the HTTP status with which it is refused. */
export type ReadInput =
  | { readonly kind: 'input'; readonly input: object }
  | { readonly kind: 'refused'; readonly status: 400 | 413 };

/**
 * Reads a body of at most `maxBytes`, counted while they come: a `content-length` may be absent or wrong.
 *
 * Rejects when the body breaks off or the signal aborts.
 */
export async function readInput(
  request: Request,
  schema: z.ZodMiniType<object>,
  maxBytes: number,
  signal: AbortSignal,
): Promise<ReadInput> {
  const body = boundedReader(request.body, maxBytes, signal);
  let text: string;
  try {
    text = await body.readAll();
  } catch (thrown) {
    body.cancel();
    if (thrown instanceof RangeError) return { kind: 'refused', status: 413 };
    throw signal.aborted ? signal.reason : thrown;
  }
  try {
    const value: unknown = JSON.parse(text);
    const read = readWith(schema, value);
    if (read !== null) return { kind: 'input', input: read.data };
  } catch {
    // A parser's words may quote the body, and with it the secret.
  }
  return { kind: 'refused', status: 400 };
}
