import type { ReactElement } from 'react';
import { Moment } from '../accounts-table/moment.tsx';
import { DetailList } from './detail-list.tsx';
import type { DetailProps } from './detail-props.ts';
import { FailureDetail } from './failure-detail.tsx';

/** What is known of the stored credential: never the credential. */
export function KeyDetails({ account, words, text, now }: DetailProps): ReactElement {
  const { credential } = account;
  const { lastFour, name, checkedAt, changedAt, changedBy, expiresAt, failure } = credential;
  const past = (iso: string | undefined) =>
    iso === undefined ? undefined : <Moment iso={iso} words={words} precision="minute" side="past" now={now} />;
  return (
    <DetailList
      title={words.credential}
      details={[
        { term: text.keyState, value: text.keyStates[credential.state] },
        {
          term: text.ending,
          value:
            lastFour === undefined ? undefined : (
              <code data-slot="ik-code" dir="ltr" translate="no">
                {lastFour}
              </code>
            ),
        },
        { term: text.keyName, value: name === undefined ? undefined : <bdi>{name}</bdi> },
        { term: text.expiry, value: <Expiry expiresAt={expiresAt} words={words} text={text} now={now} /> },
        { term: text.checked, value: past(checkedAt) },
        { term: text.replaced, value: past(changedAt) },
        { term: text.replacedBy, value: changedBy === undefined ? undefined : <bdi>{changedBy}</bdi> },
      ]}
    >
      {failure === undefined ? null : <FailureDetail failure={failure} words={words} />}
    </DetailList>
  );
}

function Expiry(props: Omit<DetailProps, 'account'> & { readonly expiresAt: string | null | undefined }): ReactElement {
  const { expiresAt, words, text, now } = props;
  if (expiresAt === null) return <>{text.never}</>;
  if (expiresAt === undefined) return <>{text.notTold}</>;
  const side = Date.parse(expiresAt) <= now ? 'past' : 'future';
  return <Moment iso={expiresAt} words={words} precision="minute" side={side} now={now} />;
}
