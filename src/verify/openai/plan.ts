import type { CheckPlan } from '../check-list.ts';

/** Name of the definition's field that holds the Admin key. */
export const KEY_FIELD = 'adminKey';

/**
 * The capabilities that this verifier can test, and the scope of each, spelled as in OpenAI's error messages
 * (https://community.openai.com/t/introducing-the-usage-api-track-api-usage-and-costs-programmatically/1043058).
 */
export const SCOPE_OF = { usage: 'api.usage.read', management: 'api.management.read' } as const;

/** The capability without which nothing can be imported; always tested. */
export const REQUIRED_CAPABILITY = 'usage';

/** Every capability to report, without duplicates, the required one first. */
export function reportedCapabilities(requested: readonly string[]): readonly string[] {
  return [...new Set([REQUIRED_CAPABILITY, ...requested])].filter((id) => id !== 'credential' && id !== 'identity');
}

/** The checks of the test: the key, the organization, then one per capability. */
export function planChecks(capabilities: readonly string[]): readonly CheckPlan[] {
  return [
    { id: 'credential', required: true },
    { id: 'identity', required: false },
    ...capabilities.map((id) => ({ id, capability: id, required: id === REQUIRED_CAPABILITY })),
  ];
}
