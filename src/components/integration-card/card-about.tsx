import { memo, type ReactElement, type RefObject } from 'react';
import { resolveText } from '../../definition/resolve-text.ts';
import { hostOf, safeHref, safeImage } from '../../definition/safe-url.ts';
import type { IntegrationDefinition } from '../../definition/integration.ts';
import { useText } from '../../hooks/use-text.ts';
import { englishBasics } from '../../text/basics.ts';
import { englishCard } from '../../text/card.ts';
import { Logo } from '../../ui/logo.tsx';
import { TextLink } from '../../ui/text-link.tsx';

/** Props of {@link CardAbout}. */
export interface CardAboutProps {
  readonly definition: IntegrationDefinition;
  /** In the reader's language. */
  readonly name: string;
  /** The host's words for definitions. */
  readonly translations: Readonly<Record<string, string>> | undefined;
  readonly headingLevel: 2 | 3 | 4 | 5 | 6;
  readonly headingId: string;
  /** The heading, which takes focus when the button is gone. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** What an integration is. Drawn once: answers of the host change nothing here. */
export const CardAbout = /* @__PURE__ */ memo(function CardAbout(props: CardAboutProps): ReactElement {
  const { definition, name, translations, headingId, heading } = props;
  const Heading = `h${props.headingLevel}` as const;
  return (
    <>
      <div data-slot="ik-card-header">
        <Logo src={safeImage(definition.icon) ?? undefined} name={name} />
        <div data-slot="ik-card-heading">
          <Heading data-slot="ik-card-title" id={headingId} ref={heading} tabIndex={-1}>
            {name}
          </Heading>
          {definition.category === undefined ? null : (
            <p data-slot="ik-hint">{resolveText(definition.category, translations)}</p>
          )}
        </div>
      </div>
      {definition.description === undefined ? null : (
        <p data-slot="ik-card-description">{resolveText(definition.description, translations)}</p>
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
  const text = useText('card', englishCard);
  const basics = useText('common', englishBasics);
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
