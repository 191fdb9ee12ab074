import type { ReactElement } from 'react';

/** Shows that work is in progress, beside text that names it. Does not move under reduced motion. */
export function Spinner(): ReactElement {
  return <span data-slot="ik-spinner" aria-hidden="true" />;
}
