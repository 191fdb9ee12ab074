import { manyAccounts } from 'integration-kit/testing';
import { createElement } from 'react';
import { mount, nextFrame, until } from './mount.tsx';
import { hostOf, openTable } from './table.tsx';
import { close, Floor, Kit, open } from './wizard.tsx';

/** Opens and closes something this many times in one page. */
export async function churn(what: 'wizard' | 'table', kind: 'kit' | 'floor', cycles: number): Promise<void> {
  await (what === 'wizard' ? churnWizard(kind, cycles) : churnTable(kind, cycles));
}

async function churnWizard(kind: 'kit' | 'floor', cycles: number): Promise<void> {
  const leave = mount(createElement(kind === 'kit' ? Kit : Floor));
  await until(performance.now(), () => document.querySelector('#open') !== null);
  for (let index = 0; index < cycles; index += 1) {
    await open();
    await close();
  }
  leave();
}

async function churnTable(kind: 'kit' | 'floor', cycles: number): Promise<void> {
  const adapter = hostOf(manyAccounts(50));
  for (let index = 0; index < cycles; index += 1) {
    const leave = await openTable(kind, adapter);
    leave();
    await nextFrame();
  }
}
