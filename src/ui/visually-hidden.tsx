import type { HTMLAttributes, ReactElement } from 'react';

/** Text for assistive technology only. Renders a `<span>`. */
export function VisuallyHidden(props: HTMLAttributes<HTMLSpanElement>): ReactElement {
  return <span data-slot="ik-visually-hidden" {...props} />;
}
