import { render } from '@testing-library/react';
import { type ComponentType, StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Scenario, type ScriptedAdapter, scenarios } from '../../../src/testing.ts';
import { KEY, NEW_KEY } from '../../components/sample-host.ts';
import { button } from '../steps.ts';
import {
  BareTrap,
  CutOff,
  FullScreen,
  type HostProps,
  NamedTrap,
  NamelessTrap,
  NativeDialog,
  Plain,
  Popover,
  RadixModal,
} from './host-layers.tsx';
import { card, kit, openDialog, table } from './kit.tsx';

const HOSTS: Readonly<Record<string, ComponentType<HostProps>>> = {
  'a plain page': Plain,
  'a part that cuts off': CutOff,
  'a modal dialog of Radix': RadixModal,
  'a modal dialog with a trap': NamedTrap,
  'a modal layer without a role': NamelessTrap,
  'a bare focus trap': BareTrap,
  'a native modal dialog': NativeDialog,
  'a popover': Popover,
  'full screen': FullScreen,
};

interface Opened {
  readonly adapter: ScriptedAdapter;
  readonly closed: ReturnType<typeof vi.fn>;
}

/** Two providers, of which the second is used, in a host's layer. */
async function openIn(Host: ComponentType<HostProps>, what: 'card' | 'table', world: Scenario): Promise<Opened> {
  const { adapter, tree } = kit(world, what === 'card' ? card : table);
  const closed = vi.fn();
  render(
    <StrictMode>
      {
        kit(
          scenarios.empty,
          <>
            <h1>Host page</h1>
            <button type="button">Of the host</button>
            <Host onClosed={closed}>{tree}</Host>
          </>,
        ).tree
      }
    </StrictMode>,
  );
  if (Host === FullScreen) {
    await page.getByRole('button', { name: 'Whole screen' }).click();
    await expect.poll(() => document.fullscreenElement).not.toBeNull();
  }
  return { adapter, closed };
}

/** Whether a person can see and press it: it is what lies on top at its middle. */
async function expectOnTop(element: Element): Promise<void> {
  await expect
    .poll(() => {
      const box = element.getBoundingClientRect();
      const hit = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
      return hit !== null && (element.contains(hit) || hit.contains(element));
    })
    .toBe(true);
}

async function openMenu(account: string): Promise<void> {
  await button(`Actions for ${account}`).click();
  await expect.element(page.getByRole('menu')).toBeVisible();
  const items = page.getByRole('menuitem').elements();
  expect(items.length).toBeGreaterThan(4);
  for (const item of items) await expectOnTop(item);
}

describe.each(Object.entries(HOSTS))('in %s', (_, Host) => {
  afterEach(async () => {
    if (document.fullscreenElement !== null) await document.exitFullscreen();
  });

  it('an account is connected', async () => {
    const { adapter, closed } = await openIn(Host, 'card', scenarios.empty);
    await button('Connect OpenAI').click();
    const field = page.getByLabelText('Admin key', { exact: true });
    await expect.element(field).toHaveFocus();
    await expectOnTop(field.element());
    await userEvent.keyboard(KEY);
    expect((field.element() as HTMLInputElement).value === KEY).toBe(true);
    await button('Next').click();
    await page.getByRole('button', { name: 'Test connection', exact: true }).click();
    await expect.element(button('Finish')).not.toHaveAttribute('aria-disabled');
    await button('Finish').click();
    await button('Done').click();
    await expect.poll(() => openDialog()).toBeNull();
    expect(adapter.accounts()).toHaveLength(1);
    expect(closed).not.toHaveBeenCalled();
    expect(document.activeElement).not.toBe(document.body);
  });

  it('Escape with typed text asks, closes the wizard alone, and Tab stays in it', async () => {
    const { closed } = await openIn(Host, 'card', scenarios.empty);
    await button('Connect OpenAI').click();
    await expect.element(page.getByLabelText('Admin key', { exact: true })).toHaveFocus();
    await userEvent.keyboard('sk-a');
    for (let presses = 0; presses < 14; presses += 1) {
      await userEvent.keyboard(presses < 10 ? '{Tab}' : '{Shift>}{Tab}{/Shift}');
      expect(openDialog()?.contains(document.activeElement)).toBe(true);
    }
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Keep editing')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Keep editing')).not.toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await button('Discard Admin key').click();
    await expect.poll(() => openDialog()).toBeNull();
    await expect.element(button('Connect OpenAI')).toHaveFocus();
    expect(closed).not.toHaveBeenCalled();
  });

  it('accounts are searched, renamed and disconnected', async () => {
    const { adapter, closed } = await openIn(Host, 'table', scenarios.twoAccounts);
    const search = page.getByRole('searchbox');
    await search.fill('northwind');
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Actions for Atlas Labs')).not.toBeInTheDocument();
    await openMenu('Northwind Research');
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Actions for Northwind Research')).toHaveFocus();
    await openMenu('Northwind Research');
    await page.getByRole('menuitem', { name: /^Rename/ }).click();
    await expect.poll(() => document.activeElement?.getAttribute('data-slot')).toBe('ik-input');
    await userEvent.keyboard('Renamed{Enter}');
    await expect.poll(() => openDialog()).toBeNull();
    await expect.element(button('Actions for Renamed')).toHaveFocus();
    await openMenu('Renamed');
    await page.getByRole('menuitem', { name: /^Disconnect/ }).click();
    await expect.poll(() => openDialog()?.contains(document.activeElement)).toBe(true);
    await expectOnTop(button('Disconnect').element());
    await button('Disconnect').click();
    await expect.poll(() => adapter.accounts()).toHaveLength(1);
    await expect.poll(() => openDialog()).toBeNull();
    expect(closed).not.toHaveBeenCalled();
  });

  it('a key is replaced', async () => {
    const { adapter, closed } = await openIn(Host, 'table', scenarios.twoAccounts);
    await openMenu('Northwind Research');
    await page.getByRole('menuitem', { name: 'Update Admin key' }).click();
    await expect.element(page.getByLabelText('Admin key', { exact: true })).toHaveFocus();
    await userEvent.keyboard(`${NEW_KEY}{Enter}`);
    await page.getByRole('button', { name: 'Test connection', exact: true }).click();
    await button('Update Admin key').click();
    await button('Done').click();
    await expect.element(button('Actions for Northwind Research')).toHaveFocus();
    expect(adapter.holds('acc_northwind', NEW_KEY)).toBe(true);
    expect(closed).not.toHaveBeenCalled();
  });
});
