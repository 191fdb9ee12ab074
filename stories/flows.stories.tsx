import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { AccountsTable, IntegrationCard } from '../src/index.ts';
import { type Scenario, scenarios } from '../src/testing.ts';
import { choose, dialog } from './play-table.ts';
import { called, pasteKey, press, said } from './play-wizard.ts';
import { Stage } from './stage.tsx';

/** A small console: the card leads to the accounts. */
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

function ConsoleOnStage({ worlds }: { readonly worlds: readonly Scenario[] }) {
  return (
    <Stage scenarios={worlds}>
      <SmallConsole />
    </Stage>
  );
}

const meta = {
  title: 'Flows',
  component: ConsoleOnStage,
  args: { worlds: [scenarios.empty] },
} satisfies Meta<typeof ConsoleOnStage>;
export default meta;
type Story = StoryObj<typeof meta>;
type Canvas = Parameters<typeof press>[0];

const page = (): Canvas => within(document.body);

/** From the wizard's first step to its last screen. */
async function throughTheWizard(finish: string): Promise<void> {
  await pasteKey(page());
  for (const name of ['Next', 'Test connection', finish, 'Done']) await press(page(), name);
  await waitFor(() => expect(page().queryByRole('dialog')).not.toBeInTheDocument());
}

/** The first account: card, guide, key, test, Finish; then the card offers Manage, and the account is in the table. */
export const ConnectTheFirstAccount: Story = {
  play: async ({ canvas, step }) => {
    await step('open the wizard from the card', () => press(canvas, 'Connect OpenAI'));
    await step('paste, test, finish', () => throughTheWizard('Finish'));
    await step('see it in the table', async () => {
      await press(canvas, 'Manage OpenAI');
      await expect(await canvas.findByText('Northwind Research')).toBeVisible();
      await expect(canvas.getByText('org-7Qd2mVx9Kc41TzWb')).toBeVisible();
    });
  },
};

/** A new key for an account: tested while the old one keeps working, then swapped; the row shows the new ending. */
export const RotateAKey: Story = {
  args: { worlds: [scenarios.oneExpiring] },
  play: async ({ canvas, step }) => {
    await press(canvas, 'Manage OpenAI');
    await step('open the wizard from the row’s menu', () => choose(canvas, 'Update Admin key'));
    await step('test the new key, then swap', () => throughTheWizard('Update Admin key'));
    await step('focus is back in the row', async () => {
      const kebab = await canvas.findByRole('button', { name: called('Actions for Northwind Research') });
      await waitFor(() => expect(kebab).toHaveFocus());
    });
  },
};

/** Disconnecting: what stops, what becomes of the data, and that the key still works at the vendor. */
export const DisconnectAnAccount: Story = {
  args: { worlds: [scenarios.twoAccounts] },
  play: async ({ canvas, step }) => {
    await press(canvas, 'Manage OpenAI');
    await step('ask', () => choose(canvas, 'Disconnect…'));
    await step('read what stops, and confirm', async () => {
      const question = within(await dialog('alertdialog'));
      await question.findByText('Daily import of costs and usage');
      await userEvent.click(question.getByLabelText(said('Delete it')));
      await press(question, 'Disconnect and delete data');
    });
    await step('the row is gone, and says what is left to do', async () => {
      await expect(await canvas.findByText(said('Northwind Research was disconnected.'))).toBeVisible();
      await waitFor(() =>
        expect(
          canvas.queryByRole('button', { name: called('Actions for Northwind Research') }),
        ).not.toBeInTheDocument(),
      );
    });
  },
};
