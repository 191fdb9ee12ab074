import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactElement, type ReactNode, StrictMode } from 'react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { IntegrationDefinition } from '../../src/core.ts';
import {
  AccountsTable,
  ConnectWizard,
  IntegrationCard,
  IntegrationsProvider,
  type IntegrationsProviderProps,
  type KitEvent,
  TestConnection,
} from '../../src/index.ts';
import { realClock, type Scenario, scenarios, scriptedAdapter } from '../../src/testing.ts';
import { findSecret } from './find-secret.ts';
import { DEFINITION, KEY, pasteKey } from './render-console.tsx';

const BROKEN = 'This part of the page failed to show.';

/** A definition, one member of which throws while `armed`: a defect in whatever reads it. */
function plant(member: keyof IntegrationDefinition) {
  const defect = { armed: false };
  const value = DEFINITION[member];
  const definition = Object.defineProperty({ ...DEFINITION }, member, {
    enumerable: true,
    get() {
      if (defect.armed) throw new Error('PLANTED');
      return value;
    },
  });
  return { defect, definition };
}

/** A host's page around a part. The provider is there before the part, as it reads the whole definition itself. */
function openPage(
  setup: readonly Scenario[],
  definition: IntegrationDefinition,
  provider: Partial<IntegrationsProviderProps> = {},
) {
  const clock = realClock({ speed: 0 });
  const adapter = scriptedAdapter(setup, { clock });
  const events: KitEvent[] = [];
  const caught: unknown[] = [];
  const props: IntegrationsProviderProps = {
    adapter,
    integrations: [definition],
    now: clock.now,
    onEvent: (event) => events.push(event),
    ...provider,
  };
  const page = (part: ReactNode): ReactElement => (
    <StrictMode>
      <main>
        <h1>Console</h1>
        <IntegrationsProvider {...props}>{part}</IntegrationsProvider>
      </main>
    </StrictMode>
  );
  const { rerender } = render(page(null), { onCaughtError: (error) => caught.push(error) });
  return {
    adapter,
    events,
    caught,
    user: userEvent.setup(),
    show: (part: ReactNode) => rerender(page(part)),
    failures: () => events.filter(({ type }) => type === 'component.failed'),
  };
}

/** Puts elements around the steps of the wizard, as an extension may: React then fails to remove the step that is left. */
function breakWizard(): void {
  for (const step of [...(document.querySelector('[data-slot="ik-wizard-content"]')?.children ?? [])]) {
    const box = document.createElement('div');
    step.replaceWith(box);
    box.append(step);
  }
}

/** The second step of the wizard may still be loading. */
const press = async (name: string | RegExp, inside: HTMLElement = document.body): Promise<void> =>
  userEvent.click(await within(inside).findByRole('button', { name }, { timeout: 4_000 }));

describe('a defect in a component', () => {
  it.each([
    ['IntegrationCard', <IntegrationCard key="1" integrationId="openai" />, ['article', 'OpenAI']],
    ['AccountsTable', <AccountsTable key="1" integrationId="openai" />, ['region', 'OpenAI accounts']],
    ['ConnectWizard', <ConnectWizard key="1" integrationId="openai" presentation="inline" />, ['region', /OpenAI/]],
    ['ConnectWizard', <ConnectWizard key="2" integrationId="openai" defaultOpen />, ['dialog', /OpenAI/]],
    ['TestConnection', <TestConnection key="1" integrationId="openai" accountId="acc_1" />, ['region', /Test/]],
  ] as const)(
    'a defect in %s leaves the host’s page, is reported, and can be tried again',
    async (name, part, shown) => {
      const { defect, definition } = plant('name');
      const page = openPage([scenarios.twoAccounts], definition);
      defect.armed = true;
      page.show(part);
      await screen.findByText(BROKEN);
      expect(screen.getByRole('heading', { name: 'Console', hidden: true })).toBeInTheDocument();
      const reported = page.failures();
      expect(reported).toContainEqual(
        expect.objectContaining({ type: 'component.failed', component: name, integrationId: 'openai' }),
      );
      expect(JSON.stringify(page.events) + document.body.textContent).not.toContain('PLANTED');

      await press('Try again');
      expect(await screen.findByText(BROKEN)).toBeInTheDocument();
      expect(page.failures().length).toBeGreaterThan(reported.length);

      defect.armed = false;
      await press('Try again');
      const [role, title] = shown;
      expect(await screen.findByRole(role, { name: title })).toBeInTheDocument();
      expect(screen.queryByText(BROKEN)).toBeNull();
      expect(page.caught.length).toBeGreaterThan(0);
    },
  );

  it('a use of a component that is wrong is thrown to the host, not shown as a defect', () => {
    // React reports errors that nothing catches; only this test expects some.
    const reported = vi.spyOn(console, 'error').mockImplementation(() => {});
    for (const part of [
      <IntegrationCard key="1" integrationId="other" />,
      <AccountsTable key="2" integrationId="other" />,
      <TestConnection key="3" integrationId="other" accountId="acc_1" />,
      <ConnectWizard key="4" integrationId="other" defaultOpen />,
    ])
      expect(() => openPage([scenarios.empty], DEFINITION).show(part)).toThrow(/other/);
    reported.mockClear();
  });
});

