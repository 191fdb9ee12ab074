import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ConnectWizard, IntegrationsProvider } from '../../src/index.ts';
import { manyAccounts, realClock, type Scenario, scenarios, scriptedAdapter } from '../../src/testing.ts';
import { english } from '../../src/text/english.ts';
import { pseudo } from '../../stories/pseudo.ts';
import { DEFINITION, KEY, pasteKey, type RenderedKit, renderKit } from './render-console.tsx';
import { textsOutside } from './texts-outside.ts';

const PSEUDO = pseudo(english);
const { card, common, wizard, test, table, account: dialogs } = PSEUDO;

/** What is shown as it is. */
const DATA = [
  ...['OpenAI', 'OP', 'Admin key', 'Organization ID'],
  ...['Northwind Research', 'Atlas Freight', 'Atlas, production', 'Helios Energy', 'Mara Lindqvist', 'Tomás Herrera'],
  ...['Cost console', 'finops-readonly', 'org-7Qd2mVx9Kc41TzWb', 'org-4Hs8pLr2Yn65JeUa', 'org-9Zk3wNs6Rb80GhVe'],
  ...[
    'Reconnect needed',
    'Permission missing',
    'Sync failing',
    'Expiring',
    'Partial',
    'Paused',
    'Importing',
    'Waiting',
  ],
  ...['Connected', 'Unknown', 'api.usage.read', 'api.management.read', 'sk-admin-…'],
  ...['Daily import of costs and usage', 'budgets that read this account'],
  ...['Billing Profiles Admin', 'Open an expert inquiry'],
  ...manyAccounts(50).map(({ name }) => name ?? ''),
];
const CREDENTIAL = { credential: 'Admin key' };
const REFUSALS = [
  'wrongKey',
  'missingScope',
  'wrongKind',
  'projectKey',
  'networkPolicy',
  'otherRegion',
  'rateLimited',
] as const;
const FIRST = 'Northwind Research';

const expectAllFromCatalogue = (): void => expect(textsOutside(document.body, DATA)).toEqual([]);
const renderPseudo = (setup: readonly Scenario[], show: 'card' | 'table'): RenderedKit =>
  renderKit(setup, { show, messages: PSEUDO });

