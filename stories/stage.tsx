import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import { IntegrationsProvider, type PartialMessages } from '../src/index.ts';
import { openai } from '../src/integrations/openai.ts';
import { realClock, type Scenario, scriptedAdapter } from '../src/testing.ts';

/** The definition as the fictional host of every story uses it. */
export const DEFINITION = openai({
  permission: 'Billing Profiles Admin',
  support: { label: 'Open an expert inquiry', href: 'https://console.example.com/support' },
  history: 'P6M',
  firstData: 'PT4H',
  refresh: 'PT1H',
  email: true,
});

/** Props of {@link Stage}. */
export interface StageProps {
  /** Worlds to compose, in order. */
  readonly scenarios: readonly Scenario[];
  /** How many times faster than life the adapter answers. @default 20 */
  readonly speed?: number | undefined;
  /** Changes to the definition. */
  readonly definition?: typeof DEFINITION | undefined;
  /** Words that replace English. */
  readonly messages?: PartialMessages | undefined;
  /** Shorter limits, in milliseconds, for stories about waiting. */
  readonly timeouts?: { readonly testMs?: number; readonly mutationMs?: number; readonly listMs?: number } | undefined;
  readonly children: ReactNode;
}

/** A host around a story: a provider over a scripted adapter whose clock starts at a fixed moment. */
export function Stage({
  scenarios,
  speed = 20,
  definition = DEFINITION,
  messages,
  timeouts,
  children,
}: StageProps): ReactElement {
  const [{ adapter, clock }] = useState(() => {
    const started = realClock({ speed });
    return { clock: started, adapter: scriptedAdapter(scenarios, { clock: started }) };
  });
  return (
    <IntegrationsProvider
      adapter={adapter}
      integrations={[definition]}
      now={clock.now}
      messages={messages}
      timeouts={timeouts}
    >
      {children}
    </IntegrationsProvider>
  );
}
