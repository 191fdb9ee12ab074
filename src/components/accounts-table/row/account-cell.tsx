import { type ReactElement, useId } from 'react';
import type { Account } from '../../../definition/account.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { accountNames } from '../../account/account-name.ts';
import type { AccountStrings } from '../../account/account-strings.ts';

/** Props of {@link AccountCell}. */
export interface AccountCellProps {
  readonly account: Account;
  readonly words: AccountStrings;
}

/** The head of a row: what the account is called, and the vendor's id of it. The row is named by the name alone. */
export function AccountCell({ account, words }: AccountCellProps): ReactElement {
  const id = useId();
  const { table, common, idNoun } = words;
  const { name, vendorName } = accountNames(account, table.unnamed);
  return (
    <th scope="row" role="rowheader" data-slot="ik-cell" data-column="account" aria-labelledby={id}>
      {name === account.externalId ? null : (
        <span data-slot="ik-account-name">
          <bdi id={id}>{name}</bdi>
        </span>
      )}
      {vendorName === undefined ? null : (
        <span data-slot="ik-account-vendor-name">
          <bdi>{vendorName}</bdi>
        </span>
      )}
      {account.externalId === undefined ? null : (
        <span data-slot="ik-account-id">
          <VisuallyHidden>{idNoun} </VisuallyHidden>
          <code data-slot="ik-code" dir="ltr" translate="no" id={name === account.externalId ? id : undefined}>
            {account.externalId}
          </code>
          <CopyButton
            text={account.externalId}
            look="icon"
            label={table.copyId({ idNoun, account: name })}
            outcome={{ copied: common.copied, failed: common.copyFailed }}
          />
        </span>
      )}
    </th>
  );
}
