import type { Failure } from '../../definition/failure.ts';
import { stripMarkup } from '../../definition/inline-markup.ts';
import type { IntegrationDefinition } from '../../definition/integration.ts';
import { remedyOf } from '../../definition/remedy.ts';
import { safeHref } from '../../definition/safe-url.ts';
import { integrationStrings, type IntegrationStrings } from '../../hooks/integration-strings.ts';
import type { Strings } from '../../hooks/strings.ts';
import { createFormat, type Format } from '../../text/format.ts';
import { englishStatuses, type StatusMessages } from '../../text/statuses.ts';
import { englishTable, type TableMessages } from '../../text/table.ts';

/** A failure in words, one line each. */
export interface FailureNote {
  readonly title: string;
  readonly remedy: string;
  /** A page that helps; guarded. */
  readonly href: string | null;
}

/** Everything that rows and dialogs of an integration's accounts say. */
export interface AccountStrings extends IntegrationStrings {
  readonly table: TableMessages;
  readonly statuses: StatusMessages;
  /** Dates, numbers and lists. */
  readonly format: Format;
  /** Where the credential is made and deleted at the vendor; guarded. */
  readonly keyHref: string | null;
  /** Further columns of the definition, with their heads in words. */
  readonly columns: readonly { readonly attribute: string; readonly label: string }[];
  /** What the host promised about the first import, in sentences; empty when nothing. */
  readonly promise: string;
  /** What a failure means and what to do about it. */
  explain(failure: Failure): FailureNote;
}

/** Made once per language and definition by `Strings.about`. */
export function accountStrings(strings: Strings, definition: IntegrationDefinition): AccountStrings {
  const known = strings.about(definition, integrationStrings);
  const format = strings.once(createFormat);
  const table = strings.section('table', englishTable);
  const { history, firstData, email = false } = definition.expectations ?? {};
  return {
    ...known,
    table,
    format,
    keyHref: safeHref(definition.keyHref),
    statuses: strings.section('statuses', englishStatuses),
    columns: (definition.columns ?? []).map(({ attribute, label }) => ({ attribute, label: strings.text(label) })),
    promise: table.promise({
      history: format.duration(history),
      firstData: format.duration(firstData),
      email,
    }),
    explain(failure) {
      const { failures, factsOf } = known;
      const own = remedyOf(failure, definition);
      const facts = factsOf(failure);
      return {
        title: failures[failure.code].title(facts),
        remedy: own.body === undefined ? failures[failure.code].remedy(facts) : stripMarkup(strings.text(own.body)),
        href: safeHref(own.href),
      };
    },
  };
}
