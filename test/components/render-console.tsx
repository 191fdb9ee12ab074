import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { expect } from 'vitest';
import {
  AccountsTable,
  IntegrationCard,
  IntegrationsProvider,
  type IntegrationsProviderProps,
  type KitEvent,
} from '../../src/index.ts';
import { realClock, type Scenario, type ScriptedAdapter, scriptedAdapter } from '../../src/testing.ts';
import { DEFINITION, KEY } from './sample-host.ts';

export { DEFINITION, KEY };

/** A rendered page and what a test may look at. */
export interface RenderedKit {
  readonly adapter: ScriptedAdapter;
  readonly events: readonly KitEvent[];
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly unmount: () => void;
}

/** Renders a card and a table with a scripted adapter whose calls take no time. */
export function renderKit(
  setup: readonly Scenario[],
  options: Partial<IntegrationsProviderProps> & { readonly show?: 'card' | 'table' } = {},
): RenderedKit {
  const { show = 'card', ...provider } = options;
  const clock = realClock({ speed: 0 });
  const adapter = scriptedAdapter(setup, { clock });
  const events: KitEvent[] = [];
  const { unmount } = render(
    <StrictMode>
      <IntegrationsProvider
        adapter={adapter}
        integrations={[DEFINITION]}
        now={clock.now}
        onEvent={(event) => events.push(event)}
        {...provider}
      >
        <main>
          {show === 'card' ? (
            <IntegrationCard integrationId="openai" onManage={() => {}} />
          ) : (
            <AccountsTable integrationId="openai" />
          )}
        </main>
      </IntegrationsProvider>
    </StrictMode>,
  );
  return { adapter, events, user: userEvent.setup(), unmount };
}

/** From the card into the wizard, as soon as access is known. */
export async function openWizard({ user }: RenderedKit): Promise<HTMLElement> {
  const connect = await screen.findByRole('button', { name: 'Connect OpenAI' });
  await waitFor(() => expect(connect).not.toHaveAttribute('aria-disabled'));
  await user.click(connect);
  await screen.findByLabelText('Admin key', { exact: true }, { timeout: 5000 });
  return screen.getByRole('dialog');
}

/** Pastes a key into the field. */
export function pasteKey(key: string): void {
  fireEvent.paste(screen.getByLabelText('Admin key', { exact: true }), { clipboardData: { getData: () => key } });
}
