import { askServer } from './server-link.ts';

/** A server's answer that is not what was asked for. */
export class AnswerError extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`The server answered with status ${status}.`);
    this.name = 'AnswerError';
    this.status = status;
  }
}

/** What is asked, besides where. */
interface JsonRequest {
  readonly method?: 'POST';
  readonly body?: string;
  readonly signal?: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * The JSON of an answer. The type is the server's promise: both ends are built from one tree.
 *
 * Rejects with {@link AnswerError} for any status but 2xx, and with the network's error when there is no answer.
 */
export async function readJson<T>(url: string, init: JsonRequest = {}): Promise<T> {
  const response = await askServer(url, {
    ...init,
    cache: 'no-store',
    headers: { accept: 'application/json', ...init.headers },
  });
  if (!response.ok) throw new AnswerError(response.status);
  return (await response.json()) as T;
}

/** Sends a value as JSON and reads the JSON of the answer. */
export function sendJson<T>(url: string, body: unknown): Promise<T> {
  return readJson<T>(url, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
}
