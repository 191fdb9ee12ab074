import type { ReactElement } from 'react';
import { ExpiryTime, Moment } from '../account/moment.tsx';
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
        {
          term: text.expiry,
          value: (
            <ExpiryTime
              expiresAt={expiresAt}
              words={words}
              never={text.never}
              unknown={text.notTold}
              precision="minute"
              now={now}
            />
          ),
        },
        { term: text.checked, value: past(checkedAt) },
        { term: text.replaced, value: past(changedAt) },
        { term: text.replacedBy, value: changedBy === undefined ? undefined : <bdi>{changedBy}</bdi> },
      ]}
    >
      {failure === undefined ? null : <FailureDetail failure={failure} words={words} />}
    </DetailList>
  );
}
