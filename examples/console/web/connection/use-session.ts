import { useCallback, useState } from 'react';
import { sendJson } from './read-json.ts';
import type { SessionAnswer } from '../../server/web/answers.ts';
import { type ServerValue, useServerValue } from './use-server-value.ts';

/** Who is signed in, and the way to be somebody else. */
export function useSession(): { session: ServerValue<SessionAnswer>; switchTo(userId: string): Promise<void> } {
  const session = useServerValue<SessionAnswer>('/session');
  const [switched, setSwitched] = useState<{ from: unknown; to: SessionAnswer } | null>(null);
  const switchTo = useCallback(
    async (userId: string) => {
      const to = await sendJson<SessionAnswer>('/session', { userId });
      setSwitched({ from: session.value, to });
    },
    [session.value],
  );
  // A later reading of the session, after the server came back, wins over what was switched to before.
  if (switched === null || switched.from !== session.value || session.value === null) return { session, switchTo };
  return { session: { ...session, value: switched.to }, switchTo };
}
