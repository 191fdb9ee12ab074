import type * as z from 'zod/mini';
import { safeParse } from '../adapter/safe-parse.ts';
import { isNestedTooDeep } from '../definition/nesting.ts';
import { boundedReader } from './bounded-reader.ts';

/** What a client sent, or the HTTP status with which a body that cannot be read is refused. */
export type ReadInput =
  | {
      readonly kind: 'read';
      /** As it was sent: any JSON, nested no deeper than allowed. */
      readonly sent: unknown;
      /** As the operation takes it; null when it does not. */
      readonly input: object | null;
    }
  | { readonly kind: 'unreadable'; readonly status: 400 | 413 };

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
    if (thrown instanceof RangeError) return { kind: 'unreadable', status: 413 };
    throw signal.aborted ? signal.reason : thrown;
  }
  try {
    const sent: unknown = JSON.parse(text);
    if (!isNestedTooDeep(sent)) return { kind: 'read', sent, input: safeParse(schema, sent)?.data ?? null };
  } catch {
    // A parser's words may quote the body, and with it the secret.
  }
  return { kind: 'unreadable', status: 400 };
}
