import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { scenarios } from '../src/testing.ts';
import { called, failTest, goToTest, passTest, pasteKey, press, said, startTest } from './play-wizard.ts';
import { WizardOnStage } from './wizard-on-stage.tsx';

const meta = {
  title: 'ConnectWizard',
  component: WizardOnStage,
  args: { worlds: [scenarios.empty] },
} satisfies Meta<typeof WizardOnStage>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Step 1, nothing entered: the guide beside the form. */
export const Default: Story = { tags: ['connect:configuring'] };
/** The same as a dialog over the page. */
export const InADialog: Story = { args: { presentation: 'dialog' } };
/** A key was pasted with white space around it: it was removed, and said. */
export const PastedWithSpaces: Story = {
  play: async ({ canvas }) => {
    await pasteKey(canvas, '  sk-admin-9Kc41TzWbPqR2mVx7Qd3-8xRt\n');
    await expect(await canvas.findByText(said('Spaces around the key were removed.'))).toBeVisible();
  },
};
/** A key of another kind is named, and may still be tested. */
export const PastedAnotherKind: Story = {
  play: async ({ canvas }) => {
    await pasteKey(canvas, 'sk-proj-9Kc41TzWbPqR2mVx7Qd3-8xRt');
    await waitFor(() => expect(document.querySelector('[data-slot="ik-wizard-coach-line"]')).toBeVisible());
  },
};
/** Next before a key: what is missing is said. */
export const NextWithoutAKey: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: called('Next') }, { timeout: 5000 }));
    await expect(await canvas.findByLabelText('Admin key', { selector: 'input' })).toBeInvalid();
  },
};
/** Step 2 before the test: the checks to come. */
export const ReadyToTest: Story = { tags: ['connect:ready'], play: ({ canvas }) => goToTest(canvas) };
/** A test runs; the checks arrive one by one. */
export const Testing: Story = {
  tags: ['connect:testing'],
  args: { worlds: [scenarios.empty, scenarios.slowTest], speed: 1 },
  play: async ({ canvas }) => {
    await startTest(canvas);
    await expect(await canvas.findByRole('button', { name: called('Cancel test') })).toBeVisible();
  },
};
/** The test takes longer than usual: still working, and it can be cancelled. */
export const TestingSlowly: Story = {
  args: { worlds: [scenarios.empty, scenarios.slowTest], speed: 1, timeouts: { testMs: 8000 } },
  play: async ({ canvas }) => {
    await startTest(canvas);
    await expect(await canvas.findByText(said('Still testing. You can cancel.'), {}, { timeout: 5000 })).toBeVisible();
  },
};
/** A test that was cancelled: the key is still there. */
export const TestCancelled: Story = {
  args: { worlds: [scenarios.empty, scenarios.slowTest], speed: 1 },
  play: async ({ canvas }) => {
    await startTest(canvas);
    await press(canvas, 'Cancel test');
    await expect(await canvas.findByRole('button', { name: called('Test again') })).toBeVisible();
  },
};
/** The test passed: what the key may read, whose it is, when it ends. */
export const Passed: Story = { tags: ['connect:passed'], play: ({ canvas }) => passTest(canvas) };
/** The optional scope is missing: Finish is on, and what is lost is said. */
export const PassedInPart: Story = {
  args: { worlds: [scenarios.empty, scenarios.optionalMissing] },
  play: ({ canvas }) => passTest(canvas),
};
/** The vendor told neither an organization nor an end. */
export const PassedUnidentified: Story = {
  args: { worlds: [scenarios.empty, scenarios.noIdentity, scenarios.unreadableExpiry] },
  play: ({ canvas }) => passTest(canvas),
};
/** The key ends in six days. */
export const PassedExpiringSoon: Story = {
  args: { worlds: [scenarios.empty, scenarios.expiringKey] },
  play: ({ canvas }) => passTest(canvas),
};
/** The required scope is missing: the remedy leads to the guide's item. */
export const MissingScope: Story = {
  tags: ['connect:failed'],
  args: { worlds: [scenarios.empty, scenarios.missingScope] },
  play: ({ canvas }) => failTest(canvas),
};
/** Back after a failed check: the item of the guide that mends it is marked. */
export const BackToTheGuide: Story = {
  args: { worlds: [scenarios.empty, scenarios.missingScope] },
  play: async ({ canvas }) => {
    await failTest(canvas);
    await press(canvas, 'Back');
    await expect(await canvas.findByLabelText('Admin key', { selector: 'input' })).toBeVisible();
  },
};
/** A vendor that limits calls says when to try again. */
export const RateLimited: Story = {
  args: { worlds: [scenarios.empty, scenarios.rateLimited] },
  play: async ({ canvas }) => {
    await startTest(canvas);
    await expect(await canvas.findByRole('button', { name: called('Test again') }, { timeout: 5000 })).toBeVisible();
  },
};
/** Someone who may not connect. */
export const NotAllowed: Story = { args: { worlds: [scenarios.empty, scenarios.viewer] } };
/** Closing with a key in the field asks first. */
export const CloseAsks: Story = {
  args: { presentation: 'dialog' },
  play: async () => {
    const page = within(document.body);
    await pasteKey(page);
    await userEvent.keyboard('{Escape}');
    await expect(await page.findByRole('button', { name: called('Discard Admin key') })).toBeVisible();
  },
};
