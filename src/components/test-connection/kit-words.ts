import { useMemo } from 'react';
import type { Failure } from '../../definition/failure.ts';
import { type InlineRun, parseInlineMarkup } from '../../definition/inline-markup.ts';
import type { IntegrationDefinition } from '../../definition/integration.ts';
import { resolveText } from '../../definition/resolve-text.ts';
import type { Text } from '../../definition/text.ts';
import { useKit } from '../../hooks/context.ts';
import { useText } from '../../hooks/use-text.ts';
import { type CommonMessages, englishCommon } from '../../text/common.ts';
import { englishFailures, type FailureFacts, type FailureMessages } from '../../text/failures.ts';
import { createFormat, type Format } from '../../text/format.ts';
import { englishTest, type TestMessages } from '../../text/test.ts';

/** Words for one integration, in the reader's language. */
export interface KitWords {
  readonly test: TestMessages;
  readonly failures: FailureMessages;
  readonly common: CommonMessages;
  /** Dates, numbers and lists. */
  readonly format: Format;
  /** The integration's name. */
  readonly integration: string;
  /** What the vendor calls the credential. */
  readonly credential: string;
  /** What the vendor calls its id. */
  readonly idNoun: string;
  /** What the vendor calls one connected thing. */
  readonly accountNoun: string;
  /** A definition's text. */
  say(text: Text): string;
  /** A definition's text with its inline markup. */
  runs(text: Text): readonly InlineRun[];
  /** What a failure's words may mention. */
  factsOf(failure: Failure): FailureFacts;
}

/** The words of a definition and of the test section. Stable while language and definition are. */
export function useKitWords(definition: IntegrationDefinition): KitWords {
  const { messages, locale } = useKit('<TestConnection>');
  const test = useText('test', englishTest);
  const failures = useText('failures', englishFailures);
  const common = useText('common', englishCommon);
  const translations = messages?.definitions;
  return useMemo(() => {
    const say = (text: Text): string => resolveText(text, translations);
    const { credentialNoun, externalIdNoun, accountNoun } = definition;
    const integration = say(definition.name);
    const credential = credentialNoun === undefined ? test.credential : say(credentialNoun);
    const format = createFormat(locale);
    return {
      test,
      failures,
      common,
      format,
      integration,
      credential,
      idNoun: externalIdNoun === undefined ? test.externalId : say(externalIdNoun),
      accountNoun: accountNoun === undefined ? test.account : say(accountNoun.one),
      say,
      runs: (text) => parseInlineMarkup(say(text)),
      factsOf: ({ missingScopes, retryAfterMs }) => ({
        integration,
        credential,
        scopes: format.list(missingScopes ?? []),
        wait: retryAfterMs === undefined ? '' : format.wait(retryAfterMs),
      }),
    };
  }, [definition, test, failures, common, translations, locale]);
}
