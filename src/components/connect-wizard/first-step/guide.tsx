import { type ReactElement, useId } from 'react';
import type { GuideItem } from '../../../definition/block.ts';
import { stripMarkup } from '../../../definition/inline-markup.ts';
import type { IntegrationDefinition, Prerequisite } from '../../../definition/integration.ts';
import { safeHref, safeImage } from '../../../definition/safe-url.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { RichText } from '../../../ui/rich-text.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { type Elements, Space } from '../../../ui/content.tsx';
import type { WizardPages } from '../shell/wizard-pages.ts';
import type { WizardStrings } from '../shell/wizard-strings.ts';
import type { StepProps } from './configure-step.tsx';

interface GuideProps extends Pick<StepProps, 'binding' | 'strings' | 'pages'> {
  /** Whether this is the first part of the guide on its page, which lists the prerequisites. */
  readonly first: boolean;
  /** Whether this is the last part, which links to help. */
  readonly last: boolean;
  /** The blocks between. */
  readonly children?: Elements;
}

/** A part of the guide: prerequisites, the blocks of the definition, and links to help. */
export function Guide({ binding, strings, pages, first, last, children }: GuideProps): ReactElement {
  const { wizard, common, credential, integration } = strings;
  const { definition } = binding;
  const titleId = useId();
  const keyHref = safeHref(definition.keyHref);
  const docsHref = safeHref(definition.docsHref);
  const { notRead = [] } = definition;
  // One landmark for the guide, however many parts it is drawn in.
  const Part = first ? 'aside' : 'div';
  return (
    <Part data-slot="ik-wizard-guide" aria-labelledby={first ? titleId : undefined}>
      {first ? (
        <>
          <p data-slot="ik-wizard-guide-title" id={titleId}>
            {wizard.guide({ credential, integration })}
          </p>
          <Prerequisites definition={definition} strings={strings} />
          {keyHref === null ? null : (
            <p>
              <TextLink href={keyHref} opensNewTab={common.opensNewTab}>
                {wizard.keyPage({ integration, credential })}
              </TextLink>
            </p>
          )}
        </>
      ) : null}
      {children}
      {last && notRead.length > 0 ? (
        <div data-slot="ik-wizard-not-read">
          <p data-slot="ik-test-heading">{wizard.notRead}</p>
          <ul data-slot="ik-test-list">
            {notRead.map((text) => (
              <li key={strings.t(text)}>{strings.t(text)}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {last ? <AskAdmin definition={definition} pages={pages} strings={strings} /> : null}
      {last && docsHref !== null ? (
        <p>
          <TextLink href={docsHref} opensNewTab={common.opensNewTab}>
            {wizard.docs}
          </TextLink>
        </p>
      ) : null}
    </Part>
  );
}

interface GuideItemLineProps {
  readonly item: GuideItem;
  readonly id: string;
  /** As drawn, from 1. */
  readonly number: number;
  readonly strings: WizardStrings;
  /** A remedy led here. */
  readonly aimed: boolean;
  /** What the last test found of the capability it grants; undefined when nothing. */
  readonly grant: 'granted' | 'missing' | 'unknown' | undefined;
}

/** One instruction with its mark, its warning, its picture, and what the last test found of it. Renders an `<li>`. */
export function GuideItemLine({ item, id, number, strings, aimed, grant }: GuideItemLineProps): ReactElement {
  const { wizard, common } = strings;
  const found = grant === 'granted' || grant === 'missing' ? grant : undefined;
  return (
    <li id={id} tabIndex={-1} data-slot="ik-wizard-item" data-aimed={aimed ? '' : undefined} data-found={found}>
      <span data-slot="ik-wizard-item-number" aria-hidden="true">
        {found === 'granted' ? <Icon name="check" /> : found === 'missing' ? <Icon name="cross" /> : number}
      </span>
      <div data-slot="ik-wizard-item-body">
        <span>
          <RichText segments={strings.segments(item.body)} opensNewTab={common.opensNewTab} />
          {item.optional === true ? (
            <>
              <Space />
              <span data-slot="ik-test-tag">{common.optional}</span>
            </>
          ) : null}
        </span>
        {found === undefined ? null : (
          <span data-slot="ik-wizard-item-found">{found === 'granted' ? wizard.itemGranted : wizard.itemMissing}</span>
        )}
        {item.caution === undefined ? null : (
          <span data-slot="ik-wizard-item-caution">
            <Icon name="warning" />
            <span>
              <strong>{wizard.caution}</strong>
              <Space />
              <RichText segments={strings.segments(item.caution)} opensNewTab={common.opensNewTab} />
            </span>
          </span>
        )}
        {item.image === undefined ? null : <GuideImage image={item.image} strings={strings} />}
      </div>
    </li>
  );
}

/** A picture of the vendor's screen. One that may not be shown leaves its description. */
function GuideImage(props: {
  readonly image: NonNullable<GuideItem['image']>;
  readonly strings: WizardStrings;
}): ReactElement {
  const { image, strings } = props;
  const src = safeImage(image.src);
  const dark = safeImage(image.srcDark);
  const alt = strings.t(image.alt);
  if (src === null) return <span data-slot="ik-hint">{alt}</span>;
  return (
    <picture data-slot="ik-wizard-item-image">
      {dark === null ? null : <source media="(prefers-color-scheme: dark)" srcSet={dark} />}
      <img src={src} alt={alt} loading="lazy" referrerPolicy="no-referrer" />
    </picture>
  );
}

/** A prerequisite with its inline markup. Its kind adds whether the host or the vendor grants it. */
function prerequisiteText({ kind, text }: Prerequisite, { wizard, t }: WizardStrings): string {
  const needed = t(text);
  switch (kind) {
    case 'hostPermission':
      return wizard.hostPermission({ needed });
    case 'vendorRole':
      return wizard.vendorRole({ needed });
    case 'vendorPlan':
      return wizard.vendorPlan({ needed });
    case 'other':
      return needed;
  }
}

interface PrerequisitesProps {
  readonly definition: IntegrationDefinition;
  readonly strings: WizardStrings;
}

/** What must be true before starting. Renders nothing when nothing must. */
function Prerequisites({ definition, strings }: PrerequisitesProps): ReactElement | null {
  const { prerequisites = [] } = definition;
  if (prerequisites.length === 0) return null;
  const { wizard, common } = strings;
  return (
    <div data-slot="ik-wizard-before">
      <p data-slot="ik-test-heading">{wizard.before}</p>
      <ul data-slot="ik-test-list">
        {prerequisites.map((prerequisite) => {
          const href = safeHref(prerequisite.href);
          return (
            <li key={strings.t(prerequisite.text)}>
              <RichText
                segments={strings.segments(prerequisiteText(prerequisite, strings))}
                opensNewTab={common.opensNewTab}
              />
              {href === null ? null : (
                <>
                  <Space />
                  <TextLink href={href} opensNewTab={common.opensNewTab}>
                    {strings.test.helpPage}
                  </TextLink>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface AskAdminProps {
  readonly definition: IntegrationDefinition;
  readonly pages: WizardPages;
  readonly strings: WizardStrings;
}

/** A button that copies a request to an administrator: role, scopes, steps and a link. Copies no secret. */
function AskAdmin({ definition, pages, strings }: AskAdminProps): ReactElement {
  const { wizard, common, integration } = strings;
  return (
    <div data-slot="ik-wizard-ask">
      <p data-slot="ik-test-heading">{wizard.askAdmin({ integration })}</p>
      <CopyButton
        text={() => askAdminMessage(definition, pages, strings)}
        label={wizard.copyAskAdmin}
        outcome={{ copied: common.copied, failed: common.copyFailed }}
      />
      <p data-slot="ik-hint">{wizard.askAdminNote}</p>
    </div>
  );
}

/** The message, made of the definition alone: nothing that was entered is in reach here. */
function askAdminMessage(definition: IntegrationDefinition, pages: WizardPages, strings: WizardStrings): string {
  const { wizard, integration, credential } = strings;
  const items = pages.configure.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.type === 'instructions' ? block.items : []));
  return wizard.askAdminMessage({
    integration,
    credential,
    prerequisites: (definition.prerequisites ?? [])
      .filter(({ kind }) => kind !== 'hostPermission')
      .map((one) => stripMarkup(prerequisiteText(one, strings))),
    capabilities: (definition.capabilities ?? []).map(({ label, required, scopes = [] }) => ({
      label: strings.t(label),
      required,
      scopes: scopes.length === 0 ? '' : strings.format.list(scopes),
    })),
    steps: items.map(({ body, optional = false }) => ({ body: stripMarkup(strings.t(body)), optional })),
    href: safeHref(definition.keyHref) ?? undefined,
  });
}
