import { lineStream, streamAnswer } from './answers.ts';
import type { CallLimit } from './call-limit.ts';
import type { TestCall } from '../adapter/test.ts';
import type { Failure } from '../definition/failure.ts';
import type { Redactor } from '../definition/redact-failure.ts';
import { jsonWithoutSecrets } from './without-secrets.ts';

/** Most reports of checks that one test sends on. */
const MOST_CHECKS = 1_000;

/**
 * A test as a stream: `{ check }` as each is reported, then `{ result }`, or `{ failure }` when the adapter threw or
 * the time has passed. A client that leaves ends the test. A check that is no JSON is dropped.
 *
 * @param run Calls the adapter.
 * @param redactor One for all checks and the result.
 * @param failureOf Reports what was thrown to the operator.
 * @param onSettled Called once, when the adapter has answered, also after the client left.
 */
export function serveTest(
  run: (call: TestCall) => unknown,
  limit: CallLimit,
  redactor: Redactor,
  failureOf: (thrown: unknown) => Failure,
  onSettled: () => void,
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
            const line = checks > MOST_CHECKS || signal.aborted ? null : checkLine(check, redactor);
            if (line !== null) writer.write(line);
          },
        });
        return `{"result":${jsonWithoutSecrets(result, redactor)}}`;
      }
      void Promise.race([test().finally(onSettled), limit.ended])
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

/** Null for a check that is no JSON: the adapter's test must not fail over its report. */
function checkLine(check: unknown, redactor: Redactor): string | null {
  try {
    return `{"check":${jsonWithoutSecrets(check, redactor)}}`;
  } catch {
    return null;
  }
}
