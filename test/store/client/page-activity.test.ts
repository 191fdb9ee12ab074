// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { isPageActive } from '../../../src/store/client/page-activity.ts';
import { onPageActive } from '../../../src/store/client/page-wake.ts';
import { pageVisibility } from '../page-visibility.ts';

const showPage = pageVisibility();

it('page activity: listeners are called when the page becomes visible, not when it is hidden, and not after they are removed', () => {
  const woken = vi.fn();
  const stop = onPageActive(woken);
  showPage(false);
  document.dispatchEvent(new Event('visibilitychange'));
  window.dispatchEvent(new Event('online'));
  expect([isPageActive(), woken.mock.calls.length]).toEqual([false, 0]);
  showPage(true);
  const before = woken.mock.calls.length;
  window.dispatchEvent(new Event('online'));
  expect([isPageActive(), woken.mock.calls.length - before]).toEqual([true, 1]);
  stop();
  const after = woken.mock.calls.length;
  window.dispatchEvent(new Event('online'));
  document.dispatchEvent(new Event('visibilitychange'));
  expect(woken.mock.calls.length).toBe(after);
});
