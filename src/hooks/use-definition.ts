import type { IntegrationDefinition } from '../definition/integration.ts';
import { sanitiseData } from '../definition/sanitise-text.ts';
import { type GivenDefinition, useIntegration } from './context.ts';

/** Definitions whose texts were sanitised; each object once. */
const sanitised = new WeakMap<GivenDefinition, IntegrationDefinition>();

/**
 * A whole definition by its id, with texts that are safe to show. A file of its own: a page of cards reads the few members
 * that {@link useIntegration} gives, and does not load what walks the rest.
 *
 * @throws {UsageError} When the provider does not have it, or outside a provider.
 */
export function useDefinition(id: string, caller: string): IntegrationDefinition {
  const given = useIntegration(id, caller);
  const known = sanitised.get(given);
  if (known !== undefined) return known;
  // SAFETY: the provider was given whole definitions; their inside is checked where they are drawn.
  const definition = sanitiseData(given as IntegrationDefinition);
  sanitised.set(given, definition);
  return definition;
}
