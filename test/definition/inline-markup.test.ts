import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInlineMarkup, stripMarkup } from '../../src/definition/inline-markup.ts';

describe('parseInlineMarkup', () => {
  it('parseInlineMarkup parses labels, code and links', () => {
    expect(parseInlineMarkup('In **Name**, enter `x` ([help](https://example.com/)).')).toEqual([
      { kind: 'text', text: 'In ' },
      { kind: 'label', text: 'Name' },
      { kind: 'text', text: ', enter ' },
      { kind: 'code', text: 'x' },
      { kind: 'text', text: ' (' },
      { kind: 'link', text: 'help', href: 'https://example.com/' },
      { kind: 'text', text: ').' },
    ]);
  });

  it.each(['**open', '`open', '[open](https://x', '[a]', '****', '``', '<b>bold</b>', '# no', '_no_', '![x](y'])(
    'leaves %j as text',
    (source) => {
      expect(parseInlineMarkup(source)).toEqual([{ kind: 'text', text: source }]);
    },
  );

  it('parseInlineMarkup turns a link that may not be followed into its text', () => {
    expect(parseInlineMarkup('[here](javascript:alert(1)')).toEqual([{ kind: 'text', text: 'here' }]);
  });

  it('parseInlineMarkup loses no character of a text without markup and never throws', () => {
    fc.assert(
      fc.property(fc.string(), (source) => {
        const segments = parseInlineMarkup(source);
        if (!/[*`[\]]/u.test(source)) expect(stripMarkup(source)).toBe(source);
        for (const segment of segments) if (segment.kind === 'link') expect(segment.href).toMatch(/^https:\/\//u);
      }),
    );
  });

  it('parseInlineMarkup is linear for many openers without a closer', () => {
    const source = '[`**'.repeat(50_000);
    expect(stripMarkup(source).length).toBeGreaterThan(0);
  });
});
