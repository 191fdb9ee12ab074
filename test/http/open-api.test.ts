import { describe, expect, it } from 'vitest';
import { exampleOf, LINE_EXAMPLES } from '../../src/http/answer-examples.ts';
import { openApiDocument } from '../../src/http/open-api.ts';
import { OPERATIONS } from '../../src/http/operations.ts';

interface Described {
  readonly paths: Readonly<Record<string, { readonly post?: { readonly requestBody: unknown } }>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

type JsonSchema = Readonly<Record<string, unknown>>;

/** Whether a value fits a JSON Schema, by the keywords that the description uses; any other keyword throws. */
function fits(value: unknown, schema: JsonSchema, shared: JsonSchema): boolean {
  const part = (inner: unknown, of: unknown): boolean => fits(of, inner as JsonSchema, shared);
  const members = Object.entries(isRecord(value) ? value : {});
  return Object.entries(schema).every(([keyword, rule]) => {
    switch (keyword) {
      case '$ref':
        return part(shared[String(rule).replace('#/components/schemas/', '')], value);
      case 'anyOf':
        return (rule as readonly unknown[]).some((option) => part(option, value));
      case 'type':
        return typeOf(value) === rule || (rule === 'number' && typeOf(value) === 'integer');
      case 'const':
        return value === rule;
      case 'enum':
        return (rule as readonly unknown[]).includes(value);
      case 'required':
        return (rule as readonly string[]).every((name) => isRecord(value) && Object.hasOwn(value, name));
      case 'properties':
        return Object.entries(rule as JsonSchema).every(([name, inner]) =>
          members.every(([member, of]) => member !== name || part(inner, of)),
        );
      case 'additionalProperties':
        return members.every(([, of]) => part(rule, of));
      case 'propertyNames':
        return members.every(([name]) => part(rule, name));
      case 'items':
        return !Array.isArray(value) || value.every((entry) => part(rule, entry));
      case 'format':
        return (
          typeof value === 'string' && !Number.isNaN(Date.parse(value)) && (rule === 'date') === (value.length === 10)
        );
      case 'minLength':
      case 'minimum':
        return sizeOf(value) >= Number(rule);
      case 'maxLength':
      case 'maxItems':
      case 'maximum':
        return sizeOf(value) <= Number(rule);
      default:
        throw new Error(`The description uses the keyword ${keyword}, which this test does not know.`);
    }
  });
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Number.isInteger(value)) return 'integer';
  return Array.isArray(value) ? 'array' : typeof value;
}

function sizeOf(value: unknown): number {
  return typeof value === 'number' ? value : String(value).length;
}

function isRecord(value: unknown): value is JsonSchema {
  return typeOf(value) === 'object';
}

function withoutFirstMember(example: object): unknown {
  if (Array.isArray(example)) return example.map(withoutFirstMember);
  return Object.fromEntries(Object.entries(example).slice(1));
}

describe('the description', () => {
  const document = openApiDocument({ url: '/api/integrations', title: 'Console', version: '2' });
  const text = JSON.stringify(document);
  // SAFETY: the tests below would fail on any other shape.
  const { paths, components } = JSON.parse(text) as Described;

  it('the description says which version of the standard it follows and where the host is', () => {
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: { title: 'Console', version: '2' },
      servers: [{ url: '/api/integrations' }],
    });
  });

  it('the description is plain JSON', () => {
    expect(JSON.parse(text)).toEqual(document);
  });

  it('the description has every operation and the stream of changes', () => {
    const names = [...OPERATIONS, 'events'].map((name) => `/${name}`);
    expect(Object.keys(paths).sort()).toEqual(names.sort());
  });

  it('the description points only at schemas that are there', () => {
    const pointed = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/gu)].map((match) => match[1] ?? '');
    expect(pointed.length).toBeGreaterThan(OPERATIONS.length);
    for (const name of pointed) expect(components.schemas).toHaveProperty(name);
  });

  it('the description requires what the server requires', () => {
    expect(paths['/rotateCredential']?.post?.requestBody).toMatchObject({
      required: true,
      content: {
        'application/json': { schema: { required: ['accountId', 'version', 'idempotencyKey', 'draft'] } },
      },
    });
  });

  it('the description says that the end of a credential is a day, a moment, or never', () => {
    const { Account, testCredentialAnswer, retestAccountAnswer } = components.schemas;
    const end =
      '"expiresAt":{"anyOf":[{"type":"string","format":"date"},{"type":"string","format":"date-time"},{"type":"null"}]}';
    for (const shape of [Account, testCredentialAnswer, retestAccountAnswer])
      expect(JSON.stringify(shape)).toContain(end);
    const input = JSON.stringify(paths['/connectAccount']?.post?.requestBody);
    expect(input).toMatch(/"expiresAt":\{"anyOf":\[\{"type":"string","format":"date",.*"format":"date-time"/);
  });

  it.each(OPERATIONS)('the description of %s has an example that its schema accepts', (operation) => {
    const accepts = (value: unknown): boolean =>
      fits(value, { $ref: `#/components/schemas/${operation}Answer` }, components.schemas);
    const example = exampleOf(operation);
    expect(accepts(example)).toBe(true);
    expect(JSON.stringify(paths[`/${operation}`]?.post)).toContain(JSON.stringify(example));
    for (const wrong of [null, 'done', {}, withoutFirstMember(example)]) expect(accepts(wrong)).toBe(false);
  });

  it('the description has an example of each line of a stream', () => {
    const streams = JSON.stringify([paths['/events'], paths['/testCredential']]);
    for (const [name, line] of Object.entries(LINE_EXAMPLES)) {
      expect(streams).toContain(JSON.stringify({ [name]: { value: { [name]: line } } }).slice(1, -1));
    }
  });

  it('the description is worth the same with nothing said', () => {
    expect(openApiDocument()).toMatchObject({ servers: [{ url: '/' }], info: { title: 'Integration adapter' } });
  });
});
