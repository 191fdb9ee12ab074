import { UsageError } from '../base/usage-error.ts';
import { checkDefinition } from './check-definition.ts';
import { plainText } from './sanitise-text.ts';
import type { IntegrationDefinition } from './integration.ts';

/**
 * Checks a definition and freezes it.
 *
 * @param input Written by an integration author. For JSON from a server, of which no type is known, use `checkDefinition`.
 * @returns The definition with its texts sanitised, frozen throughout.
 * @throws {UsageError} Naming every problem and its place: a member that is not known, a block or control that this
 * version cannot draw, a reference that leads nowhere, an id that is used twice, an address that may not be followed.
 */
export function defineIntegration(input: IntegrationDefinition): IntegrationDefinition {
  const verdict = checkDefinition(input);
  if (!verdict.ok) {
    throw new UsageError(
      `the integration definition ${nameOf(input)} cannot be used:\n${verdict.problems.map((problem) => `- ${problem}`).join('\n')}\n`,
      'A definition that is drawn in part would mislead the person who follows it.',
      'Correct the members above; `IntegrationDefinition` documents each.',
    );
  }
  return freeze(verdict.definition);
}

function nameOf(input: unknown): string {
  const id: unknown =
    typeof input === 'object' && input !== null && Object.hasOwn(input, 'id') ? Reflect.get(input, 'id') : undefined;
  return typeof id === 'string' ? `"${plainText(id, 64)}"` : '(without an id)';
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    for (const member of Object.values(value)) freeze(member);
    Object.freeze(value);
  }
  return value;
}
