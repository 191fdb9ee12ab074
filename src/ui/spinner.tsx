import type { ReactElement } from 'react';

/** Says that something is under way, beside words that say what. Stands still under reduced motion. */
export function Spinner(): ReactElement {
  return <span data-slot="ik-spinner" aria-hidden="true" />;
}
