import { describe, expect, it } from 'vitest';
import { doneTitle, useOutcomeStrings } from '../../../../src/components/connect-wizard/second-step/outcome-strings.ts';
import {
  fieldProblem,
  finishReason,
  nextReason,
  targetName,
  testReason,
  useWizardStrings,
  wizardDescription,
  wizardTitle,
} from '../../../../src/components/connect-wizard/shell/wizard-strings.ts';
import type { Account } from '../../../../src/definition/account.ts';
import type { Field } from '../../../../src/definition/field.ts';
import { isSecretField } from '../../../../src/definition/method-fields.ts';
import type { ConnectEvent } from '../../../../src/flow/connect-state.ts';
import type { PlainFieldBinding, Readiness, SecretStatus } from '../../../../src/hooks/connect-flow-result.ts';
import {
  account,
  after,
  CONNECT,
  finish,
  passes,
  ROTATE,
  tested,
  toPassed,
  toTesting,
} from '../../../flow/connect-samples.ts';
import { wordsOf } from '../../in-kit.tsx';
import { DEFINITION } from '../../sample-host.ts';
import { bindingOf } from '../binding-of.ts';

const strings = () => wordsOf(() => useWizardStrings(DEFINITION));
const outcomeStrings = () => wordsOf(() => useOutcomeStrings(useWizardStrings(DEFINITION)));
const connecting = after(CONNECT);
const rotating = after(ROTATE);
const unnamed = { mode: 'rotate', accountId: 'acc-1', version: null } as const;
const saved = (stored: Account | null): ConnectEvent => ({
  type: 'saved',
  intent: 'i-1',
  result: { ok: true, account: stored, notices: [] },
});

describe('wizardTitle', () => {
  it('wizardTitle names the integration when connecting, and the account when rotating', () => {
    expect(wizardTitle(bindingOf(connecting), outcomeStrings())).toBe('Connect OpenAI');
    expect(wizardTitle(bindingOf(rotating), outcomeStrings())).toBe('Update Admin key of Alpha');
    expect(wizardTitle(bindingOf(after(unnamed)), outcomeStrings())).toBe('Update Admin key');
  });

  it('wizardTitle prefers the label of the account, then the vendor’s name, then its id', () => {
    const name = (more: Partial<Account>) => targetName(bindingOf(rotating, { account: { ...account, ...more } }));
    expect(name({ label: 'Ours' })).toBe('Ours');
    expect(name({ label: '' })).toBe('Alpha');
    expect(name({ label: '', name: '' })).toBe('org-A');
    expect(targetName(bindingOf(after({ ...unnamed, externalId: 'org-B' })))).toBe('org-B');
  });
});

describe('wizardDescription', () => {
  it('wizardDescription states what to do when connecting', () => {
    expect(wizardDescription(bindingOf(connecting), outcomeStrings())).toMatch(/^Follow the guide at OpenAI/);
  });

  it('wizardDescription states the account and the key that stays in use when rotating', () => {
    const credential = { state: 'active', lastFour: '3fQ9' } as const;
    const binding = bindingOf(rotating, { account: { ...account, externalId: 'org-Z', credential } });
    expect(wizardDescription(binding, outcomeStrings())).toBe(
      'Organization ID org-Z. Current Admin key ends 3fQ9. It stays in use until the new one works.',
    );
    expect(wizardDescription(bindingOf(rotating), outcomeStrings())).toBe(
      'Organization ID org-A. The current Admin key stays in use until the new one works.',
    );
  });

  it('wizardDescription is undefined when the attempt is done', () => {
    const done = after(CONNECT, ...toPassed, finish, saved(account));
    expect(wizardDescription(bindingOf(done), outcomeStrings())).toBeUndefined();
  });
});

describe('doneTitle', () => {
  const title = (stored: Account | null, ...path: readonly ConnectEvent[]) =>
    doneTitle(
      bindingOf(after(CONNECT, ...(path.length > 0 ? path : toPassed), finish, saved(stored))),
      outcomeStrings(),
    );

  it('doneTitle names the stored account', () => {
    expect(title({ ...account, label: 'Ours' })).toBe('Connected Ours');
    expect(title(account)).toBe('Connected Alpha');
  });

  it('doneTitle names the identity of the test when the host returned no account, else “Unnamed account”', () => {
    const found = (identity: typeof passes.identity) => [...toTesting, tested({ ...passes, identity })];
    expect(title(null, ...found({ externalId: 'org-F', name: 'Found', confidence: 'proven' }))).toBe('Connected Found');
    expect(title(null, ...found({ externalId: 'org-F', confidence: 'proven' }))).toBe('Connected org-F');
    expect(title(null, ...found(undefined))).toBe('Connected Unnamed account');
  });

  it('doneTitle names the account whose key was replaced', () => {
    const done = after(ROTATE, ...toPassed, finish, saved(null));
    expect(doneTitle(bindingOf(done), outcomeStrings())).toBe('Admin key of Alpha updated');
  });
});

