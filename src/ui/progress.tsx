import type { ReactElement } from 'react';

interface ProgressProps {
  /** Share that is done, 0 to 1; undefined when it is not known. */
  readonly fraction?: number | undefined;
  /** Accessible name. */
  readonly label: string;
}

/** The progress of an action. Renders a native `<progress>`. */
export function Progress({ fraction, label }: ProgressProps): ReactElement {
  return <progress data-slot="ik-progress" aria-label={label} max={1} value={fraction} />;
}
