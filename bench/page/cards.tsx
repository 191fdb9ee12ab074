import { IntegrationCard, IntegrationsProvider } from 'integration-kit';
import type { IntegrationAdapter } from 'integration-kit/core';
import { type ReactElement, useState } from 'react';
import { BaselineCards } from './baseline-cards.tsx';
import { manyDefinitions, mount, type Subject, until } from './harness.ts';

/** Milliseconds from the first render until all `count` cards have an enabled button. */
export async function cardPage(subject: Subject, count: number): Promise<number> {
  const start = performance.now();
  const unmount = mount(
    subject === 'kit' ? <KitCards count={count} /> : <BaselineCards count={count} adapter={cardsHost()} />,
  );
  const ms = await until(
    start,
    () => document.querySelectorAll('article button:not([aria-disabled]):not([disabled])').length >= count,
  );
  unmount();
  return ms;
}

/** The host of both pages: it returns counts and access without a delay. */
function cardsHost(): IntegrationAdapter {
  const never = (): Promise<never> => Promise.reject(new Error('A page of cards does not call this.'));
  return {
    listAccounts: never,
    testCredential: never,
    connectAccount: never,
    rotateCredential: never,
    summarizeIntegrations: async ({ integrationIds }) =>
      integrationIds.map((integrationId) => ({ integrationId, accounts: 0, statuses: {} })),
    getAccess: async () => ({ visible: true, can: { connect: true } }),
  };
}

function KitCards({ count }: { readonly count: number }): ReactElement {
  const [{ adapter, definitions }] = useState(() => ({ adapter: cardsHost(), definitions: manyDefinitions(count) }));
  return (
    <IntegrationsProvider adapter={adapter} integrations={definitions}>
      {definitions.map(({ id }) => (
        <IntegrationCard key={id} integrationId={id} />
      ))}
    </IntegrationsProvider>
  );
}