type Reason = Extract<Readiness, { ready: false }>['reason'];

const off = (reason: Reason): Readiness => ({ ready: false, reason });

describe('nextReason, testReason and finishReason', () => {
  it('nextReason, testReason and finishReason are null while the button is enabled', () => {
    expect([nextReason, finishReason, testReason].map((t) => t({ ready: true }, strings()))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it.each([
    ['credential_missing', 'Enter the Admin key to go on.'],
    ['credential_refused', 'Correct the Admin key to go on.'],
    ['field_problem', 'Correct the fields marked above to go on.'],
    ['account_loading', 'The account is being read.'],
    ['access', 'You cannot do this at the moment.'],
  ] as const)('nextReason and testReason explain %s: %s', (reason, text) => {
    expect(nextReason(off(reason), strings())).toBe(text);
    expect(testReason(off(reason), strings())).toBe(text);
  });

  it.each([
    ['not_tested', 'Test the connection first.'],
    ['testing', 'The test is still running.'],
    ['test_failed', 'The test has to pass first.'],
    ['field_problem', 'Correct the fields marked above first.'],
    ['account_loading', 'The account is being read.'],
    ['already_connected', 'This organization is connected already.'],
    ['access', 'You cannot do this at the moment.'],
  ] as const)('finishReason explains %s: %s', (reason, text) => {
    expect(finishReason(off(reason), strings())).toBe(text);
  });

  it('nextReason and finishReason are null for a press that does not apply to the state', () => {
    const reason = off('not_in_this_state');
    expect([nextReason, finishReason, testReason].map((t) => t(reason, strings()))).toEqual([null, null, null]);
  });

  it.each(['testing', 'cooling_down'] as const)('testReason is null for %s, which TestView shows', (reason) => {
    expect(testReason(off(reason), strings())).toBeNull();
  });
});

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

function ofPlain(problem: PlainFieldBinding['problem']): string | null {
  const binding = bindingOf(after(CONNECT), {
    plain: (name) => ({ name, value: '', problem, locked: false, onChange() {}, onBlur() {} }),
  });
  return fieldProblem(PLAIN, binding, strings(), false);
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
  return fieldProblem(field, given, strings(), tried);
}

describe('fieldProblem', () => {
  it.each([
    [null, null],
    ['required', 'Enter the Site.'],
    ['not_an_option', 'Choose one of the values for Site.'],
    ['not_a_date', 'Enter Site as a date.'],
    ['in_the_past', 'Enter a date in the future for Site.'],
    ['too_long', 'Shorten Site.'],
  ] as const)('fieldProblem explains %s of a field that is not secret: %s', (problem, text) => {
    expect(ofPlain(problem)).toBe(text);
  });

  it('fieldProblem reports an empty secret only after Next was pressed, unless it is optional', () => {
    expect(ofSecret({}, false)).toBeNull();
    expect(ofSecret({}, true)).toBe('Enter the Key.');
    expect(ofSecret({ content: 'typed', refusal: { code: 'empty' } }, true)).toBe('Enter the Key.');
    expect(ofSecret({}, true, { ...SECRET, optional: true })).toBeNull();
    expect(ofSecret({ content: 'typed' }, true)).toBeNull();
  });

  it('fieldProblem reports characters that cannot be sent at once, but not for a tested key', () => {
    const refusal = { code: 'not_sendable' } as const;
    expect(ofSecret({ content: 'typed', refusal }, false)).toMatch(/^This holds characters that cannot be sent/);
    expect(ofSecret({ content: 'typed', refusal: { code: 'too_long' } }, false)).toMatch(/^This is more than 8 KB/);
    expect(ofSecret({ content: 'tested', refusal }, true)).toBeNull();
  });

  it.each([
    ['secret', 8],
    ['multiline', 64],
    ['file', 64],
  ] as const)('fieldProblem names the size limit of a %s input: %i KB', (input, kilobytes) => {
    const field: Field = { ...SECRET, input, secret: true };
    expect(ofSecret({ content: 'typed', refusal: { code: 'too_long' } }, true, field)).toContain(
      `more than ${kilobytes} KB`,
    );
  });
});

it('isSecretField recognizes a secret by its input or by its flag', () => {
  expect([SECRET, PLAIN, MARKED].map(isSecretField)).toEqual([true, false, true]);
});
