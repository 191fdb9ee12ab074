import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { scenarios } from '../../src/testing.ts';
import { translatePage } from '../page-translator.ts';
import { KEY, openWizard, pasteKey, renderKit } from './render-console.tsx';
import { NEW_KEY } from './sample-host.ts';

const press = async (kit: ReturnType<typeof renderKit>, name: string | RegExp): Promise<void> =>
  kit.user.click(await screen.findByRole('button', { name }));

async function testKey(kit: ReturnType<typeof renderKit>, key: string): Promise<void> {
  await screen.findByLabelText('Admin key', { exact: true });
  pasteKey(key);
  await press(kit, 'Next');
  await press(kit, /^Test connection/);
}

async function choose(kit: ReturnType<typeof renderKit>, account: string, item: RegExp): Promise<void> {
  await press(kit, `Actions for ${account}`);
  const entry = await screen.findByRole('menuitem', { name: item });
  await waitFor(() => expect(entry).not.toHaveAttribute('aria-disabled'));
  await kit.user.click(entry);
}

describe.each(['wraps', 'replaces'] as const)('a page translator that %s every text', (way) => {
  it('connects the first account, and every text that changes is shown', async () => {
    const kit = renderKit([scenarios.empty]);
    const translator = translatePage(way);
    const card = screen.getByRole('article');
    await waitFor(() => expect(card).toHaveTextContent('Not connected'));
    const dialog = await openWizard(kit);
    expect(within(dialog).getByRole('heading', { name: /^Step 1 of 2/ })).toBeVisible();
    await testKey(kit, KEY);
    await waitFor(() => expect(dialog).toHaveTextContent('Passed'));
    await press(kit, 'Finish');
    await press(kit, 'Done');
    await waitFor(() => expect(card).toHaveTextContent('1 account'));
    expect(card).not.toHaveTextContent('Not connected');
    expect(translator.count()).toBeGreaterThan(60);
    expect(translator.errors).toEqual([]);
    expect(kit.events.filter(({ type }) => type === 'component.failed')).toEqual([]);
  });

  it('searches, renames, rotates and disconnects, and every text that changes is shown', async () => {
    const kit = renderKit([scenarios.twoAccounts], { show: 'table' });
    const translator = translatePage(way);
    const section = await screen.findByRole('region', { name: 'OpenAI accounts' });
    await kit.user.type(await screen.findByRole('searchbox'), 'org-4Hs8');
    await waitFor(() => expect(section).toHaveTextContent('1 OpenAI account found'));
    await kit.user.clear(screen.getByRole('searchbox'));
    await waitFor(() => expect(section).toHaveTextContent('2 OpenAI accounts'));

    await choose(kit, 'Northwind Research', /^Rename/);
    await kit.user.type(await screen.findByRole('textbox'), 'Research');
    await press(kit, /^Save/);
    expect(await screen.findByRole('rowheader', { name: 'Research' })).toBeInTheDocument();

    await choose(kit, 'Research', /^Update/);
    await testKey(kit, NEW_KEY);
    await press(kit, 'Update Admin key');
    await press(kit, 'Done');

    await choose(kit, 'Research', /^Disconnect/);
    const question = await screen.findByRole('alertdialog');
    const disconnect = await within(question).findByRole('button', { name: 'Disconnect' });
    await waitFor(() => expect(disconnect).not.toHaveAttribute('aria-disabled'));
    await kit.user.click(disconnect);
    await waitFor(() => expect(screen.getAllByRole('button', { name: /^Actions for/ })).toHaveLength(1));
    expect(kit.adapter.accounts()).toHaveLength(1);
    expect(translator.errors).toEqual([]);
    expect(kit.events.filter(({ type }) => type === 'component.failed')).toEqual([]);
  }, 20_000);
});
