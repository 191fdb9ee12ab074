import { render, screen } from '@testing-library/react';
import { type ReactElement, useRef } from 'react';
import { describe, expect, it } from 'vitest';
import {
  useKeptFocus,
  type TestProgress,
  useTestAnnouncements,
} from '../../../src/components/test-connection/test-view.tsx';
import { testStrings } from '../../../src/components/test-connection/test-strings.ts';
import type { FailureCode } from '../../../src/definition/failure.ts';
import { report } from '../../flow/connect-samples.ts';
import { recordHook } from '../announcements/record.ts';
import { stringsOf } from '../in-kit.tsx';

function Page({ phase }: { readonly phase: string }): ReactElement {
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root, phase);
  return (
    <>
      <button>outside</button>
      <div ref={root} tabIndex={-1} data-testid="root">
        <button>stays</button>
        {phase === 'testing' ? <button>Cancel</button> : null}
      </div>
    </>
  );
}

const button = (name: string) => screen.getByRole('button', { name });

/** Focuses these buttons in order, then removes Cancel. */
function ends(...path: readonly string[]): void {
  const { rerender } = render(<Page phase="testing" />);
  for (const name of path) button(name).focus();
  rerender(<Page phase="passed" />);
}

describe('useKeptFocus', () => {
  it('useKeptFocus moves focus to the root when the focused control is removed', () => {
    ends('Cancel');
    expect(screen.getByTestId('root')).toHaveFocus();
  });

  it('useKeptFocus leaves focus on a control that remains', () => {
    ends('Cancel', 'stays');
    expect(button('stays')).toHaveFocus();
  });

  it('useKeptFocus does not move focus that is elsewhere on the page, or was blurred there', () => {
    const { rerender } = render(<Page phase="testing" />);
    button('Cancel').focus();
    button('outside').focus();
    rerender(<Page phase="passed" />);
    expect(button('outside')).toHaveFocus();
    button('outside').blur();
    rerender(<Page phase="ready" />);
    expect(document.body).toHaveFocus();
  });

  it('useKeptFocus does nothing when focus was never inside the root', () => {
    ends();
    expect(document.body).toHaveFocus();
  });
});

const READY: TestProgress = { at: 'ready', checks: [] };
const TESTING: TestProgress = { at: 'testing', checks: [], slow: false };
const PASSED: TestProgress = { at: 'passed', report };
const failed = (code: FailureCode): TestProgress => ({ at: 'failed', checks: [], failure: { code } });

function listenTo(start: TestProgress, waiting = 0) {
  const strings = stringsOf(testStrings);
  const recorder = recordHook(({ progress, waits }) => useTestAnnouncements(progress, waits, strings), {
    progress: start,
    waits: waiting,
  });
  return {
    after: recorder.after,
    becomes: (progress: TestProgress, waits = 0) => recorder.becomes({ progress, waits }),
  };
}

describe('useTestAnnouncements', () => {
  it.each([READY, PASSED, failed('unavailable')])(
    'useTestAnnouncements does not announce the initial state: $at',
    (progress) => {
      expect(listenTo(progress).after(10_000)).toEqual([]);
    },
  );

  it('useTestAnnouncements announces a running test after a delay, that it is slow, and its result', () => {
    const test = listenTo(READY);
    test.becomes(TESTING);
    expect(test.after(399)).toEqual([]);
    expect(test.after(1_000)).toEqual(['polite: Testing the connection…']);
    test.becomes({ ...TESTING, slow: true });
    expect(test.after(2_000)).toEqual(['polite: Still testing. You can cancel.']);
    test.becomes(PASSED);
    expect(test.after(2_000)).toEqual(['polite: The connection works. Found Alpha.']);
  });

  it('useTestAnnouncements announces only the result of a test that ends at once', () => {
    const test = listenTo(READY);
    test.becomes(TESTING);
    test.after(300);
    test.becomes(failed('invalid_credential'));
    expect(test.after(3_000)).toEqual(['polite: The test did not pass. OpenAI did not accept this Admin key.']);
  });

  it('useTestAnnouncements is assertive only when the host’s session has ended', () => {
    const test = listenTo(TESTING);
    test.becomes(failed('host_signed_out'));
    expect(test.after(3_000)).toEqual(['assertive: The test did not pass. Your session has ended.']);
  });

  it('useTestAnnouncements does not announce a cancelled test as a failure', () => {
    const test = listenTo(TESTING);
    test.becomes(failed('aborted'));
    expect(test.after(3_000)).toEqual(['polite: The test was cancelled. Nothing was stored.']);
  });

  it('useTestAnnouncements announces the start and end of a cool-down, not its seconds', () => {
    const test = listenTo(READY);
    test.becomes(READY, 3);
    expect(test.after(1_500)).toEqual(['polite: Test again in 3 seconds.']);
    test.becomes(READY, 2);
    test.becomes(READY, 1);
    expect(test.after(1_500)).toEqual([]);
    test.becomes(READY, 0);
    expect(test.after(1_500)).toEqual(['polite: You can test again.']);
  });
});
