import { type ReactElement, type ReactNode, useId } from 'react';
import { safeHref } from '../../../definition/safe-url.ts';
import { TextLink } from '../../../ui/text-link.tsx';
import { AskAdmin } from './ask-admin.tsx';
import type { StepProps } from './configure-step.tsx';
import { Prerequisites } from './prerequisites.tsx';

/** Props of {@link Guide}. */
export interface GuideProps extends Pick<StepProps, 'binding' | 'words' | 'pages'> {
  /** The first part of the guide on its page: it says what is needed first. */
  readonly first: boolean;
  /** The last part: it says where to turn. */
  readonly last: boolean;
  /** The blocks between. */
  readonly children?: ReactNode;
}

/** A part of what is read: what is needed first, the blocks of the definition, and where to turn. */
export function Guide({ binding, words, pages, first, last, children }: GuideProps): ReactElement {
  const { wizard, common, credential, integration } = words;
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
          <Prerequisites definition={definition} words={words} />
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
              <li key={words.say(text)}>{words.say(text)}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {last ? <AskAdmin definition={definition} pages={pages} words={words} /> : null}
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
