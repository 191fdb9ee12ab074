import { IntegrationCard, IntegrationsProvider } from 'integration-kit';
import { openai } from 'integration-kit/integrations/openai';
import { scriptedAdapter, scenarios } from 'integration-kit/testing';
import { createElement as h } from 'react';
import { renderToString } from 'react-dom/server';

const CARDS = 50;
const ROUNDS = 60;

/** Median milliseconds to render 50 cards on a server, ours and plain elements, interleaved. */
export async function measure() {
  const definition = openai({ permission: 'Billing Profiles Admin' });
  const definitions = Array.from({ length: CARDS }, (_, index) => ({ ...definition, id: `openai-${index}` }));
  const adapter = scriptedAdapter([scenarios.empty]);
  const kit = () =>
    renderToString(
      h(
        IntegrationsProvider,
        { adapter, integrations: definitions },
        definitions.map(({ id }) => h(IntegrationCard, { key: id, integrationId: id })),
      ),
    );
  const floor = () => renderToString(definitions.map(({ id }) => h(PlainCard, { key: id, name: id })));
  const times = { kit: [], floor: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.kit.push(timed(kit));
    times.floor.push(timed(floor));
  }
  const [ours, theirs] = [median(times.kit), median(times.floor)];
  return {
    '50 cards': { kit: ours.toFixed(2), floor: theirs.toFixed(2), 'speed to floor': (theirs / ours).toFixed(2) },
  };
}

function PlainCard({ name }) {
  return h(
    'article',
    null,
    h('h3', null, name),
    h('p', null, 'Not connected'),
    h('button', { type: 'button' }, `Connect ${name}`),
  );
}

function timed(render) {
  const start = performance.now();
  render();
  return performance.now() - start;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
