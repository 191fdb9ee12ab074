import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/definition/field.ts';
import { expiryProblemOf, fieldProblemOf, labelProblemOf, LONGEST_LABEL } from '../../src/hooks/field-validation.ts';

const NOW = Date.UTC(2026, 2, 2, 9);
const text: Field = { name: 'site', label: 'Site', input: 'text' };
const select: Field = { ...text, input: 'select', options: [{ value: 'eu', label: 'Europe' }] };

describe('fieldProblemOf()', () => {
  it.each([
    ['a needed text that is missing', text, '', 'required'],
    ['a needed text of spaces only', text, ' \t ', 'required'],
    ['an optional text that is missing', { ...text, optional: true }, '', null],
    ['a text', text, 'acme', null],
    ['the longest text', text, 'a'.repeat(4_096), null],
    ['a text that is too long', text, 'a'.repeat(4_097), 'too_long'],
    ['a choice', select, 'eu', null],
    ['no choice where one is needed', select, '', 'required'],
    ['a choice that is not offered', select, 'mars', 'not_an_option'],
    ['a radio choice that is not offered', { ...select, input: 'radio' }, 'mars', 'not_an_option'],
    ['another choice where others are allowed', { ...select, allowOther: true }, 'mars', null],
    ['a choice where none are offered', { ...text, input: 'select' }, 'eu', 'not_an_option'],
    ['a text with suggestions', { ...select, input: 'text' }, 'mars', null],
    ['a toggle that is off', { ...text, input: 'toggle' }, false, null],
    ['a toggle that was not touched', { ...text, input: 'toggle' }, '', null],
  ] as const)('%s', (_, field, value, problem) => {
    expect(fieldProblemOf(field, value)).toBe(problem);
  });
});

describe('a name', () => {
  it('a name is counted in characters as a person sees them, not in halves of them', () => {
    expect(labelProblemOf('')).toBeNull();
    expect(labelProblemOf('😀'.repeat(LONGEST_LABEL))).toBeNull();
    expect(labelProblemOf('n'.repeat(LONGEST_LABEL + 1))).toBe('too_long');
  });
});

describe('a typed end of a key', () => {
  it.each([
    ['', null],
    ['2026-03-03', null],
    ['2026-03-02', null],
    ['2026-03-01', 'in_the_past'],
    ['2025-12-31', 'in_the_past'],
    ['2026-02-29', 'not_a_date'],
    ['2026-13-01', 'not_a_date'],
    ['3.3.2026', 'not_a_date'],
    ['2026-3-3', 'not_a_date'],
    ['soon', 'not_a_date'],
    ['9999-12-31', 'not_a_date'],
  ] as const)('"%s" is %s', (day, problem) => {
    expect(expiryProblemOf(day, NOW)).toBe(problem);
  });

  it('a typed end of a key is valid through that whole day in UTC', () => {
    expect(expiryProblemOf('2026-03-03', Date.UTC(2026, 2, 4) - 1)).toBeNull();
    expect(expiryProblemOf('2026-03-03', Date.UTC(2026, 2, 4))).toBe('in_the_past');
  });

  it('a typed end of a key may be tomorrow, also late in the day west of Greenwich, where UTC has that day already', () => {
    const fiveInLosAngeles = Date.parse('2026-01-14T17:00:00-08:00');
    expect(expiryProblemOf('2026-01-15', fiveInLosAngeles)).toBeNull();
  });
});
