import type { IntegrationDefinition } from '../definition/integration.ts';
import { readDefinition } from '../definition/read-definition.ts';
import type { GivenDefinition } from './context.ts';

// Loaded beside the wizard, in a chunk of its own: it brings zod.

/** The whole definition, checked and with texts that are safe to show; null when this version cannot draw all of it. */
export type ReadGiven = (given: GivenDefinition) => IntegrationDefinition | null;

/** What was read; each object once. */
const readings = new WeakMap<GivenDefinition, IntegrationDefinition | null>();

/** Reads a definition of the provider. */
export const readGiven: ReadGiven = (given) => {
  const known = readings.get(given);
  if (known !== undefined) return known;
  const reading = readDefinition(given);
  const definition = reading.ok ? reading.definition : null;
  readings.set(given, definition);
  return definition;
};
