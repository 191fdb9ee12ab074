import type { Block } from './block.ts';
import type { DefinitionProblem, ReferenceRule } from './definition-problem.ts';
import { isSecretField, methodFields } from './method-fields.ts';
import type { Condition, IntegrationDefinition, Method } from './integration.ts';

/** References that lead nowhere, ids that are used twice, and what a method must have. */
export function findBrokenReferences(definition: IntegrationDefinition): readonly DefinitionProblem[] {
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
