import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { quickText } from '../../src/definition/quick-text.ts';
import { isPlainText, plainSentence } from '../../src/definition/sanitise-text.ts';

const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{M}\u115F\u1160\u2800\u3164\uFFA0]/u;

describe('quickText()', () => {
  it('quickText() keeps a character only when the exact sanitiser keeps it, however often it is repeated', () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0x10_ff_ff; code += 1) {
      const character = String.fromCodePoint(code);
      if (quickText(character) === character && !isPlainText(character.repeat(20))) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  it('quickText() gives what the exact sanitiser gives, or loads it', () => {
    const characters = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(characters, (text) => {
        const shown = quickText(text);
        expect(shown === text ? plainSentence(text) : 'odd').toBe(shown === text ? text : 'odd');
        expect(HIDDEN.test(shown)).toBe(false);
      }),
    );
  }, 60_000);

  it('quickText() leaves ordinary texts in every supported language unchanged', () => {
    const onExact = vi.fn();
    const texts = [
      'Daten & KI – „Größe“, ½ Jahr',
      '¿Cuánto cuesta? Año tras año…',
      'L’été, ça coûte 3\u00A0€',
      'コスト管理（全角）、データ連携。',
      'متابعة التكاليف؛ كل يوم، بلا حدود؟',
      'Costs 📈 · 100 %',
    ];
    expect(texts.map((text) => quickText(text, onExact))).toEqual(texts);
  });

  it('quickText() takes out what hides at once, and calls with the exact sanitiser when it is there', async () => {
    const exact = await new Promise<(text: string) => string>((resolve) => {
      expect(quickText('می\u200Cخواهم\u202E', resolve)).toBe('میخواهم');
    });
    expect(exact('می\u200Cخواهم\u202E')).toBe('می\u200Cخواهم');
  });

  it('quickText() cuts a text that is too long', () => {
    expect(quickText('x'.repeat(100_000)).length).toBe(4_096);
  });
});
