import { type ReactElement, useState } from 'react';
import { useSearchParams } from 'wouter';
import { dayName, initialRange } from '../../server/import/days.ts';
import type { CostsAnswer } from '../../server/web/answers.ts';
import { type ServerValue, useServerValue } from '../connection/use-server-value.ts';
import { Page } from '../shell/page.tsx';
import { UsageSection } from '../usage/usage-section.tsx';
import { CostFilters } from './cost-filters.tsx';
import { CostsEmpty } from './costs-empty.tsx';
import { CostsLost } from './costs-lost.tsx';
import { CostsView } from './costs-view.tsx';
import { costsUrl, dayOf, readPeriod, usageUrl } from './period.ts';
import { ReadAgain } from './read-again.tsx';
import { SourceNotices } from './source-notices.tsx';
import { type Activity, useActivity } from './use-activity.ts';

const WHILE_IMPORTING_MS = 4_000;
const OTHERWISE_MS = 60_000;

/** What the connected accounts cost, by day and line item. Period and account are in the page's address. */
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
  const choose = (name: 'month' | 'source', value: string | null): void =>
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
  const [known, setKnown] = useState(value);
  if (value !== null && value !== known) setKnown(value);
  return (
    <Page
      title="Costs and usage"
      lead="What the vendors billed and counted, by day in UTC. The last two days may still change."
      actions={
        known !== null && known.sources.length > 0 ? (
          <CostFilters answer={known} today={today} period={period} sourceId={sourceId} onChoose={choose} />
        ) : undefined
      }
    >
      <Content costs={costs} sourceId={sourceId} today={dayOf(today)} activity={activity} onRetry={costs.refresh} />
      {known?.sources.some(({ firstDay }) => firstDay !== null) === true ? (
        <UsageSection
          url={usageUrl(period, sourceId, today)}
          everyMs={isImporting ? WHILE_IMPORTING_MS : OTHERWISE_MS}
          cause={completed}
        />
      ) : null}
      {known === null ? null : (
        <ReadAgain
          sources={known.sources}
          sourceId={sourceId}
          firstDay={dayName(initialRange(today.getTime()).from)}
          today={today.toISOString().slice(0, 10)}
        />
      )}
    </Page>
  );
}

/** Props of {@link Content}. */
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
      <CostsLost onRetry={onRetry} />
    );
  }
  const { value } = costs;
  const hasData = value.sources.some(({ firstDay }) => firstDay !== null);
  return (
    <>
      {costs.status === 'stale' ? <CostsLost asOf={costs.asOf} onRetry={onRetry} /> : null}
      <SourceNotices sources={value.sources} today={today} activity={activity} />
      {hasData ? (
        <CostsView answer={value} partial={isPartial(value, sourceId, today, activity)} />
      ) : (
        <CostsEmpty connected={value.sources.length > 0} activity={activity} />
      )}
    </>
  );
}

/** Whether more is to come for what is shown: a source that is being imported has no costs of today yet. */
function isPartial(
  { sources }: CostsAnswer,
  sourceId: string | null,
  today: string,
  activity: readonly Activity[],
): boolean {
  const isMoving = (state: Activity['state']): boolean => state === 'importing' || state === 'delayed';
  const importing = new Set(activity.flatMap(({ state, accountId }) => (isMoving(state) ? accountId : [])));
  return sources.some(
    ({ id, accountId, lastDay }) =>
      accountId !== null &&
      importing.has(accountId) &&
      (lastDay === null || lastDay < today) &&
      (sourceId === null || sourceId === id),
  );
}
