import { createContext, type ReactElement, type ReactNode, useContext, useEffect, useState } from 'react';
import type { IntegrationDefinition } from '../src/core.ts';
import {
  AccountsTable,
  ConnectWizard,
  IntegrationsProvider,
  type Messages,
  type PartialMessages,
} from '../src/index.ts';
import { openai } from '../src/integrations/openai.ts';
import {
  type Fault,
  type MethodName,
  realClock,
  SCRIPT_START,
  type Scenario,
  type ScriptClock,
  scriptedAdapter,
} from '../src/testing.ts';

/** OpenAI's definition with the options of the fictional host in the stories. */
export const DEFINITION = openai({
  permission: 'Billing Profiles Admin',
  support: { label: 'Open an expert inquiry', href: 'https://console.example.com/support' },
  history: 'P6M',
  firstData: 'PT4H',
  refresh: 'PT1H',
  email: true,
});

/** A story's host: adapter, definition and texts. */
export interface StageProps {
  /** Scenarios to compose, in order. */
  readonly scenarios: readonly Scenario[];
  /** Speed of the adapter as a multiple of real time. @default 20 */
  readonly speed?: number | undefined;
  /** The one integration of the host. @default OpenAI */
  readonly definition?: IntegrationDefinition | undefined;
  /** Messages that replace the English ones. */
  readonly messages?: PartialMessages | undefined;
  /** Time limits in milliseconds; shorter ones are for stories about slow answers. */
  readonly timeouts?: { readonly testMs?: number; readonly mutationMs?: number; readonly listMs?: number } | undefined;
  /** Identifies the person who is signed in. */
  readonly contextKey?: string | undefined;
  readonly children: ReactNode;
}

/** The host of a story: a provider with a scripted adapter. A change of the toolbar's speed starts it again. */
export function Stage(props: StageProps): ReactElement {
  const { speed, frozen } = useContext(ToolbarContext);
  return <ScriptedHost key={`${speed ?? 'story'} ${frozen}`} {...props} speed={speed ?? props.speed} />;
}

function ScriptedHost({
  scenarios,
  speed = 20,
  definition = DEFINITION,
  messages,
  timeouts,
  contextKey,
  children,
}: StageProps) {
  const toolbar = useContext(ToolbarContext);
  const [{ adapter, clock }] = useState(() => {
    const created = adjustable(toolbar.frozen ? frozenClock(speed) : realClock({ speed }));
    return { clock: created, adapter: scriptedAdapter(scenarios, { clock: created }) };
  });
  useEffect(() => registerClock(clock.advance), [clock]);
  return (
    <IntegrationsProvider
      adapter={adapter}
      integrations={[definition]}
      now={clock.now}
      locale={toolbar.locale}
      messages={messages ?? toolbar.messages}
      timeouts={timeouts}
      contextKey={contextKey}
    >
      {children}
    </IntegrationsProvider>
  );
}

/** The same clock with a method that advances it. */
function adjustable(clock: ScriptClock): ScriptClock & { advance(ms: number): void } {
  let ahead = 0;
  return {
    ...clock,
    now: () => clock.now() + ahead,
    advance(ms) {
      ahead += ms;
    },
  };
}

/** A clock whose delays pass and whose `now` does not change. */
function frozenClock(speed: number): ScriptClock {
  return { ...realClock({ speed }), now: () => SCRIPT_START };
}

/** Arguments of a story of the table. */
interface TableStory {
  readonly scenarios: readonly Scenario[];
  readonly speed?: number;
  readonly timeouts?: StageProps['timeouts'];
}

/** The table on a page of the host. */
export function TableOnStage({ scenarios, speed, timeouts }: TableStory): ReactElement {
  return (
    <Stage scenarios={scenarios} speed={speed} timeouts={timeouts}>
      <main>
        <AccountsTable integrationId="openai" />
      </main>
    </Stage>
  );
}

/** Arguments of a story of the wizard. */
interface WizardStory {
  readonly scenarios: readonly Scenario[];
  readonly speed?: number;
  /** The account whose key is replaced. */
  readonly accountId?: string;
  /** @default 'inline' */
  readonly presentation?: 'inline' | 'dialog';
  readonly autoTest?: boolean;
  readonly definition?: StageProps['definition'];
  readonly messages?: PartialMessages;
  readonly timeouts?: StageProps['timeouts'];
}

/** The wizard, open, in a page of the host or in its own dialog. */
export function WizardOnStage(props: WizardStory): ReactElement {
  const { scenarios, speed, accountId, presentation = 'inline', autoTest, definition, messages, timeouts } = props;
  return (
    <Stage scenarios={scenarios} speed={speed} definition={definition} messages={messages} timeouts={timeouts}>
      <main>
        <ConnectWizard
          integrationId={definition?.id ?? 'openai'}
          accountId={accountId}
          presentation={presentation}
          autoTest={autoTest}
          defaultOpen
        />
      </main>
    </Stage>
  );
}

/** Choices of the toolbar that a story's host passes to the provider. */
export interface Toolbar {
  /** Catalogue of the selected language; undefined = English. */
  readonly messages: Messages | undefined;
  /** BCP 47 tag for dates and numbers. */
  readonly locale: string;
  /** Speed of the adapter as a multiple of real time; undefined = the story decides. */
  readonly speed: number | undefined;
  /** The clock is frozen, so that pictures do not depend on the time. */
  readonly frozen: boolean;
}

/** The choices of the toolbar. Provided by the decorator in `.storybook/preview.tsx`. */
export const ToolbarContext = createContext<Toolbar>({
  messages: undefined,
  locale: 'en',
  speed: undefined,
  frozen: false,
});

/** An adapter with a fault in one method: a lost response only once, any other fault in every call. */
export function faultIn(method: MethodName, fault: Fault): Scenario {
  return (script) => ({
    ...script,
    faults: { ...script.faults, [method]: fault.kind === 'lose' ? { once: [fault] } : { always: fault } },
  });
}

const clocks = new Set<(ms: number) => void>();

/** Registers a clock for {@link passTime}. Returns the function that removes it. */
function registerClock(advance: (ms: number) => void): () => void {
  clocks.add(advance);
  return () => clocks.delete(advance);
}

/**
 * Advances the clocks of all stages, in milliseconds, and dispatches `visibilitychange`: as if the page had been
 * suspended for that time. Timers are not advanced.
 */
export function passTime(ms: number): void {
  for (const advance of clocks) advance(ms);
  document.dispatchEvent(new Event('visibilitychange'));
}
