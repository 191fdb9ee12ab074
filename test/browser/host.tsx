import { render } from '@testing-library/react';
import { type ReactElement, StrictMode, useState } from 'react';
import {
  AccountsTable,
  IntegrationCard,
  IntegrationsProvider,
  type IntegrationsProviderProps,
  type KitEvent,
} from '../../src/index.ts';
import { realClock, type Scenario, type ScriptedAdapter, scriptedAdapter } from '../../src/testing.ts';
import { DEFINITION, KEY, NEW_KEY } from '../components/sample-host.ts';

export { KEY, NEW_KEY };

/** A console with a catalogue page and an accounts page, and what tests inspect. */
export interface Console {
  readonly adapter: ScriptedAdapter;
  readonly events: KitEvent[];
  readonly unmount: () => void;
}

/** Renders the console with a scripted adapter. @param options `speed` of the adapter, 20 times real time by default, and props of the provider. */
export function openConsole(
  scenarios: readonly Scenario[],
  options: { readonly speed?: number } & Partial<IntegrationsProviderProps> = {},
): Console {
  const { speed = 20, ...provider } = options;
  const clock = realClock({ speed });
  const adapter = scriptedAdapter(scenarios, { clock });
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
