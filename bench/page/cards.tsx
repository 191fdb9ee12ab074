import { IntegrationCard, IntegrationsProvider } from 'integration-kit';
import { scenarios, scriptedAdapter, virtualClock } from 'integration-kit/testing';
import { type ReactElement, useEffect, useState } from 'react';
import { instantClock, manyDefinitions } from './host.ts';
import { mount, until } from './mount.tsx';

/** Milliseconds from navigation to the last usable control, for `count` cards. */
export async function cardPage(kind: 'kit' | 'floor', count: number): Promise<number> {
  const start = performance.now();
  const leave = mount(kind === 'kit' ? <KitCards count={count} /> : <FloorCards count={count} />);
  const ms = await until(
    start,
    () => document.querySelectorAll('article button:not([aria-disabled]):not([disabled])').length >= count,
  );
  leave();
  return ms;
}

function KitCards({ count }: { readonly count: number }): ReactElement {
  const [{ adapter, definitions, now }] = useState(() => ({
    adapter: scriptedAdapter([scenarios.empty], { clock: instantClock() }),
    definitions: manyDefinitions(count),
    now: virtualClock().now,
  }));
  return (
    <IntegrationsProvider adapter={adapter} integrations={definitions} now={now}>
      {definitions.map(({ id }) => (
        <IntegrationCard key={id} integrationId={id} />
      ))}
    </IntegrationsProvider>
  );
}

/** What a good engineer writes by hand: plain elements over one answer. */
function FloorCards({ count }: { readonly count: number }): ReactElement {
  const [names] = useState(() => manyDefinitions(count).map(({ name }) => name));
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let here = true;
    void Promise.resolve().then(() => here && setReady(true));
    return () => {
      here = false;
    };
  }, []);
  return (
    <>
      {names.map((name) => (
        <article key={name}>
          <h3>{name}</h3>
          <p>{ready ? 'Not connected' : 'Loading'}</p>
          <button type="button" disabled={!ready}>
            Connect {name}
          </button>
        </article>
      ))}
    </>
  );
}
