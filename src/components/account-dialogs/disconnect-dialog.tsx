import { type ReactElement, useEffect, useId, useRef, useState } from 'react';
import type { UseAccountActionsResult } from '../../hooks/accounts-result.ts';
import { useStrings } from '../../hooks/context.ts';
import { englishAccount } from '../../text/account.ts';
import { Button } from '../../ui/button.tsx';
import { accountNames } from '../account/account-name.ts';
import type { RowState } from '../account/row-state.ts';
import { AccountDialog } from './account-dialog.tsx';
import { ChangeFailure } from './change-failure.tsx';
import type { AccountDialogProps } from './dialog-props.ts';
import { DisconnectChoice, type DataChoice } from './disconnect-choice.tsx';
import { DisconnectEffects, type DisconnectPreviewState } from './disconnect-effects.tsx';

/** Props of {@link DisconnectDialog}. */
export interface DisconnectDialogProps extends AccountDialogProps {
  readonly state: RowState | undefined;
  readonly actions: UseAccountActionsResult;
}

/**
 * Asks before an account is disconnected: what stops, what becomes of the data, and that the credential goes on working
 * at the vendor. The safe choice has focus first and is the one preset.
 */
export function DisconnectDialog(props: DisconnectDialogProps): ReactElement {
  const { account, words, state, actions, onClose } = props;
  const text = useStrings().section('account', englishAccount);
  const cancel = useRef<HTMLButtonElement>(null);
  const hintId = useId();
  const confirming = state?.at === 'confirming' ? state : null;
  const running = state?.at === 'running' && state.request.action === 'disconnect' ? state : null;
  const preview = confirming?.preview ?? asked(running?.preview);
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

  const { name } = accountNames(account, words.table.unnamed);
  const known = preview.status === 'ready';
  return (
    <AccountDialog
      {...props}
      onClose={leave}
      role="alertdialog"
      title={text.disconnectTitle({ account: name })}
      description={text.disconnectBody({ integration: words.integration, credential: words.credential })}
      initialFocus={() => cancel.current}
      footer={
        <>
          <Button ref={cancel} onClick={leave}>
            {words.common.cancel}
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
          <ChangeFailure {...props} failure={confirming.failure} what={words.table.failed.disconnect} />
        ) : null}
        <DisconnectEffects
          preview={preview}
          account={account}
          words={words}
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

/** What was known when the person decided. */
function asked(preview: Preview | null | undefined): DisconnectPreviewState {
  return preview === null || preview === undefined ? { status: 'loading' } : { status: 'ready', preview };
}

/** What a host that named no choice certainly can do. */
const KEEP_ONLY: readonly DataChoice[] = ['keep'];