describe('a defect in the wizard', () => {
  it('a defect after the key was typed wipes the key and keeps method, fields and choices', async () => {
    const page = openPage([scenarios.empty], TWO_METHODS);
    page.show(<ConnectWizard integrationId="openai" defaultOpen />);
    await page.user.click(await screen.findByLabelText(/By region/));
    await page.user.type(screen.getByLabelText('Region'), 'eu-central');
    const [choice] = screen.getAllByRole('checkbox');
    await page.user.click(choice as HTMLElement);
    const chosen = (choice as HTMLInputElement).checked;
    pasteKey(KEY);

    breakWizard();
    await press('Next');
    expect(await screen.findByText(/Everything else that you entered is kept/)).toBeVisible();
    const dialog = screen.getByRole('dialog', { name: 'OpenAI' });
    expect(dialog).toContainElement(document.activeElement as HTMLElement);
    await waitFor(() => expect(findSecret('CANARY7xQ2mVw9Kc41TzWb', { events: page.events })).toEqual([]));
    expect(page.failures()).toEqual([
      { type: 'component.failed', component: 'ConnectWizard', integrationId: 'openai' },
    ]);

    await press('Try again', dialog);
    expect(await screen.findByLabelText<HTMLInputElement>('Region')).toHaveValue('eu-central');
    expect(screen.getByLabelText(/By region/)).toBeChecked();
    expect((screen.getAllByRole('checkbox')[0] as HTMLInputElement).checked).toBe(chosen);
    expect(screen.getByLabelText<HTMLInputElement>('Admin key', { exact: true }).value).toBe('');
    expect(screen.getByRole('button', { name: 'Next' })).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true);

    pasteKey(KEY);
    await press('Next');
    await press('Test connection');
    await waitFor(() => expect(page.adapter.calls('testCredential')).toHaveLength(1));
  });

  it('a defect after a passed test keeps the typed name', async () => {
    const page = openPage([scenarios.empty], DEFINITION);
    page.show(<IntegrationCard integrationId="openai" />);
    const connect = await screen.findByRole('button', { name: 'Connect OpenAI' });
    await waitFor(() => expect(connect).not.toHaveAttribute('aria-disabled'));
    await page.user.click(connect);
    await passTest();
    await page.user.type(await screen.findByLabelText(/^Name/), 'Research');

    breakWizard();
    await page.user.click(screen.getByRole('button', { name: 'Back' }));
    await screen.findByText(/Everything else that you entered is kept/);
    await press('Try again', screen.getByRole('dialog'));
    await passTest();
    expect(await screen.findByLabelText(/^Name/)).toHaveValue('Research');
  });

  it('another attempt after a stored one starts empty', async () => {
    const page = openPage([scenarios.empty], TWO_METHODS);
    page.show(<ConnectWizard integrationId="openai" defaultOpen />);
    await page.user.click(await screen.findByLabelText(/By region/));
    await page.user.type(screen.getByLabelText('Region'), 'eu-central');
    await passTest();
    await press('Finish');
    await page.user.click(await screen.findByRole('button', { name: /another/ }));
    await screen.findByLabelText('Admin key', { exact: true });
    await page.user.click(screen.getByLabelText(/By region/));
    expect(screen.getByLabelText('Region')).toHaveValue('');
  });

  it('an error in an effect leaves the host’s page, and the wizard can be tried again', async () => {
    const onStepChange = vi.fn<() => void>(() => {
      throw new Error('PLANTED');
    });
    const page = openPage([scenarios.empty], DEFINITION);
    page.show(<ConnectWizard integrationId="openai" defaultOpen onStepChange={onStepChange} />);
    await screen.findByLabelText('Admin key', { exact: true });
    pasteKey(KEY);
    await press('Next');
    await screen.findByText(/Everything else that you entered is kept/);
    expect(page.failures()).toHaveLength(1);
    await press('Try again', screen.getByRole('dialog'));
    expect(await screen.findByLabelText('Admin key', { exact: true })).toHaveValue('');
  });

  it('the wizard that failed can be closed', async () => {
    const page = openPage([scenarios.empty], DEFINITION);
    const onClose = vi.fn<() => void>();
    page.show(<ConnectWizard integrationId="openai" defaultOpen onClose={onClose} />);
    await screen.findByLabelText('Admin key', { exact: true });
    breakWizard();
    pasteKey(KEY);
    await press('Next');
    await screen.findByText(/Everything else that you entered is kept/);
    await page.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});

describe('a defect in the table', () => {
  it('a defect in a dialog leaves the table, and keeps the typed name', async () => {
    const page = openPage([scenarios.twoAccounts], DEFINITION);
    page.show(<AccountsTable integrationId="openai" />);
    await openDialog(page.user, 'Rename…');
    const typed = await screen.findByRole<HTMLInputElement>('textbox');
    await page.user.clear(typed);
    await page.user.click(typed);
    await page.user.paste(`Research ${'x'.repeat(300)}`);
    // Something else on the page removes an element that React is about to remove.
    document.querySelector('[data-slot="ik-error"]')?.remove();
    await page.user.tripleClick(typed);
    await page.user.paste('Research');

    const dialog = await screen.findByRole('dialog', { name: BROKEN });
    expect(page.failures()).toEqual([
      expect.objectContaining({ component: 'AccountDialog', integrationId: 'openai', accountId: expect.any(String) }),
    ]);
    expect(screen.getByRole('table', { hidden: true })).toBeInTheDocument();
    await press('Try again', dialog);
    await waitFor(() => expect(screen.getByRole('textbox')).toHaveValue('Research'));
    expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true);
    await press(/^Save/);
    expect(await screen.findAllByText('Research')).not.toHaveLength(0);
  });

  it('a defect in the rows leaves the search as typed', async () => {
    const page = openPage([scenarios.twoAccounts], DEFINITION);
    page.show(<AccountsTable integrationId="openai" />);
    const [first, second] = await screen.findAllByRole('rowheader');
    const name = second?.querySelector('bdi')?.textContent ?? '';
    first?.closest('tr')?.remove();
    await page.user.type(await screen.findByRole('searchbox'), name);
    await screen.findByText(BROKEN);
    expect(page.failures()).toContainEqual({
      type: 'component.failed',
      component: 'AccountsTable',
      integrationId: 'openai',
    });
    expect(screen.getByRole('searchbox')).toHaveValue(name);
    await page.user.clear(screen.getByRole('searchbox'));
    await press('Try again');
    expect(await screen.findAllByRole('row')).toHaveLength(3);
  });
});

