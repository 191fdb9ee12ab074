import { useCallback, useEffect, useState } from 'react';
import type { SessionAnswer } from '../../server/web/answers.ts';
import { sendJson } from './read-json.ts';
import { onSignedOut } from './server-link.ts';
import { type ServerValue, useServerValue } from './use-server-value.ts';

/** Who is signed in, as far as this page goes. */
export interface PageSession {
  /** For whom the page is drawn: stays until it is loaded again or the person switches here. Null until it is known. */
  readonly session: SessionAnswer | null;
  readonly status: ServerValue<SessionAnswer>['status'];
  /** Who is signed in by now, if another tab made somebody else of this browser; null otherwise. */
  readonly other: SessionAnswer['current'] | null;
  switchTo(userId: string): Promise<void>;
}

/** Reads who is signed in: at first, when the page is shown again, and when the server takes a request for nobody's. */
export function useSession(): PageSession {
  const { value, status, refresh } = useServerValue<SessionAnswer>('/session');
  const [drawn, setDrawn] = useState<{ readonly session: SessionAnswer; readonly before: unknown } | null>(null);
  if (drawn === null && value !== null) setDrawn({ session: value, before: value });
  useEffect(() => onSignedOut(refresh), [refresh]);
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') refresh();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [refresh]);
  const switchTo = useCallback(
    async (userId: string) => {
      const session = await sendJson<SessionAnswer>('/session', { userId });
      setDrawn({ session, before: value });
      refresh();
    },
    [value, refresh],
  );
  // What was read before this page switched says nothing of others.
  const isNews = drawn !== null && value !== null && value !== drawn.before;
  const other = isNews && value.current.id !== drawn.session.current.id ? value.current : null;
  return { session: drawn?.session ?? null, status, other, switchTo };
}
