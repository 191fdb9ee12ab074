import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { type Fault, type MethodName, type Scenario, scenarios } from '../src/testing.ts';
import { choose, dialog } from './play-table.ts';
import { called, press, said } from './play-wizard.ts';
import { TableOnStage } from './table-on-stage.tsx';

const meta = {
  title: 'AccountsTable/Rows',
  component: TableOnStage,
  args: { worlds: [scenarios.twoAccounts] },
} satisfies Meta<typeof TableOnStage>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Two accounts, and a method that never simply answers. */
function when(method: MethodName, fault: Fault): { readonly worlds: readonly Scenario[] } {
  const broken: Scenario = (script) => ({
    ...script,
    faults: { ...script.faults, [method]: fault.kind === 'lose' ? { once: [fault] } : { always: fault } },
  });
  return { worlds: [scenarios.twoAccounts, broken] };
}

const unavailable = { code: 'unavailable' } as const;

/** Nothing is under way. */
export const Idle: Story = { tags: ['account:idle'] };
/** A change was sent: the row says so, and its other actions wait. */
export const Running: Story = {
  tags: ['account:running'],
  args: when('pauseAccount', { kind: 'hang' }),
  play: async ({ canvas }) => {
    await choose(canvas, 'Pause');
    await expect(await canvas.findByText(said('Pausing…'))).toBeVisible();
  },
};
/** The answer takes longer than usual. */
export const RunningSlowly: Story = {
  args: { ...when('pauseAccount', { kind: 'hang' }), timeouts: { mutationMs: 60_000 / 15 } },
  play: async ({ canvas }) => {
    await choose(canvas, 'Pause');
    await expect(await canvas.findByText(said('Still waiting for an answer.'), {}, { timeout: 3000 })).toBeVisible();
  },
};
/** It took effect. */
export const Changed: Story = {
  tags: ['account:changed'],
  play: async ({ canvas }) => {
    await choose(canvas, 'Pause');
    await expect(await canvas.findByText(said('Paused.'))).toBeVisible();
  },
};
/** The answer was lost: nobody knows whether it took effect, and the same press can be checked again. */
export const Unconfirmed: Story = {
  tags: ['account:unconfirmed'],
  args: when('pauseAccount', { kind: 'lose' }),
  play: async ({ canvas }) => {
    await choose(canvas, 'Pause');
    await expect(await canvas.findByRole('button', { name: called('Check again') })).toBeVisible();
  },
};
/** It was refused: why, and what to do. */
export const Failed: Story = {
  tags: ['account:failed'],
  args: when('pauseAccount', { kind: 'refuse', failure: unavailable }),
  play: async ({ canvas }) => {
    await choose(canvas, 'Pause');
    await expect(await canvas.findByText(said('Not paused.'))).toBeVisible();
  },
};
/** Changing the name. */
export const Renaming: Story = {
  tags: ['account:renaming'],
  play: async ({ canvas }) => {
    await choose(canvas, 'Rename…');
    await expect(within(await dialog()).getByRole('textbox')).toBeVisible();
  },
};
/** The name was refused: it stays in the field. */
export const RenameRefused: Story = {
  args: when('renameAccount', { kind: 'refuse', failure: unavailable }),
  play: async ({ canvas }) => {
    await choose(canvas, 'Rename…');
    const box = within(await dialog());
    await userEvent.type(box.getByRole('textbox'), 'Research, production');
    await press(box, 'Save name');
    await expect(await box.findByText(said('Not renamed.'))).toBeVisible();
  },
};
/** The stored key is being tested. */
export const Testing: Story = {
  tags: ['account:testing'],
  args: { worlds: [scenarios.twoAccounts, scenarios.slowTest], speed: 1 },
  play: async ({ canvas }) => {
    await choose(canvas, 'Test connection…');
    const box = within(await dialog());
    await press(box, 'Test connection');
    await expect(await box.findByRole('button', { name: called('Cancel test') })).toBeVisible();
  },
};
/** The stored key works. */
export const Tested: Story = {
  tags: ['account:tested'],
  play: async ({ canvas }) => {
    await choose(canvas, 'Test connection…');
    const box = within(await dialog());
    await press(box, 'Test connection');
    await expect(await box.findByRole('button', { name: called('Test again') }, { timeout: 5000 })).toBeVisible();
  },
};
/** What disconnecting would do is being asked: nothing can be confirmed yet. */
export const AskingWhatItAffects: Story = {
  args: when('previewDisconnect', { kind: 'hang' }),
  play: async ({ canvas }) => {
    await choose(canvas, 'Disconnect…');
    await expect(
      await within(await dialog('alertdialog')).findByText(said('Reading what this affects…')),
    ).toBeVisible();
  },
};
/** What disconnecting would do could not be read: it is asked again, never guessed. */
export const EffectsUnknown: Story = {
  args: when('previewDisconnect', { kind: 'reject', failure: unavailable }),
  play: async ({ canvas }) => {
    await choose(canvas, 'Disconnect…');
    const question = within(await dialog('alertdialog'));
    await expect(await question.findByRole('button', { name: called('Try again') }, { timeout: 5000 })).toBeVisible();
  },
};
/** What disconnecting would do is known: the safe choice is preset. */
export const Confirming: Story = {
  tags: ['account:confirming'],
  play: async ({ canvas }) => {
    await choose(canvas, 'Disconnect…');
    await expect(await within(await dialog('alertdialog')).findByText(said('What stops working'))).toBeVisible();
  },
};
/** Disconnecting was refused: the dialog stays and says why. */
export const DisconnectRefused: Story = {
  args: when('disconnectAccount', { kind: 'refuse', failure: unavailable }),
  play: async ({ canvas }) => {
    await choose(canvas, 'Disconnect…');
    await press(within(await dialog('alertdialog')), 'Disconnect');
    await expect(await within(document.body).findByText(said('Not disconnected.'))).toBeVisible();
  },
};
