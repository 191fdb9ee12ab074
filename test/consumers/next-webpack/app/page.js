import { createElement as h } from 'react';
import { IntegrationCard } from 'integration-kit';
import { Console, Host } from '../client.js';

/** A server component: it takes the card from the package itself, and all that has functions from a client module. */
export default function Page() {
  return h(
    'div',
    null,
    h(Console),
    h(Host, null, h(IntegrationCard, { integrationId: 'openai', 'data-from': 'server' })),
  );
}
