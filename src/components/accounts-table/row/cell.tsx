import type { ReactElement, ReactNode } from 'react';

/** Props of {@link Cell}. */
export interface CellProps {
  /** Which column, for the stylesheet. */
  readonly column: 'status' | 'key' | 'data' | 'connected' | 'extra' | 'actions';
  /** Head of the column, shown beside the value where the table is too narrow for columns. */
  readonly label?: string | undefined;
  readonly children: ReactNode;
}

/** A cell. Its role is explicit: a `display` that stacks cells takes the native role away. */
export function Cell({ column, label, children }: CellProps): ReactElement {
  return (
    <td role="cell" data-slot="ik-cell" data-column={column}>
      {label === undefined ? null : (
        <span data-slot="ik-cell-label" aria-hidden="true">
          {label}
        </span>
      )}
      <div data-slot="ik-cell-value">{children}</div>
    </td>
  );
}
