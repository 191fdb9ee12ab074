import { definitionSchema } from './definition-schema.ts';
import { findBrokenReferences } from './definition-references.ts';
import type { DefinitionProblem } from './definition-problem.ts';
import { findTooDeep } from './nesting.ts';
import { sanitiseData } from './sanitise-definition.ts';
import type { IntegrationDefinition } from './integration.ts';

/** Most characters of a definition as JSON; more would stall the page that draws it. */
export const LONGEST_DEFINITION = 262_144;

/** A definition with its texts sanitised, or the first thing that stops this version from drawing it. */
export type DefinitionReading =
  | { readonly ok: true; readonly definition: IntegrationDefinition }
  | { readonly ok: false; readonly stage: 'data'; readonly rule: 'notData' | 'tooLarge' }
  | { readonly ok: false; readonly stage: 'depth'; readonly path: readonly string[] }
  | { readonly ok: false; readonly stage: 'shape'; readonly issues: readonly SchemaIssue[] }
  | { readonly ok: false; readonly stage: 'references'; readonly problems: readonly DefinitionProblem[] };

/** What the schema refuses, as zod reports it. */
export type SchemaIssue = NonNullable<ReturnType<typeof definitionSchema.safeParse>['error']>['issues'][number];

/**
 * Reads a definition from anywhere. Loaded with the parsers; the sentences about what is wrong are not, because a page
 * needs only to know whether it can draw the definition.
 */
export function readDefinition(input: unknown): DefinitionReading {
  // Before anything else: what walks a definition by recursion would overflow.
  let path: readonly string[] | null;
  try {
    path = findTooDeep(input);
  } catch {
    return { ok: false, stage: 'data', rule: 'notData' };
  }
  if (path !== null) return { ok: false, stage: 'depth', path };
  const size = sizeOf(input);
  if (size === null) return { ok: false, stage: 'data', rule: 'notData' };
  if (size > LONGEST_DEFINITION) return { ok: false, stage: 'data', rule: 'tooLarge' };
  const parsed = definitionSchema.safeParse(sanitiseData(input));
  if (!parsed.success) return { ok: false, stage: 'shape', issues: parsed.error.issues };
  // SAFETY: the schema mirrors the type; `exactOptionalPropertyTypes` sees the schema's optional members as `| undefined`.
  const definition = parsed.data as IntegrationDefinition;
  const problems = findBrokenReferences(definition);
  return problems.length === 0 ? { ok: true, definition } : { ok: false, stage: 'references', problems };
}

function sizeOf(input: unknown): number | null {
  try {
    return JSON.stringify(input)?.length ?? null;
  } catch {
    return null;
  }
}
