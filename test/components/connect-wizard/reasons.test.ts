import { describe, expect, it } from 'vitest';
import { finishReason, nextReason, testReason } from '../../../src/components/connect-wizard/shell/readiness-text.ts';
import { useWizardStrings } from '../../../src/components/connect-wizard/shell/wizard-strings.ts';
import type { Readiness } from '../../../src/hooks/connect-flow-result.ts';
import { wordsOf } from '../in-kit.tsx';
import { DEFINITION } from '../sample-host.ts';

type Reason = Extract<Readiness, { ready: false }>['reason'];

const words = () => wordsOf(() => useWizardStrings(DEFINITION));
const off = (reason: Reason): Readiness => ({ ready: false, reason });

describe('why a button is off', () => {
  it('is nothing while it works', () => {
    expect([nextReason, finishReason, testReason].map((say) => say({ ready: true }, words()))).toEqual([
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
  ] as const)('Next and Test, for %s: %s', (reason, text) => {
    expect(nextReason(off(reason), words())).toBe(text);
    expect(testReason(off(reason), words())).toBe(text);
  });

  it.each([
    ['not_tested', 'Test the connection first.'],
    ['testing', 'The test is still running.'],
    ['test_failed', 'The test has to pass first.'],
    ['field_problem', 'Correct the fields marked above first.'],
    ['account_loading', 'The account is being read.'],
    ['already_connected', 'This organization is connected already.'],
    ['access', 'You cannot do this at the moment.'],
  ] as const)('Finish, for %s: %s', (reason, text) => {
    expect(finishReason(off(reason), words())).toBe(text);
  });

  it('is nothing for a press that has no meaning in this state', () => {
    const reason = off('not_in_this_state');
    expect([nextReason, finishReason, testReason].map((say) => say(reason, words()))).toEqual([null, null, null]);
  });

  it.each(['testing', 'cooling_down'] as const)('Test says nothing for %s: the view shows it itself', (reason) => {
    expect(testReason(off(reason), words())).toBeNull();
  });
});
