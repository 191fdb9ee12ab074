import type { ReactElement, ReactNode } from 'react';

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  /** @default false */
  readonly defaultOpen?: boolean | undefined;
}

/** Details that open on demand. Renders a native `<details>`. */
export function Disclosure({ summary, children, defaultOpen = false }: DisclosureProps): ReactElement {
  return (
    <details data-slot="ik-disclosure" open={defaultOpen}>
      <summary data-slot="ik-disclosure-summary">{summary}</summary>
      <div data-slot="ik-disclosure-body">{children}</div>
    </details>
  );
}
