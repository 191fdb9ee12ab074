import 'integration-kit/styles.css';
import { churn } from './churn.ts';
import { cardPage } from './cards.tsx';
import { hold, show, tablePage } from './table.tsx';
import { wizardPage } from './wizard.tsx';

declare global {
  interface Window {
    /** What `bench/browser.mjs` calls. */
    bench: typeof bench;
  }
}

const bench = { cardPage, tablePage, hold, show, wizardPage, churn };
window.bench = bench;
