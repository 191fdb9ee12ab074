import { describe, expect, it } from 'vitest';
import { contextOfPage, contextOfWhole, withoutRow } from '../../../src/store/list/list-pages.ts';

const whole = { total: 240, pageIndex: 1, pageSize: 100, rows: 100, approximate: false };
const last = { before: 50, rows: 10, pageIndex: 2, hasNext: false, incomplete: false, hostTotal: undefined };

describe('where a page stands', () => {
  it('in a list that is held whole', () => {
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

  it('in the host’s pages: the last one tells the total, an earlier one does not', () => {
    expect(contextOfPage(last)).toMatchObject({ from: 51, to: 60, total: 60, approximate: false });
    expect(contextOfPage({ ...last, hasNext: true }).total).toBeNull();
    expect(contextOfPage({ ...last, incomplete: true }).total).toBeNull();
  });

  it('with a host’s total that does not fit what it sent', () => {
    const approximate = (hostTotal: number, hasNext: boolean) =>
      contextOfPage({ ...last, hostTotal, hasNext }).approximate;
    expect([approximate(60, false), approximate(70, true)]).toEqual([false, false]);
    expect([approximate(55, true), approximate(70, false)]).toEqual([true, true]);
  });

  it('after a row has left it, never below nothing', () => {
    const facts = contextOfPage({ ...last, before: 0, rows: 1, pageIndex: 0 });
    const empty = withoutRow(facts);
    expect(empty).toMatchObject({ from: 0, to: 0, total: 0 });
    expect(withoutRow(empty)).toEqual(empty);
    expect(withoutRow({ ...facts, total: null }).total).toBeNull();
  });
});
