import type { Messages } from '../text/messages.ts';
import { account } from './es/account.ts';
import { card } from './es/card.ts';
import { common } from './es/common.ts';
import { failures } from './es/failures.ts';
import { openai } from './es/openai.ts';
import { statuses } from './es/statuses.ts';
import { tableList } from './es/table-list.ts';
import { tableRow } from './es/table-row.ts';
import { test } from './es/test.ts';
import { wizardFields } from './es/wizard-fields.ts';
import { wizardFinish } from './es/wizard-finish.ts';
import { wizardGuide } from './es/wizard-guide.ts';

/**
 * Every string in Spanish, for `<IntegrationsProvider locale="es" messages={es}>`. Not yet reviewed by a native speaker.
 */
export const es: Messages = {
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
