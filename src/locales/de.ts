import type { Messages } from '../text/messages.ts';
import { account } from './de/account.ts';
import { card } from './de/card.ts';
import { common } from './de/common.ts';
import { failures } from './de/failures.ts';
import { openai } from './de/openai.ts';
import { statuses } from './de/statuses.ts';
import { tableList } from './de/table-list.ts';
import { tableRow } from './de/table-row.ts';
import { test } from './de/test.ts';
import { wizardFields } from './de/wizard-fields.ts';
import { wizardFinish } from './de/wizard-finish.ts';
import { wizardGuide } from './de/wizard-guide.ts';

/**
 * Every string in German, for `<IntegrationsProvider locale="de" messages={de}>`. Not yet reviewed by a native speaker.
 */
export const de: Messages = {
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
