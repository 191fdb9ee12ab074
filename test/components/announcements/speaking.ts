import { act, renderHook } from '@testing-library/react';
import { onTestFinished, vi } from 'vitest';
import { Announcer } from '../../../src/ui/announcer.tsx';
import { record, type Utterance } from './record.ts';

/** Runs a hook that speaks; its time stands still until `after`. */
export function speaking<Props>(useIt: (props: Props) => void, initialProps: Props) {
  vi.useFakeTimers();
  const heard = record();
  onTestFinished(() => heard.stop());
  const { rerender } = renderHook(useIt, { wrapper: Announcer, initialProps });
  return {
    becomes: (props: Props) => rerender(props),
    /** What is said within this time. */
    after(ms: number): readonly Utterance[] {
      act(() => void vi.advanceTimersByTime(ms));
      return heard.take();
    },
  };
}
