import { act } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PENDING_PRESS_MS, type PressVerdict, usePendingPress } from '../../src/hooks/use-pending-press.ts';
import { renderInKit } from '../components/in-kit.tsx';

/** The words for a press that came to nothing in time. */
const LATE = 'Press again in a moment.';

/** A component with one list of things to open, and what is known of them. */
function opener(first: PressVerdict = 'loading') {
  const opened: string[] = [];
  let verdict = first;
  const rendered = renderInKit(() =>
    usePendingPress<string>({ verdictOf: () => verdict, open: (name) => void opened.push(name), late: LATE }),
  );
  return {
    opened,
    unmount: rendered.unmount,
    get now() {
      return rendered.result.current;
    },
    press: (name: string) => act(() => rendered.result.current.press(name)),
    learn: (next: PressVerdict) => {
      verdict = next;
      rendered.rerender();
    },
  };
}

const pass = (ms: number): void => act(() => void vi.advanceTimersByTime(ms));

describe('a press that only opens something', () => {
  beforeEach(() => void vi.useFakeTimers());

  it('opens it at once when that is allowed', () => {
    const menu = opener('open');
    menu.press('rename');
    expect([menu.opened, menu.now.answer]).toEqual([['rename'], null]);
  });

  it('is remembered while access loads, and carried out once when it is allowed', () => {
    const menu = opener();
    menu.press('rename');
    expect([menu.opened, menu.now.answer]).toEqual([[], null]);
    pass(PENDING_PRESS_MS - 1);
    menu.learn('open');
    menu.learn('open');
    expect([menu.opened, menu.now.answer]).toEqual([['rename'], null]);
  });

  it('is answered with the reason when access is refused, and not carried out later', () => {
    const menu = opener();
    menu.press('rename');
    menu.learn({ reason: 'Not for you.' });
    expect(menu.now.answer).toBe('Not for you.');
    menu.learn('open');
    expect([menu.opened, menu.now.answer]).toEqual([[], null]);
  });

  it('is answered at once when access is refused already', () => {
    const menu = opener({ reason: 'Not for you.' });
    menu.press('rename');
    expect([menu.opened, menu.now.answer]).toEqual([[], 'Not for you.']);
  });

  it('is forgotten and answered when nothing is known after five seconds', () => {
    const menu = opener();
    menu.press('rename');
    pass(PENDING_PRESS_MS);
    expect(menu.now.answer).toBe(LATE);
    menu.learn('open');
    expect([menu.opened, menu.now.answer]).toEqual([[], null]);
  });

  it('replaces an older press and starts its own five seconds', () => {
    const menu = opener();
    menu.press('rename');
    pass(PENDING_PRESS_MS - 1);
    menu.press('disconnect');
    pass(PENDING_PRESS_MS - 1);
    menu.learn('open');
    expect(menu.opened).toEqual(['disconnect']);
  });

  it('replaces an older press of another component on the page', () => {
    const first = opener();
    const second = opener();
    first.press('card one');
    second.press('card two');
    first.learn('open');
    second.learn('open');
    expect([first.opened, second.opened]).toEqual([[], ['card two']]);
  });

  it('is not answered after a newer press elsewhere on the page', () => {
    const first = opener();
    const second = opener();
    first.press('card one');
    second.press('card two');
    pass(PENDING_PRESS_MS);
    expect([first.now.answer, second.now.answer]).toEqual([null, LATE]);
  });

  it('is forgotten when its component leaves the page', () => {
    const menu = opener();
    menu.press('rename');
    menu.unmount();
    pass(PENDING_PRESS_MS);
    expect([menu.opened, vi.getTimerCount()]).toEqual([[], 0]);
  });
});
