import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { scenarios } from '../src/testing.ts';
import { AFTER_RETRIES, choose, nameOf, openMenu, textOf } from './play.ts';
import { TableOnStage } from './stage.tsx';

const meta = {
  title: 'AccountsTable',
  component: TableOnStage,
  args: { scenarios: [scenarios.twoAccounts] },
} satisfies Meta<typeof TableOnStage>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Two accounts without problems. */
export const Default: Story = {};
/** No account is connected. */
export const Empty: Story = { args: { scenarios: [scenarios.empty] } };
/** The list is loading. */
export const Loading: Story = { args: { scenarios: [scenarios.hangs] } };
/** The first read of the list failed. */
export const Failed: Story = {
  args: { scenarios: [scenarios.unavailable] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(textOf('The accounts could not be read'), {}, AFTER_RETRIES)).toBeVisible();
  },
};
/** No network. */
export const Offline: Story = { args: { scenarios: [scenarios.offline] } };
/** One account in each status, in the order of precedence. */
export const EveryStatus: Story = { args: { scenarios: [scenarios.everyStatus] } };
/** A key expires in six days: the row has a button that updates it. */
export const Expiring: Story = { args: { scenarios: [scenarios.oneExpiring] } };
/** A key has expired. */
export const Expired: Story = { args: { scenarios: [scenarios.oneExpired] } };
/** The vendor rejects a key. */
export const Rejected: Story = { args: { scenarios: [scenarios.rejected] } };
/** The first import is running: its range and progress. */
export const Importing: Story = { args: { scenarios: [scenarios.importing] } };
/** The first import is running, without a known progress. */
export const ImportingUnknown: Story = { args: { scenarios: [scenarios.importingUnknown] } };
/** Accounts that cannot be parsed are shown as invalid rows; the other rows stay usable. */
export const BadRows: Story = { args: { scenarios: [scenarios.twoAccounts, scenarios.lies] } };
/** Names that test the layout: very long, right to left, markup. */
export const HostileNames: Story = { args: { scenarios: [scenarios.hostileNames] } };
/** Three pages; the page sorts and filters in memory. */
export const ManyAccounts: Story = { args: { scenarios: [scenarios.manyAccounts] } };
/** The host does paging, search, sorting and filtering. */
export const HostPaging: Story = { args: { scenarios: [scenarios.manyAccounts, scenarios.hostPaging] } };
/** A person with read access: every item is disabled with its reason. */
export const Viewer: Story = { args: { scenarios: [scenarios.twoAccounts, scenarios.viewer] } };
/** A host with four methods: only Update Admin key and View details. */
export const FourMethods: Story = { args: { scenarios: [scenarios.twoAccounts, scenarios.fourMethods] } };

/** A search without results. */
export const FilteredEmpty: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('searchbox'), 'no such account');
    await expect(await canvas.findByRole('button', { name: nameOf('Clear filters') })).toBeVisible();
  },
};

/** The kebab menu. */
export const MenuOpen: Story = {
  play: async ({ canvas }) => {
    const menu = await openMenu(canvas);
    await expect(await within(menu).findByRole('menuitem', { name: nameOf('Update Admin key') })).toBeVisible();
  },
};
/** The kebab menu of a person with read access: each item has its reason. */
export const MenuOfViewer: Story = {
  args: { scenarios: [scenarios.twoAccounts, scenarios.viewer] },
  play: async ({ canvas }) => {
    const menu = await openMenu(canvas);
    await expect((await within(menu).findAllByText(/Billing Profiles Admin/))[0]).toBeVisible();
  },
};
/** The dialog with every field of an account. */
export const Details: Story = {
  play: async ({ canvas }) => {
    await choose(canvas, 'View details…');
    await expect(await within(document.body).findByRole('dialog')).toBeVisible();
  },
};
/** The dialog in which an account is renamed. */
export const Rename: Story = {
  play: async ({ canvas }) => {
    await choose(canvas, 'Rename…');
    await expect(await within(document.body).findByRole('dialog')).toBeVisible();
  },
};
/** The dialog that shows the effects of disconnecting before it is confirmed. */
export const Disconnect: Story = {
  play: async ({ canvas }) => {
    await choose(canvas, 'Disconnect…');
    await expect(await within(document.body).findByRole('alertdialog')).toBeVisible();
  },
};
/** The dialog in which the stored key is tested. */
export const TestConnectionOfARow: Story = {
  play: async ({ canvas }) => {
    await choose(canvas, 'Test connection…');
  },
};
/** Another person has changed the account since it was read. */
export const Conflict: Story = {
  args: { scenarios: [scenarios.twoAccounts, scenarios.conflict] },
  play: async ({ canvas }) => {
    await choose(canvas, 'Pause');
    await expect(await canvas.findByText(/Tomás Herrera/)).toBeVisible();
  },
};
/** The wizard in rotate mode, from the menu. */
export const UpdateKey: Story = {
  play: async ({ canvas }) => {
    await choose(canvas, 'Update Admin key');
    await expect(
      await within(document.body).findByRole('dialog', { name: /Admin key/ }, { timeout: 5000 }),
    ).toBeVisible();
  },
};
