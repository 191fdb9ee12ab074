import type { ReactElement } from 'react';
import { Link } from 'wouter';
import type { SourceAnswer } from '../../server/web/answers.ts';
import { Notice } from '../shell/notice.tsx';
import { FindingNotices } from './finding-notices.tsx';
import { formatDay } from './format.ts';
import type { Activity } from './use-activity.ts';

/** Props of {@link SourceNotices}. */
export interface SourceNoticesProps {
  readonly sources: readonly SourceAnswer[];
  /** Today, `YYYY-MM-DD` in UTC: costs until then are all there are. */
  readonly today: string;
  readonly activity: readonly Activity[];
}

/** Why the figures below may not be all there are: accounts that are behind, and lines that are missing. */
export function SourceNotices({ sources, today, activity }: SourceNoticesProps): ReactElement {
  return (
    <div className="notices" role="status" aria-live="polite">
      {sources.map((source) => {
        const own = activity.find(({ accountId }) => accountId === source.accountId);
        // Without any data the page itself says that it is importing.
        if (own === undefined || own.state === 'steady') return null;
        if (own.state === 'importing' && sources.every(({ firstDay }) => firstDay === null)) return null;
        return <SourceNotice key={source.id} source={source} today={today} activity={own} />;
      })}
      <FindingNotices sources={sources} />
    </div>
  );
}

function SourceNotice(props: {
  readonly source: SourceAnswer;
  readonly today: string;
  readonly activity: Activity;
}): ReactElement {
  const { source, today, activity } = props;
  const { name, lastDay } = source;
  const reach = lastDay === null ? 'None of its costs are here yet.' : `Costs until ${formatDay(lastDay)} are here.`;
  const place = `/integrations/${activity.integrationId}`;
  switch (activity.state) {
    case 'stopped':
      return (
        <Notice
          tone="danger"
          title={`${name} is no longer being read`}
          action={
            <Link className="button small" href={place}>
              See what is wrong
            </Link>
          }
        >
          {reach} The account needs attention before newer ones can arrive.
        </Notice>
      );
    case 'delayed':
      return (
        <Notice
          tone="caution"
          title={`${name} could not be read when it was last tried`}
          action={
            <Link className="button small" href={place}>
              See the account
            </Link>
          }
        >
          {reach} It is tried again by itself, ever more rarely while it does not work.
        </Notice>
      );
    case 'paused':
      return (
        <Notice tone="info" title={`${name} is paused`}>
          {reach} Newer ones arrive once somebody resumes it.
        </Notice>
      );
    default:
      return (
        <Notice tone="info" title={`${name} is still being imported`}>
          {lastDay !== null && lastDay >= today
            ? 'Its costs are here. Its usage follows by itself.'
            : `${reach} The rest follows by itself, and an e-mail when everything is here.`}
        </Notice>
      );
  }
}
