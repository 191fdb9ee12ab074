import * as z from 'zod/mini';

/** OpenAI's error, as far as it is told. */
export interface VendorError {
  /** The vendor's words; may repeat the key. Empty when it said none. */
  readonly message: string;
  /** Its own code, for example `invalid_api_key`; often null. */
  readonly code: string | null;
  /** Its class of error. Not reliable: one case has been seen with several, once misspelt. */
  readonly type: string | null;
}

const part = z.optional(z.nullable(z.string()));

/** `{error: {message, type, param, code}}`, schema `ErrorResponse` of https://github.com/openai/openai-openapi. */
const envelope = z.object({
  error: z.union([z.string(), z.object({ message: part, type: part, code: part })]),
});

/** The error in a body, or null when the body is not OpenAI's: a proxy's page, a cut-off answer, nothing. */
export function readError(body: string | null): VendorError | null {
  const parsed = envelope.safeParse(readJson(body));
  if (!parsed.success) return null;
  const { error } = parsed.data;
  if (typeof error === 'string') return { message: error, code: null, type: null };
  return { message: error.message ?? '', code: error.code ?? null, type: error.type ?? null };
}

/** The value of a JSON text, or undefined when it is none. */
export function readJson(body: string | null): unknown {
  if (body === null) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
