import { describe, expect, it } from 'vitest';
import { openApiDocument } from '../../src/http/open-api.ts';
import { OPERATIONS } from '../../src/http/operations.ts';

interface Described {
  readonly paths: Readonly<Record<string, { readonly post?: { readonly requestBody: unknown } }>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

describe('the description', () => {
  const document = openApiDocument({ url: '/api/integrations', title: 'Console', version: '2' });
  const text = JSON.stringify(document);
  // SAFETY: the tests below would fail on any other shape.
  const { paths, components } = JSON.parse(text) as Described;

  it('says which version of the standard it follows and where the host is', () => {
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: { title: 'Console', version: '2' },
      servers: [{ url: '/api/integrations' }],
    });
  });

  it('is plain JSON', () => {
    expect(JSON.parse(text)).toEqual(document);
  });

  it('has every operation and the stream of changes', () => {
    const names = [...OPERATIONS, 'events'].map((name) => `/${name}`);
    expect(Object.keys(paths).sort()).toEqual(names.sort());
  });

  it('points only at schemas that are there', () => {
    const pointed = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/gu)].map((match) => match[1] ?? '');
    expect(pointed.length).toBeGreaterThan(OPERATIONS.length);
    for (const name of pointed) expect(components.schemas).toHaveProperty(name);
  });

  it('requires what the server requires', () => {
    expect(paths['/rotateCredential']?.post?.requestBody).toMatchObject({
      required: true,
      content: {
        'application/json': { schema: { required: ['accountId', 'version', 'idempotencyKey', 'draft'] } },
      },
    });
  });

  it('says that the end of a credential is a day, a moment, or never', () => {
    const { Account, TestReport } = components.schemas;
    const end =
      '"expiresAt":{"anyOf":[{"type":"string","format":"date"},{"type":"string","format":"date-time"},{"type":"null"}]}';
    for (const shape of [Account, TestReport]) expect(JSON.stringify(shape)).toContain(end);
    const input = JSON.stringify(paths['/connectAccount']?.post?.requestBody);
    expect(input).toMatch(/"expiresAt":\{"anyOf":\[\{"type":"string","format":"date",.*"format":"date-time"/);
  });

  it('is worth the same with nothing said', () => {
    expect(openApiDocument()).toMatchObject({ servers: [{ url: '/' }], info: { title: 'Integration adapter' } });
  });
});
