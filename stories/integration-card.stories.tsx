import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { IntegrationCard } from '../src/index.ts';
import { type Scenario, scenarios } from '../src/testing.ts';
import { AFTER_RETRIES, nameOf, textOf } from './play.ts';
import { DEFINITION, Stage } from './stage.tsx';

interface CardStory {
  readonly scenarios: readonly Scenario[];
  readonly speed?: number;
  readonly definition?: typeof DEFINITION;
  readonly manage?: boolean;
}

const meta = {
  title: 'IntegrationCard',
  component: CardOnStage,
  args: { scenarios: [scenarios.empty], manage: true },
  parameters: { layout: 'padded' },
} satisfies Meta<typeof CardOnStage>;
export default meta;
type Story = StoryObj<typeof meta>;

function CardOnStage({ scenarios, speed, definition, manage = true }: CardStory) {
  return (
    <Stage scenarios={scenarios} speed={speed} definition={definition}>
      <main style={{ maxInlineSize: 380 }}>
        <h2 style={{ font: '600 18px/24px var(--ik-font)', marginBlock: '0 16px' }}>Integrations</h2>
        <IntegrationCard integrationId="openai" onManage={manage ? () => {} : undefined} />
      </main>
    </Stage>
  );
}

/** No account yet: the card has a Connect button. */
export const Default: Story = {};
/** Accounts without problems: the card has a Manage button. */
export const Connected: Story = { args: { scenarios: [scenarios.twoAccounts] } };
/** A host without an accounts page: the card connects another account. */
export const ConnectedWithoutManage: Story = { args: { scenarios: [scenarios.twoAccounts], manage: false } };
/** The card shows the most severe status of all accounts. */
export const NeedsAttention: Story = { args: { scenarios: [scenarios.oneExpired] } };
/** A key expires soon. */
export const Expiring: Story = { args: { scenarios: [scenarios.oneExpiring] } };
/** The first import is running. */
export const Importing: Story = { args: { scenarios: [scenarios.importing] } };
/** The host does not count accounts: the card counts those of the first page. */
export const AtLeast: Story = {
  args: { scenarios: [scenarios.manyAccounts, scenarios.hostPaging, scenarios.fourMethods] },
};
/** The status is loading. */
export const Loading: Story = { args: { scenarios: [scenarios.hangs] } };
/** The host's server is unreachable. */
export const Failed: Story = {
  args: { scenarios: [scenarios.unavailable] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(textOf('The status could not be loaded.'), {}, AFTER_RETRIES)).toBeVisible();
  },
};
/** A person without the permission to connect: the card shows the reason. */
export const Viewer: Story = { args: { scenarios: [scenarios.viewer] } };
/** Access is loading. */
export const AccessLoading: Story = { args: { scenarios: [scenarios.accessHangs] } };
/** Access could not be read: Connect is disabled until it is. */
export const AccessUnknown: Story = {
  args: { scenarios: [scenarios.accessFails] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(textOf('Your access could not be checked.'), {}, AFTER_RETRIES)).toBeVisible();
  },
};
/** A logo that does not load is replaced by initials; a long name wraps. */
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
/** The wizard is opened from the card by keyboard. */
export const OpensTheWizard: Story = {
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: nameOf('Connect OpenAI') });
    await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled', 'true'));
    button.focus();
    await userEvent.keyboard('{Enter}');
    const dialog = await within(document.body).findByRole(
      'dialog',
      { name: nameOf('Connect OpenAI') },
      { timeout: 5000 },
    );
    await expect(dialog).toBeVisible();
  },
};
