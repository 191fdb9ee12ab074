import { AccountsTable, IntegrationsProvider } from 'integration-kit';
import type { Account, IntegrationAdapter } from 'integration-kit/core';
import { openai } from 'integration-kit/integrations/openai';
import { manyAccounts, type Scenario, scriptedAdapter } from 'integration-kit/testing';
import type { ReactElement } from 'react';
import { Baseline } from './baseline-table.tsx';
import { instantClock } from './host.ts';
import { mount, painted, until } from './mount.tsx';

const DEFINITION = openai({ permission: 'Billing Profiles Admin', history: 'P6M' });
const MENUS = 4;

/** First render, sort, slowest key of a search, first and next menu over a whole page, in milliseconds until painted. */
export async function tablePage(kind: 'kit' | 'floor', count: number) {
  const accounts = manyAccounts(count);
  const adapter = hostOf(accounts);
  let leave = (): void => {};
  const first = await painted(
    () => {
      leave = mount(table(kind, adapter));
    },
    () => kebabs().length > 0,
  );
  const byName = accounts.toSorted((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
  const sort = await painted(
    () => document.querySelector<HTMLElement>('thead th button')?.click(),
    () => shows(byName),
  );
  const filter = await slowestKey(byName, String(count - 1));
  const menus: number[] = [];
  for (let index = 0; index < MENUS; index += 1) menus.push(await openMenu());
  leave();
  return { first, sort, filter, menuFirst: menus[0], menuNext: Math.min(...menus.slice(1)) };
}

/** Mounts a table and waits until it is there. Returns how to take it away again. */
export async function openTable(kind: 'kit' | 'floor', adapter: IntegrationAdapter): Promise<() => void> {
  const leave = mount(table(kind, adapter));
  await until(performance.now(), () => kebabs().length > 0);
  return leave;
}

/** A host with this many accounts and, later, a table over it: two steps, so that what the second one adds can be weighed. */
let held: IntegrationAdapter | null = null;
export function hold(count: number): void {
  held = hostOf(manyAccounts(count));
}
export async function show(kind: 'kit' | 'floor'): Promise<void> {
  if (held !== null) await openTable(kind, held);
}

/** A host that answers at once with all of these. */
export function hostOf(accounts: readonly Account[]): IntegrationAdapter {
  const world: Scenario = (script) => ({ ...script, accounts });
  return scriptedAdapter([world], { clock: instantClock() });
}

const kebabs = () => document.querySelectorAll<HTMLElement>('tbody [aria-haspopup="menu"]');

/** Whether the page shows the first of these, as many as fit. */
function shows(accounts: readonly Account[]): boolean {
  const rows = document.querySelectorAll('tbody th');
  return (
    rows.length === Math.min(50, accounts.length) &&
    [0, rows.length - 1].every((place) => rows[place]?.textContent?.includes(accounts[place]?.name ?? ' '))
  );
}

/** Types a text key by key and takes it away again; the slowest key that changed the page. */
async function slowestKey(accounts: readonly Account[], text: string): Promise<number> {
  const costs: number[] = [];
  let found = accounts;
  for (let length = 1; length <= text.length; length += 1) {
    const typed = text.slice(0, length);
    found = found.filter(({ name, externalId }) => `${name}\n${externalId}`.toLowerCase().includes(typed));
    if (shows(found)) continue;
    costs.push(
      await painted(
        () => type(typed),
        () => shows(found),
      ),
    );
  }
  costs.push(
    await painted(
      () => type(''),
      () => shows(accounts),
    ),
  );
  return Math.max(...costs);
}

function type(text: string): void {
  const search = document.querySelector<HTMLInputElement>('input[type="search"]');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(search, text);
  search?.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

async function openMenu(): Promise<number> {
  const ms = await painted(
    () => {
      for (const type of ['pointerdown', 'pointerup', 'click'])
        kebabs()[0]?.dispatchEvent(
          new PointerEvent(type, { bubbles: true, button: 0, pointerType: 'mouse', detail: 1 }),
        );
    },
    () => document.querySelector('[role="menu"] [role="menuitem"]') !== null,
  );
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await until(performance.now(), () => document.querySelector('[role="menu"]') === null);
  return ms;
}

function table(kind: 'kit' | 'floor', adapter: IntegrationAdapter): ReactElement {
  return kind === 'floor' ? (
    <Baseline adapter={adapter} />
  ) : (
    <IntegrationsProvider adapter={adapter} integrations={[DEFINITION]}>
      <AccountsTable integrationId="openai" />
    </IntegrationsProvider>
  );
}
