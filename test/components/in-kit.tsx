import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { IntegrationDefinition } from '../../src/definition/integration.ts';
import { createStrings, type Strings } from '../../src/hooks/strings.ts';
import { IntegrationsProvider, type IntegrationsProviderProps } from '../../src/index.ts';
import { realClock, type Scenario, scenarios, scriptedAdapter } from '../../src/testing.ts';
import { DEFINITION } from './sample-host.ts';

/** A scripted host of this world whose calls take no time. */
export const hostOf = (...worlds: readonly Scenario[]) => scriptedAdapter(worlds, { clock: realClock({ speed: 0 }) });

/** Renders a hook inside a provider; what is not given is an empty host in English. */
export function renderInKit<T>(useIt: () => T, provider: Partial<IntegrationsProviderProps> = {}) {
  const adapter = provider.adapter ?? hostOf(scenarios.empty);
  const wrapper = ({ children }: { readonly children: ReactNode }): ReactNode => (
    <IntegrationsProvider integrations={[DEFINITION]} {...provider} adapter={adapter}>
      {children}
    </IntegrationsProvider>
  );
  return renderHook(useIt, { wrapper });
}

/** What components say about an integration, in English. */
export function stringsOf<T extends object>(
  make: (strings: Strings, definition: IntegrationDefinition) => T,
  definition: IntegrationDefinition = DEFINITION,
): T {
  return createStrings('en', undefined).about(definition, make);
}

/** The words that a hook gives, in English unless the provider says otherwise. */
export function wordsOf<T>(useWords: () => T, provider: Partial<IntegrationsProviderProps> = {}): T {
  return renderInKit(useWords, provider).result.current;
}
