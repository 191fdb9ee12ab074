import type { Messages } from '../text/messages.ts';
import { account } from './fr/account.ts';
import { card } from './fr/card.ts';
import { common } from './fr/common.ts';
import { failures } from './fr/failures.ts';
import { openai } from './fr/openai.ts';
import { statuses } from './fr/statuses.ts';
import { tableList } from './fr/table-list.ts';
import { tableRow } from './fr/table-row.ts';
import { test } from './fr/test.ts';
import { wizardFields } from './fr/wizard-fields.ts';
import { wizardFinish } from './fr/wizard-finish.ts';
import { wizardGuide } from './fr/wizard-guide.ts';

/**
 * Every string in French, for `<IntegrationsProvider locale="fr" messages={fr}>`. Not yet reviewed by a native speaker.
 */
export const fr: Messages = {
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
