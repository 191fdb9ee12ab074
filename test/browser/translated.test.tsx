import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { scenarios } from '../../src/testing.ts';
import { translatePage } from '../page-translator.ts';
import { KEY, NEW_KEY, openConsole } from './host.tsx';
import { button, chooseAction, dialog, enterAndTest, openAccounts, openWizard } from './steps.ts';

describe.each(['wraps', 'replaces'] as const)('a page translator that %s every text', (way) => {
  it('connects the first account, and shows every new text', async () => {
    const { adapter, events } = openConsole([scenarios.empty]);
    const translator = translatePage(way);
    await expect.element(page.getByText('Not connected').first()).toBeVisible();
    await openWizard();
    await enterAndTest(KEY);
    await expect.element(dialog().getByText('Passed', { exact: true }).first()).toBeVisible();
    await expect.element(button('Finish')).not.toHaveAttribute('aria-disabled');
    await button('Finish').click();
    await button('Done').click();
    await expect.element(page.getByRole('button', { name: 'Manage OpenAI' })).toBeVisible();
    expect(page.getByRole('article').getByText('Not connected').elements()).toHaveLength(0);
    expect(adapter.accounts()).toHaveLength(1);
    expect(translator.count()).toBeGreaterThan(60);
    expect(translator.errors).toEqual([]);
    expect(events.filter(({ type }) => type === 'component.failed')).toEqual([]);
    await expect.element(page.getByRole('heading', { name: 'Console' })).toBeVisible();
  });

  it('searches, renames, rotates and disconnects, and shows every new text', async () => {
    const { adapter, events } = openConsole([scenarios.twoAccounts]);
    const translator = translatePage(way);
    await openAccounts();
    await page.getByRole('searchbox').fill('org-4Hs8');
    await expect.element(page.getByText('1 OpenAI account found', { exact: false }).first()).toBeVisible();
    await page.getByRole('searchbox').fill('');
    await expect.element(page.getByText('2 OpenAI accounts', { exact: false }).first()).toBeVisible();

    await chooseAction('Northwind Research', 'Rename…');
    await dialog().getByRole('textbox').fill('Research');
    await button('Save name').click();
    await expect.element(page.getByRole('button', { name: 'Actions for Research' })).toBeVisible();
    await expect.element(page.getByRole('rowheader', { name: 'Research', exact: true })).toBeVisible();

    await chooseAction('Research', 'Update Admin key');
    await enterAndTest(NEW_KEY);
    await button('Update Admin key').click();
    await button('Done').click();
    expect(adapter.holds('acc_northwind', NEW_KEY)).toBe(true);

    await chooseAction('Research', 'Disconnect…');
    const question = page.getByRole('alertdialog');
    await question.getByRole('button', { name: 'Disconnect', exact: true }).click();
    await expect.element(question).not.toBeInTheDocument();
    await expect.poll(() => page.getByRole('button', { name: /^Actions for/ }).elements().length).toBe(1);
    expect(translator.count()).toBeGreaterThan(100);
    expect(translator.errors).toEqual([]);
    expect(events.filter(({ type }) => type === 'component.failed')).toEqual([]);
    await expect.element(page.getByRole('heading', { name: 'Console' })).toBeVisible();
  });
});

describe('a defect in the wizard', () => {
  it('an element that another program removed does not break the page: the key is wiped and the wizard continues', async () => {
    const { adapter, events } = openConsole([scenarios.empty]);
    await openWizard();
    await enterAndTest(KEY);
    await expect.element(button('Finish')).not.toHaveAttribute('aria-disabled');
    document.querySelector('[data-slot="ik-wizard-test"]')?.remove();
    await button('Back').click();
    await expect.element(dialog().getByText(/Everything else that you entered is kept/)).toBeVisible();
    expect(events.filter(({ type }) => type === 'component.failed')).toEqual([
      { type: 'component.failed', component: 'ConnectWizard', integrationId: 'openai' },
    ]);
    await button('Try again').click();
    await expect.element(page.getByLabelText('Admin key', { exact: true })).toHaveValue('');
    await expect.element(page.getByLabelText('Admin key', { exact: true })).toHaveFocus();
    await enterAndTest(KEY);
    await button('Finish').click();
    await button('Done').click();
    expect(adapter.accounts()).toHaveLength(1);
  });
});
