import type { ReactElement } from 'react';
import { Link } from 'wouter';
import type { SourceAnswer, SourceFinding } from '../../server/web/answers.ts';
import { Notice } from '../shell/notice.tsx';
import { formatDay, wholeNumber } from './format.ts';
import type { Activity } from './use-activity.ts';

interface SourceNoticesProps {
  readonly sources: readonly SourceAnswer[];
  /** Today, `YYYY-MM-DD` in UTC: the last day that can have costs. */
  readonly today: string;
  readonly activity: readonly Activity[];
}

/** Reasons why the figures below may be incomplete: accounts that are behind, and lines that are missing. */
export function SourceNotices({ sources, today, activity }: SourceNoticesProps): ReactElement {
  return (
    <div className="notices" role="status" aria-live="polite">
      {sources.map((source) => {
        const ownActivity = activity.find(({ accountId }) => accountId === source.accountId);
        if (ownActivity === undefined || ownActivity.state === 'steady') return null;
        // Without any data the page itself says that it is importing.
        if (ownActivity.state === 'importing' && sources.every(({ firstDay }) => firstDay === null)) return null;
        return <SourceNotice key={source.id} source={source} today={today} activity={ownActivity} />;
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

/** Accounts with a notice of their own; more would push the figures off the screen. */
const MAX_NAMED = 5;

/** Differences between the figures below and what the vendors sent, for each account. */
function FindingNotices({ sources }: { readonly sources: readonly SourceAnswer[] }): ReactElement {
  const concerned = sources.filter(({ failed, findings }) => failed || findings.length > 0);
  const more = concerned.length - MAX_NAMED;
  return (
    <>
      {concerned.slice(0, MAX_NAMED).map((source) => (
        <SourceFindings key={source.id} source={source} />
      ))}
      {more > 0 ? (
        <Notice tone="caution" title={`${more} more ${more === 1 ? 'account is' : 'accounts are'} not complete`}>
          Choose one account above to see what it lacks.
        </Notice>
      ) : null}
    </>
  );
}

function SourceFindings({ source }: { readonly source: SourceAnswer }): ReactElement {
  const { name, failed, findings } = source;
  return (
    <>
      {failed ? (
        <Notice tone="danger" title={`The figures of ${name} cannot be read`}>
          They are in no total below; those of all other accounts are. The database of this console may be damaged: tell
          its operator.
        </Notice>
      ) : null}
      {findings.map((finding) => (
        <FindingNotice key={`${finding.stream} ${finding.kind}`} name={name} finding={finding} />
      ))}
    </>
  );
}

function FindingNotice({ name, finding }: { readonly name: string; readonly finding: SourceFinding }): ReactElement {
  const { kind, sample, stream } = finding;
  if (kind === 'day_too_large')
    return (
      <Notice
        tone="caution"
        title={`The ${stream} of ${name} ${daysOf(finding)} could not be read: there is too much of it`}
      >
        Nothing of it is in a total below. It is tried again when these days are read again.
      </Notice>
    );
  const count = countOf(finding);
  const example = sample === '' ? '' : ` One of them is “${sample}”.`;
  return kind === 'unreadable' ? (
    <Notice tone="caution" title={`${count} of ${name} ${daysOf(finding)} could not be read`}>
      {`They are in no total below.${example} They are tried again when these days are read again.`}
    </Notice>
  ) : (
    <Notice tone="info" title={`${name} has very many lines ${daysOf(finding)}`}>
      {`The smallest, ${count}, are added up without their names.${example} Totals are exact.`}
    </Notice>
  );
}

function countOf({ stream, lines }: SourceFinding): string {
  const noun = stream === 'costs' ? 'cost line' : 'usage line';
  return `${wholeNumber(lines)} ${noun}${lines === 1 ? '' : 's'}`;
}

function daysOf({ days, firstDay, lastDay }: SourceFinding): string {
  return days === 1
    ? `on ${formatDay(firstDay)}`
    : `on ${wholeNumber(days)} days from ${formatDay(firstDay)} to ${formatDay(lastDay)}`;
}
