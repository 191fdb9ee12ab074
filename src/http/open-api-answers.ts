import * as z from 'zod/mini';
import { answerSchemaOf } from '../adapter/answer-schemas.ts';
import { accountSchema, grantSchema } from '../adapter/parse-account.ts';
import { accountEventSchema } from '../adapter/parse-answers.ts';
import { failureSchema } from '../adapter/parse-failure.ts';
import { mutationResultSchema } from '../adapter/parse-mutation-result.ts';
import { dayOrMoment, hostName, moment } from '../adapter/parse-strings.ts';
import { checkSchema, draftSchema } from '../adapter/parse-test-result.ts';
import { OPERATIONS } from './operations.ts';

/** A JSON Schema. */
type Schema = Readonly<Record<string, unknown>>;

/** Shapes that answers share, each described once. */
const SHARED = {
  Failure: failureSchema,
  Check: checkSchema,
  CapabilityGrant: grantSchema,
  Account: accountSchema,
  AccountEvent: accountEventSchema,
  MutationResult: mutationResultSchema,
  Draft: draftSchema,
};

const MOMENT: Schema = { type: 'string', format: 'date-time' };

/** What a text means beyond being one; a schema that is a function cannot be described otherwise. */
const FORMATS: ReadonlyMap<unknown, Schema> = new Map<unknown, Schema>([
  [moment, MOMENT],
  [dayOrMoment, { anyOf: [{ type: 'string', format: 'date' }, MOMENT] }],
  [hostName, { type: 'string', maxLength: 253 }],
]);

/**
 * The schemas of what is answered, by name; the answer of an operation is `<operation>Answer`. Derived from the schemas
 * that the parsers read answers with. Built on demand, so that a page that only sends carries none of them.
 */
export function answerSchemas(): Readonly<Record<string, Schema>> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SHARED)) registry.add(schema, { id });
  const answers: Record<string, Schema> = {};
  for (const operation of OPERATIONS) {
    const schema = answerSchemaOf(operation);
    const id = registry.get(schema)?.id;
    if (id === undefined) registry.add(schema, { id: `${operation}Answer` });
    else answers[`${operation}Answer`] = { $ref: addressOf(id) };
  }
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    uri: addressOf,
    override({ zodSchema, jsonSchema }) {
      const format = FORMATS.get(zodSchema);
      if (format === undefined) return;
      for (const name of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, name);
      Object.assign(jsonSchema, format);
    },
  });
  return { ...Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, described(schema)])), ...answers };
}

function addressOf(id: string): string {
  return `#/components/schemas/${id}`;
}

/** A JSON Schema without what says how the parser treats a fault, and without its address, which the document knows. */
function described(schema: object): Schema {
  const { $schema: _version, $id: _address, ...rest } = tidy(schema) as Record<string, unknown>;
  return rest;
}

/** Drops the replacement of a member that cannot be read, and joins alternatives of alternatives. */
function tidy(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(tidy);
  if (typeof part !== 'object' || part === null) return part;
  const { default: _fallback, ...members } = part as Record<string, unknown>;
  const clean = Object.fromEntries(
    Object.entries(members).flatMap(([name, member]) => (isEveryNumber(member) ? [] : [[name, tidy(member)]])),
  );
  const { anyOf } = clean;
  if (Array.isArray(anyOf)) clean['anyOf'] = anyOf.flatMap(alternativesOf);
  return clean;
}

/** Whether a bound only says that JavaScript can count so far. */
function isEveryNumber(bound: unknown): boolean {
  return typeof bound === 'number' && Math.abs(bound) === Number.MAX_SAFE_INTEGER;
}

function alternativesOf(option: unknown): readonly unknown[] {
  const { anyOf, ...rest } = Object(option) as Record<string, unknown>;
  return Array.isArray(anyOf) && Object.keys(rest).length === 0 ? (anyOf as readonly unknown[]) : [option];
}
