import { createElement as h } from 'react';
import { AccountsTable, IntegrationCard, IntegrationsProvider } from 'integration-kit';
import { openai } from 'integration-kit/integrations/openai';
import { realClock, scenarios, scriptedAdapter } from 'integration-kit/testing';
import 'integration-kit/styles.css';
import './host.css';

const integrations = [openai({ permission: 'Billing Profiles Admin', history: 'P6M', email: true })];
const clock = realClock({ speed: 50 });
const adapter = scriptedAdapter([scenarios.twoAccounts, scenarios.otherOrganization], { clock });

/** A page of a console: a card and a table, and both again in a part of the page that is dark whatever the page is. */
export function Console() {
  return h('main', null, h(Part, { name: 'page' }), h('section', { className: 'night' }, h(Part, { name: 'night' })));
}

function Part({ name }) {
  return h(
    Host,
    null,
    h(
      'div',
      { className: 'part', 'data-part': name },
      h(IntegrationCard, { integrationId: 'openai' }),
      h(AccountsTable, { integrationId: 'openai' }),
    ),
  );
}

/** The provider around every part of a page. */
export function Host({ children }) {
  return h(IntegrationsProvider, { adapter, integrations, now: clock.now }, children);
}
