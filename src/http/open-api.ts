import * as z from 'zod/mini';
import { ADAPTER_METHODS } from '../adapter/adapter-methods.ts';
import { LONGEST_FILE_SECRET, LONGEST_SECRET } from '../definition/input-limits.ts';
import { exampleOf, LINE_EXAMPLES } from './answer-examples.ts';
import { inputSchemas, OPERATION_SUMMARIES } from './input-schemas.ts';
import { EVENTS_PATH, type Operation, OPERATIONS, STREAM_TYPE } from './operations.ts';
import { answerSchemas } from './open-api-answers.ts';

/** What the description says about the host. */
export interface OpenApiOptions {
  /** Where `serveAdapter` is mounted. @default / */
  readonly url?: string | undefined;
  /** Title of the description. @default Integration adapter */
  readonly title?: string | undefined;
  /** Version of the host's own interface. @default 1 */
  readonly version?: string | undefined;
}

/** A JSON object. */
type Json = Readonly<Record<string, unknown>>;

/** Refusals by status. Each body is `{ failure }`. */
const REFUSALS: Readonly<Record<string, string>> = {
  '400': `The input is not what this operation takes. A secret over ${LONGEST_SECRET} bytes on one line, or over ${LONGEST_FILE_SECRET} in several, is refused by its field.`,
  '401': 'The session has ended.',
  '403': 'The person may not do this, or another site asked.',
  '404': 'There is no such operation or account.',
  '413': 'The body is too long.',
  '415': 'The body is not application/json.',
  '429': 'Too many calls or tests; Retry-After says when to come back.',
  '431': 'Too many or too long headers.',
  '501': 'This host does not have the operation.',
  '502': 'The host answered with what cannot be read.',
  '503': 'The host cannot answer now.',
  '504': 'The host took too long; a change may have been made all the same.',
};

/**
 * An OpenAPI 3.1 description of what `serveAdapter` answers (https://spec.openapis.org/oas/v3.1.1.html), as a plain
 * object to be served as JSON. For hosts whose server is written in another language.
 */
export function openApiDocument(options: OpenApiOptions = {}): Json {
  const { url = '/', title = 'Integration adapter', version = '1' } = options;
  const inputs = inputSchemas();
  const paths: Record<string, Json> = { [`/${EVENTS_PATH}`]: { get: eventsOperation() } };
  for (const operation of OPERATIONS) {
    paths[`/${operation}`] = {
      post: {
        operationId: operation,
        summary: OPERATION_SUMMARIES[operation],
        requestBody: { required: true, content: json(inputSchemaOf(inputs[operation])) },
        responses: {
          '200': { description: 'The answer.', content: contentOf(operation) },
          ...refusals(),
        },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: { title, version },
    servers: [{ url }],
    paths,
    components: { schemas: answerSchemas() },
  };
}

function eventsOperation(): Json {
  const lines = {
    anyOf: [
      member('event', ref('AccountEvent')),
      member('failure', ref('Failure')),
      { type: 'object', maxProperties: 0 },
    ],
  };
  const { event, failure } = LINE_EXAMPLES;
  return {
    operationId: 'subscribe',
    summary: 'Changes as they happen, one JSON object a line. An empty object is a heartbeat.',
    responses: {
      '200': {
        description: 'A stream of lines.',
        content: { [STREAM_TYPE]: { schema: lines, examples: examplesOf({ event: { event }, failure: { failure } }) } },
      },
      ...refusals(),
    },
  };
}

function contentOf(operation: Operation): Json {
  const answer = ref(`${operation}Answer`);
  const example = exampleOf(operation);
  if (ADAPTER_METHODS[operation].kind !== 'test') return json(member('value', answer), { value: example });
  const lines = { anyOf: [member('check', ref('Check')), member('result', answer), member('failure', ref('Failure'))] };
  const { check, failure } = LINE_EXAMPLES;
  const examples = examplesOf({ check: { check }, result: { result: example }, failure: { failure } });
  return { [STREAM_TYPE]: { schema: lines, examples } };
}

/** Examples of a media type by name (https://spec.openapis.org/oas/v3.1.1.html#example-object); one line each of a stream. */
function examplesOf(values: Json): Json {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
}

function refusals(): Json {
  return Object.fromEntries(
    Object.entries(REFUSALS).map(([status, description]) => [
      status,
      { description, content: json(member('failure', ref('Failure'))) },
    ]),
  );
}

function inputSchemaOf(schema: z.ZodMiniType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}

function json(schema: Json, example?: Json): Json {
  return { 'application/json': example === undefined ? { schema } : { schema, example } };
}

function member(name: string, schema: Json): Json {
  return { type: 'object', required: [name], properties: { [name]: schema } };
}

function ref(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}
