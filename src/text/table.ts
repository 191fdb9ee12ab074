import { englishTableList, type TableListMessages } from './table-list.ts';
import { englishTableRow, type TableRowMessages } from './table-row.ts';

/** Strings of the table section. Components load its halves from their own files. */
export interface TableMessages extends TableListMessages, TableRowMessages {}

/** English. */
export const englishTable: TableMessages = { ...englishTableList, ...englishTableRow };
