import type { IntegrationDefinition } from '../../definition/integration.ts';
import { integrationStrings, type IntegrationStrings } from '../../hooks/integration-strings.ts';
import type { Strings } from '../../hooks/strings.ts';
import { englishTest, type TestMessages } from '../../text/test.ts';

/** The strings of a test of an integration's credential. In the wizard's first chunk, unlike the components. */
export interface TestStrings extends IntegrationStrings {
  readonly test: TestMessages;
}

/** Made once per language and definition by `Strings.about`. */
export function testStrings(strings: Strings, definition: IntegrationDefinition): TestStrings {
  return { ...strings.about(definition, integrationStrings), test: strings.section('test', englishTest) };
}
