import { describe, expect, it } from 'vitest';
import { isSecretField } from '../../../../src/definition/method-fields.ts';
import { fieldProblem } from '../../../../src/components/connect-wizard/first-step/field-problem.ts';
import { useWizardStrings } from '../../../../src/components/connect-wizard/shell/wizard-strings.ts';
import type { Field } from '../../../../src/definition/field.ts';
import type { PlainFieldBinding, SecretStatus } from '../../../../src/hooks/connect-flow-result.ts';
import { after, CONNECT } from '../../../flow/connect-samples.ts';
import { wordsOf } from '../../in-kit.tsx';
import { DEFINITION } from '../../sample-host.ts';
import { bindingOf } from '../binding-of.ts';

const SECRET: Field = { name: 'key', label: 'Key', input: 'secret' };
const PLAIN: Field = { name: 'site', label: 'Site', input: 'text' };
const MARKED: Field = { ...PLAIN, secret: true };
const EMPTY: SecretStatus = {
  content: 'empty',
  notices: [],
  refusal: null,
  format: { verdict: 'unknown' },
  lastFour: undefined,
};
const words = () => wordsOf(() => useWizardStrings(DEFINITION));

function ofPlain(problem: PlainFieldBinding['problem']): string | null {
  const binding = bindingOf(after(CONNECT), {
    plain: (name) => ({ name, value: '', problem, locked: false, onChange() {}, onBlur() {} }),
  });
  return fieldProblem(PLAIN, binding, words(), false);
}

function ofSecret(status: Partial<SecretStatus>, tried: boolean, field = SECRET): string | null {
  const given = bindingOf(after(CONNECT), {
    secret: (name) => ({
      name,
      attach: () => {},
      onInput: () => {},
      onPaste: () => 0,
      correct: () => {},
      replace: () => {},
      status: { ...EMPTY, ...status },
    }),
  });
  return fieldProblem(field, given, words(), tried);
}

describe('what is wrong with a field', () => {
  it.each([
    [null, null],
    ['required', 'Enter the Site.'],
    ['not_an_option', 'Choose one of the values for Site.'],
    ['not_a_date', 'Enter Site as a date.'],
    ['in_the_past', 'Enter a date in the future for Site.'],
    ['too_long', 'Shorten Site.'],
  ] as const)('that is not secret, for %s: %s', (problem, text) => {
    expect(ofPlain(problem)).toBe(text);
  });

  it('that is secret and empty counts from the first try on, unless it may stay empty', () => {
    expect(ofSecret({}, false)).toBeNull();
    expect(ofSecret({}, true)).toBe('Enter the Key.');
    expect(ofSecret({ content: 'typed', refusal: { code: 'empty' } }, true)).toBe('Enter the Key.');
    expect(ofSecret({}, true, { ...SECRET, optional: true })).toBeNull();
    expect(ofSecret({ content: 'typed' }, true)).toBeNull();
  });

  it('that holds what cannot be sent is said at once, but not of a key that the host holds', () => {
    const refusal = { code: 'not_sendable' } as const;
    expect(ofSecret({ content: 'typed', refusal }, false)).toMatch(/^This holds characters that cannot be sent/);
    expect(ofSecret({ content: 'typed', refusal: { code: 'too_long' } }, false)).toMatch(/^This is more than 8 KB/);
    expect(ofSecret({ content: 'held', refusal }, true)).toBeNull();
  });

  it.each([
    ['secret', 8],
    ['multiline', 64],
    ['file', 64],
  ] as const)('that is too long names the limit of its input, %s: %i KB', (input, kilobytes) => {
    const field: Field = { ...SECRET, input, secret: true };
    expect(ofSecret({ content: 'typed', refusal: { code: 'too_long' } }, true, field)).toContain(
      `more than ${kilobytes} KB`,
    );
  });
});

it('takes a field for a secret by its input or by its mark', () => {
  expect([SECRET, PLAIN, MARKED].map(isSecretField)).toEqual([true, false, true]);
});
