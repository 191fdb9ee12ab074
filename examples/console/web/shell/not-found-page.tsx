import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { Page } from './page.tsx';

/** An address that leads nowhere. */
export function NotFoundPage(): ReactElement {
  return (
    <Page title="Page not found" lead="There is no page at this address.">
      <p>
        <Link href="/integrations">Go to Integrations</Link>
      </p>
    </Page>
  );
}
