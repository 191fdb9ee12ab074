import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { PERSON_HEADER } from '../../server/web/person-header.ts';
import { linkState, onLinkChange, readJson, ResponseError } from './server-requests.ts';

/** Id of the person for whom the page is rendered; null before the session is known. */
export const PersonContext = createContext<string | null>(null);

/** Headers that name the person of a request. The server refuses it when another person is signed in by then. */
export function headersFor(personId: string | null): Readonly<Record<string, string>> {
  return personId === null ? {} : { [PERSON_HEADER]: personId };
}

/** A value of the server. `stale` = the newest request failed; `value` is the one read at `asOf`. */
export type ServerValue<T> =
  | { readonly status: 'loading' | 'absent' | 'failed'; readonly value: null; readonly asOf: null }
  | { readonly status: 'ready' | 'stale'; readonly value: T; readonly asOf: Date };

/**
 * Reads a value; reads it again when its URL changes, when the server responds again, and every `everyMs`. The value of
 * the previous URL is returned until the next one is read. `absent` = the server responds with 404.
 *
 * @param url null = nothing is requested, and the value is absent.
 * @param everyMs Time between two requests, in milliseconds. null = the value is not polled.
 * @param refreshKey The value is requested again when this string changes.
 */
export function useServerValue<T>(
  url: string | null,
  everyMs: number | null = null,
  refreshKey = '',
): ServerValue<T> & { readonly refresh: () => void } {
  const [result, setResult] = useState<{ readonly url: string | null; readonly state: ServerValue<T> }>({
    url,
    state: LOADING,
  });
  const [refreshes, setRefreshes] = useState(0);
  const personId = useContext(PersonContext);
  const request = useMemo(() => ({ url, refreshes, refreshKey, personId }), [url, refreshes, refreshKey, personId]);
  const refresh = useCallback(() => setRefreshes((count) => count + 1), []);

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
        if (!call.signal.aborted) setResult({ url: request.url, state: { status: 'ready', value, asOf: new Date() } });
      },
      (thrown: unknown) => {
        if (call.signal.aborted) return;
        const isAbsent = thrown instanceof ResponseError && thrown.status === 404;
        // The value of another URL would be wrong for this one.
        setResult((before) => ({
          url: request.url,
          state: isAbsent ? ABSENT : failedAfter(before.url === request.url ? before.state : LOADING),
        }));
      },
    );
    return () => call.abort();
  }, [request]);

  useEffect(() => {
    if (everyMs === null || result.state === LOADING) return;
    const timer = setTimeout(refresh, everyMs);
    return () => clearTimeout(timer);
  }, [result, everyMs, refresh]);

  return { ...(url === null ? ABSENT : result.state), refresh };
}

const LOADING = { status: 'loading', value: null, asOf: null } as const;
const ABSENT = { status: 'absent', value: null, asOf: null } as const;

function failedAfter<T>(before: ServerValue<T>): ServerValue<T> {
  return before.asOf === null ? { status: 'failed', value: null, asOf: null } : { ...before, status: 'stale' };
}
