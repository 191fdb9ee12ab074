import { render } from '@testing-library/react';
import { type ReactElement, StrictMode, useState } from 'react';
import {
  AccountsTable,
  IntegrationCard,
  IntegrationsProvider,
  type IntegrationsProviderProps,
  type KitEvent,
} from '../../src/index.ts';
import { openai } from '../../src/integrations/openai.ts';
import { realClock, type Scenario, type ScriptedAdapter, scriptedAdapter } from '../../src/testing.ts';

/** A made-up key that nothing may ever show. */
export const KEY = 'sk-admin-CANARY7xQ2mVw9Kc41TzWb-3fQ9';
/** Another one. */
export const NEW_KEY = 'sk-admin-CANARY4bN8sJd5Rp73LyHg-9Kd2';

/** The definition as the fictional host of these tests uses it. */
export const DEFINITION = openai({
  permission: 'Billing Profiles Admin',
  support: { label: 'Open an expert inquiry', href: 'https://console.example.com/support' },
  history: 'P6M',
  firstData: 'PT4H',
  email: true,
});

/** A console in a browser: a catalogue page, an accounts page, and what the test may look at. */
export interface Console {
  readonly adapter: ScriptedAdapter;
  readonly events: KitEvent[];
  readonly unmount: () => void;
}

/** Renders the console over a scripted world that answers 20 times faster than life. */
export function openConsole(
  worlds: readonly Scenario[],
  options: { readonly speed?: number } & Partial<IntegrationsProviderProps> = {},
): Console {
  const { speed = 20, ...provider } = options;
  const clock = realClock({ speed });
  const adapter = scriptedAdapter(worlds, { clock });
  const events: KitEvent[] = [];
  const view = render(
    <StrictMode>
      <IntegrationsProvider
        adapter={adapter}
        integrations={[DEFINITION]}
        now={clock.now}
        onEvent={(event) => events.push(event)}
        {...provider}
      >
        <Pages />
      </IntegrationsProvider>
    </StrictMode>,
  );
  return { adapter, events, unmount: view.unmount };
}

function Pages(): ReactElement {
  const [page, setPage] = useState<'catalogue' | 'accounts'>('catalogue');
  return (
    <main>
      <h1>Console</h1>
      {page === 'catalogue' ? (
        <IntegrationCard integrationId="openai" onManage={() => setPage('accounts')} headingLevel={2} />
      ) : (
        <AccountsTable integrationId="openai" headingLevel={2} />
      )}
    </main>
  );
}
