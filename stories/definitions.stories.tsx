import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { scenarios } from '../src/testing.ts';
import { translated } from './catalogues.ts';
import { called, said } from './play-wizard.ts';
import { everyField, fromTheFuture, hostile, twoMethods } from './sample-definitions.ts';
import { WizardOnStage } from './wizard-on-stage.tsx';

const meta = {
  title: 'ConnectWizard/Definitions',
  component: WizardOnStage,
  args: { worlds: [scenarios.empty], definition: everyField },
} satisfies Meta<typeof WizardOnStage>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Every control that a definition may ask for. */
export const EveryField: Story = {};
/** Next with nothing entered: every problem by name, each a link to its field. */
export const FieldProblems: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: called('Next') }, { timeout: 5000 }));
    await expect(await canvas.findByText(said('There is a problem'))).toBeVisible();
  },
};
/** A value that the list does not offer. */
export const AnotherValue: Story = {
  play: async ({ canvas }) => {
    await userEvent.selectOptions(await canvas.findByLabelText('Region', {}, { timeout: 5000 }), [
      ...translated('Other…'),
    ]);
    await userEvent.type(await canvas.findByLabelText(said('Region, other value')), 'ap-south-1');
  },
};
/** A choice brings a further field. */
export const ConditionalField: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByLabelText('Costs and usage', {}, { timeout: 5000 }));
    await expect(await canvas.findByLabelText(/Team/)).toBeVisible();
  },
};
/** Two ways to connect; the recommended one is chosen. */
export const SeveralMethods: Story = { args: { definition: twoMethods } };
/** The other way. */
export const OtherMethod: Story = {
  args: { definition: twoMethods },
  play: async ({ canvas }) => {
    await userEvent.click(
      await canvas.findByLabelText(/Personal key/, { selector: '[type=radio]' }, { timeout: 5000 }),
    );
    await expect(await canvas.findByText('It stops working when the person leaves.')).toBeVisible();
  },
};
/** Markup, unsafe addresses, endless words, another direction: shown as text, and nothing bursts. */
export const Hostile: Story = { args: { definition: hostile } };
/** A definition that needs a pop-up, which this version does not draw: said by name, nothing skipped silently. */
export const NeedsAPopup: Story = { args: { definition: fromTheFuture } };
