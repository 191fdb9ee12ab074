import type { IntegrationsProviderProps } from 'integration-kit';

type Definition = IntegrationsProviderProps['integrations'][number];

/** A definition's name in English, the console's one language. */
export function nameOf({ name }: Definition): string {
  return typeof name === 'string' ? name : name.default;
}

/** Its category, or null when it has none. */
export function categoryOf({ category }: Definition): string | null {
  return typeof category === 'object' ? category.default : (category ?? null);
}
