import { createContext, useContext } from 'react';
import type { IntegrationAdapter } from '../adapter/adapter.ts';
import type { Timeouts } from '../adapter/timeouts.ts';
import { UsageError } from '../base/usage-error.ts';
import type { IntegrationDefinition } from '../definition/integration.ts';
import type { AccountsClient } from '../store/client/accounts-client.ts';
import type { Timers } from '../store/client/host-link.ts';
import type { KitEvent } from '../store/client/kit-event.ts';
import type { Strings } from './strings.ts';

/**
 * What may be read of a definition as the host gave it: its texts through `Strings.text`, its addresses through `safeHref`
 * and `safeImage`. Every other member is read from `useDefinition`, which sanitises it.
 */
export type GivenDefinition = Pick<
  IntegrationDefinition,
  'id' | 'name' | 'category' | 'description' | 'icon' | 'docsHref'
>;

/**
 * What every component gets from the provider. The object is replaced only when the host changes one of its values for
 * another; `getAdapter`, `now`, `emit`, `timers` and `client` stay the same until `contextKey` changes.
 */
export interface Kit {
  /** The adapter for the next call. Never keep the answer: the host may replace it at every render. */
  getAdapter(): IntegrationAdapter;
  /** The methods that `accessTo` asks for, as far as the adapter has them now; a missing one means that its control is not shown. */
  readonly methods: ReadonlySet<keyof IntegrationAdapter>;
  /** By id, in the host's order. */
  readonly definitions: ReadonlyMap<string, GivenDefinition>;
  /** Direction the host sets; undefined = inherited from the page. */
  readonly dir: 'ltr' | 'rtl' | undefined;
  /** The strings of the components. */
  readonly strings: Strings;
  /** Where dialogs and menus are put; null or undefined = `document.body`. */
  readonly portalContainer: HTMLElement | null | undefined;
  /** Limits for calls. */
  readonly timeouts: Timeouts;
  /** Days before the end of a key at which it is warned of, for `deriveStatus`. */
  readonly warningDays: readonly number[];
  /** Present moment, in milliseconds since 1970. Not for render output that a server makes too. */
  now(): number;
  /** Delays, for stores that a hook makes. */
  readonly timers: Timers;
  /** Tenant and person this kit is for. */
  readonly contextKey: string;
  /** The host's name for its product, for sentences that name it; undefined = they use neutral wording. */
  readonly productName: string | undefined;
  /** Where help is; replaces the definition's. As the host gave it: see {@link GivenDefinition}. */
  readonly support: IntegrationDefinition['support'];
  /** When parts that are loaded on demand are loaded beforehand; see the provider. */
  readonly prefetch: 'approach' | 'idle';
  /** Reports to the host's `onEvent`. Never throws. */
  emit(event: KitEvent): void;
  /** Everything that is known of accounts, for this `contextKey`. */
  readonly client: AccountsClient;
}

/** Empty outside a provider. */
export const KitContext = createContext<Kit | null>(null);

/**
 * What the provider gives.
 *
 * @param caller The caller as written in the host's code, for example `<IntegrationCard>` or `useAccounts()`.
 * @throws {UsageError} Outside a provider.
 */
export function useKit(caller: string): Kit {
  const kit = useContext(KitContext);
  if (kit === null) {
    throw new UsageError(
      `${caller} was used outside <IntegrationsProvider>.`,
      ...(process.env.NODE_ENV === 'production'
        ? []
        : ([
            'It finds its adapter and its definitions there.',
            'Render <IntegrationsProvider adapter={…} integrations={[…]}> above it, from the same copy of the package.',
          ] as const)),
    );
  }
  return kit;
}

/**
 * The strings of the components, in the language of the provider. The same object until `locale` or `messages` change.
 *
 * @throws {UsageError} Outside a provider.
 */
export function useStrings(caller = 'A component'): Strings {
  return useKit(caller).strings;
}

/**
 * What a card shows of a definition, by its id.
 *
 * @throws {UsageError} When the provider does not have it, or outside a provider.
 */
export function useIntegration(id: string, caller = 'An integration'): GivenDefinition {
  const { definitions } = useKit(caller);
  const definition = definitions.get(id);
  if (definition !== undefined) return definition;
  const known = [...definitions.keys()].map((name) => `"${name}"`).join(', ');
  throw new UsageError(
    `${caller} asks for the integration "${id}".`,
    ...(process.env.NODE_ENV === 'production'
      ? []
      : ([
          `The provider has ${known === '' ? 'none' : `only ${known}`}.`,
          'Add its definition to the `integrations` of <IntegrationsProvider>, or correct the id.',
        ] as const)),
  );
}
