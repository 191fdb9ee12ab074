import type { ReactElement } from 'react';
import { DataDay, Moment } from '../account/moment.tsx';
import { DetailList } from './detail-list.tsx';
import type { DetailProps } from './detail-props.ts';
import { FailureDetail } from './failure-detail.tsx';

/** How far the host's copy of the vendor's data has come. */
export function DataDetails({ account, words, text, now }: DetailProps): ReactElement {
  const { sync } = account;
  const { phase, fraction, range, doneThrough, startedAt, lastSuccessAt, nextAt, failure } = sync;
  const at = (iso: string | undefined, side: 'past' | 'future') =>
    iso === undefined ? undefined : <Moment iso={iso} words={words} precision="minute" side={side} now={now} />;
  const day = (iso: string) => words.format.day(iso)?.date ?? words.table.dateUnknown;
  return (
    <DetailList
      title={text.sectionData}
      details={[
        { term: text.phase, value: text.phases[phase] },
        { term: text.progress, value: fraction === undefined ? undefined : words.format.percent(fraction) },
        {
          term: text.range,
          value:
            range === undefined ? undefined : words.table.importRange({ from: day(range.from), to: day(range.to) }),
        },
        { term: text.started, value: at(startedAt, 'past') },
        {
          term: text.doneThrough,
          value: doneThrough === undefined ? undefined : <DataDay iso={doneThrough} words={words} />,
        },
        { term: text.lastSuccess, value: at(lastSuccessAt, 'past') },
        { term: text.nextTry, value: at(nextAt, 'future') },
      ]}
    >
      {failure === undefined ? null : <FailureDetail failure={failure} words={words} />}
    </DetailList>
  );
}
