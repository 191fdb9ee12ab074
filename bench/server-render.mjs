import { IntegrationCard, IntegrationsProvider } from 'integration-kit';
import { openai } from 'integration-kit/integrations/openai';
import { scriptedAdapter, scenarios } from 'integration-kit/testing';
import { createElement as h, useId } from 'react';
import { renderToString } from 'react-dom/server';

const CARDS = 50;
const ROUNDS = 200;

/** Median milliseconds to render 50 cards on a server, the kit's and hand-written ones with the same markup, in turn. */
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
  const baseline = () => renderToString(definitions.map((each) => h(PlainCard, { key: each.id, definition: each })));
  const times = { kit: [], baseline: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.kit.push(timed(kit));
    times.baseline.push(timed(baseline));
  }
  const [kitMs, baselineMs] = [median(times.kit), median(times.baseline)];
  return {
    '50 cards': {
      kit: kitMs.toFixed(2),
      baseline: baselineMs.toFixed(2),
      'speed to baseline': (baselineMs / kitMs).toFixed(2),
      'KB of markup, kit': Math.round(kit().length / 1024),
      'KB of markup, baseline': Math.round(baseline().length / 1024),
    },
  };
}

/** The card as written by hand: the same texts, roles and slots, in one component. */
function PlainCard({ definition }) {
  const { name, category, description, docsHref } = definition;
  const [headingId, reasonId] = [useId(), useId()];
  return h(
    'article',
    { 'data-slot': 'ik-card', 'data-ik-root': '', 'aria-labelledby': headingId, 'aria-busy': true },
    h(
      'div',
      { 'data-slot': 'ik-card-header' },
      h('span', { 'data-slot': 'ik-logo', 'aria-hidden': true }, textOf(name).slice(0, 2).toUpperCase()),
      h(
        'div',
        { 'data-slot': 'ik-card-heading' },
        h('h3', { 'data-slot': 'ik-card-title', id: headingId, tabIndex: -1 }, textOf(name)),
        category === undefined ? null : h('p', { 'data-slot': 'ik-hint' }, textOf(category)),
      ),
    ),
    description === undefined ? null : h('p', { 'data-slot': 'ik-card-description' }, textOf(description)),
    h(
      'div',
      { 'data-slot': 'ik-card-footer' },
      h(
        'div',
        { 'data-slot': 'ik-card-summary' },
        h('span', { 'data-slot': 'ik-skeleton', 'aria-hidden': true }, h('span', { 'data-slot': 'ik-skeleton-line' })),
        h('div', { 'data-slot': 'ik-live', role: 'status', 'aria-live': 'polite', 'aria-atomic': true }),
      ),
      h(
        'button',
        {
          type: 'button',
          'data-slot': 'ik-button',
          'data-tone': 'primary',
          'data-size': 'normal',
          'aria-disabled': true,
          'aria-label': `Connect ${textOf(name)}`,
          'aria-describedby': reasonId,
        },
        'Connect',
        icon('M8 3.5v9M3.5 8h9'),
      ),
      h('p', { 'data-slot': 'ik-card-note', id: reasonId }, 'Checking what you may do here.'),
      docsHref === undefined
        ? null
        : h(
            'p',
            { 'data-slot': 'ik-card-note' },
            h(
              'a',
              { 'data-slot': 'ik-link', href: docsHref, target: '_blank', rel: 'noopener noreferrer' },
              `Guide for ${textOf(name)}`,
              icon('M6.5 4H4v8h8V9.5M9 4h3v3M12 4L7.5 8.5'),
              h('span', { 'data-slot': 'ik-visually-hidden' }, ' (opens in a new tab)'),
            ),
          ),
    ),
  );
}

function icon(path) {
  return h(
    'svg',
    { 'data-slot': 'ik-icon', viewBox: '0 0 16 16', 'aria-hidden': true, focusable: false },
    h('path', { d: path }),
  );
}

function textOf(text) {
  return typeof text === 'string' ? text : text.default;
}

function timed(render) {
  const start = performance.now();
  render();
  return performance.now() - start;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
