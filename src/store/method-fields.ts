import { type ConditionFacts, conditionHolds } from '../definition/condition.ts';
import type { Field } from '../definition/field.ts';
import { isSecretField } from '../definition/input-limits.ts';
import type { IntegrationDefinition, Method } from '../definition/integration.ts';

/** Every field of a method, in the order of its steps, once per name. */
export function methodFields(method: Method): readonly Field[] {
  const found = method.steps
    .flatMap((step) => step.blocks)
    .flatMap((block) => (block.type === 'fields' ? block.fields : []));
  return [...new Map(found.map((field) => [field.name, field])).values()];
}

/** The fields of a method that are shown, by the conditions of step, block and field. */
export function visibleFields(method: Method, facts: ConditionFacts): readonly Field[] {
  const shown = method.steps
    .filter((step) => conditionHolds(step.when, facts))
    .flatMap((step) => step.blocks)
    .flatMap((block) => (block.type === 'fields' && conditionHolds(block.when, facts) ? block.fields : []))
    .filter((field) => conditionHolds(field.when, facts));
  return [...new Map(shown.map((field) => [field.name, field])).values()];
}

/** Whether a method cannot do without a secret. */
export function credentialKind(method: Method): 'secret' | 'none' {
  return methodFields(method).some((field) => isSecretField(field) && field.optional !== true) ? 'secret' : 'none';
}

/** A method by its id; the recommended one, else the first, when there is none of that id. */
export function methodOf(definition: IntegrationDefinition, id: string | undefined): Method | undefined {
  const { methods } = definition;
  return (
    methods.find((method) => method.id === id) ?? methods.find(({ recommended }) => recommended === true) ?? methods[0]
  );
}
