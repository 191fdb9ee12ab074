import { useCallback, useEffect, useState } from 'react';
import type { SessionAnswer } from '../../server/web/answers.ts';
import { onSignedOut, sendJson } from './server-requests.ts';
import { type ServerValue, useServerValue } from './use-server-value.ts';

/** The session for which the page is rendered, and a later change of it. */
export interface PageSession {
  /** Changes only with a reload, or with `switchTo` in this tab. Null until it is read. */
  readonly session: SessionAnswer | null;
  readonly status: ServerValue<SessionAnswer>['status'];
  /** The person who is signed in now, when another tab has switched the user; null otherwise. */
  readonly newUser: SessionAnswer['current'] | null;
  /** Signs another person in. Rejects when the server does not confirm it. */
  switchTo(userId: string): Promise<void>;
}

/** Reads the session on mount, when the page becomes visible, and after a response with status 401. */
export function useSession(): PageSession {
  const { value, status, refresh } = useServerValue<SessionAnswer>('/session');
  const [rendered, setRendered] = useState<{ readonly session: SessionAnswer; readonly readBefore: unknown } | null>(
    null,
  );
  if (rendered === null && value !== null) setRendered({ session: value, readBefore: value });
  useEffect(() => onSignedOut(refresh), [refresh]);
  useEffect(() => {
    const refreshIfVisible = (): void => {
      if (document.visibilityState === 'visible') refresh();
    };
    document.addEventListener('visibilitychange', refreshIfVisible);
    return () => document.removeEventListener('visibilitychange', refreshIfVisible);
  }, [refresh]);
  const switchTo = useCallback(
    async (userId: string) => {
      const session = await sendJson<SessionAnswer>('/session', { userId });
      setRendered({ session, readBefore: value });
      refresh();
    },
    [value, refresh],
  );
  // A value that was read before this tab switched the user says nothing about another tab.
  const isNewer = rendered !== null && value !== null && value !== rendered.readBefore;
  const newUser = isNewer && value.current.id !== rendered.session.current.id ? value.current : null;
  return { session: rendered?.session ?? null, status, newUser, switchTo };
}
