import type { AccountMessages } from './account.ts';
import type { CardMessages } from './card.ts';
import type { CommonMessages } from './common.ts';
import type { FailureMessages } from './failures.ts';
import type { StatusMessages } from './statuses.ts';
import type { TableMessages } from './table.ts';
import type { TestMessages } from './test.ts';
import type { WizardMessages } from './wizard.ts';

/**
 * Every string that a person can read, in sections, so that a page loads only those that it shows.
 * A value is a string, or a function of the facts that it mentions, which leaves order and plural to the language.
 */
export interface Messages {
  /** Buttons, marks and phrases used everywhere. */
  readonly common: CommonMessages;
  /** `IntegrationCard`. */
  readonly card: CardMessages;
  /** `ConnectWizard`. */
  readonly wizard: WizardMessages;
  /** `TestConnection`, alone and in the wizard. */
  readonly test: TestMessages;
  /** `AccountsTable`. */
  readonly table: TableMessages;
  /** Details, rename and disconnect dialogs. */
  readonly account: AccountMessages;
  /** The name of each account status. */
  readonly statuses: StatusMessages;
  /** Headline and remedy of each failure code. */
  readonly failures: FailureMessages;
  /** Texts of definitions, by the key in `{ key, default }`. */
  readonly definitions: Readonly<Record<string, string>>;
}

/** Overrides per section and key; everything else is English. Source: host, or a locale entry. */
export type PartialMessages = {
  readonly [Section in Exclude<keyof Messages, 'definitions'>]?: Partial<Messages[Section]> | undefined;
} & { readonly definitions?: Messages['definitions'] | undefined };
