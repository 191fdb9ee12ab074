import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { IntegrationAdapter } from '../adapter/adapter.ts';
import { absorb } from '../base/absorb.ts';
import { requireAdapter } from '../adapter/require-adapter.ts';
import { DEFAULT_TIMEOUTS, type Timeouts } from '../adapter/timeouts.ts';
import { EXPIRY_WARNING_DAYS } from '../definition/expiry-warning.ts';
import type { IntegrationDefinition } from '../definition/integration.ts';
import { quickText } from '../definition/quick-text.ts';
import { createAccountsClient } from '../store/client/accounts-client.ts';
import { type HostLink, systemTimers } from '../store/client/host-link.ts';
import { createMistakeNaming } from '../store/client/name-mistakes.ts';
import type { PartialMessages } from '../text/messages.ts';
import { type Kit, KitContext } from './context.ts';
import type { KitEvent } from '../store/client/kit-event.ts';
import {
  canonicalLocale,
  definitionsById,
  methodsOf,
  sameList,
  sameMessages,
  sameRecord,
  sameSet,
} from './kit-values.ts';
import { createStrings } from './strings.ts';
import { useLatest, useStable } from './use-latest.ts';

/** What a host gives once, above every component of the package. */
export interface IntegrationsProviderProps {
  /** The host's implementation. May be another object at every render; the newest is called. */
  readonly adapter: IntegrationAdapter;
  /** What can be connected, in the order of a catalogue. */
  readonly integrations: readonly IntegrationDefinition[];
  /**
   * BCP 47 tag for dates and numbers, for example `de-CH`; `de_CH` means the same. Another text throws a `UsageError`.
   * Strings come from `messages`. @default 'en'
   */
  readonly locale?: string | undefined;
  /** Strings that replace English, per section and key. */
  readonly messages?: PartialMessages | undefined;
  /** Writing direction of dialogs and components. @default inherited from the page */
  readonly dir?: 'ltr' | 'rtl' | undefined;
  /**
   * Where dialogs and menus are put. What is opened inside a dialog, a popover or a full-screen element of the host is put
   * in there, whatever this says. @default document.body for dialogs, the component's root for menus
   */
  readonly portalContainer?: HTMLElement | null | undefined;
  /** Limits for calls, in milliseconds; what is left out keeps its default. */
  readonly timeouts?: Partial<Timeouts> | undefined;
  /** The host's name for its product, for example "Costs Console", as plain text. Used where a sentence names it. @default neutral words */
  readonly productName?: string | undefined;
  /** Where help is when remedies did not help; takes precedence over the definition's. */
  readonly support?: IntegrationDefinition['support'];
  /** Days before the end of a key at which it is warned of. @default [30, 14, 7, 1] */
  readonly expiryWarningDays?: readonly number[] | undefined;
  /**
   * Tenant and person, as one string. When it changes, what is open closes, everything known is forgotten, and lists are
   * read again. @default ''
   */
  readonly contextKey?: string | undefined;
  /**
   * When the wizard and the menus are loaded, if none was opened before. `approach` = when pointer, touch or focus
   * reaches a card, button or table that needs them; a page that is only looked at loads nothing more. `idle` = as soon as
   * the browser has nothing better to do. Source: host. @default 'approach'
   */
  readonly prefetch?: 'approach' | 'idle' | undefined;
  /** Present moment, in milliseconds since 1970. @default Date.now */
  readonly now?: (() => number) | undefined;
  /** Called for every {@link KitEvent}, at once. What it throws is dropped. */
  readonly onEvent?: ((event: KitEvent) => void) | undefined;
  /** The host's tree. */
  readonly children?: ReactNode;
}

/**
 * Provides an adapter, definitions and strings to the components below it. Renders only its children.
 *
 * @throws {UsageError} When the adapter lacks a required method, the integrations are no list of definitions, or the
 * locale is no language tag.
 * @example <IntegrationsProvider adapter={adapter} integrations={[openai()]}>…</IntegrationsProvider>
 */
export function IntegrationsProvider(props: IntegrationsProviderProps) {
  const { locale = 'en', dir, portalContainer, productName, contextKey = '', prefetch = 'approach', children } = props;
  const adapter = requireAdapter(props.adapter);
  const methods = useStable(methodsOf(adapter), sameSet);
  const integrations = useStable(props.integrations, (before, now) => Array.isArray(now) && sameList(before, now));
  const definitions = useMemo(() => definitionsById(integrations), [integrations]);
  const messages = useStable(props.messages, sameMessages);
  const support = useStable(props.support, (before, now) => sameRecord(before, now, 1));
  const warningDays = useStable(props.expiryWarningDays ?? EXPIRY_WARNING_DAYS, sameList);
  const timeouts = useStable(withDefaults(props.timeouts), (before, now) => sameRecord(before, now, 0));
  const tag = canonicalLocale(locale);
  const [exact, setExact] = useState<((text: string) => string) | null>(null);
  const strings = useMemo(() => {
    const clean = exact ?? ((text: string) => quickText(text, (sanitise) => setExact(() => sanitise)));
    return createStrings(tag, messages, productName, clean);
  }, [tag, messages, productName, exact]);
  const latest = useLatest({ adapter, timeouts, warningDays, now: props.now, onEvent: props.onEvent });

  const [kept, setKept] = useState(() => ({ contextKey, engine: createEngine(() => latest.current) }));
  let { engine } = kept;
  if (kept.contextKey !== contextKey) {
    engine = createEngine(() => latest.current);
    setKept({ contextKey, engine });
  }
  useEffect(() => () => engine.client.wipe(), [engine]);

  const kit = useStable<Kit>(
    {
      ...engine,
      methods,
      definitions,
      strings,
      dir,
      portalContainer,
      timeouts,
      warningDays,
      contextKey,
      productName,
      support,
      prefetch,
    },
    (before, now) => sameRecord(before, now, 0),
  );
  return <KitContext.Provider value={kit}>{children}</KitContext.Provider>;
}

/** What the host gave last. */
interface HostValues {
  readonly adapter: IntegrationAdapter;
  readonly timeouts: Timeouts;
  readonly warningDays: readonly number[];
  readonly now: (() => number) | undefined;
  readonly onEvent: ((event: KitEvent) => void) | undefined;
}

/** The parts of a kit that last as long as its `contextKey`. */
function createEngine(host: () => HostValues): Pick<Kit, 'getAdapter' | 'now' | 'timers' | 'emit' | 'client'> {
  // A host's metrics must not break what they measure.
  const emit = (event: KitEvent): void => void absorb(() => host().onEvent?.(event));
  const naming = createMistakeNaming(emit);
  const link: HostLink & { emit(event: KitEvent): void } = {
    getAdapter: () => naming(host().adapter),
    getTimeouts: () => host().timeouts,
    getWarningDays: () => host().warningDays,
    now: () => moment(host().now),
    timers: systemTimers,
    emit,
  };
  return { ...link, client: createAccountsClient(link) };
}

function moment(now: (() => number) | undefined): number {
  const at = now === undefined ? undefined : absorb(now);
  return typeof at === 'number' && Number.isFinite(at) ? at : Date.now();
}

function withDefaults(timeouts: Partial<Timeouts> | undefined): Timeouts {
  const pick = (name: keyof Timeouts): number => {
    const limit = timeouts?.[name];
    return typeof limit === 'number' && limit > 0 ? limit : DEFAULT_TIMEOUTS[name];
  };
  return { testMs: pick('testMs'), mutationMs: pick('mutationMs'), listMs: pick('listMs') };
}
