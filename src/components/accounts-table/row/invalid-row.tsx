import { memo, type ReactElement } from 'react';
import { Icon } from '../../../ui/icon.tsx';
import type { AccountStrings } from '../../account/account-strings.ts';

/** Props of {@link InvalidRow}. */
export interface InvalidRowProps {
  /** The host's id, when at least that could be read. */
  readonly id: string | undefined;
  /** How many columns the table has. */
  readonly columns: number;
  readonly words: AccountStrings;
}

/** An account whose data could not be read: said in its place, while the other rows stay usable. */
export const InvalidRow = /* @__PURE__ */ memo(function BadRow({ id, columns, words }: InvalidRowProps): ReactElement {
  const { table } = words;
  return (
    <tr role="row" data-slot="ik-account-row" data-status="bad">
      <td role="cell" colSpan={columns} data-slot="ik-cell" data-column="bad">
        <Icon name="warning" />
        <span>
          {table.badRow}
          {id === undefined ? null : (
            <>
              {' '}
              <bdi>{table.badRowId({ id })}</bdi>
            </>
          )}
        </span>
      </td>
    </tr>
  );
});
