import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { IntegrationCard } from '../src/index.ts';
import { type Scenario, scenarios } from '../src/testing.ts';
import { called, RETRIED, said } from './play-wizard.ts';
import { DEFINITION, Stage } from './stage.tsx';

interface CardStory {
  readonly worlds: readonly Scenario[];
  readonly speed?: number;
  readonly definition?: typeof DEFINITION;
  readonly manage?: boolean;
}

const meta = {
  title: 'IntegrationCard',
  component: CardOnStage,
  args: { worlds: [scenarios.empty], manage: true },
  parameters: { layout: 'padded' },
} satisfies Meta<typeof CardOnStage>;
export default meta;
type Story = StoryObj<typeof meta>;

function CardOnStage({ worlds, speed, definition, manage = true }: CardStory) {
  return (
    <Stage scenarios={worlds} speed={speed} definition={definition}>
      <main style={{ maxInlineSize: 380 }}>
        <h2 style={{ font: '600 18px/24px var(--ik-font)', marginBlock: '0 16px' }}>Integrations</h2>
        <IntegrationCard integrationId="openai" onManage={manage ? () => {} : undefined} />
      </main>
    </Stage>
  );
}

/** No account yet: the first one is one press away. */
export const Default: Story = {};
/** Accounts in good health: Manage leads on. */
export const Connected: Story = { args: { worlds: [scenarios.twoAccounts] } };
/** A host without an accounts page: the card connects one more. */
export const ConnectedWithoutManage: Story = { args: { worlds: [scenarios.twoAccounts], manage: false } };
/** The worst thing that is true of any account stands first. */
export const NeedsAttention: Story = { args: { worlds: [scenarios.oneExpired] } };
/** A key ends soon. */
export const Expiring: Story = { args: { worlds: [scenarios.oneExpiring] } };
/** The first import is under way. */
export const Importing: Story = { args: { worlds: [scenarios.importing] } };
/** The host counts no accounts: the card counts its first page. */
export const AtLeast: Story = {
  args: { worlds: [scenarios.manyAccounts, scenarios.hostPaging, scenarios.fourMethods] },
};
/** Nothing is known yet. */
export const Loading: Story = { args: { worlds: [scenarios.hangs] } };
/** The host's server cannot be reached. */
export const Failed: Story = {
  args: { worlds: [scenarios.unavailable] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(said('The status could not be loaded.'), {}, RETRIED)).toBeVisible();
  },
};
/** May look and not connect: the reason is readable. */
export const Viewer: Story = { args: { worlds: [scenarios.viewer] } };
/** Access is still being asked. */
export const AccessLoading: Story = { args: { worlds: [scenarios.accessHangs] } };
/** Access cannot be asked: nothing is allowed until it can. */
export const AccessUnknown: Story = {
  args: { worlds: [scenarios.accessFails] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(said('Your access could not be checked.'), {}, RETRIED)).toBeVisible();
  },
};
/** A broken logo becomes initials; a long name wraps. */
export const BrokenLogo: Story = {
  args: {
    definition: {
      ...DEFINITION,
      icon: 'https://127.0.0.1:1/none.png',
      name: 'The Very Long Name of an Integration',
      docsHref: 'https://docs.example.com/openai',
    },
  },
};
/** The wizard opens from the card by keyboard. */
export const OpensTheWizard: Story = {
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: called('Connect OpenAI') });
    await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled', 'true'));
    button.focus();
    await userEvent.keyboard('{Enter}');
    const dialog = await within(document.body).findByRole(
      'dialog',
      { name: called('Connect OpenAI') },
      { timeout: 5000 },
    );
    await expect(dialog).toBeVisible();
  },
};
