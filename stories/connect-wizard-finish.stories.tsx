import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { refusingFinish, scenarios } from '../src/testing.ts';
import { nameOf, passTest, press, startTest } from './play.ts';
import { faultIn, WizardOnStage } from './stage.tsx';

const meta = {
  title: 'ConnectWizard/Finish',
  component: WizardOnStage,
  args: { scenarios: [scenarios.empty] },
} satisfies Meta<typeof WizardOnStage>;
export default meta;
type Story = StoryObj<typeof meta>;
type Canvas = Parameters<typeof passTest>[0];

async function finish(canvas: Canvas): Promise<void> {
  await passTest(canvas);
  await press(canvas, 'Finish');
}

/** The account is stored: the screen says what happens next and when. */
export const Done: Story = {
  tags: ['connect:done'],
  play: async ({ canvas }) => {
    await finish(canvas);
    await expect(await canvas.findByRole('button', { name: nameOf('Done') }, { timeout: 5000 })).toBeVisible();
  },
};
/** The account is being stored. */
export const Saving: Story = {
  tags: ['connect:saving'],
  args: { scenarios: [scenarios.empty, faultIn('connectAccount', { kind: 'hang' })] },
  play: ({ canvas }) => finish(canvas),
};
/** The response was lost: it is unknown whether the account is stored. "Check again" repeats the same request. */
export const AnswerLost: Story = {
  tags: ['connect:unconfirmed'],
  args: { scenarios: [scenarios.empty, scenarios.lostAnswer] },
  play: async ({ canvas }) => {
    await finish(canvas);
    await expect(await canvas.findByRole('button', { name: nameOf('Check again') }, { timeout: 5000 })).toBeVisible();
  },
};
/** The organization is already connected: a button updates its key instead. */
export const AlreadyConnected: Story = {
  args: { scenarios: [scenarios.oneAccount, scenarios.duplicate] },
  play: async ({ canvas }) => {
    await startTest(canvas);
    await expect(
      await canvas.findByRole('button', { name: nameOf('Update its Admin key') }, { timeout: 5000 }),
    ).toBeVisible();
  },
};
/** The tested key was no longer stored when Finish was pressed. */
export const RefusedAtFinish: Story = {
  args: { scenarios: [scenarios.empty, refusingFinish('draft_expired')] },
  play: ({ canvas }) => finish(canvas),
};
/** The host's server was unreachable when Finish was pressed. */
export const ServerDownAtFinish: Story = {
  args: { scenarios: [scenarios.empty, refusingFinish('unavailable')] },
  play: ({ canvas }) => finish(canvas),
};
