import type { Messages } from '../text/messages.ts';
import { account } from './ar/account.ts';
import { card } from './ar/card.ts';
import { common } from './ar/common.ts';
import { failures } from './ar/failures.ts';
import { openai } from './ar/openai.ts';
import { statuses } from './ar/statuses.ts';
import { tableList } from './ar/table-list.ts';
import { tableRow } from './ar/table-row.ts';
import { test } from './ar/test.ts';
import { wizardFields } from './ar/wizard-fields.ts';
import { wizardFinish } from './ar/wizard-finish.ts';
import { wizardGuide } from './ar/wizard-guide.ts';

/**
 * Every string in Arabic, for `<IntegrationsProvider locale="ar" dir="rtl" messages={ar}>`. Inserted facts are isolated,
 * and a definition's nouns are assumed to be masculine. Not yet reviewed by a native speaker.
 */
export const ar: Messages = {
  common,
  card,
  wizard: { ...wizardGuide, ...wizardFields, ...wizardFinish },
  test,
  table: { ...tableList, ...tableRow },
  account,
  statuses,
  failures,
  definitions: openai,
};
