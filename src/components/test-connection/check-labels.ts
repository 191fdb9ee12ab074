import { plainText } from '../../definition/sanitise-text.ts';
import type { IntegrationDefinition } from '../../definition/integration.ts';
import type { TestStrings } from './test-strings.ts';

/** The name of a check or capability by its id; an id that nobody knows is shown as it is. */
export function checkLabel(id: string, definition: IntegrationDefinition, words: TestStrings): string {
  const { test, credential, integration } = words;
  if (id === 'credential') return test.checkCredential({ credential, vendor: integration });
  if (id === 'identity') return test.checkIdentity;
  if (id === 'duplicate') return test.checkDuplicate;
  const capability = definition.capabilities?.find((one) => one.id === id);
  return capability === undefined
    ? plainText(id, 64)
    : test.checkCapability({ capability: words.say(capability.label) });
}
