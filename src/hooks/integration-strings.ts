import type { Failure } from '../definition/failure.ts';
import { type InlineSegment, parseInlineMarkup } from '../definition/inline-markup.ts';
import type { IntegrationDefinition } from '../definition/integration.ts';
import type { Text } from '../definition/text.ts';
import { type CommonMessages, englishCommon } from '../text/common.ts';
import { englishFailures, type FailureParams, type FailureMessages } from '../text/failures.ts';
import { type BasicFormat, createBasicFormat } from '../text/basic-format.ts';
import type { Strings } from './strings.ts';

/** The strings of one integration. A page of cards loads `strings.ts` without these sections. */
export interface IntegrationStrings {
  readonly definition: IntegrationDefinition;
  readonly common: CommonMessages;
  readonly failures: FailureMessages;
  /** Lists and lengths of time. */
  readonly format: BasicFormat;
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
  /** A text of the definition. */
  t(text: Text): string;
  /** A text of the definition with its inline markup. */
  segments(text: Text): readonly InlineSegment[];
  /** The parameters of a failure's strings. */
  failureParams(failure: Failure): FailureParams;
}

/** Made once per language and definition by `Strings.about`. */
export function integrationStrings(strings: Strings, definition: IntegrationDefinition): IntegrationStrings {
  const common = strings.section('common', englishCommon);
  const failures = strings.section('failures', englishFailures);
  const format = strings.once(createBasicFormat);
  const { accountNoun, credentialNoun, externalIdNoun } = definition;
  const orElse = (text: Text | undefined, otherwise: string): string =>
    text === undefined ? otherwise : strings.text(text);
  const integration = strings.text(definition.name);
  const credential = orElse(credentialNoun, common.nounCredential);
  return {
    definition,
    common,
    failures,
    format,
    integration,
    one: orElse(accountNoun?.one, common.nounOne),
    other: orElse(accountNoun?.other, common.nounOther),
    credential,
    idNoun: orElse(externalIdNoun, common.nounId),
    t: strings.text,
    segments: (text) => parseInlineMarkup(strings.text(text)),
    failureParams: ({ missingScopes = [], retryAfterMs, target = '' }) => ({
      integration,
      credential,
      scopes: format.list(missingScopes),
      wait: retryAfterMs === undefined ? '' : format.wait(retryAfterMs),
      target,
      product: strings.productName,
    }),
  };
}
