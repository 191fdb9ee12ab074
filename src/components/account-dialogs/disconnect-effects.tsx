import type { ReactElement } from 'react';
import type { Account } from '../../definition/account.ts';
import { useStrings } from '../../hooks/context.ts';
import { englishAccount } from '../../text/account.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { AccountStrings } from '../account/account-strings.ts';
import type { RowState } from '../account/row-state.ts';

/** What disconnecting would do: being asked, known, or not to be had. */
export type DisconnectPreviewState = Extract<RowState, { at: 'confirming' }>['preview'];

/** Props of {@link DisconnectEffects}. */
export interface DisconnectEffectsProps {
  readonly preview: DisconnectPreviewState;
  readonly account: Account;
  readonly words: AccountStrings;
  /** Id for the line that says what is being waited for. */
  readonly hintId: string;
  /** Asks the host once more. */
  readonly onAskAgain: () => void;
}

/** What stops working, in the host's words, and what does not: the credential at the vendor. */
export function DisconnectEffects({
  preview,
  account,
  words,
  hintId,
  onAskAgain,
}: DisconnectEffectsProps): ReactElement {
  const text = useStrings().section('account', englishAccount);
  const { credential, integration, keyHref, common, explain } = words;
  const affects = preview.status === 'ready' ? preview.preview.affects : [];
  return (
    <>
      {preview.status === 'loading' ? (
        <p data-slot="ik-waiting" id={hintId}>
          <Spinner />
          {text.previewLoading}
        </p>
      ) : null}
      {preview.status === 'failed' ? (
        <Callout
          tone="caution"
          title={text.previewFailed}
          actions={
            <Button size="small" onClick={onAskAgain}>
              {common.tryAgain}
            </Button>
          }
        >
          <p id={hintId}>{common.sentences([explain(preview.failure).title, text.previewNeeded])}</p>
        </Callout>
      ) : null}
      {affects.length === 0 ? null : (
        <div data-slot="ik-affects">
          <p data-slot="ik-label">{text.affects}</p>
          <ul data-slot="ik-affects-list" aria-label={text.affects}>
            {affects.map((line, place) => (
              // The host's lines have no identity of their own and never change while the dialog is open.
              <li key={`${place} ${line}`}>
                <bdi>{line}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>
        {text.notRevoked({ credential, vendor: integration, lastFour: account.credential.lastFour })}
        {keyHref === null ? null : (
          <>
            {' '}
            <TextLink href={keyHref} opensNewTab={common.opensNewTab}>
              {text.keyPage({ credential, vendor: integration })}
            </TextLink>
          </>
        )}
      </p>
    </>
  );
}
