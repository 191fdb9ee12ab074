import type { ReactElement } from 'react';
import type { SessionAnswer } from '../../server/web/answers.ts';
import { Notice } from './notice.tsx';

type User = SessionAnswer['current'];

/** Props of {@link PersonNotice}. */
export interface PersonNoticeProps {
  readonly drawnFor: User;
  /** Who is signed in by now, if it is somebody else. */
  readonly other: User | null;
}

/** Says that another tab switched the user: this page changes nothing any more, and may be loaded again. */
export function PersonNotice({ drawnFor, other }: PersonNoticeProps): ReactElement {
  return (
    <div role="status" aria-live="assertive" className="person-notice">
      {other === null ? null : (
        <Notice
          tone="caution"
          title={`${other.name} is signed in now`}
          action={
            <button type="button" className="button small" onClick={() => window.location.reload()}>
              Reload as {other.name}
            </button>
          }
        >
          The user was switched in another tab. This page belongs to {drawnFor.name}: nothing is read or stored from
          here until you reload it.
        </Notice>
      )}
    </div>
  );
}
