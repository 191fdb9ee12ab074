import { useEffect, useRef } from 'react';
import { useAnnounce } from '../../ui/announcer.tsx';
import type { TestStrings } from './test-strings.ts';
import type { TestProgress } from './test-view.tsx';

/** A test that ends before this is only announced by its result. In milliseconds. */
const WORTH_SAYING_MS = 400;

/** Says what a test does, as it does it; nothing about what was there when the view came up. */
export function useTestAnnouncements(progress: TestProgress, waits: number, words: TestStrings): void {
  const announce = useAnnounce();
  const { at } = progress;
  const slow = progress.at === 'testing' && progress.slow;
  const before = useRef({ at, waits });
  const spoken = result(progress, words);
  const signedOut = progress.at === 'failed' && progress.failure.code === 'host_signed_out';

  useEffect(() => {
    const cameFrom = before.current.at;
    before.current = { ...before.current, at };
    if (at === 'testing') {
      const timer = setTimeout(() => announce(words.test.running), WORTH_SAYING_MS);
      return () => clearTimeout(timer);
    }
    if (cameFrom !== at) announce(spoken, signedOut ? 'assertive' : 'polite');
    return undefined;
  }, [at, spoken, signedOut, announce, words]);

  useEffect(() => {
    if (slow) announce(words.test.slow);
  }, [slow, announce, words]);

  useEffect(() => {
    const was = before.current.waits;
    before.current = { ...before.current, waits };
    if (was === 0 && waits > 0) announce(words.test.coolDown({ seconds: waits }));
    if (was > 0 && waits === 0) announce(words.test.coolDownOver);
  }, [waits, announce, words]);
}

function result(progress: TestProgress, { test, failures, factsOf }: TestStrings): string {
  if (progress.at === 'passed') {
    const { identity } = progress.report;
    return test.passedSpoken({ organization: identity?.name ?? identity?.externalId });
  }
  if (progress.at !== 'failed') return '';
  const { failure } = progress;
  if (failure.code === 'aborted') return test.cancelled;
  return test.failedSpoken({ headline: failures[failure.code].title(factsOf(failure)) });
}
