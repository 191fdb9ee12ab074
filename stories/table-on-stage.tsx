import type { ReactElement } from 'react';
import { AccountsTable } from '../src/index.ts';
import type { Scenario } from '../src/testing.ts';
import { Stage, type StageProps } from './stage.tsx';

/** Arguments of a table's story. */
export interface TableStory {
  readonly worlds: readonly Scenario[];
  readonly speed?: number;
  readonly timeouts?: StageProps['timeouts'];
}

/** The table as a host would put it on a page. */
export function TableOnStage({ worlds, speed, timeouts }: TableStory): ReactElement {
  return (
    <Stage scenarios={worlds} speed={speed} timeouts={timeouts}>
      <main>
        <AccountsTable integrationId="openai" />
      </main>
    </Stage>
  );
}
