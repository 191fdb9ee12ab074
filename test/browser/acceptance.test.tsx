import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { sampleAccount, scenarios, WORKING_KEY } from '../../src/testing.ts';
import { KEY, NEW_KEY, openConsole } from './host.tsx';
import {
  button,
  chooseAction,
  dialog,
  enterAndTest,
  expectFocusOnElement,
  openAccounts,
  openWizard,
  pasteKey,
} from './steps.ts';

describe('acceptance criteria', () => {
  it('S1: without access the button is visible and disabled, shows the reason, and makes no call', async () => {
    const { adapter } = openConsole([scenarios.empty, scenarios.viewer]);
    const connect = page.getByRole('button', { name: 'Connect OpenAI' });
    await expect.element(page.getByText('You need the Billing Profiles Admin permission.')).toBeVisible();
    await expect.element(connect).toHaveAttribute('aria-disabled', 'true');
    await connect.click({ force: true });
    expect(page.getByRole('dialog').elements()).toHaveLength(0);
    expect(adapter.calls('testCredential')).toHaveLength(0);
  });

  it('S2: the card with no account opens the wizard', async () => {
    openConsole([scenarios.empty]);
    await expect.element(page.getByText('Not connected')).toBeVisible();
    await openWizard();
    await expect.element(dialog().getByRole('heading', { name: 'Connect OpenAI' })).toBeVisible();
  });

  it('S3: with accounts the card offers Manage, and the accounts view Connect new account', async () => {
    openConsole([scenarios.twoAccounts]);
    await openAccounts();
    await page.getByRole('button', { name: /^Connect new OpenAI account/ }).click();
    await expect.element(dialog()).toBeVisible();
  });

  it('S4: step 1 shows the guide, the optional mark, the caution, the key field and Next', async () => {
    openConsole([scenarios.empty]);
    await openWizard();
    const items = (): readonly string[] =>
      dialog()
        .getByRole('listitem')
        .elements()
        .map((item) => item.textContent);
    await expect
      .poll(() => items().some((text) => text.includes('Management API Scope') && text.includes('Optional')))
      .toBe(true);
    await expect.element(dialog().getByText('OpenAI shows the key only once.', { exact: false })).toBeVisible();
    const label = dialog().getByText('Create new Admin key', { exact: true });
    expect(label.element().closest('[translate="no"]')).not.toBeNull();
    await expect.element(page.getByLabelText('Admin key', { exact: true })).toHaveFocus();
    await expect.element(button('Next')).toHaveAttribute('aria-disabled', 'true');
    await pasteKey(`  ${KEY}\n`);
    await expect.element(dialog().getByText('Spaces around the key were removed.')).toBeVisible();
    await expect.element(button('Next')).not.toHaveAttribute('aria-disabled');
  });

  it('S5: checks arrive one by one, the test can be cancelled and tried again', async () => {
    openConsole([scenarios.empty, scenarios.slowTest], { speed: 4 });
    await openWizard();
    await enterAndTest(KEY);
    await expect.element(dialog().getByText('Checking…')).toBeVisible();
    await expect.element(dialog().getByText('Passed', { exact: true }).first()).toBeVisible();
    await button('Cancel test').click();
    await expect.element(dialog().getByText('The test was cancelled. Nothing was stored.').first()).toBeVisible();
    await dialog().getByRole('button', { name: 'Test again' }).click();
    await expect.element(dialog().getByText('Checking…')).toBeVisible();
    expectFocusOnElement();
  });

  it('S6: a failed test shows its remedy first, leads to the guide item, then offers the host’s support', async () => {
    openConsole([scenarios.empty, scenarios.missingScope]);
    await openWizard();
    await enterAndTest(KEY);
    await expect.element(dialog().getByText('Permission missing: api.usage.read')).toBeVisible();
    await expect.element(dialog().getByRole('link', { name: /Open an expert inquiry/ })).toBeVisible();
    await dialog()
      .getByRole('button', { name: /step 8 of the guide/i })
      .click();
    await expect.element(dialog().getByText('Usage API Scope', { exact: true }).first()).toBeVisible();
    expectFocusOnElement();
    await expect.element(button('Next')).not.toHaveAttribute('aria-disabled');
  });

  it('S7: Finish is enabled only after a passed test of the entered key, and creates one account however often it is pressed', async () => {
    const { adapter } = openConsole([scenarios.empty]);
    await openWizard();
    await pasteKey(KEY);
    await button('Next').click();
    await expect.element(button('Finish')).toHaveAttribute('aria-disabled', 'true');
    await expect.element(dialog().getByText('Test the connection first.')).toBeVisible();
    await dialog().getByRole('button', { name: 'Test connection', exact: true }).click();
    await expect.element(button('Finish')).not.toHaveAttribute('aria-disabled');
    const finish = button('Finish').element();
    for (let press = 0; press < 5; press += 1) if (finish instanceof HTMLElement) finish.click();
    await expect.element(dialog().getByText('Connected Northwind Research').first()).toBeVisible();
    expect(adapter.accounts()).toHaveLength(1);
    expect(adapter.calls('connectAccount')).toHaveLength(1);
    expect(adapter.holds(adapter.accounts()[0]?.id ?? '', KEY)).toBe(true);
  });

  it('S7: replacing the key after a passed test disables Finish', async () => {
    openConsole([scenarios.empty]);
    await openWizard();
    await enterAndTest(KEY);
    await expect.element(button('Finish')).not.toHaveAttribute('aria-disabled');
    await dialog()
      .getByRole('button', { name: /^Replace/ })
      .click();
    await expect.element(page.getByLabelText('Admin key', { exact: true })).toHaveValue('');
    await pasteKey(NEW_KEY);
    await button('Next').click();
    await expect.element(button('Finish')).toHaveAttribute('aria-disabled', 'true');
  });

  it('S8 and S9: the new account is importing, shows its progress, and names the time and the e-mail', async () => {
    const { adapter } = openConsole([scenarios.empty]);
    await openWizard();
    await enterAndTest(KEY);
    await button('Finish').click();
    await expect.element(dialog().getByText('The last 6 months of data are imported.')).toBeVisible();
    await expect.element(dialog().getByText('The first import takes about 4 hours.')).toBeVisible();
    await expect.element(dialog().getByText('You get an e-mail when the data is there.')).toBeVisible();
    await button('Done').click();
    await openAccounts();
    const id = adapter.accounts()[0]?.id ?? '';
    adapter.change(id, (account) => ({ ...account, sync: { phase: 'importing', fraction: 0.42 } }));
    await expect.element(page.getByRole('table').getByText('42% imported', { exact: false })).toBeVisible();
    adapter.change(id, (account) => ({ ...account, sync: { phase: 'up_to_date' } }));
    await expect.element(page.getByRole('table').getByText('42% imported', { exact: false })).not.toBeInTheDocument();
    await expect.element(page.getByRole('cell', { name: 'Connected', exact: true })).toBeVisible();
  });

  it('S10: an organization that is connected already is recognized, and its key is updated instead', async () => {
    const { adapter } = openConsole([scenarios.duplicate]);
    await openAccounts();
    await page.getByRole('button', { name: /^Connect new OpenAI account/ }).click();
    await enterAndTest(NEW_KEY);
    await expect
      .element(
        dialog().getByText('This organization is already connected as Northwind Research.', { exact: false }).first(),
      )
      .toBeVisible();
    await dialog().getByRole('button', { name: 'Update its Admin key' }).click();
    await button('Update Admin key').click();
    await expect.element(button('Done')).toBeVisible();
    expect(adapter.accounts()).toHaveLength(2);
    expect(adapter.holds('acc_northwind', NEW_KEY)).toBe(true);
  });

  it('S11: accounts are found by the Organization ID, which comes from the test and can be copied', async () => {
    openConsole([scenarios.twoAccounts]);
    await openAccounts();
    await expect.element(page.getByText('org-4Hs8pLr2Yn65JeUa')).toBeVisible();
    await expect.element(page.getByRole('button', { name: /Copy Organization ID of Atlas/ })).toBeVisible();
    await page.getByRole('searchbox').fill('org-4Hs8');
    await expect.element(page.getByText('1 OpenAI account found', { exact: false }).first()).toBeVisible();
    expect(page.getByRole('button', { name: /^Actions for/ }).elements()).toHaveLength(1);
  });

  it('S12: the first item of the kebab menu updates the key in the same wizard, and the old key stays in use until then', async () => {
    const { adapter } = openConsole([scenarios.twoAccounts]);
    await openAccounts();
    await page.getByRole('button', { name: 'Actions for Northwind Research' }).click();
    await expect.element(page.getByRole('menuitem').first()).toHaveTextContent('Update Admin key');
    await page.getByRole('menuitem', { name: 'Update Admin key' }).click();
    await expect
      .element(
        dialog().getByText('Current Admin key ends 3fQ9. It stays in use until the new one works.', { exact: false }),
      )
      .toBeVisible();
    await enterAndTest(NEW_KEY);
    await expect.element(dialog().getByText('The new Admin key works. It is not in use yet.')).toBeVisible();
    expect(adapter.holds('acc_northwind', NEW_KEY)).toBe(false);
    await button('Update Admin key').click();
    await expect.element(dialog().getByText('The old key still works at OpenAI.', { exact: false })).toBeVisible();
    expect(adapter.holds('acc_northwind', NEW_KEY)).toBe(true);
    expect(adapter.accounts().find(({ id }) => id === 'acc_northwind')?.createdAt).toBe(sampleAccount().createdAt);
    await button('Done').click();
    await expect.element(page.getByRole('button', { name: 'Actions for Northwind Research' })).toHaveFocus();
  });

  it('S12: a key of another organization is refused by name and changes nothing', async () => {
    const { adapter } = openConsole([scenarios.twoAccounts, scenarios.otherOrganization]);
    await openAccounts();
    await chooseAction('Northwind Research', 'Update Admin key');
    await enterAndTest(NEW_KEY);
    await expect
      .element(
        dialog().getByText('This key belongs to Helios Energy, not to Northwind Research.', { exact: false }).first(),
      )
      .toBeVisible();
    expect(adapter.calls('rotateCredential')).toHaveLength(0);
    await dialog()
      .getByRole('button', { name: /Connect Helios Energy as a new account/ })
      .click();
    await dialog()
      .getByRole('button', { name: /^Test (connection|again)$/ })
      .click();
    await button('Finish').click();
    await expect.element(dialog().getByText('Connected Helios Energy').first()).toBeVisible();
    expect(adapter.accounts()).toHaveLength(3);
  });

  it('a response that is lost at Finish is checked again with the same request, and creates one account', async () => {
    const { adapter } = openConsole([scenarios.empty, scenarios.lostAnswer]);
    await openWizard();
    await enterAndTest(KEY);
    await button('Finish').click();
    await expect
      .element(dialog().getByText('We could not confirm that the account was connected.').first())
      .toBeVisible();
    await button('Check again').click();
    await expect.element(dialog().getByText('Connected Northwind Research').first()).toBeVisible();
    expect(adapter.accounts()).toHaveLength(1);
    expect(WORKING_KEY.organization?.name).toBe('Northwind Research');
  });
});
