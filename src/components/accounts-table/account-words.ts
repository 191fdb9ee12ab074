import { useMemo } from 'react';
import type { Failure } from '../../definition/failure.ts';
import { stripMarkup } from '../../definition/inline-markup.ts';
import type { IntegrationDefinition } from '../../definition/integration.ts';
import { remedyOf } from '../../definition/remedy.ts';
import { resolveText } from '../../definition/resolve-text.ts';
import { safeHref } from '../../definition/safe-url.ts';
import type { Text } from '../../definition/text.ts';
import { useIntegration, useKit } from '../../hooks/context.ts';
import { useText } from '../../hooks/use-text.ts';
import { type CommonMessages, englishCommon } from '../../text/common.ts';
import { englishFailures, type FailureMessages } from '../../text/failures.ts';
import { englishStatuses, type StatusMessages } from '../../text/statuses.ts';
import { englishTable, type TableMessages } from '../../text/table.ts';
import { createFormat, type Format } from '../../text/format.ts';

/** A failure in the words of a row: one line each. */
export interface FailureNote {
  readonly title: string;
  readonly remedy: string;
  /** A page that helps; guarded. */
  readonly href: string | null;
}

/** Everything that rows and dialogs say, in the person's language. One object, the same until language or definition change. */
export interface AccountWords {
  readonly definition: IntegrationDefinition;
  readonly table: TableMessages;
  readonly common: CommonMessages;
  readonly statuses: StatusMessages;
  readonly format: Format;
  /** The integration's name. */
  readonly integration: string;
  /** What the vendor calls one connected thing. */
  readonly one: string;
  /** What the vendor calls several. */
  readonly other: string;
  /** What the vendor calls the credential. */
  readonly credential: string;
  /** What the vendor calls its id. */
  readonly idNoun: string;
  /** Where the credential is made and deleted at the vendor; guarded. */
  readonly keyHref: string | null;
  /** What the host promised about the first import, in sentences; empty when nothing. */
  promise(): string;
  /** A text of the definition. */
  say(text: Text): string;
  /** What a failure means and what to do about it. */
  explain(failure: Failure): FailureNote;
}

/** The words of one integration's accounts. */
export function useAccountWords(integrationId: string): AccountWords {
  const { messages, locale } = useKit('<AccountsTable>');
  const definition = useIntegration(integrationId, '<AccountsTable>');
  const table = useText('table', englishTable);
  const common = useText('common', englishCommon);
  const statuses = useText('statuses', englishStatuses);
  const failures = useText('failures', englishFailures);
  const translations = messages?.definitions;
  return useMemo(() => {
    const say = (text: Text): string => resolveText(text, translations);
    const orElse = (text: Text | undefined, otherwise: string): string => (text === undefined ? otherwise : say(text));
    const format = createFormat(locale);
    const integration = say(definition.name);
    const credential = orElse(definition.credentialNoun, table.nounCredential);
    return {
      definition,
      table,
      common,
      statuses,
      format,
      integration,
      one: orElse(definition.accountNoun?.one, table.nounOne),
      other: orElse(definition.accountNoun?.other, table.nounOther),
      credential,
      idNoun: orElse(definition.externalIdNoun, table.nounId),
      promise: () =>
        table.promise({
          history: format.duration(definition.promise?.history),
          firstData: format.duration(definition.promise?.firstData),
          email: definition.promise?.email ?? false,
        }),
      keyHref: safeHref(definition.keyHref),
      say,
      explain: (failure) => explain(failure, { definition, failures, format, integration, credential, say }),
    };
  }, [definition, table, common, statuses, failures, locale, translations]);
}

function explain(
  failure: Failure,
  words: Pick<AccountWords, 'definition' | 'format' | 'integration' | 'credential' | 'say'> & {
    readonly failures: FailureMessages;
  },
): FailureNote {
  const { definition, failures, format, integration, credential, say } = words;
  const own = remedyOf(failure, definition);
  const facts = {
    integration,
    credential,
    scopes: format.list(failure.missingScopes ?? []),
    wait: failure.retryAfterMs === undefined ? '' : format.wait(failure.retryAfterMs),
  };
  return {
    title: failures[failure.code].title(facts),
    remedy: own.body === undefined ? failures[failure.code].remedy(facts) : stripMarkup(say(own.body)),
    href: safeHref(own.href),
  };
}
