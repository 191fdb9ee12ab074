import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { scenarios } from '../src/testing.ts';
import { choose, openMenu } from './play-table.ts';
import { called, RETRIED, said } from './play-wizard.ts';
import { TableOnStage } from './table-on-stage.tsx';

const meta = {
  title: 'AccountsTable',
  component: TableOnStage,
  args: { worlds: [scenarios.twoAccounts] },
} satisfies Meta<typeof TableOnStage>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Two accounts in good health. */
export const Default: Story = {};
/** Nothing is connected. */
export const Empty: Story = { args: { worlds: [scenarios.empty] } };
/** Nothing is known yet. */
export const Loading: Story = { args: { worlds: [scenarios.hangs] } };
/** The list could not be read, and nothing was ever shown. */
export const Failed: Story = {
  args: { worlds: [scenarios.unavailable] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(said('The accounts could not be read'), {}, RETRIED)).toBeVisible();
  },
};
/** No network. */
export const Offline: Story = { args: { worlds: [scenarios.offline] } };
/** One account in each status, in the order of precedence. */
export const EveryStatus: Story = { args: { worlds: [scenarios.everyStatus] } };
/** A key ends in six days: the update is in place. */
export const Expiring: Story = { args: { worlds: [scenarios.oneExpiring] } };
/** A key has ended. */
export const Expired: Story = { args: { worlds: [scenarios.oneExpired] } };
/** The vendor refuses a key. */
export const Rejected: Story = { args: { worlds: [scenarios.rejected] } };
/** The first import: range and fraction. */
export const Importing: Story = { args: { worlds: [scenarios.importing] } };
/** The first import; nobody knows how far. */
export const ImportingUnknown: Story = { args: { worlds: [scenarios.importingUnknown] } };
/** Rows that cannot be read are bad rows; the rest stays usable. */
export const BadRows: Story = { args: { worlds: [scenarios.twoAccounts, scenarios.lies] } };
/** Names that try the layout. */
export const HostileNames: Story = { args: { worlds: [scenarios.hostileNames] } };
/** Three pages in memory. */
export const ManyAccounts: Story = { args: { worlds: [scenarios.manyAccounts] } };
/** The host pages, searches, sorts and filters. */
export const HostPaging: Story = { args: { worlds: [scenarios.manyAccounts, scenarios.hostPaging] } };
/** May look and do nothing: every item says why. */
export const Viewer: Story = { args: { worlds: [scenarios.twoAccounts, scenarios.viewer] } };
/** A host with four methods: only Update Admin key and View details. */
export const FourMethods: Story = { args: { worlds: [scenarios.twoAccounts, scenarios.fourMethods] } };

/** A search that finds nothing. */
export const FilteredEmpty: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('searchbox'), 'no such account');
    await expect(await canvas.findByRole('button', { name: called('Clear filters') })).toBeVisible();
  },
};

/** The kebab menu. */
export const MenuOpen: Story = {
  play: async ({ canvas }) => {
    const menu = await openMenu(canvas);
    await expect(await within(menu).findByRole('menuitem', { name: called('Update Admin key') })).toBeVisible();
  },
};
/** The kebab menu of a viewer: reasons in place. */
export const MenuOfViewer: Story = {
  args: { worlds: [scenarios.twoAccounts, scenarios.viewer] },
  play: async ({ canvas }) => {
    const menu = await openMenu(canvas);
    await expect((await within(menu).findAllByText(/Billing Profiles Admin/))[0]).toBeVisible();
  },
};
/** Every field of an account in words. */
export const Details: Story = {
  play: async ({ canvas }) => {
    await choose(canvas, 'View details…');
    await expect(await within(document.body).findByRole('dialog')).toBeVisible();
  },
};
/** Renaming. */
export const Rename: Story = {
  play: async ({ canvas }) => {
    await choose(canvas, 'Rename…');
    await expect(await within(document.body).findByRole('dialog')).toBeVisible();
  },
};
/** What disconnecting would do, before it is done. */
export const Disconnect: Story = {
  play: async ({ canvas }) => {
    await choose(canvas, 'Disconnect…');
    await expect(await within(document.body).findByRole('alertdialog')).toBeVisible();
  },
};
/** The stored key is tested again. */
export const TestConnectionOfARow: Story = {
  play: async ({ canvas }) => {
    await choose(canvas, 'Test connection…');
  },
};
/** Somebody else changed the account meanwhile. */
export const Conflict: Story = {
  args: { worlds: [scenarios.twoAccounts, scenarios.conflict] },
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
