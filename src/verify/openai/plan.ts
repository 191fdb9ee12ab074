import type { CheckPlan } from '../check-list.ts';

/** Name of the definition's field that holds the Admin key. */
export const KEY_FIELD = 'adminKey';

/**
 * The capabilities this verifier can try, and the scope each stands for, spelled as OpenAI's error messages spell it
 * (https://community.openai.com/t/introducing-the-usage-api-track-api-usage-and-costs-programmatically/1043058).
 */
export const SCOPE_OF = { usage: 'api.usage.read', management: 'api.management.read' } as const;

/** The capability without which there is nothing to import; tried whether it was asked for or not. */
export const REQUIRED_CAPABILITY = 'usage';

/** Every capability to report, the required one first, none twice. */
export function reportedCapabilities(asked: readonly string[]): readonly string[] {
  return [...new Set([REQUIRED_CAPABILITY, ...asked])].filter((id) => id !== 'credential' && id !== 'identity');
}

/** The lines of the test: the key, the organization, then one line per capability. */
export function planChecks(capabilities: readonly string[]): readonly CheckPlan[] {
  return [
    { id: 'credential', required: true },
    { id: 'identity', required: false },
    ...capabilities.map((id) => ({ id, capability: id, required: id === REQUIRED_CAPABILITY })),
  ];
}
