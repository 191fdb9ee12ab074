import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { scenarios } from '../src/testing.ts';
import { failTest, nameOf, passTest, press, startTest } from './play.ts';
import { WizardOnStage } from './stage.tsx';

const meta = {
  title: 'ConnectWizard/Rotate',
  component: WizardOnStage,
  args: { scenarios: [scenarios.oneAccount], accountId: 'acc_northwind' },
} satisfies Meta<typeof WizardOnStage>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Step 1: names the account and the key that stays in use until the new one is stored. */
export const Default: Story = {};
/** The current key has expired. */
export const OfAnEndedKey: Story = { args: { scenarios: [scenarios.oneExpired] } };
/** The test of the new key passed. The current key is still in use. */
export const Passed: Story = { play: ({ canvas }) => passTest(canvas) };
/** The new key is in use, with a reminder to delete the old one at the vendor. */
export const Done: Story = {
  play: async ({ canvas }) => {
    await passTest(canvas);
    await press(canvas, 'Update Admin key');
    await expect(await canvas.findByRole('button', { name: nameOf('Done') }, { timeout: 5000 })).toBeVisible();
  },
};
/** The key belongs to another organization, which is named: it can be connected as a new account. */
export const AnotherOrganization: Story = {
  args: { scenarios: [scenarios.oneAccount, scenarios.otherOrganization] },
  play: async ({ canvas }) => {
    await startTest(canvas);
    await expect((await canvas.findAllByText(/Helios Energy/, {}, { timeout: 5000 }))[0]).toBeVisible();
  },
};
/** Another person changed the account in the meantime: the message says who and when. */
export const Conflict: Story = {
  args: { scenarios: [scenarios.oneAccount, scenarios.conflict] },
  play: async ({ canvas }) => {
    await passTest(canvas);
    await press(canvas, 'Update Admin key');
    await expect(
      await canvas.findByRole('button', { name: nameOf('Replace the present Admin key') }, { timeout: 5000 }),
    ).toBeVisible();
  },
};
/** The new key lacks the required scope. The current key stays in use. */
export const NewKeyRefused: Story = {
  args: { scenarios: [scenarios.oneAccount, scenarios.missingScope] },
  play: ({ canvas }) => failTest(canvas),
};
/** The account whose key is to be replaced cannot be read. */
export const AccountUnreadable: Story = { args: { accountId: 'acc_nobody' } };
