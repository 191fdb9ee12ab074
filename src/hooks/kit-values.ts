import type { IntegrationAdapter } from '../adapter/adapter.ts';
import { METHOD_OF_ACTION } from '../definition/account-action.ts';
import { UsageError } from '../base/usage-error.ts';
import type { IntegrationDefinition } from '../definition/integration.ts';
import type { PartialMessages } from '../text/messages.ts';

/**
 * The canonical form of a language tag, for example `en-US` for `en_US`: only here, so that every `Intl` object below the
 * provider accepts it.
 *
 * @throws {UsageError} When it is not a well-formed BCP 47 tag.
 */
export function canonicalLocale(locale: string): string {
  try {
    return new Intl.Locale(locale.replaceAll('_', '-')).toString();
  } catch {
    throw new UsageError(
      `<IntegrationsProvider> got a locale that is no language tag: "${locale}".`,
      ...(process.env.NODE_ENV === 'production'
        ? []
        : (['Dates cannot be written in it.', 'Pass a BCP 47 tag, for example "de-CH".'] as const)),
    );
  }
}

/** Names of the methods that an adapter has now, of those that decide which actions are offered. */
export function methodsOf(adapter: IntegrationAdapter): ReadonlySet<keyof IntegrationAdapter> {
  const names = [...Object.values(METHOD_OF_ACTION), 'getAccess'] as const;
  return new Set(names.filter((name) => typeof adapter[name] === 'function'));
}

/**
 * The definitions by id, in order, as they are. Their inside is sanitised and checked where it is drawn.
 *
 * @throws {UsageError} When it is no list of definitions, or two have one id.
 */
export function definitionsById(list: readonly IntegrationDefinition[]): ReadonlyMap<string, IntegrationDefinition> {
  const byId = new Map<string, IntegrationDefinition>();
  if (!Array.isArray(list)) {
    throw new UsageError(
      '<IntegrationsProvider> got no list of integrations.',
      ...(process.env.NODE_ENV === 'production'
        ? []
        : ([
            'Cards and wizards find their definition in it.',
            'Pass integrations={[…]}, for example [openai()].',
          ] as const)),
    );
  }
  for (const definition of list) {
    const id: unknown = definition?.id;
    if (typeof id !== 'string' || id === '') {
      throw new UsageError(
        '<IntegrationsProvider> got an integration without an id.',
        ...(process.env.NODE_ENV === 'production'
          ? []
          : ([
              'Components ask for a definition by its id.',
              'Pass definitions that `defineIntegration` accepts.',
            ] as const)),
      );
    }
    if (byId.has(id)) {
      throw new UsageError(
        `<IntegrationsProvider> got two integrations with the id "${id}".`,
        ...(process.env.NODE_ENV === 'production'
          ? []
          : (['Only one of them could be found.', 'Give each definition an id of its own.'] as const)),
      );
    }
    byId.set(id, definition);
  }
  return byId;
}

/** Whether two lists hold the same things in the same order. */
export function sameList(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((item, index) => Object.is(item, now[index]));
}

/** Whether two sets hold the same. */
export function sameSet(before: ReadonlySet<unknown>, now: ReadonlySet<unknown>): boolean {
  return before.size === now.size && [...before].every((item) => now.has(item));
}

/** Whether two records are equal, down to `depth` nested records. */
export function sameRecord(before: unknown, now: unknown, depth: number): boolean {
  if (Object.is(before, now)) return true;
  if (depth < 0 || !isRecord(before) || !isRecord(now)) return false;
  const names = Object.keys(before);
  return (
    names.length === Object.keys(now).length &&
    names.every((name) => Object.hasOwn(now, name) && sameRecord(before[name], now[name], depth - 1))
  );
}

/** Whether two catalogues are equal in every section. */
export function sameMessages(before: PartialMessages | undefined, now: PartialMessages | undefined): boolean {
  return sameRecord(before, now, 2);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