/** A text of the definition up to its first label or code. */
function definitionText(key: string): string {
  return PSEUDO.definitions[`openai.${key}`]?.split(/ ?(?:\*\*|`)/)[0] ?? '';
}

async function enterWizard(setup: readonly Scenario[]): Promise<RenderedKit> {
  const kit = renderPseudo([scenarios.empty, ...setup], 'card');
  const connect = await screen.findByRole('button', { name: card.connectNamed('OpenAI') });
  await waitFor(() => expect(connect).not.toHaveAttribute('aria-disabled'));
  await kit.user.click(connect);
  await screen.findByLabelText('Admin key', { exact: true, selector: 'input' }, { timeout: 4000 });
  return kit;
}

function enterRotation(setup: readonly Scenario[]): Pick<RenderedKit, 'user'> {
  const clock = realClock({ speed: 0 });
  render(
    <IntegrationsProvider
      adapter={scriptedAdapter(setup, { clock })}
      integrations={[DEFINITION]}
      now={clock.now}
      messages={PSEUDO}
    >
      <ConnectWizard integrationId="openai" accountId="acc_northwind" presentation="inline" />
    </IntegrationsProvider>,
  );
  return { user: userEvent.setup() };
}

const press = async ({ user }: Pick<RenderedKit, 'user'>, name: string): Promise<void> =>
  user.click(await screen.findByRole('button', { name }));

async function runTest(kit: Pick<RenderedKit, 'user'>): Promise<void> {
  pasteKey(KEY);
  await press(kit, wizard.next);
  await press(kit, test.start);
}

async function openMenu(kit: RenderedKit, account = FIRST): Promise<HTMLElement> {
  await kit.user.click(await screen.findByRole('button', { name: table.actions({ account }) }));
  const menu = await screen.findByRole('menu');
  await within(menu).findByRole('menuitem', { name: table.details });
  return menu;
}

describe('every string of a card comes from the catalogue', () => {
  it.each([
    ['with nothing connected', [scenarios.empty], card.notConnected],
    ['with two accounts', [scenarios.twoAccounts], card.connected(2, false)],
    ['with a key that ends', [scenarios.oneExpiring], card.attention('expiring', 1)],
    ['during an import', [scenarios.importing], card.importing(1)],
    ['when its status is not known', [scenarios.unavailable], card.failed],
  ] as const)('every string of a card comes from the catalogue %s', async (_, setup, shown) => {
    renderPseudo(setup, 'card');
    await screen.findByText(shown, {}, { timeout: 4000 });
    expectAllFromCatalogue();
  });
});

describe('every string of the wizard comes from the catalogue', () => {
  it('every string of the wizard comes from the catalogue in the guide and the form, and when Next is pressed without a key', async () => {
    const kit = await enterWizard([]);
    expectAllFromCatalogue();
    await press(kit, wizard.next);
    await screen.findByText(wizard.problems);
    expectAllFromCatalogue();
  });

  it.each([
    ['sk-proj-aB3', definitionText('hint.project')],
    ['sk-svcacct-aB3', definitionText('hint.service')],
    ['sk-ant-aB3', definitionText('hint.anthropic')],
    ['org-aB3', definitionText('hint.organization')],
    ['sk-aB3', definitionText('hint.legacy')],
    ['"sk-admin-aB3 dE5"', wizard.noticeUnwrapped.quotes],
    ['{"key":"sk-admin-1234567890"}', wizard.noticeJson({ name: 'key' })],
  ])('every string of the wizard comes from the catalogue in the notice about %s', async (key, notice) => {
    await enterWizard([]);
    pasteKey(key);
    await screen.findAllByText((text) => text.includes(notice));
    expectAllFromCatalogue();
  });

  it('every string of the wizard comes from the catalogue when a test passes, after Finish, and in the question before the key is discarded', async () => {
    const kit = await enterWizard([scenarios.optionalMissing]);
    await runTest(kit);
    await screen.findByText(test.passedPartly);
    expectAllFromCatalogue();
    await kit.user.keyboard('{Escape}');
    await screen.findByText(wizard.discardTitle(CREDENTIAL));
    expectAllFromCatalogue();
    await press(kit, wizard.keepEditing);
    await press(kit, wizard.finish);
    await screen.findByText(wizard.whatNext, {}, { timeout: 4000 });
    expectAllFromCatalogue();
  });

  it.each(REFUSALS)(
    'every string of the wizard comes from the catalogue when a test fails, in the scenario %s',
    async (scenario) => {
      const kit = await enterWizard([scenarios[scenario]]);
      await runTest(kit);
      await screen.findByRole('button', { name: test.again }, { timeout: 4000 });
      expectAllFromCatalogue();
    },
  );

  it.each([
    ['noIdentity', wizard.noIdentity],
    ['unreadableExpiry', test.expiryUnknown],
    ['expiringKey', test.passed],
  ] as const)(
    'every string of the wizard comes from the catalogue when a test passes, in the scenario %s',
    async (scenario, shown) => {
      const kit = await enterWizard([scenarios[scenario]]);
      await runTest(kit);
      await screen.findByText(shown, {}, { timeout: 4000 });
      expectAllFromCatalogue();
    },
  );

  it('every string of the wizard comes from the catalogue when the outcome of Finish is unknown', async () => {
    const kit = await enterWizard([scenarios.lostAnswer]);
    await runTest(kit);
    await press(kit, wizard.finish);
    await screen.findByText(wizard.unconfirmed, {}, { timeout: 4000 });
    expectAllFromCatalogue();
  });

  it.each([
    ['works', 'twoAccounts', (): string => wizard.notYetInUse(CREDENTIAL)],
    ['is of another organization', 'otherOrganization', (): string => wizard.mismatchHelp],
  ] as const)(
    'every string of the wizard comes from the catalogue when a key is replaced by one that %s',
    async (_, scenario, shown) => {
      const kit = enterRotation([scenarios.twoAccounts, scenarios[scenario]]);
      await screen.findByLabelText('Admin key', { exact: true, selector: 'input' }, { timeout: 4000 });
      expectAllFromCatalogue();
      await runTest(kit);
      await screen.findByText(shown(), {}, { timeout: 4000 });
      expectAllFromCatalogue();
    },
  );

  it('every string of the wizard comes from the catalogue when a key was replaced', async () => {
    const kit = enterRotation([scenarios.twoAccounts]);
    await screen.findByLabelText('Admin key', { exact: true, selector: 'input' }, { timeout: 4000 });
    await runTest(kit);
    const finish = await screen.findByRole('button', { name: wizard.finishRotate(CREDENTIAL) });
    await waitFor(() => expect(finish).not.toHaveAttribute('aria-disabled'));
    await kit.user.click(finish);
    await screen.findByText(wizard.clipboard, {}, { timeout: 4000 });
    expectAllFromCatalogue();
  });

  it('every string of the wizard comes from the catalogue when another user replaced the key first', async () => {
    const kit = enterRotation([scenarios.twoAccounts, scenarios.conflict]);
    await screen.findByLabelText('Admin key', { exact: true, selector: 'input' }, { timeout: 4000 });
    await runTest(kit);
    await press(kit, wizard.finishRotate(CREDENTIAL));
    await screen.findByText(wizard.conflictHelp({ ...CREDENTIAL, lastFour: 'w2Lm' }), {}, { timeout: 4000 });
    expectAllFromCatalogue();
  });
});

describe('every string of the table comes from the catalogue', () => {
  it.each([
    ['in every status', [scenarios.everyStatus], table.columnStatus],
    ['during an import', [scenarios.importing], table.columnStatus],
    ['with a key that the vendor refuses', [scenarios.rejected], table.columnStatus],
    ['in pages', [scenarios.manyAccounts], table.previous],
    ['without accounts', [scenarios.empty], table.emptyTitle({ other: definitionText('noun.other') })],
    ['when nothing could be read', [scenarios.unavailable], table.failedTitle],
    ['when rows cannot be read', [scenarios.twoAccounts, scenarios.lies], table.badRow],
  ] as const)('every string of the table comes from the catalogue %s', async (_, setup, shown) => {
    renderPseudo(setup, 'table');
    const found = await screen.findAllByText(shown, {}, { timeout: 4000 });
    expect(found.length).toBeGreaterThan(0);
    expectAllFromCatalogue();
  });

  it('every string of the table comes from the catalogue in the menu of a row', async () => {
    await openMenu(renderPseudo([scenarios.twoAccounts], 'table'));
    expectAllFromCatalogue();
  });

  it.each([
    ['details', table.details, dialogs.sectionAccount],
    ['rename', table.rename, dialogs.renameSave],
    ['disconnect', table.disconnect, dialogs.keep],
    ['test', table.test, test.start],
  ] as const)('every string of the table comes from the catalogue in the dialog %s', async (_, item, shown) => {
    const kit = renderPseudo([scenarios.twoAccounts], 'table');
    await kit.user.click(within(await openMenu(kit)).getByRole('menuitem', { name: item }));
    await screen.findAllByText(shown, {}, { timeout: 4000 });
    expectAllFromCatalogue();
  });

  it('every string of the table comes from the catalogue when a search finds nothing', async () => {
    const kit = renderPseudo([scenarios.twoAccounts], 'table');
    await screen.findByText(FIRST);
    await kit.user.type(screen.getByRole('searchbox'), '1234');
    await screen.findByText(table.noneBody, {}, { timeout: 4000 });
    expectAllFromCatalogue();
  });
});

describe('a string that is in no catalogue', () => {
  it.each([
    ['a text', <p key="p">Connect your account</p>],
    ['words beside a catalogued text', <p key="p">{common.loading} please</p>],
    ['a name for assistive technology', <button key="p" type="button" aria-label="Close" />],
    ['a hint in a field', <input key="p" placeholder="Search" />],
    ['a tooltip', <span key="p" title="Read more" />],
  ])('a string that is in no catalogue is caught as %s (counter-example)', (_, planted) => {
    render(planted);
    expect(textsOutside(document.body, DATA)).toHaveLength(1);
  });
});
