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
import type { Account } from '../../definition/account.ts';

/** A failure as text, one line each. */
interface FailureNote {
  readonly title: string;
  readonly remedy: string;
  /** A help page; null when there is none that is safe to open. */
  readonly href: string | null;
}

/** The strings of the table and dialogs for one integration's accounts. */
export interface AccountStrings extends IntegrationStrings {
  readonly table: TableMessages;
  readonly statuses: StatusMessages;
  /** Dates, numbers and lists. */
  readonly format: Format;
  /** The vendor's page where credentials are created and deleted; null when there is none that is safe to open. */
  readonly keyHref: string | null;
  /** Further columns of the definition, with their headings. */
  readonly columns: readonly { readonly attribute: string; readonly label: string }[];
  /** What the definition states about the first import, in sentences; empty when it states nothing. */
  readonly expectations: string;
  /** The meaning of a failure and its remedy. */
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
    expectations: table.promise({
      history: format.duration(history),
      firstData: format.duration(firstData),
      email,
    }),
    explain(failure) {
      const { failures, failureParams } = known;
      const own = remedyOf(failure, definition);
      const params = failureParams(failure);
      return {
        title: failures[failure.code].title(params),
        remedy: own.body === undefined ? failures[failure.code].remedy(params) : stripMarkup(strings.text(own.body)),
        href: safeHref(own.href),
      };
    },
  };
}

/** The names of an account on screen. */
interface AccountNames {
  /** The name given here, else the vendor's, else the vendor's id, else the text for "unnamed". Never empty. */
  readonly name: string;
  /** The vendor's name, when another one is shown first. */
  readonly vendorName: string | undefined;
}

/** @param unnamed Name of an account that has none, in the user's language. */
export function accountNames({ label, name, externalId }: Account, unnamed: string): AccountNames {
  const own = label?.trim() ?? '';
  const vendor = name?.trim() ?? '';
  if (own === '' || own === vendor)
    return { name: vendor === '' ? (externalId ?? unnamed) : vendor, vendorName: undefined };
  return { name: own, vendorName: vendor === '' ? undefined : vendor };
}

/** A replaced key explains a conflict only when it was replaced within this time. In milliseconds. */
const JUST_NOW_MS = 60 * 60_000;

/**
 * Explains a version conflict. An account holds who replaced its key, not who renamed it, so only a recent replacement is
 * named.
 *
 * @param account As it is now; null when the host did not send it.
 * @param now Milliseconds since 1970.
 */
export function conflictText(account: Account | null, { table, format }: AccountStrings, now: number): string {
  const { changedAt, changedBy } = account?.credential ?? {};
  const moment = format.moment(changedAt, { precision: 'minute', side: 'past', now });
  if (changedBy === undefined || moment === null || now - moment.at > JUST_NOW_MS) {
    return table.conflict({});
  }
  return table.conflict({ person: changedBy, moment: moment.relative ?? moment.date });
}
