import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { scenarios } from '../src/testing.ts';
import { failTest, goToTest, nameOf, passTest, pasteKey, press, startTest, textOf } from './play.ts';
import { WizardOnStage } from './stage.tsx';

const meta = {
  title: 'ConnectWizard',
  component: WizardOnStage,
  args: { scenarios: [scenarios.empty] },
} satisfies Meta<typeof WizardOnStage>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Step 1 without input: the guide beside the form. */
export const Default: Story = { tags: ['connect:configuring'] };
/** Step 1 as a dialog. */
export const InADialog: Story = { args: { presentation: 'dialog' } };
/** A key was pasted with white space around it: the white space is removed, with a message. */
export const PastedWithSpaces: Story = {
  play: async ({ canvas }) => {
    await pasteKey(canvas, '  sk-admin-9Kc41TzWbPqR2mVx7Qd3-8xRt\n');
    await expect(await canvas.findByText(textOf('Spaces around the key were removed.'))).toBeVisible();
  },
};
/** A key of another kind was pasted: the message names the kind, and the key can still be tested. */
export const PastedAnotherKind: Story = {
  play: async ({ canvas }) => {
    await pasteKey(canvas, 'sk-proj-9Kc41TzWbPqR2mVx7Qd3-8xRt');
    await waitFor(() => expect(document.querySelector('[data-slot="ik-wizard-coach-line"]')).toBeVisible());
  },
};
/** Next without a key: the message says what is missing. */
export const NextWithoutAKey: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: nameOf('Next') }, { timeout: 5000 }));
    await expect(await canvas.findByLabelText('Admin key', { selector: 'input' })).toBeInvalid();
  },
};
/** Step 2 before the test: the list of checks. */
export const ReadyToTest: Story = { tags: ['connect:ready'], play: ({ canvas }) => goToTest(canvas) };
/** A test is running; the checks arrive one by one. */
export const Testing: Story = {
  tags: ['connect:testing'],
  args: { scenarios: [scenarios.empty, scenarios.slowTest], speed: 1 },
  play: async ({ canvas }) => {
    await startTest(canvas);
    await expect(await canvas.findByRole('button', { name: nameOf('Cancel test') })).toBeVisible();
  },
};
/** The test takes longer than usual and can be cancelled. */
export const TestingSlowly: Story = {
  args: { scenarios: [scenarios.empty, scenarios.slowTest], speed: 1, timeouts: { testMs: 8000 } },
  play: async ({ canvas }) => {
    await startTest(canvas);
    await expect(
      await canvas.findByText(textOf('Still testing. You can cancel.'), {}, { timeout: 5000 }),
    ).toBeVisible();
  },
};
/** The test was cancelled. The key is kept. */
export const TestCancelled: Story = {
  args: { scenarios: [scenarios.empty, scenarios.slowTest], speed: 1 },
  play: async ({ canvas }) => {
    await startTest(canvas);
    await press(canvas, 'Cancel test');
    await expect(await canvas.findByRole('button', { name: nameOf('Test again') })).toBeVisible();
  },
};
/** The test passed: what the key can read, its organization and its expiry. */
export const Passed: Story = { tags: ['connect:passed'], play: ({ canvas }) => passTest(canvas) };
/** The optional scope is missing: Finish is enabled, and the message says what cannot be read. */
export const PassedInPart: Story = {
  args: { scenarios: [scenarios.empty, scenarios.optionalMissing] },
  play: ({ canvas }) => passTest(canvas),
};
/** The vendor reports neither an organization nor an expiry. */
export const PassedUnidentified: Story = {
  args: { scenarios: [scenarios.empty, scenarios.noIdentity, scenarios.unreadableExpiry] },
  play: ({ canvas }) => passTest(canvas),
};
/** The key expires in six days. */
export const PassedExpiringSoon: Story = {
  args: { scenarios: [scenarios.empty, scenarios.expiringKey] },
  play: ({ canvas }) => passTest(canvas),
};
/** The required scope is missing: the remedy leads to the item of the guide. */
export const MissingScope: Story = {
  tags: ['connect:failed'],
  args: { scenarios: [scenarios.empty, scenarios.missingScope] },
  play: ({ canvas }) => failTest(canvas),
};
/** Back after a failed check: the item of the guide that resolves it is marked. */
export const BackToTheGuide: Story = {
  args: { scenarios: [scenarios.empty, scenarios.missingScope] },
  play: async ({ canvas }) => {
    await failTest(canvas);
    await press(canvas, 'Back');
    await expect(await canvas.findByLabelText('Admin key', { selector: 'input' })).toBeVisible();
  },
};
/** The vendor limits requests: the message says when the next test is possible. */
export const RateLimited: Story = {
  args: { scenarios: [scenarios.empty, scenarios.rateLimited] },
  play: async ({ canvas }) => {
    await startTest(canvas);
    await expect(await canvas.findByRole('button', { name: nameOf('Test again') }, { timeout: 5000 })).toBeVisible();
  },
};
/** A person without the permission to connect. */
export const NotAllowed: Story = { args: { scenarios: [scenarios.empty, scenarios.viewer] } };
/** Closing with a key in the field shows a question first. */
export const CloseAsks: Story = {
  args: { presentation: 'dialog' },
  play: async () => {
    const page = within(document.body);
    await pasteKey(page);
    await userEvent.keyboard('{Escape}');
    await expect(await page.findByRole('button', { name: nameOf('Discard Admin key') })).toBeVisible();
  },
};
