/** How deep an error may be wrapped: some proxies put the vendor's error into an error or a list of their own. */
const DEEPEST = 3;

/** OpenAI's error, as far as the body holds it. */
export interface VendorError {
  /** The vendor's words; may repeat the key. Empty when it sent none. */
  readonly message: string;
  /** Its own code, for example `invalid_api_key`; often null. */
  readonly code: string | null;
  /** Its class of error. Not reliable: one case has been seen with several, once misspelt. */
  readonly type: string | null;
}

/**
 * The error in a body, or null when the body is not OpenAI's: a proxy's page, a cut-off answer, nothing.
 *
 * `{error: {message, type, param, code}}`, schema `ErrorResponse` of https://github.com/openai/openai-openapi. A member
 * of another type is ignored.
 */
export function readError(body: string | null): VendorError | null {
  return errorIn(readJson(body), DEEPEST);
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
