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
import { speaking } from '../announcements/speaking.ts';
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

/** Focus goes along these buttons, then Cancel is removed. */
function ends(...path: readonly string[]): void {
  const { rerender } = render(<Page phase="testing" />);
  for (const name of path) button(name).focus();
  rerender(<Page phase="passed" />);
}

describe('focus, when a control is removed', () => {
  it('goes to the root when the control had it', () => {
    ends('Cancel');
    expect(screen.getByTestId('root')).toHaveFocus();
  });

  it('stays on a control that is still there', () => {
    ends('Cancel', 'stays');
    expect(button('stays')).toHaveFocus();
  });

  it('is not fetched from somewhere else on the page, nor once it was taken there and let go', () => {
    const { rerender } = render(<Page phase="testing" />);
    button('Cancel').focus();
    button('outside').focus();
    rerender(<Page phase="passed" />);
    expect(button('outside')).toHaveFocus();
    button('outside').blur();
    rerender(<Page phase="ready" />);
    expect(document.body).toHaveFocus();
  });

  it('is left alone when nobody was in there', () => {
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
  const heard = speaking(({ progress, waits }) => useTestAnnouncements(progress, waits, strings), {
    progress: start,
    waits: waiting,
  });
  return {
    after: heard.after,
    becomes: (progress: TestProgress, waits = 0) => heard.becomes({ progress, waits }),
  };
}

describe('what is said of a test', () => {
  it.each([READY, PASSED, failed('unavailable')])('is nothing about what was there before: $at', (progress) => {
    expect(listenTo(progress).after(10_000)).toEqual([]);
  });

  it('is that it runs, once that lasts; that it takes long; how it ended', () => {
    const test = listenTo(READY);
    test.becomes(TESTING);
    expect(test.after(399)).toEqual([]);
    expect(test.after(1_000)).toEqual(['polite: Testing the connection…']);
    test.becomes({ ...TESTING, slow: true });
    expect(test.after(2_000)).toEqual(['polite: Still testing. You can cancel.']);
    test.becomes(PASSED);
    expect(test.after(2_000)).toEqual(['polite: The connection works. Found Alpha.']);
  });

  it('is the result alone when that comes at once', () => {
    const test = listenTo(READY);
    test.becomes(TESTING);
    test.after(300);
    test.becomes(failed('invalid_credential'));
    expect(test.after(3_000)).toEqual(['polite: The test did not pass. OpenAI did not accept this Admin key.']);
  });

  it('interrupts only when the person was signed out', () => {
    const test = listenTo(TESTING);
    test.becomes(failed('host_signed_out'));
    expect(test.after(3_000)).toEqual(['assertive: The test did not pass. Your session has ended.']);
  });

  it('is no failure when the person stopped it', () => {
    const test = listenTo(TESTING);
    test.becomes(failed('aborted'));
    expect(test.after(3_000)).toEqual(['polite: The test was cancelled. Nothing was stored.']);
  });

  it('is the beginning and the end of a pause, not its seconds', () => {
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
