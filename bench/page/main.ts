import 'integration-kit/styles.css';
import { manyAccounts } from 'integration-kit/testing';
import { createElement } from 'react';
import { cardPage } from './cards.tsx';
import { mount, nextFrame, type Subject, until } from './harness.ts';
import { hostOf, openTable, prepareAccounts, showTable, tablePage } from './table.tsx';
import { BaselineWizard, close, KitWizard, open, wizardPage } from './wizard.tsx';

declare global {
  interface Window {
    /** The functions that `bench/browser.mjs` calls in the page. */
    bench: typeof bench;
  }
}

const bench = { cardPage, tablePage, prepareAccounts, showTable, wizardPage, churn };
window.bench = bench;

/** Opens and closes the wizard or the table this many times. */
async function churn(what: 'wizard' | 'table', subject: Subject, cycles: number): Promise<void> {
  await (what === 'wizard' ? churnWizard(subject, cycles) : churnTable(subject, cycles));
}

async function churnWizard(subject: Subject, cycles: number): Promise<void> {
  const unmount = mount(createElement(subject === 'kit' ? KitWizard : BaselineWizard));
  await until(performance.now(), () => document.querySelector('#open') !== null);
  for (let index = 0; index < cycles; index += 1) {
    await open();
    await close();
  }
  unmount();
}

async function churnTable(subject: Subject, cycles: number): Promise<void> {
  const adapter = hostOf(manyAccounts(50));
  for (let index = 0; index < cycles; index += 1) {
    const unmount = await openTable(subject, adapter);
    unmount();
    await nextFrame();
  }
}
