import { absorb } from '../base/absorb.ts';
import type { Check } from '../adapter/test.ts';
import type { Failure } from '../definition/failure.ts';

/** A check that a test will make. */
export type CheckPlan = Pick<Check, 'id' | 'capability' | 'required'>;

/** The checks of one test in order, reported as they start and end. */
export interface CheckList {
  /** Reports that a check has started. An id that is not planned is ignored. */
  start(id: string): void;
  /** Reports how a check ended. An id that is not planned is ignored. */
  end(id: string, status: 'passed' | 'warning' | 'failed', failure?: Failure): void;
  /** Reports every check that has not ended as skipped, and returns all in planned order. */
  close(): readonly Check[];
}

/** @param onCheck What it throws is ignored: a listener must not change the result of a test. */
export function createCheckList(plan: readonly CheckPlan[], onCheck: (check: Check) => void): CheckList {
  const ended = new Map<string, Check>();
  const planned = new Map(plan.map((check) => [check.id, check]));
  const report = (check: Check): void => {
    absorb(() => onCheck(check));
  };
  const finish = (check: Check): void => {
    ended.set(check.id, check);
    report(check);
  };
  return {
    start(id) {
      const check = planned.get(id);
      if (check !== undefined) report({ ...check, status: 'running' });
    },
    end(id, status, failure) {
      const check = planned.get(id);
      if (check !== undefined) finish({ ...check, status, ...(failure === undefined ? {} : { failure }) });
    },
    close() {
      for (const check of plan) if (!ended.has(check.id)) finish({ ...check, status: 'skipped' });
      return plan.flatMap((check) => ended.get(check.id) ?? []);
    },
  };
}
