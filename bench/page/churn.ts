import { createElement } from 'react';
import { mount, until } from './mount.tsx';
import { close, Floor, Kit, open } from './wizard.tsx';

/** Opens and closes the wizard this many times in one page. */
export async function churn(kind: 'kit' | 'floor', cycles: number): Promise<void> {
  const leave = mount(createElement(kind === 'kit' ? Kit : Floor));
  await until(performance.now(), () => document.querySelector('#open') !== null);
  for (let index = 0; index < cycles; index += 1) {
    await open();
    await close();
  }
  leave();
}
