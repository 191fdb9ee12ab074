import { describe, expect, it } from 'vitest';
import { readError, readJson } from '../../../src/verify/openai/error-envelope.ts';

describe('readError', () => {
  it('reads the vendor’s envelope', () => {
    expect(readError('{"error":{"message":"no","type":"t","param":null,"code":"c"}}')).toEqual({
      message: 'no',
      type: 't',
      code: 'c',
    });
  });

  it('an error envelope treats missing and null members as absent', () => {
    expect(readError('{"error":{"message":null}}')).toEqual({ message: '', type: null, code: null });
  });

  it('takes a bare sentence', () => {
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
  ])('does not take %s for the vendor’s', (_, body) => {
    expect(readError(body)).toBeNull();
  });
});

describe('readJson', () => {
  it('is undefined for what is no JSON', () => {
    expect([readJson(null), readJson(''), readJson('{')]).toEqual([undefined, undefined, undefined]);
  });
});
