import type { ReactElement } from 'react';

interface SkeletonProps {
  /** How many lines. @default 1 */
  readonly lines?: number | undefined;
}

/** Placeholder for text that is loading. Hidden from assistive technology: announce "loading" separately. */
export function Skeleton({ lines = 1 }: SkeletonProps): ReactElement {
  return (
    <span data-slot="ik-skeleton" aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        // The lines never move.
        <span key={line} data-slot="ik-skeleton-line" />
      ))}
    </span>
  );
}
