import { definitionSchema } from './definition-schema.ts';
import { findBrokenReferences } from './definition-references.ts';
import { findTooDeep, MOST_NESTED } from './nesting.ts';
import { plainText } from './sanitise-text.ts';
import { sanitiseData } from './sanitise-definition.ts';
import type { IntegrationDefinition } from './integration.ts';

/** Whether this version can draw a definition, and if not, why. */
export type DefinitionVerdict =
  | { readonly ok: true; readonly definition: IntegrationDefinition }
  /** Each problem names its place. Holds nothing that a person entered. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** Most characters of a definition as JSON; more would stall the page that draws it. */
const LONGEST_DEFINITION = 262_144;

/** Longest problem, in characters: its place repeats names out of the definition. */
const LONGEST_PROBLEM = 512;

/** Names of a place that are told: enough to find a condition by its field, step and method. */
const NAMED_LEVELS = 12;

/**
 * Checks a definition from anywhere and sanitises its texts. Nothing is skipped silently: what this version cannot draw
 * is a problem. Loaded with the parsers; `defineIntegration` throws what this reports.
 */
export function checkDefinition(input: unknown): DefinitionVerdict {
  const deep = tooDeep(input);
  if (deep !== null) return { ok: false, problems: [deep] };
  const size = sizeOf(input);
  if (size === null) return { ok: false, problems: ['the definition is not plain data'] };
  if (size > LONGEST_DEFINITION)
    return { ok: false, problems: [`the definition has more than ${LONGEST_DEFINITION} characters`] };
  const parsed = definitionSchema.safeParse(sanitiseData(input));
  if (!parsed.success) {
    const problems = parsed.error.issues.slice(0, 20).map(({ path, message }) => `${placeOf(input, path)}: ${message}`);
    return { ok: false, problems: problems.map((problem) => plainText(problem, LONGEST_PROBLEM)) };
  }
  // SAFETY: the schema mirrors the type; `exactOptionalPropertyTypes` sees the schema's optional members as `| undefined`.
  const definition = parsed.data as IntegrationDefinition;
  const problems = findBrokenReferences(definition);
  return problems.length === 0 ? { ok: true, definition } : { ok: false, problems };
}

/** Before anything else: what walks a definition by recursion would overflow. */
function tooDeep(input: unknown): string | null {
  try {
    const path = findTooDeep(input);
    if (path === null) return null;
    const place = plainText(placeOf(input, path.slice(0, NAMED_LEVELS)), LONGEST_PROBLEM);
    return `${place}: is nested more than ${MOST_NESTED} levels deep, or holds itself`;
  } catch {
    return 'the definition is not plain data';
  }
}

function sizeOf(input: unknown): number | null {
  try {
    return JSON.stringify(input)?.length ?? null;
  } catch {
    return null;
  }
}

/** A path as a person reads it; a block is named by its type. */
function placeOf(input: unknown, path: readonly PropertyKey[]): string {
  const names: string[] = [];
  let value: unknown = input;
  for (const key of path) {
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
    const type: unknown =
      typeof value === 'object' && value !== null && Object.hasOwn(value, 'type')
        ? Reflect.get(value, 'type')
        : undefined;
    names.push(typeof type === 'string' ? `${String(key)} ("${type}")` : String(key));
  }
  const last = typeof value === 'string' && path.at(-1) === 'input' ? ` ("${value}")` : '';
  return `${names.join('.')}${last}` || 'the definition';
}
