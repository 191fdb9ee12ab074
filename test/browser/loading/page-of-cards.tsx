import { render } from '@testing-library/react';
import { vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  AccountsTable,
  IntegrationCard,
  IntegrationsProvider,
  type IntegrationsProviderProps,
} from '../../../src/index.ts';
import { DEFINITION } from '../../components/sample-host.ts';

/** The parts that are loaded on demand, by the file that only they bring. */
const PARTS = {
  wizard: '/connect-wizard/shell/connect-wizard.tsx',
  'definition check': '/hooks/definition-check.ts',
  'second step': '/second-step/second-step.tsx',
  'connect parsers': '/adapter/parse-connect.ts',
  parsers: '/adapter/parse.ts',
  'row actions': '/menu/row-actions.tsx',
  sanitiser: '/definition/sanitise-text.ts',
} as const;

/** Name of a part. */
export type Part = keyof typeof PARTS;

// Hundreds of source files are loaded before this one runs, and a browser keeps 250 entries.
performance.setResourceTimingBufferSize(10_000);
performance.clearResourceTimings();

/** The parts whose files were requested since the page was there. */
export function loadedParts(): readonly Part[] {
  const files = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  return (Object.keys(PARTS) as Part[]).filter((part) => files.some((file) => file.endsWith(PARTS[part])));
}

/** A host that answers at once, without a word that only the parsers may read. */
const adapter = {
  listAccounts: async () => ({ items: [], applied: [] }),
  testCredential: () => new Promise<never>(() => {}),
  connectAccount: () => new Promise<never>(() => {}),
  rotateCredential: () => new Promise<never>(() => {}),
  summarizeIntegrations: async () => [{ integrationId: 'openai', accounts: 0, statuses: {} }],
  getAccess: async () => ({ visible: true, can: { connect: true, rotate: true } as const }),
};

/** Shows a page with one card, or with one table. The pointer is elsewhere: it may be where another test left it. */
export async function showPage(
  kind: 'card' | 'table',
  provider: Partial<IntegrationsProviderProps> = {},
): Promise<void> {
  render(<p style={{ position: 'fixed', insetBlockEnd: 0, insetInlineEnd: 0 }}>Elsewhere</p>);
  await userEvent.hover(page.getByText('Elsewhere'));
  render(
    <IntegrationsProvider adapter={adapter} integrations={[DEFINITION]} {...provider}>
      {kind === 'card' ? <IntegrationCard integrationId="openai" /> : <AccountsTable integrationId="openai" />}
    </IntegrationsProvider>,
  );
}

/** Waits until whatever a page plans for idle time was begun, and a file that was requested then has arrived. */
export async function idleTime(): Promise<void> {
  const idle = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2_500 }));
  await idle();
  await idle();
  await fetch(`${import.meta.url}?after-idle`, { cache: 'no-store' });
  await idle();
}

/** Waits until a part was loaded. */
export const arrivalOf = (part: Part): Promise<void> =>
  vi.waitFor(() => {
    if (!loadedParts().includes(part)) throw new Error(`The ${part} was not loaded.`);
  }, 5_000);
