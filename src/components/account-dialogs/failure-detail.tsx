import type { ReactElement } from 'react';
import type { Failure } from '../../definition/failure.ts';
import type { AccountStrings } from '../account/account-strings.ts';
import { RemedyPanel } from '../test-connection/remedy-panel.tsx';
import { useStrings } from '../../hooks/context.ts';
import { testStrings } from '../test-connection/test-strings.ts';

/** A failure that is stored with an account: what it means, what to do, and who can. */
export function FailureDetail(props: { readonly failure: Failure; readonly words: AccountStrings }): ReactElement {
  const { definition } = props.words;
  return (
    <RemedyPanel definition={definition} words={useStrings().about(definition, testStrings)} failure={props.failure} />
  );
}
