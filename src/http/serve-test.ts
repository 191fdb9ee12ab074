import { streamAnswer } from './answers.ts';
import type { CallLimit } from './call-limit.ts';
import { lineStream } from './line-stream.ts';
import type { TestCall } from '../adapter/test.ts';
import type { Failure } from '../definition/failure.ts';
import { jsonWithoutSecrets } from './without-secrets.ts';

/** Most reports of checks that one test sends on. */
const MOST_CHECKS = 1_000;

/**
 * A test as a stream: `{ check }` as each is reported, then `{ result }`, or `{ failure }` when the adapter threw or
 * the time has passed. A client that leaves ends the test.
 *
 * @param run Calls the adapter.
 * @param failureOf Tells the operator about what was thrown.
 */
export function serveTest(
  run: (call: TestCall) => unknown,
  limit: CallLimit,
  secrets: readonly string[],
  failureOf: (thrown: unknown) => Failure,
): Response {
  const left = new AbortController();
  const signal = AbortSignal.any([limit.signal, left.signal]);
  const body = lineStream(
    (writer) => {
      let checks = 0;
      async function test(): Promise<string> {
        const result = await run({
          signal,
          onCheck(check) {
            checks += 1;
            if (checks <= MOST_CHECKS) writer.write(`{"check":${jsonWithoutSecrets(check, secrets)}}`);
          },
        });
        return `{"result":${jsonWithoutSecrets(result, secrets)}}`;
      }
      void Promise.race([test(), limit.ended])
        .catch((thrown: unknown) => JSON.stringify({ failure: failureOf(thrown) }))
        .then((line) => {
          writer.write(line);
          writer.end();
        });
    },
    () => {
      limit.clear();
      left.abort(new DOMException('The client left.', 'AbortError'));
    },
  );
  return streamAnswer(body);
}
