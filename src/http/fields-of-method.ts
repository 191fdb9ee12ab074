import type { Field } from '../definition/field.ts';
import type { IntegrationDefinition } from '../definition/integration.ts';
import { methodFields } from '../definition/method-fields.ts';

/** The fields of the method that an input names, whatever is shown of them; null when no definition knows the method. */
export function fieldsOfMethod(
  input: unknown,
  integrations: readonly IntegrationDefinition[],
): readonly Field[] | null {
  const integrationId: unknown = Reflect.get(Object(input), 'integrationId');
  const methodId: unknown = Reflect.get(Object(input), 'methodId');
  const method = integrations.find(({ id }) => id === integrationId)?.methods.find(({ id }) => id === methodId);
  return method === undefined ? null : methodFields(method);
}
