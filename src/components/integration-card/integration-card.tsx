import { forwardRef, memo, type ReactNode, type Ref, useCallback, useId, useRef, useState } from 'react';
import { resolveText } from '../../definition/resolve-text.ts';
import type { AccountOutcome } from '../../hooks/callbacks.ts';
import { useIntegration, useKit } from '../../hooks/context.ts';
import { useAccess } from '../../hooks/use-access.ts';
import { useIdleLoad } from '../../hooks/use-idle-load.ts';
import { useIntegrationCard } from '../../hooks/use-integration-card.ts';
import { usePendingPress } from '../../hooks/use-pending-press.ts';
import { useText } from '../../hooks/use-text.ts';
import { englishBasics } from '../../text/basics.ts';
import { englishCard } from '../../text/card.ts';
import { rootAttributes, type RootProps, type WithRootRef } from '../../ui/root-props.ts';
import { ConnectWizard, prefetchConnectWizard } from '../connect-wizard/lazy-connect-wizard.tsx';
import { CardAbout, CardGuide } from './card-about.tsx';
import { accessReason, CardAction } from './card-action.tsx';
import { CardSummary } from './card-summary.tsx';

/** Props of {@link IntegrationCard}. `id`, `className`, `style` and `data-*` go to its `<article>`. */
export interface IntegrationCardProps extends RootProps {
  /** Id of a definition that the provider has. */
  readonly integrationId: string;
  /** "Manage" was pressed. Without it a card with accounts still offers Connect, for one more. */
  readonly onManage?: ((integrationId: string) => void) | undefined;
  /** An account was connected from this card. Once per account, when the wizard has closed. */
  readonly onConnected?: ((outcome: AccountOutcome) => void) | undefined;
  /** The organization was connected already and its credential was replaced instead. Like `onConnected`. */
  readonly onRotated?: ((outcome: AccountOutcome) => void) | undefined;
  /** Level of the heading in the host's page. @default 3 */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined;
  /** The host's own line at the end of the card. */
  readonly children?: ReactNode;
}

/**
 * One integration in a catalogue: what it is, how its accounts are, and the way to connect the first or manage all.
 * Renders an `<article>` labelled by its heading, or nothing when the host's access says so.
 *
 * @example <IntegrationCard integrationId="openai" onManage={(id) => navigate(`/integrations/${id}`)} />
 */
export const IntegrationCard: (props: WithRootRef<IntegrationCardProps>) => ReactNode = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLElement, IntegrationCardProps>(function IntegrationCard(props, ref) {
    const { contextKey } = useKit('<IntegrationCard>');
    return <CardOfContext key={contextKey} {...props} root={rootAttributes(props)} rootRef={ref} />;
  }),
);

/** Another tenant or person gets another card, with nothing open. */
function CardOfContext(props: IntegrationCardProps & { readonly root: RootProps; readonly rootRef: Ref<HTMLElement> }) {
  const { integrationId, onManage, onConnected, onRotated, headingLevel = 3, root, rootRef, children } = props;
  const kit = useKit('<IntegrationCard>');
  const definition = useIntegration(integrationId, '<IntegrationCard>');
  const { snapshot, refresh } = useIntegrationCard(integrationId);
  const access = useAccess(integrationId);
  const basics = useText('common', englishBasics);
  const text = useText('card', englishCard);
  const [open, setOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement | null>(null);
  const opener = useRef<Element | null>(null);
  /** What is told when the wizard has closed. */
  const tell = useRef<(() => void) | undefined>(undefined);
  const headingId = useId();
  const reasonId = useId();

  useIdleLoad(prefetchConnectWizard);

  const reason = snapshot.status === 'failed' ? null : accessReason(access.can.connect, basics);
  const { press, answer } = usePendingPress<Element | null>({
    verdictOf: () =>
      reason !== null && access.can.connect.status !== 'loading'
        ? { reason }
        : snapshot.status === 'failed'
          ? { reason: text.failed }
          : reason === null && snapshot.status === 'ready'
            ? 'open'
            : 'loading',
    open(pressed) {
      opener.current = pressed;
      setOpen(true);
    },
    late: basics.pressAgain,
  });
  const connect = useCallback(() => press(document.activeElement), [press]);
  const manage = useCallback(() => onManage?.(integrationId), [onManage, integrationId]);

  if (!access.visible) return null;
  const translations = kit.messages?.definitions;
  const name = resolveText(definition.name, translations);
  const showsConnect = !(snapshot.status === 'ready' && snapshot.accounts > 0 && onManage !== undefined);
  const note = showsConnect ? (answer ?? reason) : null;
  return (
    <article
      {...root}
      ref={rootRef}
      data-slot="ik-card"
      data-ik-root=""
      data-status={snapshot.status}
      aria-labelledby={headingId}
      aria-busy={snapshot.status === 'loading' ? true : undefined}
      dir={kit.dir}
    >
      <CardAbout
        definition={definition}
        name={name}
        translations={translations}
        headingLevel={headingLevel}
        headingId={headingId}
        heading={heading}
      />
      <div data-slot="ik-card-footer">
        <CardSummary snapshot={snapshot} name={name} quiet={open} answer={answer} />
        <CardAction
          name={name}
          snapshot={snapshot}
          connect={access.can.connect}
          reasonId={reasonId}
          onConnect={connect}
          onManage={onManage === undefined ? undefined : manage}
          onNear={prefetchConnectWizard}
          onRetry={refresh}
        />
        {note === null || note === text.failed ? null : (
          <p data-slot="ik-card-note" id={reasonId}>
            {note}
          </p>
        )}
        <CardGuide definition={definition} name={name} />
      </div>
      {children}
      {open ? (
        <ConnectWizard
          integrationId={integrationId}
          open
          onClose={() => {
            setOpen(false);
            tell.current?.();
            tell.current = undefined;
          }}
          onConnected={(outcome) => {
            tell.current = () => onConnected?.(outcome);
          }}
          onRotated={(outcome) => {
            tell.current = () => onRotated?.(outcome);
          }}
          returnFocus={() => [opener.current instanceof HTMLElement ? opener.current : null, heading.current]}
        />
      ) : null}
    </article>
  );
}
