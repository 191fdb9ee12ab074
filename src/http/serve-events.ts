import type { AccountEvent } from '../adapter/accounts.ts';
import type { IntegrationAdapter } from '../adapter/adapter.ts';
import { AdapterError } from '../adapter/adapter-error.ts';
import { openFeed } from '../adapter/open-feed.ts';
import { SHAPES_ONLY } from '../definition/redact-failure.ts';
import { failureAnswer, lineStream, type LineWriter, streamAnswer } from './answers.ts';
import { visibility } from './guard-access.ts';
import { EVENTS_PATH } from './operations.ts';
import type { ServeLimits, ServeOptions } from './serve-options.ts';
import { reportFault } from './report-fault.ts';
import { jsonWithoutSecrets, safeFailure } from './without-secrets.ts';

/** How long an answer about rights is believed, in milliseconds: a storm of changes must not become a storm of questions. */
const BELIEVED_MS = 5_000;
/** With more events waiting for an answer about rights the stream ends; the client connects and lists again. */
const MOST_WAITING = 1_000;

/**
 * The adapter's changes as a stream: `{}` at once and as a heartbeat, `{ event }` for each change of an integration
 * that this person sees, `{ failure }` when the adapter's own feed broke off. An event that cannot be read is reported to
 * the operator and becomes a `resync`.
 */
export function serveEvents(
  adapter: IntegrationAdapter,
  client: AbortSignal,
  limits: ServeLimits,
  onFault: ServeOptions<unknown>['onFault'],
): Response {
  if (adapter.subscribe === undefined) return failureAnswer({ code: 'unsupported' });
  const own = new AbortController();
  const cleanups: (() => void)[] = [() => own.abort()];

  function start(writer: LineWriter): void {
    let sees = visibility(adapter, own);
    let believedUntil = Date.now() + BELIEVED_MS;
    let waiting = 0;
    let sent = Promise.resolve();

    async function send(event: AccountEvent): Promise<void> {
      if (Date.now() >= believedUntil) {
        sees = visibility(adapter, own);
        believedUntil = Date.now() + BELIEVED_MS;
      }
      const line = lineOf(event);
      if (line === null) {
        reportFault(new AdapterError({ code: 'unexpected_answer' }), EVENTS_PATH, onFault);
        writer.write(RESYNC);
      }
      // `removed` and `resync` name nothing but an opaque id.
      else if (event.type !== 'upsert' || (await sees(event.account.integrationId))) writer.write(line);
    }
    function fail(thrown: unknown): void {
      if (!own.signal.aborted) writer.write(failureLine(reportFault(thrown, EVENTS_PATH, onFault)));
      writer.end();
    }

    writer.write('{}');
    const heartbeat = setInterval(() => writer.write('{}'), limits.heartbeatMs);
    const end = setTimeout(() => writer.end(), limits.eventsMs);
    const onLeave = (): void => writer.end();
    client.addEventListener('abort', onLeave, { once: true });
    cleanups.push(
      () => clearInterval(heartbeat),
      () => clearTimeout(end),
      () => client.removeEventListener('abort', onLeave),
    );
    const close = openFeed(
      () =>
        adapter.subscribe?.(
          (event) => {
            if (own.signal.aborted) return;
            waiting += 1;
            if (waiting > MOST_WAITING) writer.end();
            // One after the other, so that the order of the adapter stays.
            sent = sent
              .then(() => (own.signal.aborted ? undefined : send(event)))
              .catch(fail)
              .finally(() => {
                waiting -= 1;
              });
          },
          (failure) => {
            writer.write(failureLine(safeFailure(failure, SHAPES_ONLY)));
            writer.end();
          },
        ),
      fail,
      () => reportFault(new AdapterError({ code: 'unexpected_answer' }), EVENTS_PATH, onFault),
    );
    // The feed may have ended while it was being opened.
    if (own.signal.aborted) close();
    else cleanups.push(close);
    if (client.aborted) writer.end();
  }

  return streamAnswer(
    lineStream(start, () => {
      for (const clean of cleanups) clean();
    }),
  );
}

/** Makes the client list again, when what changed is not known. */
const RESYNC = '{"event":{"type":"resync"}}';

/** An event as a line; null for what a host without types may send in place of one. */
function lineOf(event: AccountEvent): string | null {
  try {
    const account: unknown = event.type === 'upsert' ? event.account : {};
    return typeof account === 'object' && account !== null
      ? `{"event":${jsonWithoutSecrets(event, SHAPES_ONLY)}}`
      : null;
  } catch {
    return null;
  }
}

function failureLine(failure: object): string {
  return JSON.stringify({ failure });
}
