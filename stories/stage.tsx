import type { ReactElement, ReactNode } from 'react';
import { useContext, useEffect, useState } from 'react';
import { IntegrationsProvider, type PartialMessages } from '../src/index.ts';
import { openai } from '../src/integrations/openai.ts';
import type { IntegrationDefinition } from '../src/core.ts';
import { realClock, SCRIPT_START, type Scenario, type ScriptClock, scriptedAdapter } from '../src/testing.ts';
import { onTimePassed } from './pass-time.ts';
import { ReviewContext } from './review-context.ts';

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
  /** What can be connected. @default OpenAI */
  readonly definition?: IntegrationDefinition | undefined;
  /** Words that replace English. */
  readonly messages?: PartialMessages | undefined;
  /** Shorter limits, in milliseconds, for stories about waiting. */
  readonly timeouts?: { readonly testMs?: number; readonly mutationMs?: number; readonly listMs?: number } | undefined;
  /** Who is signed in. */
  readonly contextKey?: string | undefined;
  readonly children: ReactNode;
}

/** A host around a story: a provider over a scripted adapter whose clock starts at a fixed moment. */
export function Stage(props: StageProps): ReactElement {
  const { speed, still } = useContext(ReviewContext);
  return <World key={`${speed ?? 'story'} ${still}`} {...props} speed={speed ?? props.speed} />;
}

function World({
  scenarios,
  speed = 20,
  definition = DEFINITION,
  messages,
  timeouts,
  contextKey,
  children,
}: StageProps) {
  const review = useContext(ReviewContext);
  const [{ adapter, clock }] = useState(() => {
    const started = movable(review.still ? stillClock(speed) : realClock({ speed }));
    return { clock: started, adapter: scriptedAdapter(scenarios, { clock: started }) };
  });
  useEffect(() => onTimePassed(clock.moveOn), [clock]);
  return (
    <IntegrationsProvider
      adapter={adapter}
      integrations={[definition]}
      now={clock.now}
      locale={review.locale}
      messages={messages ?? review.messages}
      timeouts={timeouts}
      contextKey={contextKey}
    >
      {children}
    </IntegrationsProvider>
  );
}

/** The same clock, which can also be moved on: for what happens after minutes. */
function movable(clock: ScriptClock): ScriptClock & { moveOn(ms: number): void } {
  let ahead = 0;
  return {
    ...clock,
    now: () => clock.now() + ahead,
    moveOn(ms) {
      ahead += ms;
    },
  };
}

/** Answers come as fast as ever; every moment on screen is the same. */
function stillClock(speed: number): ScriptClock {
  return { ...realClock({ speed }), now: () => SCRIPT_START };
}
