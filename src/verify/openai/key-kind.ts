/**
 * Prefixes of what people paste instead of an Admin key, as public secret scanners observe them
 * (https://github.com/trufflesecurity/trufflehog, detectors `openai` and `anthropic`).
 */
const OTHER_KINDS: readonly (readonly [prefix: string, kind: string])[] = [
  ['sk-proj-', 'project_key'],
  ['sk-svcacct-', 'service_account_key'],
  ['sk-service-', 'service_account_key'],
  ['sk-ant-', 'anthropic_key'],
  ['org-', 'organization_id'],
];

/**
 * What else a refused key recognisably is, or null.
 *
 * Only a refusal may ask: formats change without notice, so a prefix explains a "no" and never makes one.
 */
export function otherKindOf(key: string): string | null {
  return OTHER_KINDS.find(([prefix]) => key.startsWith(prefix))?.[1] ?? null;
}