describe('an error in an event handler', () => {
  it('an error in an event handler leaves the host’s page and the component as they are', async () => {
    const uncaught: string[] = [];
    const listen = (event: ErrorEvent): void => {
      event.preventDefault();
      uncaught.push(event.message);
    };
    window.addEventListener('error', listen);
    onTestFinished(() => window.removeEventListener('error', listen));
    const page = openPage([scenarios.twoAccounts], DEFINITION);
    page.show(
      <IntegrationCard
        integrationId="openai"
        onManage={() => {
          throw new Error('PLANTED');
        }}
      />,
    );
    await page.user.click(await screen.findByRole('button', { name: 'Manage OpenAI' }));
    expect(uncaught).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'Manage OpenAI' })).toBeVisible();
    expect(page.failures()).toEqual([]);
  });
});

async function passTest(): Promise<void> {
  await screen.findByLabelText('Admin key', { exact: true });
  pasteKey(KEY);
  await press('Next');
  await userEvent.click(await screen.findByRole('button', { name: 'Test connection' }));
}

async function openDialog(user: ReturnType<typeof userEvent.setup>, item: string): Promise<void> {
  const [kebab] = await screen.findAllByRole('button', { name: /^Actions for/ });
  await user.click(kebab as HTMLElement);
  const entry = await screen.findByRole('menuitem', { name: item });
  await waitFor(() => expect(entry).not.toHaveAttribute('aria-disabled'));
  await user.click(entry);
}

/** The sample with a second method, which has a field beside the key. */
const TWO_METHODS: IntegrationDefinition = {
  ...DEFINITION,
  methods: [
    ...DEFINITION.methods,
    {
      id: 'by_region',
      label: 'By region',
      steps: [
        {
          id: 'configure',
          title: 'Enter a key of a region',
          blocks: [
            {
              type: 'fields',
              fields: [
                { name: 'region', label: 'Region', input: 'text' },
                { name: 'apiKey', label: 'Admin key', input: 'secret', role: 'credential' },
              ],
            },
            { type: 'capabilities' },
          ],
        },
        { id: 'test', title: 'Test connection', blocks: [{ type: 'test' }] },
      ],
    },
  ],
};
