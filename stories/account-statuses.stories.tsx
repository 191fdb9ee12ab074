import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { ACCOUNT_STATUSES, type AccountStatus, deriveStatus } from '../src/core.ts';
import { type Scenario, scenarios, SCRIPT_START } from '../src/testing.ts';
import { TableOnStage } from './stage.tsx';

/** The one sample account that has this status according to `deriveStatus`. */
function only(status: AccountStatus): Scenario {
  return (script) => {
    const { accounts, ...rest } = scenarios.everyStatus(script);
    return { ...rest, accounts: accounts.filter((account) => deriveStatus(account, SCRIPT_START) === status) };
  };
}

function AccountWithStatus({ status }: { readonly status: AccountStatus }) {
  return <TableOnStage key={status} scenarios={[only(status)]} />;
}

const meta = {
  title: 'AccountsTable/Statuses',
  component: AccountWithStatus,
  argTypes: { status: { control: 'select', options: ACCOUNT_STATUSES } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { expanded: false })).toBeVisible();
  },
} satisfies Meta<typeof AccountWithStatus>;
export default meta;
type Story = StoryObj<typeof meta>;

export const ReconnectNeeded: Story = { args: { status: 'reconnect_needed' } };
export const PermissionMissing: Story = { args: { status: 'permission_missing' } };
export const SyncFailing: Story = { args: { status: 'sync_failing' } };
export const Expiring: Story = { args: { status: 'expiring' } };
export const Partial: Story = { args: { status: 'partial' } };
export const Paused: Story = { args: { status: 'paused' } };
export const Importing: Story = { args: { status: 'importing' } };
export const Waiting: Story = { args: { status: 'waiting' } };
export const Connected: Story = { args: { status: 'connected' } };
export const Unknown: Story = { args: { status: 'unknown' } };
