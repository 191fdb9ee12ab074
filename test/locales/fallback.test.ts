import { describe, expect, it } from 'vitest';
import { resolveText } from '../../src/definition/text.ts';
import { mergeMessages } from '../../src/hooks/strings.ts';
import { de } from '../../src/locales/de.ts';
import { english } from '../../src/text/english.ts';
import { entriesOf } from './sentences.ts';

describe('a catalogue without some texts', () => {
  it.each(['common', 'card', 'wizard', 'test', 'table', 'account', 'statuses', 'failures'] as const)(
    'a catalogue without a text falls back to English key by key in %s',
    (section) => {
      const full: Readonly<Record<string, unknown>> = { ...de[section] };
      for (const missing of Object.keys(full)) {
        const { [missing]: _, ...rest } = full;
        const shown: Readonly<Record<string, unknown>> = { ...mergeMessages<object>(english[section], rest) };
        expect(shown[missing], missing).toBe(Reflect.get(english[section], missing));
        const kept = Object.keys(rest).find((key) => typeof rest[key] === 'string');
        if (kept !== undefined) expect(shown[kept]).toBe(rest[kept]);
      }
    },
  );

  it('a catalogue without some texts falls back to English for each text alone', () => {
    const { rename: _, ...changed } = de.table.changed;
    const shown = mergeMessages(english.table, { ...de.table, changed });
    expect([shown.changed.rename, shown.changed.pause]).toEqual(['Renamed.', 'Pausiert.']);
  });

  it('a catalogue without some texts falls back to the definition’s own text', () => {
    const text = { key: 'openai.category', default: 'Data & AI' };
    expect([resolveText(text, de.definitions), resolveText(text, {})]).toEqual(['Daten & KI', 'Data & AI']);
  });

  it('each catalogue of the package is complete', () => {
    expect(entriesOf(mergeMessages(english.wizard, de.wizard))).toEqual(
      expect.arrayContaining([{ path: 'next', value: 'Weiter' }]),
    );
  });
});
