import type { AccountsSnapshot } from '../../../hooks/accounts-result.ts';
import type { AccountStrings } from '../../account/account-strings.ts';

/** How many accounts there are and in which order they stand, for example "12 accounts, sorted by name, A to Z". */
export function countText({ page, rows, view, filtered }: AccountsSnapshot, words: AccountStrings): string {
  const { table, format, one, other } = words;
  const count = table.count({
    count: page.total,
    number: format.number(page.total ?? rows.length),
    approximate: page.approximate,
    filtered,
    one,
    other,
  });
  return view.sort === null
    ? count
    : table.countSorted({ count, order: table.sorted[view.sort.by][view.sort.direction] });
}
