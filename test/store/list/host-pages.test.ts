import { describe, expect, it } from 'vitest';
import { createHostPages } from '../../../src/store/list/list-pages.ts';

describe('createHostPages', () => {
  it('knows the first page, and each page that the one before led to', () => {
    const pages = createHostPages();
    expect([pages.has(0), pages.has(1), pages.has(-1), pages.cursorOf(0)]).toEqual([true, false, false, undefined]);
    pages.answered(0, 50, 'c1');
    expect([pages.has(1), pages.hasNext(0), pages.cursorOf(1)]).toEqual([true, true, 'c1']);
    pages.answered(1, 20, undefined);
    expect([pages.has(2), pages.hasNext(1), pages.incomplete]).toEqual([false, false, false]);
  });

  it('counts the rows before a page as they were sent', () => {
    const pages = createHostPages();
    pages.answered(0, 48, 'c1');
    pages.answered(1, 50, 'c2');
    expect([pages.rowsBefore(0), pages.rowsBefore(1), pages.rowsBefore(2)]).toEqual([0, 48, 98]);
  });

  it('forgets what came after a page that was read again, since it may lead elsewhere now', () => {
    const pages = createHostPages();
    pages.answered(0, 50, 'c1');
    pages.answered(1, 50, 'c2');
    pages.answered(0, 50, 'c9');
    expect([pages.cursorOf(1), pages.has(2)]).toEqual(['c9', false]);
    pages.answered(0, 50, undefined);
    expect(pages.has(1)).toBe(false);
  });

  it('follows no cursor that was followed before', () => {
    const pages = createHostPages();
    pages.answered(0, 50, 'c1');
    pages.answered(1, 50, 'c2');
    pages.answered(2, 50, 'c1');
    expect([pages.hasNext(2), pages.incomplete]).toEqual([false, true]);
    pages.answered(1, 50, 'c2');
    expect([pages.hasNext(1), pages.incomplete]).toEqual([true, false]);
  });

  it('starts from the first page after a reset', () => {
    const pages = createHostPages();
    pages.answered(0, 50, 'c1');
    pages.reset();
    expect([pages.has(1), pages.rowsBefore(1)]).toEqual([false, 0]);
  });
});
