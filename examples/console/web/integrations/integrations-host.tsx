import { IntegrationsProvider, type IntegrationsProviderProps } from 'integration-kit';
import { httpAdapter } from 'integration-kit/http';
import { type ReactElement, type ReactNode, useMemo } from 'react';
import { DEFINITIONS } from '../../definitions.ts';
import { fetchFromServer } from '../connection/server-requests.ts';
import { headersFor } from '../connection/use-server-value.ts';

/** This console has no sign-in page: a session ends when another tab switches the user or the cookie is removed. */
const MESSAGES: IntegrationsProviderProps['messages'] = {
  failures: {
    host_signed_out: {
      title: () => 'Somebody else is signed in now',
      remedy: () => 'The user was switched in another tab. Close this, then reload the page.',
    },
  },
};

/** Provides the kit's components with this console's server, definitions and person. */
export function IntegrationsHost({
  userId,
  children,
}: {
  readonly userId: string;
  readonly children: ReactNode;
}): ReactElement {
  const adapter = useMemo(
    () =>
      httpAdapter({
        url: '/api/kit',
        fetch: fetchFromServer,
        // Bound to the person: a call that one person starts never applies to another.
        headers: headersFor(userId),
        // The one integration needs a key, and neither a session nor a redirect.
        without: ['openSession', 'startAuthorization'],
      }),
    [userId],
  );
  return (
    <IntegrationsProvider adapter={adapter} integrations={DEFINITIONS} messages={MESSAGES} contextKey={userId}>
      {children}
    </IntegrationsProvider>
  );
}
