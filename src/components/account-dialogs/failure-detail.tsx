import type { ReactElement } from 'react';
import type { Failure } from '../../definition/failure.ts';
import type { AccountWords } from '../accounts-table/account-words.ts';
import { RemedyPanel } from '../test-connection/remedy-panel.tsx';
import { useKitWords } from '../test-connection/kit-words.ts';

/** A failure that is stored with an account: what it means, what to do, and who can. */
export function FailureDetail(props: { readonly failure: Failure; readonly words: AccountWords }): ReactElement {
  const { definition } = props.words;
  return <RemedyPanel definition={definition} words={useKitWords(definition)} failure={props.failure} />;
}
