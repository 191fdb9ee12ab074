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
import { englishTest, type TestMessages } from '../../text/test.ts';

/** Words for one integration, in the reader's language. */
export interface KitWords {
  readonly test: TestMessages;
  readonly failures: FailureMessages;
  readonly common: CommonMessages;
  /** BCP 47 tag for dates, numbers and lists. */
  readonly locale: string;
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
  /** Several names as one list. */
  list(items: readonly string[]): string;
}

/** The words of a definition and of the test section. Stable while language and definition are. */
export function useKitWords(definition: IntegrationDefinition): KitWords {
  const { messages, locale, productName } = useKit('<TestConnection>');
  const test = useText('test', englishTest);
  const failures = useText('failures', englishFailures);
  const common = useText('common', englishCommon);
  const translations = messages?.definitions;
  return useMemo(() => {
    const say = (text: Text): string => resolveText(text, translations);
    const { credentialNoun, externalIdNoun, accountNoun } = definition;
    const integration = say(definition.name);
    const credential = credentialNoun === undefined ? test.credential : say(credentialNoun);
    const list = (items: readonly string[]): string => listFormat(locale, items);
    return {
      test,
      failures,
      common,
      locale,
      integration,
      credential,
      idNoun: externalIdNoun === undefined ? test.externalId : say(externalIdNoun),
      accountNoun: accountNoun === undefined ? test.account : say(accountNoun.one),
      say,
      runs: (text) => parseInlineMarkup(say(text)),
      factsOf: ({ missingScopes, retryAfterMs, target = '' }) => ({
        integration,
        credential,
        scopes: list(missingScopes ?? []),
        wait: retryAfterMs === undefined ? '' : seconds(locale, retryAfterMs),
        target,
        product: productName,
      }),
      list,
    };
  }, [definition, test, failures, common, translations, locale, productName]);
}

function listFormat(locale: string, items: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}

function seconds(locale: string, ms: number): string {
  const count = Math.ceil(ms / 1_000);
  const minutes = count >= 120;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: minutes ? 'minute' : 'second',
    unitDisplay: 'long',
  }).format(minutes ? Math.ceil(count / 60) : count);
}
