import { describe, expect, it } from 'vitest';
import { searchFor } from '../../src/testing/contract/secret-search.ts';
import { KEYS } from './contract-fixture.ts';

const SECRET = KEYS.working;
const search = searchFor([KEYS.working, KEYS.sameOrganization, KEYS.short]);
const hex = (text: string): string => Buffer.from(text).toString('hex');

describe('a search for credentials finds', () => {
  it.each([
    ['the whole', SECRET],
    ['six characters', `no such key: ${SECRET.slice(19, 25)}`],
    ['another case', SECRET.toUpperCase()],
    ['the reverse', Array.from(SECRET).toReversed().join('')],
    ['base64', Buffer.from(SECRET).toString('base64')],
    ['base64 in a longer text', Buffer.from(`user:${SECRET}:x`).toString('base64')],
    ['base64url', Buffer.from(`?>${SECRET}`).toString('base64url')],
    ['hex', hex(SECRET).toUpperCase()],
    ['percent escapes', hex(SECRET).replaceAll(/../gu, '%$&')],
    ['JSON escapes', Array.from(SECRET, (letter) => `\\u00${hex(letter)}`).join('')],
    ['HTML escapes', Array.from(SECRET, (letter) => `&#x${hex(letter)};`).join('')],
    [
      'full width',
      SECRET.replaceAll(/[!-~]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)),
    ],
    ['zero-width splits', Array.from(SECRET).join('\u200D')],
    ['spaced letters', Array.from(SECRET).join(' ')],
    ['dotted letters', Array.from(SECRET).join('.')],
    ['a short one', KEYS.short],
  ])('a search for credentials finds: %s', (_, text) => {
    expect(search.formIn(text)).not.toBeNull();
  });

  it.each([
    ['a member', { a: [{ b: SECRET }] }, 'a[0].b'],
    ['the entries of an array', { a: Array.from(SECRET) }, 'a (its entries together)'],
    ['character codes', { a: [...Buffer.from(SECRET)] }, 'a (its entries together)'],
    ['the message of an error', new Error(SECRET), 'message'],
    ['a cause', Object.assign(new Error('no'), { cause: { body: SECRET } }), 'cause.body'],
    ['a map', new Map([['key', SECRET]]), '(map)[0][1]'],
  ])('a search for credentials finds in %s', (_, value, path) => {
    expect(search.in(value).map((found) => found.path)).toContain(path);
  });

  it('a search for credentials finds in the name of a member, without repeating it', () => {
    const found = search.in({ [SECRET]: true });
    expect(found.length).toBeGreaterThan(0);
    expect(JSON.stringify(found)).not.toContain(SECRET.slice(-9));
  });
});

describe('a search for credentials leaves', () => {
  it.each([
    ['the public prefix', 'Admin keys begin with sk-admin-'],
    ['the last four characters', SECRET.slice(-4)],
    ['ids', crypto.randomUUID()],
    ['plain words', 'Incorrect API key provided. You can find your API key in the dashboard.'],
  ])('a search for credentials leaves: %s', (_, text) => {
    expect(search.in({ text })).toEqual([]);
  });
});
