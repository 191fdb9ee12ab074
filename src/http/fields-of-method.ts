import type { Field } from '../definition/field.ts';
import type { IntegrationDefinition, Method } from '../definition/integration.ts';

/** The fields of the method that an input names, whatever is shown of them; null when no definition knows the method. */
export function fieldsOfMethod(
  input: unknown,
  integrations: readonly IntegrationDefinition[],
): readonly Field[] | null {
  const integrationId: unknown = Reflect.get(Object(input), 'integrationId');
  const methodId: unknown = Reflect.get(Object(input), 'methodId');
  const method = integrations.find(({ id }) => id === integrationId)?.methods.find(({ id }) => id === methodId);
  return method === undefined ? null : fieldsIn(method);
}

/** All fields of a method, in order. */
export function fieldsIn({ steps }: Method): readonly Field[] {
  return steps.flatMap(({ blocks }) => blocks).flatMap((block) => (block.type === 'fields' ? block.fields : []));
}
