import type { ReactElement } from 'react';
import type { CostsAnswer } from '../../server/web/answers.ts';
import { formatMonth } from './format.ts';
import { monthOf, monthsWithData, type Period } from './period.ts';

/** Props of {@link CostFilters}. */
export interface CostFiltersProps {
  readonly answer: CostsAnswer;
  readonly today: Date;
  readonly period: Period;
  readonly sourceId: string | null;
  readonly onChoose: (name: 'month' | 'source', value: string | null) => void;
}

/** Which months, and whose costs. */
export function CostFilters({ answer, today, period, sourceId, onChoose }: CostFiltersProps): ReactElement {
  const months = monthsWithData(answer, today);
  return (
    <>
      <label>
        <span className="visually-hidden">Account</span>
        <select
          className="select"
          value={sourceId ?? ''}
          onChange={({ currentTarget }) => onChoose('source', currentTarget.value || null)}
        >
          <option value="">All accounts</option>
          {answer.sources.map(({ id, name, accountId }) => (
            <option key={id} value={id}>
              {accountId === null ? `${name} (disconnected)` : name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="visually-hidden">Period</span>
        <select
          className="select"
          value={period ?? ''}
          onChange={({ currentTarget }) => onChoose('month', currentTarget.value || null)}
        >
          <option value="">Last 6 months</option>
          {months.map((month) => (
            <option key={month} value={month}>
              {month === monthOf(today) ? `${formatMonth(month)}, so far` : formatMonth(month)}
            </option>
          ))}
          {period === null || months.includes(period) ? null : <option value={period}>{formatMonth(period)}</option>}
        </select>
      </label>
    </>
  );
}
