import { definitionSchema } from './definition-schema.ts';
import { findTooDeep } from './nesting.ts';
import { sanitiseData } from './sanitise-text.ts';
import type { Condition, IntegrationDefinition, Method } from './integration.ts';
import type { Block } from './block.ts';
import { isSecretField, methodFields } from './method-fields.ts';

/** Names of the rules that the schema checks. */
export type NamedRule =
  | 'id'
  | 'ownName'
  | 'href'
  | 'hostHref'
  | 'image'
  | 'duration'
  | 'undrawnControl'
  | 'undrawnBlock'
  | 'undrawnRepeat'
  | 'manyCapabilities';

/** Rules that concern several members of a definition together. */
export type ReferenceRule =
  | 'usedTwice'
  | 'noGuideItem'
  | 'noCapability'
  | 'noField'
  | 'testBlocks'
  | 'noSecretField'
  | 'noOptions';

/** Every rule that a definition can break. */
export type DefinitionRule =
  | NamedRule
  | ReferenceRule
  | 'notData'
  | 'tooDeep'
  | 'tooLarge'
  | 'unknownMember'
  | 'missing'
  | 'wrongType'
  | 'otherValue'
  | 'tooShort'
  | 'tooLong'
  | 'noForm';

/** One way in which a definition breaks a rule. */
export interface DefinitionProblem {
  /** The names that lead to it, joined by dots; empty = the whole definition. */
  readonly place: string;
  readonly rule: DefinitionRule;
  /** Value for the rule's sentence: the id that is not found, the values that are allowed, or the actual number. */
  readonly detail?: string;
}

/** Most characters of a definition as JSON; more would stall the page that draws it. */
export const LONGEST_DEFINITION = 262_144;

/** A definition with its texts sanitised, or why this version cannot draw it. */
export type DefinitionReading =
  | { readonly ok: true; readonly definition: IntegrationDefinition }
  | { readonly ok: false; readonly stage: 'data'; readonly rule: 'notData' | 'tooLarge' }
  | { readonly ok: false; readonly stage: 'depth'; readonly path: readonly string[] }
  | { readonly ok: false; readonly stage: 'shape'; readonly issues: readonly SchemaIssue[] }
  | { readonly ok: false; readonly stage: 'references'; readonly problems: readonly DefinitionProblem[] };

/** An issue of the schema, as zod reports it. */
export type SchemaIssue = NonNullable<ReturnType<typeof definitionSchema.safeParse>['error']>['issues'][number];

/**
 * Reads a definition from an untrusted source. This file is loaded with the parsers. The sentences of
 * `check-definition.ts` are not: a page only needs to know whether it can draw the definition.
 */
export function readDefinition(input: unknown): DefinitionReading {
  // Checked first: the functions that walk a definition by recursion would overflow the stack.
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

/** Finds references without a target, ids that are used twice, and methods without a test or a secret field. */
function findBrokenReferences(definition: IntegrationDefinition): readonly DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const capabilities = definition.capabilities?.map((capability) => capability.id) ?? [];
  const guideItems = new Set<string>();
  problems.push(
    ...twice('capabilities', capabilities),
    ...twice(
      'methods',
      definition.methods.map((method) => method.id),
    ),
  );
  for (const method of definition.methods) {
    problems.push(...inMethod(method, new Set(capabilities), guideItems));
  }
  for (const [code, remedy] of Object.entries(definition.remedies ?? {})) {
    if (remedy.guideItem !== undefined && !guideItems.has(remedy.guideItem)) {
      problems.push(problem(`remedies.${code}.guideItem`, 'noGuideItem', remedy.guideItem));
    }
  }
  return problems;
}

function inMethod(
  method: Method,
  capabilities: ReadonlySet<string>,
  guideItems: Set<string>,
): readonly DefinitionProblem[] {
  const at = `methods.${method.id}`;
  const blocks: readonly Block[] = method.steps.flatMap((step) => step.blocks);
  const fields = methodFields(method);
  const items = blocks.flatMap((block) => (block.type === 'instructions' ? block.items : []));
  const names = new Set(fields.map((field) => field.name));
  const problems = [
    ...twice(
      `${at}.fields`,
      fields.map((field) => field.name),
    ),
    ...twice(
      `${at}.instructions`,
      items.map((item) => item.id),
    ),
  ];
  for (const item of items) {
    guideItems.add(item.id);
    if (item.capability !== undefined && !capabilities.has(item.capability)) {
      problems.push(problem(`${at}.instructions.${item.id}.capability`, 'noCapability', item.capability));
    }
  }
  const tests = blocks.filter((block) => block.type === 'test').length;
  if (tests !== 1) problems.push(problem(at, 'testBlocks', String(tests)));
  if (!fields.some(isSecretField)) problems.push(problem(at, 'noSecretField'));
  for (const field of fields) {
    const choices = field.options?.length ?? 0;
    if ((field.input === 'select' || field.input === 'radio') && choices === 0) {
      problems.push(problem(`${at}.fields.${field.name}.options`, 'noOptions'));
    }
    problems.push(...inCondition(`${at}.fields.${field.name}.when`, field.when, names, capabilities));
  }
  for (const block of blocks) {
    if ('when' in block) problems.push(...inCondition(`${at}.${block.type}.when`, block.when, names, capabilities));
  }
  for (const step of method.steps)
    problems.push(...inCondition(`${at}.${step.id}.when`, step.when, names, capabilities));
  return problems;
}

function inCondition(
  at: string,
  condition: Condition | undefined,
  fields: ReadonlySet<string>,
  capabilities: ReadonlySet<string>,
): readonly DefinitionProblem[] {
  if (condition === undefined) return [];
  if ('field' in condition) return fields.has(condition.field) ? [] : [problem(at, 'noField', condition.field)];
  if ('capability' in condition) {
    return capabilities.has(condition.capability) ? [] : [problem(at, 'noCapability', condition.capability)];
  }
  if ('all' in condition) return condition.all.flatMap((part) => inCondition(at, part, fields, capabilities));
  if ('not' in condition) return inCondition(at, condition.not, fields, capabilities);
  return [];
}

function twice(at: string, ids: readonly string[]): readonly DefinitionProblem[] {
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...repeated].map((id) => problem(at, 'usedTwice', id));
}

function problem(place: string, rule: ReferenceRule, detail?: string): DefinitionProblem {
  return { place, rule, ...(detail === undefined ? {} : { detail }) };
}
