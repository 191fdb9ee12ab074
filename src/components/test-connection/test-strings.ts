import type { IntegrationDefinition } from '../../definition/integration.ts';
import { integrationStrings, type IntegrationStrings } from '../../hooks/integration-strings.ts';
import type { Strings } from '../../hooks/strings.ts';
import { englishTest, type TestMessages } from '../../text/test.ts';
import type { ActionAccess } from '../../hooks/accounts-result.ts';
import { accessReason } from '../access-reason.ts';

/** Everything that a test of an integration's credential says. */
export interface TestStrings extends IntegrationStrings {
  readonly test: TestMessages;
}

/** Made once per language and definition by `Strings.about`. */
export function testStrings(strings: Strings, definition: IntegrationDefinition): TestStrings {
  return { ...strings.about(definition, integrationStrings), test: strings.section('test', englishTest) };
}

/** Why a stored credential cannot be tested, in words; null when it can be. */
export function retestReason(access: ActionAccess, { common, test, failures, factsOf }: TestStrings): string | null {
  return accessReason(access, common, {
    absent: test.cannotRetest,
    unknown: (failure) => common.sentences([common.accessUnknown, failures[failure.code].title(factsOf(failure))]),
  });
}
