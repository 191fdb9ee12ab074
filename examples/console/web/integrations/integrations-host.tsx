import { IntegrationsProvider } from 'integration-kit';
import { httpAdapter } from 'integration-kit/http';
import type { ReactElement, ReactNode } from 'react';
import { askServer } from '../connection/server-link.ts';
import { DEFINITIONS } from '../../definitions.ts';

const ADAPTER = httpAdapter({
  url: '/api/kit',
  fetch: askServer,
  // This server keeps nothing open with a vendor: its one integration needs a key and no outside event.
  without: ['openSession', 'startAuthorization'],
});

/** Gives the kit's components below it this console's server, definitions and person. */
export function IntegrationsHost({
  userId,
  children,
}: {
  readonly userId: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <IntegrationsProvider adapter={ADAPTER} integrations={DEFINITIONS} contextKey={userId}>
      {children}
    </IntegrationsProvider>
  );
}
