import type { IntegrationDefinition } from '../definition/integration.ts';
import { loadParsers, prefetchConnectParsers, prefetchParsers } from '../store/client/read-adapter.ts';

/** Whether this version can draw a definition whole. */
export type IsDrawable = (definition: IntegrationDefinition) => boolean;

/** Definitions that were checked; each object once. */
const verdicts = new WeakMap<IntegrationDefinition, boolean>();

/** Starts loading what `loadDefinitionCheck` waits for, and what the first test needs. */
export function prefetchDefinitionCheck(): void {
  prefetchParsers();
  prefetchConnectParsers();
}

/** Loads the check of definitions. It comes with the parsers, which a page of cards with plain answers has not loaded. */
export async function loadDefinitionCheck(): Promise<IsDrawable> {
  const { readDefinition } = await loadParsers();
  return (definition) => {
    const known = verdicts.get(definition);
    if (known !== undefined) return known;
    const { ok } = readDefinition(definition);
    verdicts.set(definition, ok);
    return ok;
  };
}
