import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Component, type ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { type Condition, isUsageError } from '../../src/core.ts';
import { AccountsTable, ConnectWizard, IntegrationCard, IntegrationsProvider, useAccounts } from '../../src/index.ts';
import { realClock, type Scenario, scenarios, scriptedAdapter } from '../../src/testing.ts';
import { SCRIPT_START } from '../../src/testing/clock.ts';
import { sampleAccount } from '../../src/testing/sample-accounts.ts';
import { DEFINITION, KEY, pasteKey } from '../components/render-console.tsx';

const adapterOf = (...setup: readonly Scenario[]) => scriptedAdapter(setup, { clock: realClock({ speed: 0 }) });

describe('<IntegrationsProvider>', () => {
  it('<IntegrationsProvider> asks the adapter of the newest render, and reads nothing twice for a new object', async () => {
    const adapter = adapterOf(scenarios.twoAccounts);
    const lists = vi.fn(adapter.listAccounts);
    const page = () => (
      <IntegrationsProvider adapter={{ ...adapter, listAccounts: lists }} integrations={[DEFINITION]}>
        <AccountsTable integrationId="openai" />
      </IntegrationsProvider>
    );
    const { rerender } = render(page());
    await screen.findByRole('rowheader', { name: 'Northwind Research' });
    const calls = lists.mock.calls.length;
    rerender(page());
    rerender(page());
    expect(lists.mock.calls.length).toBe(calls);
  });

  it('<IntegrationsProvider> shows nothing that hides in a definition from a host’s server, on a card as in a wizard', async () => {
    const definition = {
      ...DEFINITION,
      name: 'Open\u202E\u200BAI',
      description: `Costs\u0000 e${'\u0301'.repeat(15_000)}`,
    };
    const { container } = render(
      <IntegrationsProvider adapter={adapterOf(scenarios.empty)} integrations={[definition]}>
        <IntegrationCard integrationId="openai" />
        <ConnectWizard integrationId="openai" presentation="inline" />
      </IntegrationsProvider>,
    );
    await screen.findByLabelText('Admin key', { exact: true, selector: 'input' }, { timeout: 5000 });
    const shown = container.innerHTML;
    expect(shown).toContain('OpenAI');
    expect(shown).not.toMatch(/[\p{Cc}\p{Cf}]|\u0301{9}/u);
  });

  it('<IntegrationsProvider> shows a text whose letters are joined exactly, once the sanitiser for it has come', async () => {
    const definition = { ...DEFINITION, description: 'هزینه‌ها‮' };
    render(
      <IntegrationsProvider adapter={adapterOf(scenarios.empty)} integrations={[definition]}>
        <IntegrationCard integrationId="openai" />
      </IntegrationsProvider>,
    );
    expect(screen.getByText('هزینهها')).toBeInTheDocument();
    await screen.findByText('هزینه‌ها');
  });

  it('<IntegrationsProvider> says that it cannot draw a definition whose conditions are nested without end, and draws the others', async () => {
    let when: Condition = { capability: 'usage' };
    for (let level = 0; level < 3_000; level += 1) when = { not: when };
    const method = DEFINITION.methods[0];
    if (method === undefined) throw new Error('The definition has a method.');
    const steps = method.steps.map((step) => ({ ...step, when }));
    const deep = { ...DEFINITION, id: 'deep', name: 'Deep', methods: [{ ...method, steps }] };
    render(
      <IntegrationsProvider adapter={adapterOf(scenarios.empty)} integrations={[deep, DEFINITION]}>
        <IntegrationCard integrationId="openai" />
        <ConnectWizard integrationId="deep" presentation="inline" />
      </IntegrationsProvider>,
    );
    await screen.findByText(/cannot show this integration/u, {}, { timeout: 5000 });
    await screen.findByRole('heading', { name: 'OpenAI' });
  });

  it('<IntegrationsProvider> survives an onEvent and a clock that are asynchronous and reject', async () => {
    const received: unknown[] = [];
    const listen = (reason: unknown): unknown => received.push(reason);
    process.on('unhandledRejection', listen);
    const rejects = () => Promise.reject(new Error('down')) as never;
    render(
      <IntegrationsProvider
        adapter={adapterOf(scenarios.empty)}
        integrations={[DEFINITION]}
        onEvent={rejects}
        now={rejects}
      >
        <ConnectWizard integrationId="openai" presentation="inline" />
      </IntegrationsProvider>,
    );
    await screen.findByLabelText('Admin key', { exact: true, selector: 'input' }, { timeout: 5000 });
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', listen);
    expect(received).toEqual([]);
  });

  it('<IntegrationsProvider> forgets one tenant when another comes: rows, and a wizard with a typed key', async () => {
    const tenants = { a: adapterOf(scenarios.twoAccounts), b: adapterOf(scenarios.empty) };
    const page = (tenant: 'a' | 'b') => (
      <IntegrationsProvider adapter={tenants[tenant]} integrations={[DEFINITION]} contextKey={tenant}>
        <AccountsTable integrationId="openai" />
        <ConnectWizard integrationId="openai" presentation="inline" />
      </IntegrationsProvider>
    );
    const { rerender } = render(page('a'));
    await screen.findByRole('rowheader', { name: 'Northwind Research' });
    await screen.findByLabelText('Admin key', { exact: true, selector: 'input' }, { timeout: 5000 });
    pasteKey(KEY);
    rerender(page('b'));
    await screen.findByText('No OpenAI accounts yet');
    expect(screen.queryByRole('rowheader', { name: 'Northwind Research' })).toBeNull();
    const field = await screen.findByLabelText<HTMLInputElement>('Admin key', { exact: true, selector: 'input' });
    expect(field.value === '').toBe(true);
  });

  it('<IntegrationsProvider> closes a card’s dialog and notifies a host that keeps the wizard open', async () => {
    const user = userEvent.setup();
    const adapter = adapterOf(scenarios.empty);
    const closed = vi.fn();
    const page = (tenant: string) => (
      <IntegrationsProvider adapter={adapter} integrations={[DEFINITION]} contextKey={tenant}>
        <IntegrationCard integrationId="openai" />
        <ConnectWizard integrationId="openai" presentation="inline" open onOpenChange={closed} />
      </IntegrationsProvider>
    );
    const { rerender } = render(page('a'));
    const connect = await screen.findByRole('button', { name: 'Connect OpenAI' });
    await waitFor(() => expect(connect).not.toHaveAttribute('aria-disabled'));
    await user.click(connect);
    await screen.findByRole('dialog');
    rerender(page('b'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(closed.mock.calls).toEqual([[false]]);
  });

  it('<IntegrationsProvider> shows the host’s words where it gave some and English otherwise', async () => {
    render(
      <IntegrationsProvider
        adapter={adapterOf(scenarios.empty)}
        integrations={[DEFINITION]}
        messages={{ card: { connectNamed: (integration) => `Hook up ${integration}` } }}
      >
        <IntegrationCard integrationId="openai" />
      </IntegrationsProvider>,
    );
    await screen.findByRole('button', { name: 'Hook up OpenAI' });
    await screen.findByText('Not connected');
  });

  it.each([
    ['en_US', 'Mar 2, 2026'],
    ['EN-us', 'Mar 2, 2026'],
    ['de_at', '02.03.2026'],
    ['zh_Hant_TW', '2026年3月2日'],
  ])('<IntegrationsProvider> canonicalizes the locale %s for every date', async (locale, date) => {
    const account = sampleAccount({ credential: { state: 'active', expiresAt: '2026-03-02' } });
    const adapter = { ...adapterOf(scenarios.empty), listAccounts: async () => ({ items: [account], applied: [] }) };
    render(
      <IntegrationsProvider adapter={adapter} integrations={[DEFINITION]} locale={locale} now={() => SCRIPT_START}>
        <AccountsTable integrationId="openai" />
      </IntegrationsProvider>,
    );
    const row = await screen.findByRole('row', { name: /Northwind/ });
    expect(row.textContent).toContain(date);
  });

  it('<IntegrationsProvider> keeps working when the host’s metrics throw', async () => {
    const user = userEvent.setup();
    render(
      <IntegrationsProvider
        adapter={adapterOf(scenarios.empty)}
        integrations={[DEFINITION]}
        onEvent={() => {
          throw new Error('metrics are down');
        }}
      >
        <IntegrationCard integrationId="openai" />
      </IntegrationsProvider>,
    );
    const connect = await screen.findByRole('button', { name: 'Connect OpenAI' });
    await waitFor(() => expect(connect).not.toHaveAttribute('aria-disabled'));
    await user.click(connect);
    await screen.findByLabelText('Admin key', { exact: true, selector: 'input' }, { timeout: 5000 });
  });
});

const WRONG_LOCALES = new Map<string, unknown>([
  ['empty', ''],
  ['the POSIX locale', 'C'],
  ['a POSIX locale with an encoding', 'de_DE.UTF-8'],
  ['a sentence', 'American English'],
  ['longer than a tag', 'en-'.repeat(400)],
  ['a list', ['en', 'de']],
  ['a number', 7],
  ['null', null],
]);

describe('<IntegrationsProvider> in development', () => {
  it('<IntegrationsProvider> names a mistake of the adapter in the console and to onEvent, before any retry', async () => {
    vi.stubEnv('NODE_ENV', 'development');
    const events = vi.fn();
    const wrong = () => Promise.reject(new TypeError("Cannot read properties of undefined (reading 'rows')"));
    render(
      <IntegrationsProvider
        adapter={{ ...adapterOf(scenarios.empty), summarizeIntegrations: wrong }}
        integrations={[DEFINITION]}
        onEvent={events}
      >
        <IntegrationCard integrationId="openai" />
      </IntegrationsProvider>,
    );
    await waitFor(() =>
      expect(events.mock.calls[0]).toMatchObject([
        { type: 'adapter.mistake', method: 'summarizeIntegrations', received: 'TypeError' },
      ]),
    );
    vi.unstubAllEnvs();
    const warned = vi.spyOn(console, 'warn');
    expect(warned.mock.calls).toEqual([[expect.stringContaining('summarizeIntegrations()')]]);
    // What this test provokes is no complaint of another.
    warned.mockClear();
  });
});

describe('misuse of the provider', () => {
  const wrong: readonly (readonly [string, () => ReactNode, RegExp])[] = [
    [
      'an adapter without its methods',
      () => <IntegrationsProvider adapter={{} as never} integrations={[DEFINITION]} />,
      /listAccounts\(\)/,
    ],
    ...[...WRONG_LOCALES].map(
      ([name, locale]) =>
        [
          `a locale that is ${name}`,
          () => (
            <IntegrationsProvider
              adapter={adapterOf(scenarios.empty)}
              integrations={[DEFINITION]}
              locale={locale as never}
            />
          ),
          /locale[\s\S]*language tag[\s\S]*de-CH/,
        ] as const,
    ),
    ['a component outside a provider', () => <AccountsTable integrationId="openai" />, /IntegrationsProvider/],
    [
      'an integration that the provider does not have',
      () => (
        <IntegrationsProvider adapter={adapterOf(scenarios.empty)} integrations={[DEFINITION]}>
          <UnknownIntegration />
        </IntegrationsProvider>
      ),
      /not-defined/,
    ],
  ];

  it.each(wrong)('misuse of the provider %s is refused at once, saying what, why and how', (_, page, message) => {
    const caught: unknown[] = [];
    render(<Catches>{page()}</Catches>, { onCaughtError: (error) => caught.push(error) });
    const error = caught[0];
    expect(isUsageError(error)).toBe(true);
    expect(String(error)).toMatch(message);
    expect(within(document.body).queryByRole('table')).toBeNull();
  });
});

function UnknownIntegration(): ReactNode {
  useAccounts('not-defined');
  return null;
}

class Catches extends Component<{ readonly children: ReactNode }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
