import type { Field } from '../definition/field.ts';
import type { IntegrationDefinition } from '../definition/integration.ts';
import { methodFields, isSecretField } from '../definition/method-fields.ts';
import { isLongerThan, LONGEST_FILE_SECRET, longestSecretOf } from '../definition/input-limits.ts';

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

/** A name that a definition could have given: what a client makes up is not repeated. */
const FIELD_NAME = /^[A-Za-z0-9][\w.-]{0,63}$/u;

/**
 * Name of the first field whose value is too long to be sent anywhere; null when there is none. A secret has the limit
 * of its kind of field. An input that names no method, as a rotation, may mean any field of that name; a field that no
 * definition knows has the limit of a file.
 *
 * @param sent Any JSON, before it was read by a schema.
 */
export function tooLongField(sent: unknown, integrations: readonly IntegrationDefinition[]): string | null {
  const values: unknown = isRecord(sent) ? sent['values'] : undefined;
  if (!isRecord(values)) return null;
  const fields =
    fieldsOfMethod(sent, integrations) ?? integrations.flatMap(({ methods }) => methods.flatMap(methodFields));
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== 'string' || !FIELD_NAME.test(name)) continue;
    const limits = fields.filter((field) => field.name === name).map(longest);
    if (isLongerThan(value, limits.length === 0 ? LONGEST_FILE_SECRET : Math.max(...limits))) return name;
  }
  return null;
}

function longest(field: Field): number {
  return isSecretField(field) ? longestSecretOf(field) : LONGEST_FILE_SECRET;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
