/** Most levels of wrapping: some proxies put the vendor's error into an error or a list of their own. */
const DEEPEST = 3;

/** OpenAI's error, as far as the body contains it. */
export interface VendorError {
  /** The vendor's message; may repeat the key. Empty when there is none. */
  readonly message: string;
  /** Its own code, for example `invalid_api_key`; often null. */
  readonly code: string | null;
  /** Its class of error. Not reliable: the same refusal has been seen with several, one of them misspelt. */
  readonly type: string | null;
}

/**
 * Reads the error of a body; null when the body is not OpenAI's: a proxy's page, an incomplete response, nothing.
 *
 * `{error: {message, type, param, code}}`, schema `ErrorResponse` of https://github.com/openai/openai-openapi. A member
 * of another type is ignored.
 */
export function readError(body: string | null): VendorError | null {
  return errorIn(readJson(body), DEEPEST);
}

/** Parses a JSON text; undefined when it is not JSON. */
export function readJson(body: string | null): unknown {
  if (body === null) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function errorIn(json: unknown, depth: number): VendorError | null {
  if (depth === 0) return null;
  if (Array.isArray(json)) return errorIn(json[0], depth - 1);
  if (!isObject(json)) return null;
  const error = json['error'];
  if (typeof error === 'string') return { message: error, code: null, type: null };
  if (!isObject(error)) return null;
  if (error['message'] === undefined && error['error'] !== undefined) return errorIn(error, depth - 1);
  return { message: textOf(error['message']) ?? '', code: textOf(error['code']), type: textOf(error['type']) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
