import { type ReactElement, useEffect, useId, useRef, useState } from 'react';
import type { UseAccountActionsResult } from '../../hooks/accounts-result.ts';
import { useStrings } from '../../hooks/context.ts';
import { englishAccount } from '../../text/account.ts';
import { Button } from '../../ui/button.tsx';
import { accountNames, type AccountStrings } from '../account/account-strings.ts';
import type { RowState } from '../account/row-state.ts';
import { AccountDialog, ChangeFailure, type AccountDialogProps } from './account-dialog.tsx';
import type { Account } from '../../definition/account.ts';
import { Callout } from '../../ui/callout.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { RadioGroup } from '../../ui/inputs.tsx';
import { Space } from '../../ui/content.tsx';

interface DisconnectDialogProps extends AccountDialogProps {
  readonly state: RowState | undefined;
  readonly actions: UseAccountActionsResult;
}

/**
 * Asks for confirmation before an account is disconnected: shows what stops working, what happens to the data, and that
 * the credential stays valid at the vendor. Cancel has the initial focus, and keeping the data is preselected.
 */
export function DisconnectDialog(props: DisconnectDialogProps): ReactElement {
  const { account, strings, state, actions, onClose } = props;
  const text = useStrings().section('account', englishAccount);
  const cancel = useRef<HTMLButtonElement>(null);
  const hintId = useId();
  const confirming = state?.at === 'confirming' ? state : null;
  const running = state?.at === 'running' && state.request.action === 'disconnect' ? state : null;
  const preview = confirming?.preview ?? previewOf(running?.preview);
  const choices =
    preview.status === 'ready' && preview.preview.choices.length > 0 ? preview.preview.choices : KEEP_ONLY;
  const [chosen, setChosen] = useState<DataChoice>('keep');
  const data = choices.includes(chosen) ? chosen : (choices[0] ?? 'keep');

  const over = confirming === null && running === null;
  useEffect(() => {
    if (over) onClose();
  }, [over, onClose]);

  function leave(): void {
    if (confirming !== null) actions.dismiss(account.id);
    onClose();
  }

  const { name } = accountNames(account, strings.table.unnamed);
  const known = preview.status === 'ready';
  return (
    <AccountDialog
      {...props}
      onClose={leave}
      role="alertdialog"
      title={text.disconnectTitle({ account: name })}
      description={text.disconnectBody({ integration: strings.integration, credential: strings.credential })}
      initialFocus={() => cancel.current}
      footer={
        <>
          <Button ref={cancel} onClick={leave}>
            {strings.common.cancel}
          </Button>
          <Button
            tone="danger"
            available={known}
            busy={running !== null}
            aria-describedby={known ? undefined : hintId}
            onClick={() => actions.request(account, { action: 'disconnect', data })}
          >
            {running !== null ? text.disconnecting : data === 'delete' ? text.disconnectDelete : text.disconnect}
          </Button>
        </>
      }
    >
      <div data-slot="ik-account-form">
        {confirming?.failure ? (
          <ChangeFailure {...props} failure={confirming.failure} what={strings.table.failed.disconnect} />
        ) : null}
        <DisconnectEffects
          preview={preview}
          account={account}
          strings={strings}
          hintId={hintId}
          onAskAgain={() => actions.openDisconnect(account)}
        />
        {!known ? null : <DisconnectChoice choices={choices} chosen={data} onChoose={setChosen} />}
        {running?.slow === true ? <p data-slot="ik-hint">{text.waiting}</p> : null}
      </div>
    </AccountDialog>
  );
}

type Preview = NonNullable<Extract<RowState, { at: 'running' }>['preview']>;

/** The preview that the user decided on. */
function previewOf(preview: Preview | null | undefined): DisconnectPreviewState {
  return preview === null || preview === undefined ? { status: 'loading' } : { status: 'ready', preview };
}

/** Every host can keep the data, so this is the choice when it named none. */
const KEEP_ONLY: readonly DataChoice[] = ['keep'];

/** What a disconnect would do: loading, known or failed. */
type DisconnectPreviewState = Extract<RowState, { at: 'confirming' }>['preview'];

interface DisconnectEffectsProps {
  readonly preview: DisconnectPreviewState;
  readonly account: Account;
  readonly strings: AccountStrings;
  /** Id for the line that states what is loading. */
  readonly hintId: string;
  /** Loads the preview again. */
  readonly onAskAgain: () => void;
}

/** What stops working, as the host describes it, and what does not: the credential at the vendor. */
function DisconnectEffects({ preview, account, strings, hintId, onAskAgain }: DisconnectEffectsProps): ReactElement {
  const text = useStrings().section('account', englishAccount);
  const { credential, integration, keyHref, common, explain } = strings;
  const affects = preview.status === 'ready' ? preview.preview.affects : [];
  return (
    <>
      {preview.status === 'loading' ? (
        <p data-slot="ik-waiting" id={hintId}>
          <Spinner />
          <span>{text.previewLoading}</span>
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
              // The host's lines have no id and never change while the dialog is open.
              <li key={`${place} ${line}`}>
                <bdi>{line}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>
        <span>{text.notRevoked({ credential, vendor: integration, lastFour: account.credential.lastFour })}</span>
        {keyHref === null ? null : (
          <>
            <Space />
            <TextLink href={keyHref} opensNewTab={common.opensNewTab}>
              {text.keyPage({ credential, vendor: integration })}
            </TextLink>
          </>
        )}
      </p>
    </>
  );
}

/** What happens to the imported data. */
type DataChoice = 'keep' | 'delete';

interface DisconnectChoiceProps {
  /** At least one. */
  readonly choices: readonly DataChoice[];
  readonly chosen: DataChoice;
  readonly onChoose: (choice: DataChoice) => void;
}

/** What happens to the data: a choice where the host offers one, else a sentence. */
function DisconnectChoice({ choices, chosen, onChoose }: DisconnectChoiceProps): ReactElement {
  const name = useId();
  const text = useStrings().section('account', englishAccount);
  if (choices.length < 2) return <p>{chosen === 'keep' ? text.onlyKeep : text.onlyDelete}</p>;
  const options = {
    keep: { value: 'keep', label: text.keep, description: text.keepHelp },
    delete: { value: 'delete', label: text.delete, description: text.deleteHelp },
  };
  return (
    <RadioGroup
      legend={text.dataLegend}
      name={name}
      value={chosen}
      options={choices.map((choice) => options[choice])}
      onChange={(value) => onChoose(value === 'delete' ? 'delete' : 'keep')}
    />
  );
}
