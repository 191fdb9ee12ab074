import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { AccountsTable, IntegrationCard } from '../src/index.ts';
import { type Scenario, scenarios } from '../src/testing.ts';
import { choose, dialog, nameOf, pasteKey, press, textOf } from './play.ts';
import { Stage } from './stage.tsx';

/** A console with two pages: the card opens the accounts table. */
function SmallConsole() {
  const [managing, setManaging] = useState(false);
  return (
    <main>
      {managing ? (
        <AccountsTable integrationId="openai" />
      ) : (
        <div style={{ maxInlineSize: 380 }}>
          <IntegrationCard integrationId="openai" headingLevel={2} onManage={() => setManaging(true)} />
        </div>
      )}
    </main>
  );
}

function ConsoleOnStage({ scenarios }: { readonly scenarios: readonly Scenario[] }) {
  return (
    <Stage scenarios={scenarios}>
      <SmallConsole />
    </Stage>
  );
}

const meta = {
  title: 'Flows',
  component: ConsoleOnStage,
  args: { scenarios: [scenarios.empty] },
} satisfies Meta<typeof ConsoleOnStage>;
export default meta;
type Story = StoryObj<typeof meta>;
type Canvas = Parameters<typeof press>[0];

const page = (): Canvas => within(document.body);

/** Completes the wizard, from the key to Done. */
async function completeWizard(finish: string): Promise<void> {
  await pasteKey(page());
  for (const name of ['Next', 'Test connection', finish, 'Done']) await press(page(), name);
  await waitFor(() => expect(page().queryByRole('dialog')).not.toBeInTheDocument());
}

/** Connects the first account. The card then has a Manage button, and the table shows the account. */
export const ConnectTheFirstAccount: Story = {
  play: async ({ canvas, step }) => {
    await step('open the wizard from the card', () => press(canvas, 'Connect OpenAI'));
    await step('paste, test, finish', () => completeWizard('Finish'));
    await step('see it in the table', async () => {
      await press(canvas, 'Manage OpenAI');
      await expect(await canvas.findByText('Northwind Research')).toBeVisible();
      await expect(canvas.getByText('org-7Qd2mVx9Kc41TzWb')).toBeVisible();
    });
  },
};

/** Replaces the key of an account. The current key stays in use until the new one is stored. */
export const RotateAKey: Story = {
  args: { scenarios: [scenarios.oneExpiring] },
  play: async ({ canvas, step }) => {
    await press(canvas, 'Manage OpenAI');
    await step('open the wizard from the row’s menu', () => choose(canvas, 'Update Admin key'));
    await step('test and store the new key', () => completeWizard('Update Admin key'));
    await step('focus is back in the row', async () => {
      const kebab = await canvas.findByRole('button', { name: nameOf('Actions for Northwind Research') });
      await waitFor(() => expect(kebab).toHaveFocus());
    });
  },
};

/** Disconnects an account and deletes its data. */
export const DisconnectAnAccount: Story = {
  args: { scenarios: [scenarios.twoAccounts] },
  play: async ({ canvas, step }) => {
    await press(canvas, 'Manage OpenAI');
    await step('open the dialog', () => choose(canvas, 'Disconnect…'));
    await step('read the effects, and confirm', async () => {
      const question = within(await dialog('alertdialog'));
      await question.findByText('Daily import of costs and usage');
      await userEvent.click(question.getByLabelText(textOf('Delete it')));
      await press(question, 'Disconnect and delete data');
    });
    await step('the row disappears, and a message says what is left to do', async () => {
      await expect(await canvas.findByText(textOf('Northwind Research was disconnected.'))).toBeVisible();
      await waitFor(() =>
        expect(
          canvas.queryByRole('button', { name: nameOf('Actions for Northwind Research') }),
        ).not.toBeInTheDocument(),
      );
    });
  },
};
