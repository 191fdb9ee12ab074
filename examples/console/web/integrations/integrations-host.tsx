import { IntegrationsProvider, type IntegrationsProviderProps } from 'integration-kit';
import { httpAdapter } from 'integration-kit/http';
import { type ReactElement, type ReactNode, useMemo } from 'react';
import { headersFor } from '../connection/person-context.ts';
import { askServer } from '../connection/server-link.ts';
import { DEFINITIONS } from '../../definitions.ts';

/** There is no sign-in here to go back to: the user was switched in another tab, or the cookie is gone. */
const MESSAGES: IntegrationsProviderProps['messages'] = {
  failures: {
    host_signed_out: {
      title: () => 'Somebody else is signed in now',
      remedy: () => 'The user was switched in another tab. Close this, then reload the page.',
    },
  },
};

/** Gives the kit's components below it this console's server, definitions and person. */
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
        fetch: askServer,
        // Bound to the person: a call that was begun for one never counts for another.
        headers: headersFor(userId),
        // This server keeps nothing open with a vendor: its one integration needs a key and no outside event.
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
