import * as Menu from '@radix-ui/react-dropdown-menu';
import { AccountsTable, IntegrationsProvider } from 'integration-kit';
import { openai } from 'integration-kit/integrations/openai';
import { manyAccounts, type Scenario, scriptedAdapter } from 'integration-kit/testing';
import { type ReactElement, useMemo, useState } from 'react';
import { floorRow, instantClock } from './host.ts';
import { mount, until } from './mount.tsx';

const DEFINITION = openai({ permission: 'Billing Profiles Admin', history: 'P6M' });

/** First render, sort, filter, first and next menu, all in milliseconds until painted. */
export async function tablePage(kind: 'kit' | 'floor', count: number) {
  const accounts = manyAccounts(count);
  const world: Scenario = (script) => ({ ...script, accounts });
  const adapter = scriptedAdapter([world], { clock: instantClock() });
  const rows = accounts.map(floorRow);
  let start = performance.now();
  const leave = mount(kind === 'kit' ? <Kit adapter={adapter} /> : <Floor rows={rows} />);
  const first = await until(start, () => kebabs().length > 0);

  const name = () => document.querySelector('tbody th')?.textContent ?? '';
  const before = name();
  start = performance.now();
  document.querySelector<HTMLElement>('thead th button')?.click();
  const sort = await until(start, () => name() !== before);

  const search = document.querySelector<HTMLInputElement>('input[type="search"]');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const shown = kebabs().length;
  start = performance.now();
  set?.call(search, accounts[count - 1]?.externalId ?? '');
  search?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  const filter = await until(start, () => kebabs().length < shown);

  const menus: number[] = [];
  for (let index = 0; index < 4; index += 1) menus.push(await openMenu());
  leave();
  return { first, sort, filter, menuFirst: menus[0], menuNext: Math.min(...menus.slice(1)) };
}

const kebabs = () => document.querySelectorAll<HTMLElement>('tbody [aria-haspopup="menu"]');

async function openMenu(): Promise<number> {
  const kebab = kebabs()[0];
  const start = performance.now();
  for (const type of ['pointerdown', 'pointerup', 'click'])
    kebab?.dispatchEvent(new PointerEvent(type, { bubbles: true, button: 0, pointerType: 'mouse', detail: 1 }));
  const ms = await until(start, () => document.querySelector('[role="menu"] [role="menuitem"]') !== null);
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await until(performance.now(), () => document.querySelector('[role="menu"]') === null);
  return ms;
}

function Kit({ adapter }: { readonly adapter: ReturnType<typeof scriptedAdapter> }): ReactElement {
  return (
    <IntegrationsProvider adapter={adapter} integrations={[DEFINITION]}>
      <AccountsTable integrationId="openai" />
    </IntegrationsProvider>
  );
}

/** What a good engineer writes by hand: a sorted, filtered page of rows, each with a menu of its own. */
function Floor({ rows }: { readonly rows: readonly ReturnType<typeof floorRow>[] }): ReactElement {
  const [descending, setDescending] = useState(false);
  const [search, setSearch] = useState('');
  const page = useMemo(() => {
    const wanted = search.toLowerCase();
    const found = rows.filter((row) => `${row.name} ${row.externalId}`.toLowerCase().includes(wanted));
    const sorted = found.toSorted((a, b) => a.name.localeCompare(b.name));
    return (descending ? sorted.toReversed() : sorted).slice(0, 50);
  }, [rows, search, descending]);
  return (
    <>
      <input type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
      <table>
        <thead>
          <tr>
            <th>
              <button type="button" onClick={() => setDescending((was) => !was)}>
                Account
              </button>
            </th>
          </tr>
        </thead>
        <tbody>
          {page.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              <td>{row.externalId}</td>
              <td>{row.createdAt}</td>
              <td>
                <Menu.Root modal={false}>
                  <Menu.Trigger aria-label={`Actions for ${row.name}`}>⋮</Menu.Trigger>
                  <Menu.Portal>
                    <Menu.Content>
                      <Menu.Item>Update key</Menu.Item>
                      <Menu.Item>Disconnect</Menu.Item>
                    </Menu.Content>
                  </Menu.Portal>
                </Menu.Root>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
