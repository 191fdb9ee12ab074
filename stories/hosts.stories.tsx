import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { AccountsTable, ConnectWizard, IntegrationCard } from '../src/index.ts';
import { scenarios } from '../src/testing.ts';
import { everyField } from './sample-definitions.ts';
import { Stage } from './stage.tsx';

/** The definition with every control, under the id of the sample accounts. */
const definition = { ...everyField, id: 'openai' };

/** Card, table and wizard on one page. */
function WholeConsole() {
  return (
    <Stage scenarios={[scenarios.oneExpiring]} definition={definition}>
      <main style={{ display: 'grid', gap: 24 }}>
        <div style={{ maxInlineSize: 380 }}>
          <IntegrationCard integrationId="openai" headingLevel={2} onManage={() => {}} />
        </div>
        <AccountsTable integrationId="openai" />
        <ConnectWizard integrationId="openai" presentation="inline" defaultOpen />
      </main>
    </Stage>
  );
}

const meta = {
  title: 'Hosts',
  component: WholeConsole,
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('API key', { selector: 'input' }, { timeout: 5000 })).toBeVisible();
    await expect(await canvas.findByText('Atlas, production')).toBeVisible();
  },
} satisfies Meta<typeof WholeConsole>;
export default meta;
type Story = StoryObj<typeof meta>;

/** A page without styles. */
export const BarePage: Story = { globals: { host: 'none' } };
/** A reset that unsets everything but `display`. */
export const Reset: Story = { globals: { host: 'reset' } };
/** Tailwind 3, whose preflight is unlayered. */
export const Tailwind3: Story = { globals: { host: 'tailwind-3' } };
/** Tailwind 4, whose preflight is in a cascade layer. */
export const Tailwind4: Story = { globals: { host: 'tailwind-4' } };
/** Bootstrap’s reboot, which styles elements by name. */
export const Bootstrap: Story = { globals: { host: 'bootstrap' } };
