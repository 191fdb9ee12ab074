import { AccountsTable, IntegrationsProvider } from 'integration-kit';
import type { Account, IntegrationAdapter } from 'integration-kit/core';
import { openai } from 'integration-kit/integrations/openai';
import { manyAccounts, type Scenario, scriptedAdapter } from 'integration-kit/testing';
import type { ReactElement } from 'react';
import { BaselineTable } from './baseline-table.tsx';
import { instantClock, mount, painted, type Subject, until } from './harness.ts';

const DEFINITION = openai({ permission: 'Billing Profiles Admin', history: 'P6M' });
const MENUS = 4;

/** First render, sort, slowest keystroke of a search, first and fastest later menu, in milliseconds until painted. */
export async function tablePage(subject: Subject, count: number) {
  const accounts = manyAccounts(count);
  const adapter = hostOf(accounts);
  let unmount = (): void => {};
  const first = await painted(
    () => {
      unmount = mount(table(subject, adapter));
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
  unmount();
  return { first, sort, filter, menuFirst: menus[0], menuNext: Math.min(...menus.slice(1)) };
}

/** Mounts a table and waits for its first row. Returns the function that unmounts it. */
export async function openTable(subject: Subject, adapter: IntegrationAdapter): Promise<() => void> {
  const unmount = mount(table(subject, adapter));
  await until(performance.now(), () => kebabs().length > 0);
  return unmount;
}

let preparedHost: IntegrationAdapter | null = null;

/** Creates the accounts of {@link showTable}, so that the memory of the table can be measured without them. */
export function prepareAccounts(count: number): void {
  preparedHost = hostOf(manyAccounts(count));
}

/** Mounts a table of the accounts that {@link prepareAccounts} has created. */
export async function showTable(subject: Subject): Promise<void> {
  if (preparedHost !== null) await openTable(subject, preparedHost);
}

/** A host that returns these accounts without a delay. */
export function hostOf(accounts: readonly Account[]): IntegrationAdapter {
  const scenario: Scenario = (script) => ({ ...script, accounts });
  return scriptedAdapter([scenario], { clock: instantClock() });
}

const kebabs = () => document.querySelectorAll<HTMLElement>('tbody [aria-haspopup="menu"]');

/** Whether the table shows the first page of these accounts. */
function shows(accounts: readonly Account[]): boolean {
  const rows = document.querySelectorAll('tbody th');
  return (
    rows.length === Math.min(50, accounts.length) &&
    [0, rows.length - 1].every((index) => rows[index]?.textContent?.includes(accounts[index]?.name ?? ' '))
  );
}

/** Types a text one character at a time, then clears it. Returns the slowest keystroke that changed the page. */
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

function table(subject: Subject, adapter: IntegrationAdapter): ReactElement {
  return subject === 'baseline' ? (
    <BaselineTable adapter={adapter} />
  ) : (
    <IntegrationsProvider adapter={adapter} integrations={[DEFINITION]}>
      <AccountsTable integrationId="openai" />
    </IntegrationsProvider>
  );
}
