import type { ReactElement } from 'react';
import { Notice } from '../shell/notice.tsx';
import { formatTime } from './format.ts';

/** Props of {@link CostsLost}. */
export interface CostsLostProps {
  /** When the costs on screen were read; without it there are none. */
  readonly asOf?: Date;
  readonly onRetry: () => void;
}

/** The newest try to read costs failed. */
export function CostsLost({ asOf, onRetry }: CostsLostProps): ReactElement {
  return (
    <Notice
      tone={asOf === undefined ? 'danger' : 'caution'}
      title={asOf === undefined ? 'Costs could not be read' : `Costs as of ${formatTime(asOf)}`}
      action={
        <button type="button" className="button small" onClick={onRetry}>
          Try again
        </button>
      }
    >
      {asOf === undefined
        ? 'The console’s server did not answer as expected. Nothing that was imported is lost.'
        : 'Newer ones could not be read: the console’s server did not answer as expected.'}
    </Notice>
  );
}
