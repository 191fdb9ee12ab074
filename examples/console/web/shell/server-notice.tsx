import { type ReactElement, useEffect, useState } from 'react';
import { useLinkState } from '../connection/use-link-state.ts';
import { Icon } from './icon.tsx';

const RECOVERED_MS = 5_000;

/** Says that the server does not answer and, when it does again, that too, for five seconds. */
export function ServerNotice(): ReactElement {
  const link = useLinkState();
  const [seen, setSeen] = useState<'never down' | 'down' | 'back'>('never down');
  if (link === 'down' && seen !== 'down') setSeen('down');
  if (link === 'up' && seen === 'down') setSeen('back');
  useEffect(() => {
    if (seen !== 'back') return;
    const timer = setTimeout(() => setSeen('never down'), RECOVERED_MS);
    return () => clearTimeout(timer);
  }, [seen]);
  return (
    <div role="status" aria-live="polite" aria-atomic="true">
      {seen === 'never down' ? null : (
        <p className="server-notice" data-tone={seen === 'down' ? 'caution' : 'success'}>
          <Icon name={seen === 'down' ? 'offline' : 'check'} />
          {seen === 'down'
            ? 'The console’s server does not answer. What you see may be out of date; trying again…'
            : 'The server answers again.'}
        </p>
      )}
    </div>
  );
}
