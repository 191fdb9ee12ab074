import type { Meta, StoryObj } from '@storybook/react-vite';
import { Spinner } from '../../src/ui/spinner.tsx';
import { GROUPS } from './groups.ts';
import { TokenPage } from './token-page.tsx';

/** The animations and how they are switched off. */
function Motion() {
  return (
    <TokenPage
      title="Motion"
      lead="Colours change under the pointer and a spinner turns; nothing else moves, and nothing slides. Who asks the system for less motion, or a host that sets the duration to 0s, gets a spinner without movement beside the same words."
      names={GROUPS.motion}
      property="transitionDuration"
      renderSample={() => (
        <span className="moving">
          <Spinner />
        </span>
      )}
    />
  );
}

const meta = { title: 'Foundations/Motion', component: Motion } satisfies Meta<typeof Motion>;
export default meta;

/** Durations. */
export const Durations: StoryObj<typeof meta> = {};
