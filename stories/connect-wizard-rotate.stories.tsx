import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { scenarios } from '../src/testing.ts';
import { called, failTest, passTest, press, startTest } from './play-wizard.ts';
import { WizardOnStage } from './wizard-on-stage.tsx';

const meta = {
  title: 'ConnectWizard/Rotate',
  component: WizardOnStage,
  args: { worlds: [scenarios.oneAccount], accountId: 'acc_northwind' },
} satisfies Meta<typeof WizardOnStage>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Step 1: which account, and the key in use until the swap. */
export const Default: Story = {};
/** The key that is replaced has ended. */
export const OfAnEndedKey: Story = { args: { worlds: [scenarios.oneExpired] } };
/** The new key passed: the old one is still in use. */
export const Passed: Story = { play: ({ canvas }) => passTest(canvas) };
/** Swapped, with the reminder to delete the old key at the vendor. */
export const Done: Story = {
  play: async ({ canvas }) => {
    await passTest(canvas);
    await press(canvas, 'Update Admin key');
    await expect(await canvas.findByRole('button', { name: called('Done') }, { timeout: 5000 })).toBeVisible();
  },
};
/** The key is another organization's: refused by name; it can be connected as an account of its own. */
export const AnotherOrganization: Story = {
  args: { worlds: [scenarios.oneAccount, scenarios.otherOrganization] },
  play: async ({ canvas }) => {
    await startTest(canvas);
    await expect((await canvas.findAllByText(/Helios Energy/, {}, { timeout: 5000 }))[0]).toBeVisible();
  },
};
/** Somebody else changed the account in between: who, and when. */
export const Conflict: Story = {
  args: { worlds: [scenarios.oneAccount, scenarios.conflict] },
  play: async ({ canvas }) => {
    await passTest(canvas);
    await press(canvas, 'Update Admin key');
    await expect(
      await canvas.findByRole('button', { name: called('Replace the present Admin key') }, { timeout: 5000 }),
    ).toBeVisible();
  },
};
/** The new key lacks the required scope: the old one stays in use. */
export const NewKeyRefused: Story = {
  args: { worlds: [scenarios.oneAccount, scenarios.missingScope] },
  play: ({ canvas }) => failTest(canvas),
};
/** The account to be updated cannot be read. */
export const AccountUnreadable: Story = { args: { accountId: 'acc_nobody' } };
