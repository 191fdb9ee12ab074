import type { Messages } from '../text/messages.ts';
import { account } from './ja/account.ts';
import { card } from './ja/card.ts';
import { common } from './ja/common.ts';
import { failures } from './ja/failures.ts';
import { openai } from './ja/openai.ts';
import { statuses } from './ja/statuses.ts';
import { tableList } from './ja/table-list.ts';
import { tableRow } from './ja/table-row.ts';
import { test } from './ja/test.ts';
import { wizardFields } from './ja/wizard-fields.ts';
import { wizardFinish } from './ja/wizard-finish.ts';
import { wizardGuide } from './ja/wizard-guide.ts';

/**
 * Every string in Japanese, for `<IntegrationsProvider locale="ja" messages={ja}>`. Not yet reviewed by a native speaker.
 */
export const ja: Messages = {
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
