import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { IntegrationDefinition } from '../../src/definition/integration.ts';
import { createStrings, type Strings } from '../../src/hooks/strings.ts';
import { IntegrationsProvider, type IntegrationsProviderProps } from '../../src/index.ts';
import { realClock, type Scenario, scenarios, scriptedAdapter } from '../../src/testing.ts';
import { DEFINITION } from './sample-host.ts';

/** A scripted host of these scenarios whose calls take no time. */
export const hostOf = (...setup: readonly Scenario[]) => scriptedAdapter(setup, { clock: realClock({ speed: 0 }) });

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

/** The strings of an integration, in English. */
export function stringsOf<T extends object>(
  make: (strings: Strings, definition: IntegrationDefinition) => T,
  definition: IntegrationDefinition = DEFINITION,
): T {
  return createStrings('en', undefined).about(definition, make);
}

/** What a hook returns, in English unless the provider has another locale. */
export function wordsOf<T>(useWords: () => T, provider: Partial<IntegrationsProviderProps> = {}): T {
  return renderInKit(useWords, provider).result.current;
}
