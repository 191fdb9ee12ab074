import { memo, type ReactElement, type RefObject } from 'react';
import { hostOf, safeHref, safeImage } from '../../definition/safe-url.ts';
import type { IntegrationDefinition } from '../../definition/integration.ts';
import { useStrings } from '../../hooks/context.ts';
import { englishBasics } from '../../text/basics.ts';
import { englishCard } from '../../text/card.ts';
import { Logo } from '../../ui/logo.tsx';
import { TextLink } from '../../ui/text-link.tsx';

/** Props of {@link CardAbout}. */
export interface CardAboutProps {
  readonly definition: IntegrationDefinition;
  /** In the reader's language. */
  readonly name: string;
  readonly headingLevel: 2 | 3 | 4 | 5 | 6;
  readonly headingId: string;
  /** The heading, which takes focus when the button is gone. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** What an integration is. Drawn once: answers of the host change nothing here. */
export const CardAbout = /* @__PURE__ */ memo(function CardAbout(props: CardAboutProps): ReactElement {
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

/** Props of {@link CardGuide}. */
export interface CardGuideProps {
  readonly definition: IntegrationDefinition;
  readonly name: string;
}

/** The link to the vendor's own guide, when the definition has one that may be a link. Drawn once. */
export const CardGuide = /* @__PURE__ */ memo(function CardGuide({ definition, name }: CardGuideProps) {
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
