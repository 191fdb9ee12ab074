import type { ReactElement } from 'react';
import type { SourceAnswer, SourceFinding } from '../../server/web/answers.ts';
import { Notice } from '../shell/notice.tsx';
import { formatDay } from './format.ts';

/** Most accounts that are named; more would push the figures off the screen. */
const MOST_NAMED = 5;

const whole = new Intl.NumberFormat('en');

/** What the figures below do not hold as the vendors sent it, account by account. */
export function FindingNotices({ sources }: { readonly sources: readonly SourceAnswer[] }): ReactElement {
  const concerned = sources.filter(({ failed, findings }) => failed || findings.length > 0);
  const more = concerned.length - MOST_NAMED;
  return (
    <>
      {concerned.slice(0, MOST_NAMED).map((source) => (
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
  return `${whole.format(lines)} ${noun}${lines === 1 ? '' : 's'}`;
}

function daysOf({ days, firstDay, lastDay }: SourceFinding): string {
  return days === 1
    ? `on ${formatDay(firstDay)}`
    : `on ${whole.format(days)} days from ${formatDay(firstDay)} to ${formatDay(lastDay)}`;
}
