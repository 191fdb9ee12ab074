import { describe, expect, it } from 'vitest';
import { readError, readJson } from '../../../src/verify/openai/error-envelope.ts';

describe('readError', () => {
  it('readError reads the vendor’s error envelope', () => {
    expect(readError('{"error":{"message":"no","type":"t","param":null,"code":"c"}}')).toEqual({
      message: 'no',
      type: 't',
      code: 'c',
    });
  });

  it('an error envelope treats missing and null members as absent', () => {
    expect(readError('{"error":{"message":null}}')).toEqual({ message: '', type: null, code: null });
  });

  it('readError accepts an error that is a string', () => {
    expect(readError('{"error":"no"}')).toEqual({ message: 'no', type: null, code: null });
  });

  it.each([
    ['a page', '<html>401</html>'],
    ['nothing', ''],
    ['a broken-off body', null],
    ['other JSON', '{"detail":"no"}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '{"error":7}'],
  ])('readError returns null for %s', (_, body) => {
    expect(readError(body)).toBeNull();
  });
});

describe('readJson', () => {
  it('readJson is undefined for a text that is not JSON', () => {
    expect([readJson(null), readJson(''), readJson('{')]).toEqual([undefined, undefined, undefined]);
  });
});
