import { UsageError } from '../base/usage-error.ts';
import type { IntegrationAdapter } from './adapter.ts';
import { REQUIRED_METHODS } from './required-methods.ts';

/**
 * The value as an adapter.
 *
 * @throws {UsageError} Naming the missing methods.
 */
export function requireAdapter(value: unknown): IntegrationAdapter {
  const missing = REQUIRED_METHODS.filter((name) => typeof Reflect.get(Object(value), name) !== 'function');
  if (missing.length > 0) {
    throw new UsageError(
      `the adapter has no ${missing.map((name) => `${name}()`).join(', ')}.`,
      ...(process.env.NODE_ENV === 'production'
        ? []
        : ([
            'Nothing can be listed, tested or connected without it.',
            'Pass an object with the required methods of IntegrationAdapter to <IntegrationsProvider adapter={…}>.',
          ] as const)),
    );
  }
  // SAFETY: the required methods were just found; everything they answer is parsed.
  return value as IntegrationAdapter;
}
