import type { IntegrationDefinition } from '../definition/integration.ts';
import { loadParsers } from '../store/load-parsers.ts';

/** Whether this version can draw a definition whole. */
export type IsDrawable = (definition: IntegrationDefinition) => boolean;

/** Definitions that were checked; each object once. */
const verdicts = new WeakMap<IntegrationDefinition, boolean>();

/** Loads the check of definitions. It comes with the parsers, which the first adapter call has loaded as a rule. */
export async function loadDefinitionCheck(): Promise<IsDrawable> {
  const { checkDefinition } = await loadParsers();
  return (definition) => {
    const known = verdicts.get(definition);
    if (known !== undefined) return known;
    const { ok } = checkDefinition(definition);
    verdicts.set(definition, ok);
    return ok;
  };
}
