import type { ReactElement } from 'react';
import { ConnectWizard, type PartialMessages } from '../src/index.ts';
import type { Scenario } from '../src/testing.ts';
import { Stage, type StageProps } from './stage.tsx';

/** Arguments of a wizard's story. */
export interface WizardStory {
  readonly worlds: readonly Scenario[];
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

/** The wizard as a host would put it on a page of its own, or in its dialog. */
export function WizardOnStage(props: WizardStory): ReactElement {
  const { worlds, speed, accountId, presentation = 'inline', autoTest, definition, messages, timeouts } = props;
  return (
    <Stage scenarios={worlds} speed={speed} definition={definition} messages={messages} timeouts={timeouts}>
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
