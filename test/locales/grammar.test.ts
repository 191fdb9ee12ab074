import { describe, expect, it } from 'vitest';
import { countedIn, isolate, pluralIn } from '../../src/locales/grammar.ts';
import { TRANSLATIONS } from './catalogues.ts';

const COUNTS = [0, 1, 2, 5, 11, 100];

/** How many accounts are imported, in how many days a key ends, and how many characters were pasted. */
const TABLES: Readonly<Record<string, Readonly<Record<'importing' | 'expiring' | 'pasted', readonly string[]>>>> = {
  de: {
    importing: ['0 Konten', '1 Konto', '2 Konten', '5 Konten', '11 Konten', '100 Konten'],
    expiring: ['heute', '1 Tag', '2 Tagen', '5 Tagen', '11 Tagen', '100 Tagen'],
    pasted: COUNTS.map((count) => `${count} Zeichen`),
  },
  fr: {
    importing: ['0 compte', '1 compte', '2 comptes', '5 comptes', '11 comptes', '100 comptes'],
    expiring: ['aujourd’hui', '1 jour', '2 jours', '5 jours', '11 jours', '100 jours'],
    pasted: ['0 caractère', '1 caractère', ...[2, 5, 11, 100].map((count) => `${count} caractères`)],
  },
  es: {
    importing: ['0 cuentas', '1 cuenta', '2 cuentas', '5 cuentas', '11 cuentas', '100 cuentas'],
    expiring: ['hoy', '1 día', '2 días', '5 días', '11 días', '100 días'],
    pasted: ['0 caracteres', '1 carácter', ...[2, 5, 11, 100].map((count) => `${count} caracteres`)],
  },
  ja: {
    importing: COUNTS.map((count) => `${count}アカウント`),
    expiring: ['本日期限切れ', ...[1, 2, 5, 11, 100].map((count) => `${count}日で期限切れ`)],
    pasted: COUNTS.map((count) => `${count}文字です`),
  },
  ar: {
    importing: ['لا حسابات', 'حساب واحد', 'حسابان', '5 حسابات', '11 حسابًا', '100 حساب'],
    expiring: ['اليوم', 'يوم واحد', 'يومين', '5 أيام', '11 يومًا', '100 يوم'],
    pasted: ['بلا أحرف', 'حرف واحد', 'حرفان', '5 أحرف', '11 حرفًا', '100 حرف'],
  },
};

describe.each([...TRANSLATIONS])('counts in %s', (tag, { card, statuses, wizard, table }) => {
  const expected = TABLES[tag];

  it.each(COUNTS.map((count, place) => [place, count] as const))(
    'counts have the right plural form at index %i, for %i',
    (place, count) => {
      const ends = (text: string, phrase: string | undefined) =>
        expect(text.replace(/[.。]$/u, ''), text).toMatch(new RegExp(`(?<!\\p{N})${phrase}(?![\\p{L}\\p{Mn}])`, 'u'));
      ends(card.importing(count), expected?.importing[place]);
      ends(statuses.expiring(count), expected?.expiring[place]);
      ends(wizard.pasted({ characters: count }), expected?.pasted[place]);
    },
  );

  it('counts choose between the nouns of a definition', () => {
    const countLine = (count: number): string =>
      table.count({ count, number: `${count}`, approximate: false, filtered: false, one: 'ONE', other: 'MANY' });
    expect(countLine(1)).toMatch(/ONE/u);
    for (const count of [2, 5, 11, 100]) expect(countLine(count)).toMatch(/MANY/u);
  });
});

describe('plural forms', () => {
  it('plural forms fall back to the general form, and group the digits of large numbers', () => {
    expect(pluralIn('ar')(2, { one: 'a', other: 'b' })).toBe('b');
    expect(countedIn('fr')(1_000_000, { one: 'compte', many: 'de comptes', other: 'comptes' })).toMatch(
      / de comptes$/u,
    );
    expect(countedIn('de')(12_345, { one: 'Konto', other: 'Konten' })).toBe('12.345 Konten');
  });
});

describe('isolate', () => {
  it('isolate puts a fact between directional isolates, and keeps an empty one empty', () => {
    expect(isolate('org-A')).toBe('\u2068org-A\u2069');
    expect(isolate('')).toBe('');
  });
});
