import { describe, expect, it } from 'vitest';
import type { Check } from '../../src/adapter/test.ts';
import { createCheckList } from '../../src/verify/check-list.ts';

const PLAN = [
  { id: 'credential', required: true },
  { id: 'usage', capability: 'usage', required: true },
  { id: 'management', capability: 'management', required: false },
];

describe('createCheckList', () => {
  it('createCheckList streams each check as it starts and as it ends', () => {
    const reported: Check[] = [];
    const checks = createCheckList(PLAN, (check) => reported.push(check));
    checks.start('credential');
    checks.end('credential', 'passed');
    expect(reported).toEqual([
      { id: 'credential', required: true, status: 'running' },
      { id: 'credential', required: true, status: 'passed' },
    ]);
  });

  it('createCheckList reports checks without an end as skipped, and returns all in planned order', () => {
    const reported: Check[] = [];
    const checks = createCheckList(PLAN, (check) => reported.push(check));
    checks.start('usage');
    checks.end('usage', 'failed', { code: 'missing_scope' });
    const listed = checks.close();
    expect(listed.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'credential skipped',
      'usage failed',
      'management skipped',
    ]);
    expect(reported.at(-1)).toEqual({ id: 'management', capability: 'management', required: false, status: 'skipped' });
    expect(listed[1]?.failure).toEqual({ code: 'missing_scope' });
  });

  it('createCheckList continues when the listener throws', () => {
    const checks = createCheckList(PLAN, () => {
      throw new Error('host');
    });
    checks.start('credential');
    checks.end('credential', 'passed');
    expect(checks.close()[0]?.status).toBe('passed');
  });

  it('createCheckList ignores a check that was not planned', () => {
    const reported: Check[] = [];
    const checks = createCheckList(PLAN, (check) => reported.push(check));
    checks.start('other');
    checks.end('other', 'passed');
    expect(reported).toEqual([]);
    expect(checks.close()).toHaveLength(3);
  });
});
