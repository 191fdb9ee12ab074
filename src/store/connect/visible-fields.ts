import { type ConditionContext, conditionHolds } from '../../definition/condition.ts';
import type { Field } from '../../definition/field.ts';
import type { Condition, IntegrationDefinition, Method } from '../../definition/integration.ts';
import { isSecretField, methodFields } from '../../definition/method-fields.ts';

/** The fields of a method that are shown, by the conditions of step, block and field. */
export function visibleFields(method: Method, facts: ConditionContext): readonly Field[] {
  const shown = method.steps
    .filter((step) => conditionHolds(step.when, facts))
    .flatMap((step) => step.blocks)
    .flatMap((block) => (block.type === 'fields' && conditionHolds(block.when, facts) ? block.fields : []));
  return shown.filter((field) => conditionHolds(field.when, facts));
}

/** Names of the fields that the conditions of a method look at, each once. */
export function conditionFields(method: Method): readonly string[] {
  const blocks = method.steps.flatMap((step) => step.blocks);
  const all = [...method.steps, ...blocks, ...methodFields(method)];
  return [...new Set(all.flatMap((part) => ('when' in part ? fieldsOf(part.when) : [])))];
}

function fieldsOf(condition: Condition | undefined): readonly string[] {
  if (condition === undefined) return [];
  if ('field' in condition) return [condition.field];
  if ('all' in condition) return condition.all.flatMap(fieldsOf);
  return 'not' in condition ? fieldsOf(condition.not) : [];
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
