import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { scenarios } from '../../../src/testing.ts';
import { inEveryMode } from '../modes.ts';
import { button } from '../steps.ts';
import { activate, openAccountsByKeys, press, see, seeFocusOn, startAt, tabTo, type } from './keys.ts';

const kebab = (account: string) => button(`Actions for ${account}`);
const item = (name: string) => page.getByRole('menuitem', { name, exact: true });
const kebabs = () => page.getByRole('button', { name: /^Actions for/ });

describe('the accounts table by keyboard', () => {
  inEveryMode(() => {
    it('keyboard task 11: rows are sorted, and focus stays on the head of the column', async () => {
      await openAccountsByKeys([scenarios.twoAccounts]);
      const sort = page.getByRole('columnheader', { name: 'Account' }).getByRole('button');
      await activate(sort);
      const head = page.getByRole('columnheader', { name: 'Account' });
      const first = head.element().getAttribute('aria-sort');
      await press('Enter');
      await expect.element(head).not.toHaveAttribute('aria-sort', first ?? '');
      await press(' ');
      await seeFocusOn(sort);
    });

    it('keyboard task 12: accounts are searched, and the search is cleared', async () => {
      await openAccountsByKeys([scenarios.twoAccounts]);
      await tabTo(page.getByRole('searchbox'));
      await type('atlas');
      await see(page.getByText('1 OpenAI account found', { exact: false }).first());
      expect(kebabs().elements()).toHaveLength(1);
      await press('Control+a');
      await press('Delete');
      await see(kebab('Northwind Research'));
      await seeFocusOn(page.getByRole('searchbox'));
    });

    it('keyboard task 13: the next page is shown, and focus stays on the button', async () => {
      await openAccountsByKeys([scenarios.manyAccounts]);
      const end = document.createElement('button');
      document.body.append(end);
      startAt(end);
      end.remove();
      await activate(button('Next'), { direction: 'Shift+Tab' });
      await see(page.getByText('51–100 of 120').first());
      await seeFocusOn(button('Next'));
      await press('Enter');
      await see(page.getByText('101–120 of 120').first());
      await expect.element(button('Next')).toHaveAttribute('aria-disabled', 'true');
      await seeFocusOn(button('Next'));
    });

    it('keyboard task 14: the menu opens, finds items by letter, wraps, closes by Escape, and Tab leaves it', async () => {
      await openAccountsByKeys([scenarios.twoAccounts]);
      await activate(kebab('Northwind Research'));
      await seeFocusOn(item('Update Admin key'));
      await press('d');
      await seeFocusOn(item('Disconnect…'));
      await press('Home');
      await seeFocusOn(item('Update Admin key'));
      await press('End');
      await seeFocusOn(item('Disconnect…'));
      await press('Escape');
      await seeFocusOn(kebab('Northwind Research'));
      await press('ArrowDown');
      await seeFocusOn(item('Update Admin key'));
      await press('ArrowDown');
      await press('Tab');
      await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
      expect(document.activeElement).not.toBe(kebab('Northwind Research').element());
      await press('Shift+Tab');
      await seeFocusOn(kebab('Northwind Research'));
    });

    it('keyboard task 17: an account is disconnected, the safe answer has focus first, and focus moves to the next row', async () => {
      const { adapter } = await openAccountsByKeys([scenarios.twoAccounts]);
      await activate(kebab('Northwind Research'));
      await seeFocusOn(item('Update Admin key'));
      await press('End');
      await press('Enter');
      await see(page.getByRole('alertdialog'));
      await seeFocusOn(button('Cancel'));
      await press('Escape');
      await seeFocusOn(kebab('Northwind Research'));
      await press('Enter');
      await seeFocusOn(item('Update Admin key'));
      await press('End');
      await press('Enter');
      await seeFocusOn(button('Cancel'));
      await activate(button('Disconnect'));
      await seeFocusOn(kebab('Atlas, production'));
      expect(adapter.accounts()).toHaveLength(1);
    });
  });
});
