import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { scenarios } from '../../../src/testing.ts';
import { KEY } from '../host.tsx';
import { inEveryMode } from '../modes.ts';
import { button, dialog } from '../steps.ts';
import { activate, catchLinks, openByKeys, press, see, seeFocusOn, tabTo, type } from './keys.ts';

const field = () => page.getByLabelText('Admin key', { exact: true });
const connect = () => button('Connect OpenAI');
const stepTitle = (name: string) => dialog().getByRole('heading', { name, exact: false });

async function openWizard(): Promise<void> {
  await activate(connect());
  await seeFocusOn(field());
}

describe('the wizard by keyboard', () => {
  inEveryMode(() => {
    it('keyboard task 1: the wizard opens from its card, keeps Tab inside, and returns focus on Escape', async () => {
      await openByKeys([scenarios.empty]);
      await openWizard();
      const seen = new Set<Element | null>();
      while (!seen.has(document.activeElement)) {
        seen.add(document.activeElement);
        await press('Tab');
      }
      expect(seen.size).toBeGreaterThan(6);
      await press('Shift+Tab');
      await press('Escape');
      await seeFocusOn(connect());
      expect(dialog().query()).toBeNull();
    });

    it('keyboard task 2: the guide is read and its link followed', async () => {
      await openByKeys([scenarios.empty]);
      const followed = catchLinks();
      await openWizard();
      await activate(dialog().getByRole('link', { name: /OpenAI dashboard/ }));
      expect(followed).toEqual(['_blank https://platform.openai.com/']);
      await tabTo(field(), 'Shift+Tab');
    });

    it('keyboard task 3: a key is pasted', async () => {
      await openByKeys([scenarios.empty]);
      await openWizard();
      await press('Control+v');
      expect((field().element() as HTMLInputElement).value === KEY).toBe(true);
      await expect.element(button('Next')).not.toHaveAttribute('aria-disabled');
    });

    it('keyboard task 4: the key is shown and hidden, and focus stays on the button', async () => {
      await openByKeys([scenarios.empty]);
      await openWizard();
      await press('Control+v');
      await activate(button('Show Admin key'));
      await seeFocusOn(button('Hide Admin key'));
      expect(field().element()).toHaveAttribute('type', 'text');
      await press(' ');
      await seeFocusOn(button('Show Admin key'));
      expect(field().element()).toHaveAttribute('type', 'password');
    });

    it('keyboard task 9: closing with a typed key shows a question, and the safe answer has focus first', async () => {
      await openByKeys([scenarios.empty]);
      await openWizard();
      await type('sk-a');
      await press('Escape');
      await seeFocusOn(button('Keep editing'));
      await press('Escape');
      await seeFocusOn(field());
      await press('Escape');
      await seeFocusOn(button('Keep editing'));
      await press('Enter');
      await seeFocusOn(field());
      await press('Escape');
      await seeFocusOn(button('Keep editing'));
      await activate(button('Discard Admin key'));
      await seeFocusOn(connect());
    });

    it('keyboard task 10: Next and Back keep the key', async () => {
      await openByKeys([scenarios.empty]);
      await openWizard();
      await press('Control+v');
      await activate(button('Next'));
      await seeFocusOn(stepTitle('Test connection'));
      await activate(button('Back'));
      await seeFocusOn(stepTitle('Configure an Admin key'));
      await tabTo(field());
      expect((field().element() as HTMLInputElement).value === KEY).toBe(true);
      await press('Enter');
      await seeFocusOn(stepTitle('Test connection'));
    });

    it('Next without a key names the missing field and links to it', async () => {
      await openByKeys([scenarios.empty]);
      await openWizard();
      await press('Enter');
      await see(dialog().getByText('There is a problem'));
      await activate(dialog().getByRole('link', { name: 'Enter the Admin key.' }));
      await seeFocusOn(field());
    });
  });
});
