import { type ReactElement, useId } from 'react';
import type { AccountsSnapshot, AccountsView } from '../../../hooks/accounts-result.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Select } from '../../../ui/inputs.tsx';
import type { AccountStrings } from '../../account/account-strings.ts';

const SIZES: readonly AccountsView['pageSize'][] = [25, 50, 100];

interface AccountsPagesProps {
  readonly snapshot: AccountsSnapshot;
  readonly strings: AccountStrings;
  readonly onShow: (change: Partial<AccountsView>) => void;
}

/** Pagination: previous, next, page size and the visible range. Renders nothing when all rows fit on the smallest page. */
export function AccountsPages({ snapshot, strings, onShow }: AccountsPagesProps): ReactElement | null {
  const sizeId = useId();
  const { table } = strings;
  const { page, view } = snapshot;
  if (!page.hasPrevious && !page.hasNext && (page.total ?? page.to) <= 25) return null;
  return (
    <div data-slot="ik-pages" role="group" aria-label={table.pages}>
      <div data-slot="ik-page-size">
        <label data-slot="ik-hint" htmlFor={sizeId}>
          {table.pageSize}
        </label>
        <Select
          id={sizeId}
          value={String(view.pageSize)}
          options={SIZES.map((size) => ({ value: String(size), label: strings.format.number(size) }))}
          onChange={(event) => {
            const pageSize = SIZES.find((size) => String(size) === event.target.value);
            if (pageSize !== undefined) onShow({ pageSize });
          }}
        />
      </div>
      <span data-slot="ik-page-range">{page.from > 0 ? rangeText(snapshot, strings) : null}</span>
      <div data-slot="ik-page-moves">
        <Button
          size="small"
          available={page.hasPrevious}
          onClick={() => onShow({ pageIndex: Math.max(0, view.pageIndex - 1) })}
        >
          <Icon name="chevron-start" />
          <span>{table.previous}</span>
        </Button>
        <Button size="small" available={page.hasNext} onClick={() => onShow({ pageIndex: view.pageIndex + 1 })}>
          <span>{table.next}</span>
          <Icon name="chevron-end" />
        </Button>
      </div>
    </div>
  );
}

/** The visible range of rows, for example "1–50 of 1,240". */
export function rangeText({ page }: AccountsSnapshot, { table, format }: AccountStrings): string {
  return table.range({
    from: format.number(page.from),
    to: format.number(page.to),
    approximate: page.approximate,
    ...(page.total === null ? {} : { total: format.number(page.total) }),
  });
}
