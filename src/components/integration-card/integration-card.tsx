import {
  forwardRef,
  memo,
  type ReactElement,
  type ReactNode,
  type Ref,
  type RefObject,
  useId,
  useRef,
  useState,
} from 'react';
import { hostOf, safeHref, safeImage } from '../../definition/safe-url.ts';
import type { AccountOutcome } from '../../hooks/callbacks.ts';
import { type GivenDefinition, useIntegration, useKit, useStrings } from '../../hooks/context.ts';
import { useAccess } from '../../hooks/use-access.ts';
import { useIntegrationCard } from '../../hooks/use-integration-card.ts';
import { usePrefetch } from '../../hooks/use-prefetch.ts';
import { usePendingPress } from '../../hooks/use-pending-press.ts';
import { englishBasics } from '../../text/basics.ts';
import { englishCard } from '../../text/card.ts';
import { Logo } from '../../ui/logo.tsx';
import { rootAttributes, type RootProps, type RootComponent } from '../../ui/root-props.ts';
import { TextLink } from '../../ui/text-link.tsx';
import { OpenWizard, prefetchConnectWizard } from '../connect-wizard/shell/open-wizard.tsx';
import { accessReason } from '../access-reason.ts';
import { CardAction } from './card-action.tsx';
import { EntryBoundary } from '../failed-part/failed-part.tsx';
import { CardSummary } from './card-summary.tsx';

/** Which integration the host offers, and its callbacks. `id`, `className`, `style` and `data-*` go to its `<article>`. */
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
 * One integration in a catalog: its description, the status of its accounts, and a button to connect the first one or to
 * manage all of them.
 * Renders an `<article>` labelled by its heading, or nothing when the host's access hides it.
 *
 * @example <IntegrationCard integrationId="openai" onManage={(id) => navigate(`/integrations/${id}`)} />
 */
export const IntegrationCard: RootComponent<IntegrationCardProps> = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLElement, IntegrationCardProps>(function IntegrationCard(props, ref) {
    const { contextKey } = useKit('<IntegrationCard>');
    const { integrationId } = props;
    return (
      <EntryBoundary
        key={contextKey}
        subject={{ component: 'IntegrationCard', integrationId }}
        slot="ik-card"
        root={props}
      >
        <CardOfContext {...props} root={rootAttributes(props)} rootRef={ref} />
      </EntryBoundary>
    );
  }),
) as RootComponent<IntegrationCardProps>;

const nothing = (): void => {};

/** Another tenant or person gets another card, with nothing open. */
function CardOfContext(props: IntegrationCardProps & { readonly root: RootProps; readonly rootRef: Ref<HTMLElement> }) {
  const { integrationId, onManage, onConnected, onRotated, headingLevel = 3, root, rootRef, children } = props;
  const kit = useKit('<IntegrationCard>');
  const definition = useIntegration(integrationId, '<IntegrationCard>');
  const { snapshot, refresh } = useIntegrationCard(integrationId);
  const access = useAccess(integrationId);
  const { strings } = kit;
  const basics = strings.section('common', englishBasics);
  const text = strings.section('card', englishCard);
  const [open, setOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement | null>(null);
  const opener = useRef<Element | null>(null);
  /** The host’s callback, called when the wizard has closed. */
  const pendingCallback = useRef<(() => void) | undefined>(undefined);
  const headingId = useId();
  const reasonId = useId();

  const showsConnect = !(snapshot.status === 'ready' && snapshot.accounts > 0 && onManage !== undefined);
  const near = usePrefetch(showsConnect ? prefetchConnectWizard : nothing);

  const failed = snapshot.status === 'failed';
  const reason = failed ? text.failed : accessReason(access.can.connect, basics);
  const loading = access.can.connect.status === 'loading' || snapshot.status === 'loading';
  const { press, answer } = usePendingPress<Element | null>({
    verdictOf: () => (!failed && loading ? 'loading' : reason === null ? 'open' : { reason }),
    open(pressed) {
      opener.current = pressed;
      setOpen(true);
    },
    late: basics.pressAgain,
  });

  if (!access.visible) return null;
  const name = strings.text(definition.name);
  const note = showsConnect && !failed ? (answer ?? reason) : null;
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
      {...near}
    >
      <CardAbout
        definition={definition}
        name={name}
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
          onConnect={() => press(document.activeElement)}
          onManage={onManage && (() => onManage(integrationId))}
          onRetry={refresh}
        />
        {note === null ? null : (
          <p data-slot="ik-card-note" id={reasonId}>
            {note}
          </p>
        )}
        <CardGuide definition={definition} name={name} />
      </div>
      {children === undefined || children === null ? null : <div data-slot="ik-card-extra">{children}</div>}
      {open ? (
        <OpenWizard
          integrationId={integrationId}
          presentation="dialog"
          headingLevel={2}
          onLeave={() => {
            setOpen(false);
            pendingCallback.current?.();
            pendingCallback.current = undefined;
          }}
          onConnected={(outcome) => {
            pendingCallback.current = () => onConnected?.(outcome);
          }}
          onRotated={(outcome) => {
            pendingCallback.current = () => onRotated?.(outcome);
          }}
          returnFocus={() => [opener.current instanceof HTMLElement ? opener.current : null, heading.current]}
        />
      ) : null}
    </article>
  );
}

interface CardAboutProps {
  readonly definition: GivenDefinition;
  /** In the reader's language. */
  readonly name: string;
  readonly headingLevel: 2 | 3 | 4 | 5 | 6;
  readonly headingId: string;
  /** The heading, which takes focus when the button is no longer on the page. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** What an integration is. Drawn once: answers of the host change nothing here. */
const CardAbout = /* @__PURE__ */ memo(function CardAbout(props: CardAboutProps): ReactElement {
  const { definition, name, headingId, heading } = props;
  const strings = useStrings();
  const Heading = `h${props.headingLevel}` as const;
  return (
    <>
      <div data-slot="ik-card-header">
        <Logo src={safeImage(definition.icon) ?? undefined} name={name} />
        <div data-slot="ik-card-heading">
          <Heading data-slot="ik-card-title" id={headingId} ref={heading} tabIndex={-1}>
            {name}
          </Heading>
          {definition.category === undefined ? null : <p data-slot="ik-hint">{strings.text(definition.category)}</p>}
        </div>
      </div>
      {definition.description === undefined ? null : (
        <p data-slot="ik-card-description">{strings.text(definition.description)}</p>
      )}
    </>
  );
});

interface CardGuideProps {
  readonly definition: GivenDefinition;
  readonly name: string;
}

/** The link to the vendor's own guide, when the definition has one that may be a link. Drawn once. */
const CardGuide = /* @__PURE__ */ memo(function CardGuide({ definition, name }: CardGuideProps) {
  const strings = useStrings();
  const text = strings.section('card', englishCard);
  const basics = strings.section('common', englishBasics);
  const docs = safeHref(definition.docsHref);
  if (docs === null) return null;
  return (
    <p data-slot="ik-card-note">
      <TextLink href={docs} opensNewTab={basics.opensNewTab}>
        {text.guide(name, hostOf(docs))}
      </TextLink>
    </p>
  );
});
