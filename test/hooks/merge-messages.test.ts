import { describe, expect, it } from 'vitest';
import { mergeMessages } from '../../src/hooks/strings.ts';

const english = {
  title: 'Accounts',
  count: (accounts: number) => `${accounts} accounts`,
  status: { paused: 'Paused', connected: 'Connected' },
};

describe('a host’s words over English', () => {
  it('replace what the host gave, at every depth, and nothing else', () => {
    const words = mergeMessages(english, {
      count: (accounts: number) => `${accounts} Konten`,
      status: { paused: 'Pausiert' },
    });
    expect([words.title, words.count(2), words.status]).toEqual([
      'Accounts',
      '2 Konten',
      { paused: 'Pausiert', connected: 'Connected' },
    ]);
  });

  it('may be a plain sentence where English counts, as in a catalogue that is data', () => {
    expect(mergeMessages(english, { count: 'Konten' }).count(2)).toBe('Konten');
  });

  it.each([
    ['of the wrong kind', { title: 7, count: {}, status: 'Pausiert' }],
    ['that throw', { count: () => JSON.parse('{') as string }],
    ['that give no text', { count: () => 7 }],
    ['that are undefined', { title: undefined, count: undefined, status: { paused: undefined } }],
    ['that are nothing', null],
    ['that are a text', 'Konten'],
  ])('%s leave English', (_, words) => {
    const shown = mergeMessages(english, words);
    expect([shown.title, shown.count(2), shown.status]).toEqual(['Accounts', '2 accounts', english.status]);
  });

  it('may add texts that English does not have, such as those of a definition, and nothing but texts', () => {
    const definitions: Readonly<Record<string, string>> = { a: 'A' };
    const words = mergeMessages(definitions, { 'meterwell.title': 'Titel', broken: {} });
    expect(words).toMatchObject({ a: 'A', 'meterwell.title': 'Titel' });
    expect(words['broken']).toBeUndefined();
  });

  it('take nothing from a prototype', () => {
    expect(mergeMessages(english, Object.create({ title: 'Evil' })).title).toBe('Accounts');
  });
});
