import { type CSSProperties, memo, type ReactNode, useCallback, useId, useRef, useState } from 'react';
import { resolveText } from '../../definition/resolve-text.ts';
import { useIntegration, useKit } from '../../hooks/context.ts';
import { useAccess } from '../../hooks/use-access.ts';
import { useIdleLoad } from '../../hooks/use-idle-load.ts';
import { useIntegrationCard } from '../../hooks/use-integration-card.ts';
import { useText } from '../../hooks/use-text.ts';
import { englishBasics } from '../../text/basics.ts';
import { ConnectWizard, prefetchConnectWizard } from '../connect-wizard/lazy-connect-wizard.tsx';
import { CardAbout, CardGuide } from './card-about.tsx';
import { accessReason, CardAction } from './card-action.tsx';
import { CardSummary } from './card-summary.tsx';

/** Props of {@link IntegrationCard}. */
export interface IntegrationCardProps {
  /** Id of a definition that the provider has. */
  readonly integrationId: string;
  /** "Manage" was pressed. Without it a card with accounts still offers Connect, for one more. */
  readonly onManage?: ((integrationId: string) => void) | undefined;
  /** An account was connected from this card. Once per account, when the wizard has closed. */
  readonly onConnected?: ((accountId: string | undefined) => void) | undefined;
  /** Level of the heading in the host's page. @default 3 */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined;
  /** Classes of the host, on the root. */
  readonly className?: string | undefined;
  /** Styles of the host, on the root. */
  readonly style?: CSSProperties | undefined;
  /** The host's own line at the end of the card. */
  readonly children?: ReactNode;
}

/**
 * One integration in a catalogue: what it is, how its accounts are, and the way to connect the first or manage all.
 * Renders an `<article>` labelled by its heading, or nothing when the host's access says so.
 *
 * @example <IntegrationCard integrationId="openai" onManage={(id) => navigate(`/integrations/${id}`)} />
 */
export const IntegrationCard = /* @__PURE__ */ memo(function IntegrationCard(props: IntegrationCardProps) {
  const { contextKey } = useKit('<IntegrationCard>');
  return <CardOfContext key={contextKey} {...props} />;
});

/** Another tenant or person gets another card, with nothing open. */
function CardOfContext(props: IntegrationCardProps) {
  const { integrationId, onManage, onConnected, headingLevel = 3, className, style, children } = props;
  const kit = useKit('<IntegrationCard>');
  const definition = useIntegration(integrationId, '<IntegrationCard>');
  const { snapshot, refresh } = useIntegrationCard(integrationId);
  const access = useAccess(integrationId);
  const basics = useText('common', englishBasics);
  const [open, setOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const connected = useRef<string | undefined>(undefined);
  const headingId = useId();
  const reasonId = useId();

  useIdleLoad(prefetchConnectWizard);

  const connect = useCallback(() => {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setOpen(true);
  }, []);
  const manage = useCallback(() => onManage?.(integrationId), [onManage, integrationId]);

  if (!access.visible) return null;
  const translations = kit.messages?.definitions;
  const name = resolveText(definition.name, translations);
  const reason = snapshot.status === 'failed' ? null : accessReason(access.can.connect, basics);
  const showsConnect = !(snapshot.status === 'ready' && snapshot.accounts > 0 && onManage !== undefined);
  return (
    <article
      data-slot="ik-card"
      data-ik-root=""
      data-status={snapshot.status}
      aria-labelledby={headingId}
      aria-busy={snapshot.status === 'loading' ? true : undefined}
      className={className}
      style={style}
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
        <CardSummary snapshot={snapshot} name={name} quiet={open} />
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
        {reason === null || !showsConnect ? null : (
          <p data-slot="ik-card-note" id={reasonId}>
            {reason}
          </p>
        )}
        <CardGuide definition={definition} name={name} />
      </div>
      {children}
      {open ? (
        <ConnectWizard
          integrationId={integrationId}
          open
          onOpenChange={(next) => {
            setOpen(next);
            if (!next && connected.current !== undefined) {
              onConnected?.(connected.current);
              connected.current = undefined;
            }
          }}
          onDone={(account) => {
            connected.current = account?.id;
          }}
          returnFocus={() => [opener.current, heading.current]}
        />
      ) : null}
    </article>
  );
}
