import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { type Fault, type MethodName, type Scenario, scenarios } from '../src/testing.ts';
import { choose, dialog, nameOf, press, textOf } from './play.ts';
import { faultIn, TableOnStage } from './stage.tsx';

const meta = {
  title: 'AccountsTable/Rows',
  component: TableOnStage,
  args: { scenarios: [scenarios.twoAccounts] },
} satisfies Meta<typeof TableOnStage>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Two accounts and an adapter with a fault in one method. */
function withFault(method: MethodName, fault: Fault): { readonly scenarios: readonly Scenario[] } {
  return { scenarios: [scenarios.twoAccounts, faultIn(method, fault)] };
}

const unavailable = { code: 'unavailable' } as const;

/** No action is running. */
export const Idle: Story = { tags: ['account:idle'] };
/** A change is sent: the row shows it, and its other actions are disabled. */
export const Running: Story = {
  tags: ['account:running'],
  args: withFault('pauseAccount', { kind: 'hang' }),
  play: async ({ canvas }) => {
    await choose(canvas, 'Pause');
    await expect(await canvas.findByText(textOf('Pausing…'))).toBeVisible();
  },
};
/** The response takes longer than usual. */
export const RunningSlowly: Story = {
  args: { ...withFault('pauseAccount', { kind: 'hang' }), timeouts: { mutationMs: 60_000 / 15 } },
  play: async ({ canvas }) => {
    await choose(canvas, 'Pause');
    await expect(await canvas.findByText(textOf('Still waiting for an answer.'), {}, { timeout: 3000 })).toBeVisible();
  },
};
/** The change took effect. */
export const Changed: Story = {
  tags: ['account:changed'],
  play: async ({ canvas }) => {
    await choose(canvas, 'Pause');
    await expect(await canvas.findByText(textOf('Paused.'))).toBeVisible();
  },
};
/** The response was lost: it is unknown whether the change took effect. "Check again" repeats the same request. */
export const Unconfirmed: Story = {
  tags: ['account:unconfirmed'],
  args: withFault('pauseAccount', { kind: 'lose' }),
  play: async ({ canvas }) => {
    await choose(canvas, 'Pause');
    await expect(await canvas.findByRole('button', { name: nameOf('Check again') })).toBeVisible();
  },
};
/** The change was refused: the row shows the reason and the remedy. */
export const Failed: Story = {
  tags: ['account:failed'],
  args: withFault('pauseAccount', { kind: 'refuse', failure: unavailable }),
  play: async ({ canvas }) => {
    await choose(canvas, 'Pause');
    await expect(await canvas.findByText(textOf('Not paused.'))).toBeVisible();
  },
};
/** The dialog in which the name is changed. */
export const Renaming: Story = {
  tags: ['account:renaming'],
  play: async ({ canvas }) => {
    await choose(canvas, 'Rename…');
    await expect(within(await dialog()).getByRole('textbox')).toBeVisible();
  },
};
/** The new name was refused. It stays in the field. */
export const RenameRefused: Story = {
  args: withFault('renameAccount', { kind: 'refuse', failure: unavailable }),
  play: async ({ canvas }) => {
    await choose(canvas, 'Rename…');
    const box = within(await dialog());
    await userEvent.type(box.getByRole('textbox'), 'Research, production');
    await press(box, 'Save name');
    await expect(await box.findByText(textOf('Not renamed.'))).toBeVisible();
  },
};
/** A test of the stored key is running. */
export const Testing: Story = {
  tags: ['account:testing'],
  args: { scenarios: [scenarios.twoAccounts, scenarios.slowTest], speed: 1 },
  play: async ({ canvas }) => {
    await choose(canvas, 'Test connection…');
    const box = within(await dialog());
    await press(box, 'Test connection');
    await expect(await box.findByRole('button', { name: nameOf('Cancel test') })).toBeVisible();
  },
};
/** The stored key works. */
export const Tested: Story = {
  tags: ['account:tested'],
  play: async ({ canvas }) => {
    await choose(canvas, 'Test connection…');
    const box = within(await dialog());
    await press(box, 'Test connection');
    await expect(await box.findByRole('button', { name: nameOf('Test again') }, { timeout: 5000 })).toBeVisible();
  },
};
/** The effects of disconnecting are loading: the button that confirms is disabled. */
export const AskingWhatItAffects: Story = {
  args: withFault('previewDisconnect', { kind: 'hang' }),
  play: async ({ canvas }) => {
    await choose(canvas, 'Disconnect…');
    await expect(
      await within(await dialog('alertdialog')).findByText(textOf('Reading what this affects…')),
    ).toBeVisible();
  },
};
/** The effects of disconnecting could not be read: "Try again" reads them again. */
export const EffectsUnknown: Story = {
  args: withFault('previewDisconnect', { kind: 'reject', failure: unavailable }),
  play: async ({ canvas }) => {
    await choose(canvas, 'Disconnect…');
    const question = within(await dialog('alertdialog'));
    await expect(await question.findByRole('button', { name: nameOf('Try again') }, { timeout: 5000 })).toBeVisible();
  },
};
/** The effects of disconnecting are shown. The choice that keeps the data is selected. */
export const Confirming: Story = {
  tags: ['account:confirming'],
  play: async ({ canvas }) => {
    await choose(canvas, 'Disconnect…');
    await expect(await within(await dialog('alertdialog')).findByText(textOf('What stops working'))).toBeVisible();
  },
};
/** Disconnecting was refused: the dialog stays open and shows the reason. */
export const DisconnectRefused: Story = {
  args: withFault('disconnectAccount', { kind: 'refuse', failure: unavailable }),
  play: async ({ canvas }) => {
    await choose(canvas, 'Disconnect…');
    await press(within(await dialog('alertdialog')), 'Disconnect');
    await expect(await within(document.body).findByText(textOf('Not disconnected.'))).toBeVisible();
  },
};
