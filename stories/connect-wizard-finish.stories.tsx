import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { refusingFinish, type Scenario, scenarios } from '../src/testing.ts';
import { called, passTest, press, startTest } from './play-wizard.ts';
import { WizardOnStage } from './wizard-on-stage.tsx';

const meta = {
  title: 'ConnectWizard/Finish',
  component: WizardOnStage,
  args: { worlds: [scenarios.empty] },
} satisfies Meta<typeof WizardOnStage>;
export default meta;
type Story = StoryObj<typeof meta>;
type Canvas = Parameters<typeof passTest>[0];

async function finish(canvas: Canvas): Promise<void> {
  await passTest(canvas);
  await press(canvas, 'Finish');
}

const hangingFinish: Scenario = (script) => ({
  ...script,
  faults: { ...script.faults, connectAccount: { always: { kind: 'hang' } } },
});

/** Stored: what happens next and when. */
export const Done: Story = {
  tags: ['connect:done'],
  play: async ({ canvas }) => {
    await finish(canvas);
    await expect(await canvas.findByRole('button', { name: called('Done') }, { timeout: 5000 })).toBeVisible();
  },
};
/** The account is being stored. */
export const Saving: Story = {
  tags: ['connect:saving'],
  args: { worlds: [scenarios.empty, hangingFinish] },
  play: ({ canvas }) => finish(canvas),
};
/** The answer was lost: nobody knows whether it is stored, and the same press can be checked again. */
export const AnswerLost: Story = {
  tags: ['connect:unconfirmed'],
  args: { worlds: [scenarios.empty, scenarios.lostAnswer] },
  play: async ({ canvas }) => {
    await finish(canvas);
    await expect(await canvas.findByRole('button', { name: called('Check again') }, { timeout: 5000 })).toBeVisible();
  },
};
/** The organization is connected already: one press updates its key instead. */
export const AlreadyConnected: Story = {
  args: { worlds: [scenarios.oneAccount, scenarios.duplicate] },
  play: async ({ canvas }) => {
    await startTest(canvas);
    await expect(
      await canvas.findByRole('button', { name: called('Update its Admin key') }, { timeout: 5000 }),
    ).toBeVisible();
  },
};
/** The vendor took the tested key away before Finish. */
export const RefusedAtFinish: Story = {
  args: { worlds: [scenarios.empty, refusingFinish('draft_expired')] },
  play: ({ canvas }) => finish(canvas),
};
/** The host's server could not be reached at Finish. */
export const ServerDownAtFinish: Story = {
  args: { worlds: [scenarios.empty, refusingFinish('unavailable')] },
  play: ({ canvas }) => finish(canvas),
};
