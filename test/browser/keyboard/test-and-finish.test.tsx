import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { type Scenario, scenarios } from '../../../src/testing.ts';
import { KEY } from '../host.tsx';
import { inEveryMode } from '../modes.ts';
import { button, dialog } from '../steps.ts';
import { activate, openByKeys, press, see, seeFocusOn, tabTo, type } from './keys.ts';

const BAD_KEY = 'sk-admin-bad';
const field = () => page.getByLabelText('Admin key', { exact: true });
const test = () => dialog().getByRole('button', { name: 'Test connection', exact: true });
const again = () => dialog().getByRole('button', { name: 'Test again', exact: true });

/** A key that the vendor refuses. */
const oneBadKey: Scenario = (script) => ({
  ...script,
  keys: { [BAD_KEY]: { organization: null, grants: [], refusal: { code: 'invalid_credential' } } },
});

/** The host's session has ended at the first test only. */
const signedOutOnce: Scenario = (script) => ({
  ...script,
  faults: { testCredential: { once: [{ kind: 'reject', failure: { code: 'host_signed_out' } }] } },
});

/** Opens the wizard, enters a key and starts the test. */
async function startTest(enter: () => Promise<void> = () => press('Control+v')): Promise<void> {
  await activate(button('Connect OpenAI'));
  await seeFocusOn(field());
  await enter();
  await press('Enter');
  await activate(test());
}

describe('the test and Finish by keyboard', () => {
  inEveryMode(() => {
    it('keyboard task 5: a passed test enables Finish', async () => {
      await openByKeys([scenarios.empty]);
      await startTest();
      await see(dialog().getByText('Connection works', { exact: true }));
      await tabTo(button('Finish'));
      await expect.element(button('Finish')).not.toHaveAttribute('aria-disabled');
    });

    it('keyboard task 6: after a failed test the key is edited and tested again', async () => {
      await openByKeys([scenarios.empty, oneBadKey]);
      await startTest(() => type(BAD_KEY));
      await see(again());
      await activate(button('Back'));
      await tabTo(field());
      await press('Control+a');
      await press('Control+v');
      expect((field().element() as HTMLInputElement).value === KEY).toBe(true);
      await press('Enter');
      await activate(test());
      await see(dialog().getByText('Connection works', { exact: true }));
      await tabTo(button('Finish'));
    });

    it('keyboard task 7: a test is cancelled, and focus moves to "Test again"', async () => {
      await openByKeys([scenarios.empty, scenarios.slowTest], { speed: 4 });
      await startTest();
      await activate(button('Cancel test'), { by: ' ' });
      await see(dialog().getByText('The test was cancelled. Nothing was stored.').first());
      await seeFocusOn(again());
      await press('Enter');
      await see(button('Cancel test'));
    });

    it('keyboard task 8: Finish stores the account, and Done returns to the card', async () => {
      const { adapter } = await openByKeys([scenarios.empty]);
      await startTest();
      await activate(button('Finish'));
      await seeFocusOn(dialog().getByRole('heading', { name: 'Connected Northwind Research' }));
      await activate(button('Done'));
      await see(button('Manage OpenAI'));
      expect(dialog().query()).toBeNull();
      expect(document.activeElement?.closest('article')).not.toBeNull();
      expect(adapter.accounts()).toHaveLength(1);
    });

    it('keyboard task 18: the end of the session is shown, and after signing in the same key is tested again', async () => {
      await openByKeys([scenarios.empty, signedOutOnce]);
      await startTest();
      await see(dialog().getByText('Your session has ended').first());
      await activate(again());
      await see(dialog().getByText('Connection works', { exact: true }));
      await activate(button('Finish'));
      await seeFocusOn(dialog().getByRole('heading', { name: 'Connected Northwind Research' }));
    });
  });
});
