import { useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { headersFor, PersonContext } from './person-context.ts';
import { AnswerError, readJson } from './read-json.ts';
import { linkState, onLinkChange } from './server-link.ts';

/** A value of the server. `stale` = the newest try failed, the value is the one read at `asOf`. */
export type ServerValue<T> =
  | { readonly status: 'loading' | 'absent' | 'failed'; readonly value: null; readonly asOf: null }
  | { readonly status: 'ready' | 'stale'; readonly value: T; readonly asOf: Date };

/**
 * Reads a value, and reads it again when its address changes, when the server comes back, and as often as asked for.
 * The value of the address before stays on screen until the next one is there. `absent` = the server says 404.
 *
 * @param url null = nothing is read, and the value is absent.
 * @param everyMs How long to wait before reading again, in milliseconds; null = not by itself.
 * @param cause Read again at once when this text changes.
 */
export function useServerValue<T>(
  url: string | null,
  everyMs: number | null = null,
  cause = '',
): ServerValue<T> & { readonly refresh: () => void } {
  const [held, setHeld] = useState<{ readonly url: string | null; readonly answer: ServerValue<T> }>({
    url,
    answer: LOADING,
  });
  const [turn, setTurn] = useState(0);
  const personId = useContext(PersonContext);
  const request = useMemo(() => ({ url, turn, cause, personId }), [url, turn, cause, personId]);
  const refresh = useCallback(() => setTurn((before) => before + 1), []);

  useEffect(
    () =>
      onLinkChange(() => {
        if (linkState() === 'up') refresh();
      }),
    [refresh],
  );

  useEffect(() => {
    if (request.url === null) return;
    const call = new AbortController();
    readJson<T>(request.url, { signal: call.signal, headers: headersFor(request.personId) }).then(
      (value) => {
        if (!call.signal.aborted) setHeld({ url: request.url, answer: { status: 'ready', value, asOf: new Date() } });
      },
      (thrown: unknown) => {
        if (call.signal.aborted) return;
        const isAbsent = thrown instanceof AnswerError && thrown.status === 404;
        // What is known of another address would be a wrong answer to this one.
        setHeld((before) => ({
          url: request.url,
          answer: isAbsent ? ABSENT : failedAfter(before.url === request.url ? before.answer : LOADING),
        }));
      },
    );
    return () => call.abort();
  }, [request]);

  useEffect(() => {
    if (everyMs === null || held.answer === LOADING) return;
    const timer = setTimeout(refresh, everyMs);
    return () => clearTimeout(timer);
  }, [held, everyMs, refresh]);

  return { ...(url === null ? ABSENT : held.answer), refresh };
}

const LOADING = { status: 'loading', value: null, asOf: null } as const;
const ABSENT = { status: 'absent', value: null, asOf: null } as const;

function failedAfter<T>(before: ServerValue<T>): ServerValue<T> {
  return before.asOf === null ? { status: 'failed', value: null, asOf: null } : { ...before, status: 'stale' };
}
