import { type ReactElement, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { dayName, initialRange } from '../../server/import/days.ts';
import type { CostsAnswer } from '../../server/web/answers.ts';
import { type ServerValue, useServerValue } from '../connection/use-server-value.ts';
import { Icon } from '../shell/icon.tsx';
import { Notice } from '../shell/notice.tsx';
import { Page } from '../shell/page.tsx';
import { UsageSection } from '../usage/usage-section.tsx';
import { CostsView } from './costs-view.tsx';
import { formatMonth, formatTime } from './format.ts';
import { costsUrl, dayOf, monthOf, monthsWithData, type Period, readPeriod, usageUrl } from './period.ts';
import { ReadAgain } from './read-again.tsx';
import { SourceNotices } from './source-notices.tsx';
import { type Activity, useActivity } from './use-activity.ts';

/** Time between two requests while an import runs, and otherwise, in milliseconds. */
const WHILE_IMPORTING_MS = 4_000;
const OTHERWISE_MS = 60_000;

/** Costs of the connected accounts, by day and line item. Period and account are query parameters of the page's URL. */
export function CostsPage(): ReactElement {
  const [today] = useState(() => new Date());
  const [query, setQuery] = useSearchParams();
  const period = readPeriod(query.get('month'));
  const sourceId = query.get('source');
  const activity = useActivity();
  const isImporting = activity.some(({ state }) => state === 'importing');
  const completed = activity.map((one) => one.completed).join(' ');
  const costs = useServerValue<CostsAnswer>(
    costsUrl(period, sourceId, today),
    isImporting ? WHILE_IMPORTING_MS : OTHERWISE_MS,
    completed,
  );
  const setFilter = (name: 'month' | 'source', value: string | null): void =>
    setQuery(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const { value } = costs;
  const [latest, setLatest] = useState(value);
  if (value !== null && value !== latest) setLatest(value);
  return (
    <Page
      title="Costs and usage"
      lead="What the vendors billed and counted, by day in UTC. The last two days may still change."
      actions={
        latest !== null && latest.sources.length > 0 ? (
          <CostFilters answer={latest} today={today} period={period} sourceId={sourceId} onChoose={setFilter} />
        ) : undefined
      }
    >
      <Content costs={costs} sourceId={sourceId} today={dayOf(today)} activity={activity} onRetry={costs.refresh} />
      {latest?.sources.some(({ firstDay }) => firstDay !== null) === true ? (
        <UsageSection
          url={usageUrl(period, sourceId, today)}
          everyMs={isImporting ? WHILE_IMPORTING_MS : OTHERWISE_MS}
          refreshKey={completed}
        />
      ) : null}
      {latest === null ? null : (
        <ReadAgain
          sources={latest.sources}
          sourceId={sourceId}
          firstDay={dayName(initialRange(today.getTime()).from)}
          today={today.toISOString().slice(0, 10)}
        />
      )}
    </Page>
  );
}

interface ContentProps {
  readonly costs: ServerValue<CostsAnswer>;
  /** The source that is shown; null = all. */
  readonly sourceId: string | null;
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
  readonly activity: readonly Activity[];
  readonly onRetry: () => void;
}

function Content({ costs, sourceId, today, activity, onRetry }: ContentProps): ReactElement {
  if (costs.value === null) {
    return costs.status === 'loading' ? (
      <p className="waiting" aria-live="polite">
        Reading costs…
      </p>
    ) : (
      <CostsError onRetry={onRetry} />
    );
  }
  const { value } = costs;
  const hasData = value.sources.some(({ firstDay }) => firstDay !== null);
  return (
    <>
      {costs.status === 'stale' ? <CostsError asOf={costs.asOf} onRetry={onRetry} /> : null}
      <SourceNotices sources={value.sources} today={today} activity={activity} />
      {hasData ? (
        <CostsView answer={value} partial={isPartial(value, sourceId, today, activity)} />
      ) : (
        <CostsEmpty connected={value.sources.length > 0} activity={activity} />
      )}
    </>
  );
}

/** Whether figures on screen are not final: a source whose import runs has no costs of today yet. */
function isPartial(
  { sources }: CostsAnswer,
  sourceId: string | null,
  today: string,
  activity: readonly Activity[],
): boolean {
  const isRunning = (state: Activity['state']): boolean => state === 'importing' || state === 'delayed';
  const importing = new Set(activity.flatMap(({ state, accountId }) => (isRunning(state) ? accountId : [])));
  return sources.some(
    ({ id, accountId, lastDay }) =>
      accountId !== null &&
      importing.has(accountId) &&
      (lastDay === null || lastDay < today) &&
      (sourceId === null || sourceId === id),
  );
}

interface CostFiltersProps {
  readonly answer: CostsAnswer;
  readonly today: Date;
  readonly period: Period;
  readonly sourceId: string | null;
  readonly onChoose: (name: 'month' | 'source', value: string | null) => void;
}

/** Selects of the account and the period. */
function CostFilters({ answer, today, period, sourceId, onChoose }: CostFiltersProps): ReactElement {
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

interface CostsEmptyProps {
  /** Whether an account is connected. */
  readonly connected: boolean;
  readonly activity: readonly Activity[];
}

/** Why there are no costs: no account, a first import that runs, or no costs at the vendor. */
function CostsEmpty({ connected, activity }: CostsEmptyProps): ReactElement {
  const importing = activity.some(({ state }) => state === 'importing');
  if (!connected) {
    return (
      <div className="nothing">
        <Icon name="costs" />
        <p className="nothing-title">No account is connected yet</p>
        <p>Connect OpenAI with an Admin key, and its costs of the last six months appear here within a few hours.</p>
        <Link className="button primary" href="/integrations">
          Go to Integrations
        </Link>
      </div>
    );
  }
  return (
    <div className="nothing">
      <Icon name={importing ? 'clock' : 'costs'} />
      <p className="nothing-title">{importing ? 'The first costs are being imported' : 'There are no costs'}</p>
      <p>
        {importing
          ? 'This page fills by itself. It may take a few hours until all six months are here; you get an e-mail then.'
          : 'The vendor reports no costs for the connected accounts.'}
      </p>
      <Link className="button" href="/integrations/openai">
        See the accounts
      </Link>
    </div>
  );
}

interface CostsErrorProps {
  /** When the costs on screen were read. Absent when none were. */
  readonly asOf?: Date;
  readonly onRetry: () => void;
}

/** Message that the newest request for costs failed. */
function CostsError({ asOf, onRetry }: CostsErrorProps): ReactElement {
  return (
    <Notice
      tone={asOf === undefined ? 'danger' : 'caution'}
      title={asOf === undefined ? 'Costs could not be read' : `Costs as of ${formatTime(asOf)}`}
      action={
        <button type="button" className="button small" onClick={onRetry}>
          Try again
        </button>
      }
    >
      {asOf === undefined
        ? 'The console’s server did not answer as expected. Nothing that was imported is lost.'
        : 'Newer ones could not be read: the console’s server did not answer as expected.'}
    </Notice>
  );
}
