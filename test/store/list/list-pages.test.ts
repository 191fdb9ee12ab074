import { describe, expect, it } from 'vitest';
import { createHostPages, contextOfPage, contextOfWhole, withoutRow } from '../../../src/store/list/list-pages.ts';

describe('createHostPages', () => {
  it('createHostPages knows the first page, and each page that the one before led to', () => {
    const pages = createHostPages();
    expect([pages.has(0), pages.has(1), pages.has(-1), pages.cursorOf(0)]).toEqual([true, false, false, undefined]);
    pages.answered(0, 50, 'c1');
    expect([pages.has(1), pages.hasNext(0), pages.cursorOf(1)]).toEqual([true, true, 'c1']);
    pages.answered(1, 20, undefined);
    expect([pages.has(2), pages.hasNext(1), pages.incomplete]).toEqual([false, false, false]);
  });

  it('createHostPages counts the rows before a page as they were sent', () => {
    const pages = createHostPages();
    pages.answered(0, 48, 'c1');
    pages.answered(1, 50, 'c2');
    expect([pages.rowsBefore(0), pages.rowsBefore(1), pages.rowsBefore(2)]).toEqual([0, 48, 98]);
  });

  it('createHostPages forgets what came after a page that was read again, since it may lead elsewhere now', () => {
    const pages = createHostPages();
    pages.answered(0, 50, 'c1');
    pages.answered(1, 50, 'c2');
    pages.answered(0, 50, 'c9');
    expect([pages.cursorOf(1), pages.has(2)]).toEqual(['c9', false]);
    pages.answered(0, 50, undefined);
    expect(pages.has(1)).toBe(false);
  });

  it('createHostPages follows no cursor that was followed before', () => {
    const pages = createHostPages();
    pages.answered(0, 50, 'c1');
    pages.answered(1, 50, 'c2');
    pages.answered(2, 50, 'c1');
    expect([pages.hasNext(2), pages.incomplete]).toEqual([false, true]);
    pages.answered(1, 50, 'c2');
    expect([pages.hasNext(1), pages.incomplete]).toEqual([true, false]);
  });

  it('createHostPages starts from the first page after a reset', () => {
    const pages = createHostPages();
    pages.answered(0, 50, 'c1');
    pages.reset();
    expect([pages.has(1), pages.rowsBefore(1)]).toEqual([false, 0]);
  });
});

const whole = { total: 240, pageIndex: 1, pageSize: 100, rows: 100, approximate: false };
const last = { before: 50, rows: 10, pageIndex: 2, hasNext: false, incomplete: false, hostTotal: undefined };

describe('the position of a page', () => {
  it('the position of a page in a list that is loaded completely', () => {
    expect(contextOfWhole(whole)).toEqual({
      hasPrevious: true,
      hasNext: true,
      from: 101,
      to: 200,
      total: 240,
      approximate: false,
    });
    expect(contextOfWhole({ ...whole, pageIndex: 2, rows: 40 })).toMatchObject({ from: 201, to: 240, hasNext: false });
    expect(contextOfWhole({ ...whole, pageIndex: 0, total: 0, rows: 0 })).toMatchObject({ from: 0, to: 0 });
  });

  it('the position of a page in the host’s pages: the last one gives the total, an earlier one does not', () => {
    expect(contextOfPage(last)).toMatchObject({ from: 51, to: 60, total: 60, approximate: false });
    expect(contextOfPage({ ...last, hasNext: true }).total).toBeNull();
    expect(contextOfPage({ ...last, incomplete: true }).total).toBeNull();
  });

  it('the position of a page with a host’s total that does not fit what it sent', () => {
    const approximate = (hostTotal: number, hasNext: boolean) =>
      contextOfPage({ ...last, hostTotal, hasNext }).approximate;
    expect([approximate(60, false), approximate(70, true)]).toEqual([false, false]);
    expect([approximate(55, true), approximate(70, false)]).toEqual([true, true]);
  });

  it('the position of a page after a row has left it, never below nothing', () => {
    const facts = contextOfPage({ ...last, before: 0, rows: 1, pageIndex: 0 });
    const empty = withoutRow(facts);
    expect(empty).toMatchObject({ from: 0, to: 0, total: 0 });
    expect(withoutRow(empty)).toEqual(empty);
    expect(withoutRow({ ...facts, total: null }).total).toBeNull();
  });
});
