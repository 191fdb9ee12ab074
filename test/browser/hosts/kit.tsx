import type { ReactNode } from 'react';
import {
  AccountsTable,
  IntegrationCard,
  IntegrationsProvider,
  type IntegrationsProviderProps,
} from '../../../src/index.ts';
import { realClock, type Scenario, type ScriptedAdapter, scriptedAdapter } from '../../../src/testing.ts';
import { DEFINITION } from '../../components/sample-host.ts';

/** The card of the sample definition. */
export const card = <IntegrationCard integrationId="openai" />;
/** The table of the sample definition. */
export const table = <AccountsTable integrationId="openai" />;

/** A provider around this, over a scripted scenario that answers 20 times faster than life. */
export function kit(
  world: Scenario,
  children: ReactNode,
  options: Partial<IntegrationsProviderProps> = {},
): { readonly adapter: ScriptedAdapter; readonly tree: ReactNode } {
  const clock = realClock({ speed: 20 });
  const adapter = scriptedAdapter([world], { clock });
  const tree = (
    <IntegrationsProvider adapter={adapter} integrations={[DEFINITION]} now={clock.now} {...options}>
      {children}
    </IntegrationsProvider>
  );
  return { adapter, tree };
}

/** The open dialog of ours; null when there is none. */
export function openDialog(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-slot="ik-dialog"]');
}
