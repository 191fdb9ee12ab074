import type { ReactElement } from 'react';
import { Moment } from '../account/moment.tsx';
import { CopiedId, DetailList } from './detail-list.tsx';
import type { DetailProps } from './detail-props.ts';

/** Names, ids, and who connected it. */
export function AccountDetails({ account, words, text, now }: DetailProps): ReactElement {
  const { idNoun, integration, columns } = words;
  const { label, name, externalId, createdBy, attributes = {} } = account;
  const bidi = (value: string | undefined) => (value === undefined || value === '' ? undefined : <bdi>{value}</bdi>);
  return (
    <DetailList
      title={text.sectionAccount}
      details={[
        { term: text.label, value: bidi(label) },
        { term: text.vendorName({ vendor: integration }), value: bidi(name) },
        {
          term: idNoun,
          value:
            externalId === undefined ? (
              text.notTold
            ) : (
              <CopiedId id={externalId} label={text.copy({ what: idNoun })} words={words} />
            ),
        },
        ...columns.map((column) => ({
          term: column.label,
          value: Object.hasOwn(attributes, column.attribute) ? bidi(attributes[column.attribute]) : undefined,
        })),
        {
          term: text.connected,
          value: <Moment iso={account.createdAt} words={words} precision="minute" side="past" now={now} />,
        },
        { term: text.connectedBy, value: bidi(createdBy) },
        {
          term: text.hostId,
          value: <CopiedId id={account.id} label={text.copy({ what: text.hostId })} words={words} />,
        },
      ]}
    />
  );
}
