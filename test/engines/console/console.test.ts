import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { keyById } from '../../../examples/console/sandbox/keys.ts';
import { accountsOf, connectKey, HARBOUR, NORTHWIND } from '../../e2e/console-api.ts';
import { type ConsoleProcess, mailsOf, startConsole } from '../../e2e/console-process.ts';
import { ENGINES } from '../driver/engines.ts';
import { type Page, pageOf } from '../driver/page.ts';
import { picture } from './picture.ts';

const button = (name: string) => ({ role: 'button', name });
const heading = (name: string) => ({ role: 'heading', name });
const item = (name: string) => ({ role: 'menuitem', name });
const KEY_FIELD = { role: 'field', name: 'Admin key' };

for (const { missing } of ENGINES) if (missing !== null) it.skip(missing, () => {});

describe.each(ENGINES.filter(({ missing }) => missing === null))('the reference console in $name', (engine) => {
  let page: Page;

  beforeAll(async () => {
    page = pageOf(await engine.start());
    process.stdout.write(`Running in ${page.version}.\n`);
  });
  afterAll(async () => page?.close());

  /** Starts a console for one test. Fails when its page has thrown or violated the policy. */
  async function openConsole(connected: readonly string[] = []): Promise<ConsoleProcess> {
    const host = await startConsole({ IMPORT_PAUSE_MS: '250' });
    onTestFinished(() => host.dispose());
    for (const key of connected) await connectKey(host, key);
    await page.open(`${host.url}/${connected.length > 0 ? 'integrations/openai' : ''}`);
    return host;
  }
  const expectNoProblems = async (): Promise<void> => expect(await page.evaluate('() => window.problems')).toEqual([]);

  it('the main job by keyboard: a copied key is connected, imported, and its costs are shown', async () => {
    const host = await openConsole();
    await page.find(button('Connect OpenAI'));
    await picture(page, engine.name, 'cards');
    await page.enter({ role: 'link', name: 'Sandbox keys' });
    await page.focused(heading('Sandbox keys'));
    await page.enter(button('/^Copy key/'));
    await page.see('Key copied.');
    await page.press('Shift+Tab');
    await page.press('Enter');
    await page.focused(heading('Integrations'));

    await page.enter(button('Connect OpenAI'));
    await page.focused(KEY_FIELD);
    await page.paste();
    expect(await page.evaluate('() => document.activeElement.value.length')).toBe(keyById('works').value.length);
    await picture(page, engine.name, 'wizard');
    await page.press('Enter');
    await page.focused(heading('/Test connection/'));
    await page.enter(button('Test connection'));
    await page.see('Connection works');
    await picture(page, engine.name, 'test');
    await page.enter(button('Finish'));
    await page.focused(heading(`Connected ${NORTHWIND}`));
    await picture(page, engine.name, 'end');
    await page.enter(button('Done'));
    await page.focused(heading('OpenAI'));
    await picture(page, engine.name, 'table');
    await expect.poll(() => mailsOf(host), { timeout: 30_000 }).toHaveLength(1);
    await page.enter({ role: 'link', name: 'See costs' });
    await page.focused(heading('Costs and usage'));
    await page.see('Cost by day');
    await picture(page, engine.name, 'costs');
    await expectNoProblems();
  });

  it('by keyboard: a refused key leads to the guide, and a new key replaces the old one', async () => {
    const host = await openConsole(['works']);
    await page.enter(button(`Actions for ${NORTHWIND}`));
    await page.focused(item('Update Admin key'));
    await picture(page, engine.name, 'menu');
    await page.press('Escape');
    await page.focused(button(`Actions for ${NORTHWIND}`));
    await page.press('Enter');
    await page.focused(item('Update Admin key'));
    await page.press('Enter');
    await page.focused(KEY_FIELD);
    await page.type(keyById('no-usage').value);
    await page.press('Enter');
    await page.enter(button('Test connection'));
    await page.see('Permission missing: api.usage.read');
    await picture(page, engine.name, 'failure');
    await page.enter(button('Go to step 8 of the guide'));
    await page.see('In Usage API Scope, select Read.');
    await page.tabTo(KEY_FIELD);
    await page.press('Control+a');
    await page.type(keyById('second').value);
    await page.press('Enter');
    await page.enter(button('Test connection'));
    await page.see('The new Admin key works. It is not in use yet.');
    await page.enter(button('Update Admin key'));
    await page.focused(heading(`Admin key of ${NORTHWIND} updated`));
    await page.enter(button('Done'));
    await page.focused(button(`Actions for ${NORTHWIND}`));
    expect((await accountsOf(host))[0]?.credential.lastFour).toBe('7gT2');
    await expectNoProblems();
  });

  it('by mouse: an account is renamed, its details are read, and it is disconnected', async () => {
    const host = await openConsole(['works', 'other']);
    await page.click(button(`Actions for ${HARBOUR}`));
    await page.click(item('Rename…'));
    await page.focused({ role: 'textbox', name: 'Name' });
    await picture(page, engine.name, 'rename');
    await page.press('Control+a');
    await page.type('Insurance');
    await page.press('Enter');
    await page.focused(button('Actions for Insurance'));
    await page.click(button('Actions for Insurance'));
    await page.click(item('View details…'));
    await page.focused(heading('Details of Insurance'));
    await picture(page, engine.name, 'details');
    await page.press('Escape');
    await page.focused(button('Actions for Insurance'));
    await page.click(button('Actions for Insurance'));
    await page.click(item('Disconnect…'));
    await page.focused(button('Cancel'));
    await picture(page, engine.name, 'disconnect');
    await page.click(button('Disconnect'));
    await page.see('Insurance was disconnected.');
    await page.focused(button(`Actions for ${NORTHWIND}`));
    expect(await accountsOf(host)).toHaveLength(1);
    await expectNoProblems();
  });

  it('by keyboard: closing with a typed key asks first, and focus returns to the card', async () => {
    await openConsole();
    await page.enter(button('Connect OpenAI'));
    await page.focused(KEY_FIELD);
    await page.type('sk-a');
    await page.press('Escape');
    await page.focused(button('Keep editing'));
    await picture(page, engine.name, 'question');
    await page.press('Escape');
    await page.focused(KEY_FIELD);
    await page.press('Escape');
    await page.enter(button('Discard Admin key'));
    await page.gone(heading('Connect OpenAI'));
    await page.focused(button('Connect OpenAI'));
    await expectNoProblems();
  });
});
