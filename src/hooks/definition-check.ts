import type { IntegrationDefinition } from '../definition/integration.ts';
import { loadParsers } from '../store/client/read-adapter.ts';
import { prefetchConnectParsers } from '../store/connect/connect-parsers.ts';
import type { GivenDefinition } from './context.ts';

/** The whole definition, checked and with texts that are safe to show; null when this version cannot draw all of it. */
export type ReadGiven = (given: GivenDefinition) => IntegrationDefinition | null;

/** What was read; each object once. */
const readings = new WeakMap<GivenDefinition, IntegrationDefinition | null>();

/**
 * Loads the check of definitions. It comes with the parsers, which a page of cards with plain answers has not loaded. What
 * the first test needs loads beside it.
 */
export async function loadDefinitionCheck(): Promise<ReadGiven> {
  prefetchConnectParsers();
  const { readDefinition } = await loadParsers();
  return (given) => {
    const known = readings.get(given);
    if (known !== undefined) return known;
    const reading = readDefinition(given);
    const definition = reading.ok ? reading.definition : null;
    readings.set(given, definition);
    return definition;
  };
}
