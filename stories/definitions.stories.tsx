import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { scenarios } from '../src/testing.ts';
import { translated } from './catalogues.ts';
import { nameOf, textOf } from './play.ts';
import { everyField, unsupportedBlock, hostile, twoMethods } from './sample-definitions.ts';
import { WizardOnStage } from './stage.tsx';

const meta = {
  title: 'ConnectWizard/Definitions',
  component: WizardOnStage,
  args: { scenarios: [scenarios.empty], definition: everyField },
} satisfies Meta<typeof WizardOnStage>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Every control that a definition can have. */
export const EveryField: Story = {};
/** Next without input: a list of all problems, each a link to its field. */
export const FieldProblems: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: nameOf('Next') }, { timeout: 5000 }));
    await expect(await canvas.findByText(textOf('There is a problem'))).toBeVisible();
  },
};
/** A value that is not in the list. */
export const AnotherValue: Story = {
  play: async ({ canvas }) => {
    await userEvent.selectOptions(await canvas.findByLabelText('Region', {}, { timeout: 5000 }), [
      ...translated('Other…'),
    ]);
    await userEvent.type(await canvas.findByLabelText(textOf('Region, other value')), 'ap-south-1');
  },
};
/** A choice that shows another field. */
export const ConditionalField: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByLabelText('Costs and usage', {}, { timeout: 5000 }));
    await expect(await canvas.findByLabelText(/Team/)).toBeVisible();
  },
};
/** Two methods; the recommended one is selected. */
export const SeveralMethods: Story = { args: { definition: twoMethods } };
/** The other method. */
export const OtherMethod: Story = {
  args: { definition: twoMethods },
  play: async ({ canvas }) => {
    await userEvent.click(
      await canvas.findByLabelText(/Personal key/, { selector: '[type=radio]' }, { timeout: 5000 }),
    );
    await expect(await canvas.findByText('It stops working when the person leaves.')).toBeVisible();
  },
};
/** Markup, unsafe URLs, very long words and another direction: shown as text, within the layout. */
export const Hostile: Story = { args: { definition: hostile } };
/** A definition with a block that this version does not support: the message names the block. */
export const NeedsAPopup: Story = { args: { definition: unsupportedBlock } };
