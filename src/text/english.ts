import { englishAccount } from './account.ts';
import { englishCard } from './card.ts';
import { englishCommon } from './common.ts';
import { englishDefinitions } from './definitions.ts';
import { englishFailures } from './failures.ts';
import type { Messages } from './messages.ts';
import { englishStatuses } from './statuses.ts';
import { englishTable } from './table.ts';
import { englishTest } from './test.ts';
import { englishWizard } from './wizard.ts';

/** The complete English catalogue, which components use without `messages`: for overrides and translations. */
export const english: Messages = {
  common: englishCommon,
  card: englishCard,
  wizard: englishWizard,
  test: englishTest,
  table: englishTable,
  account: englishAccount,
  statuses: englishStatuses,
  failures: englishFailures,
  definitions: englishDefinitions,
};
