import { type FormEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react';
import type { UseAccountActionsResult } from '../../hooks/accounts-result.ts';
import { LONGEST_LABEL, labelProblemOf } from '../../hooks/field-validation.ts';
import { useStrings } from '../../hooks/context.ts';
import type { Cell } from '../../hooks/create-cell.ts';
import { englishAccount } from '../../text/account.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { TextInput } from '../../ui/inputs.tsx';
import { accountNames } from '../account/account-strings.ts';
import type { RowState } from '../account/row-state.ts';
import { AccountDialog, ChangeFailure, type AccountDialogProps } from './account-dialog.tsx';

interface RenameDialogProps extends AccountDialogProps {
  readonly state: RowState | undefined;
  readonly actions: UseAccountActionsResult;
  /** What is typed, kept by the owner for when the dialog fails and is tried again; null before it is edited. */
  readonly typedLabel: Cell<string | null>;
}

/** Changes the label of an account. Stays open until the host has answered, and keeps the input after a failure. */
export function RenameDialog(props: RenameDialogProps): ReactElement {
  const { account, strings, state, actions, onClose, typedLabel } = props;
  const text = useStrings().section('account', englishAccount);
  const [label, setLabel] = useState(() => typedLabel.get() ?? account.label ?? '');
  const formId = useId();
  const field = useRef<HTMLInputElement>(null);
  const saving = state?.at === 'running' && state.request.action === 'rename';
  const asking = state?.at === 'renaming';
  const tooLong = labelProblemOf(label.trim()) !== null;

  useEffect(() => field.current?.select(), []);
  useEffect(() => {
    if (!asking && !saving) onClose();
  }, [asking, saving, onClose]);

  function type(next: string): void {
    setLabel(next);
    typedLabel.set(next);
  }
  function leave(): void {
    if (asking) actions.dismiss(account.id);
    onClose();
  }
  function save(event: FormEvent): void {
    event.preventDefault();
    if (saving || tooLong) return;
    if (label.trim() === (account.label ?? '')) leave();
    else actions.request(account, { action: 'rename', label: label.trim() });
  }

  const { name } = accountNames(account, strings.table.unnamed);
  return (
    <AccountDialog
      {...props}
      onClose={leave}
      title={text.renameTitle({ account: name })}
      initialFocus={() => field.current}
      footer={
        <>
          <Button onClick={leave}>{strings.common.cancel}</Button>
          <Button type="submit" form={formId} tone="primary" busy={saving} available={!tooLong}>
            {saving ? text.renameSaving : text.renameSave}
          </Button>
        </>
      }
    >
      <form id={formId} method="post" data-slot="ik-account-form" onSubmit={save}>
        {asking && state.failure !== null ? (
          <ChangeFailure {...props} failure={state.failure} what={strings.table.failed.rename} />
        ) : null}
        <Field
          label={text.renameLabel}
          hint={text.renameHelp({ integration: strings.integration, vendorName: account.name })}
          error={tooLong ? text.renameTooLong({ longest: LONGEST_LABEL }) : undefined}
        >
          {(control) => (
            <TextInput {...control} ref={field} value={label} onChange={(event) => type(event.target.value)} />
          )}
        </Field>
        {saving && state.slow ? <p data-slot="ik-hint">{text.waiting}</p> : null}
      </form>
    </AccountDialog>
  );
}
