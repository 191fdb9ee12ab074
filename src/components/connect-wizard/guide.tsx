import { type ReactElement, useId } from 'react';
import type { Block } from '../../definition/block.ts';
import { safeHref } from '../../definition/safe-url.ts';
import { Callout } from '../../ui/callout.tsx';
import { RichText } from '../../ui/rich-text.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { AskAdmin } from './ask-admin.tsx';
import type { StepProps } from './configure-step.tsx';
import { GuideItemLine } from './guide-item.tsx';
import { Prerequisites } from './prerequisites.tsx';
import { guideItemId } from './use-wizard-focus.ts';

/** Everything that is read: what is needed first, the numbered instructions, and where to turn. */
export function Guide(props: StepProps): ReactElement {
  const { binding, words, pages } = props;
  const { wizard, common, credential, integration } = words;
  const { definition } = binding;
  const titleId = useId();
  const keyHref = safeHref(definition.keyHref);
  const docsHref = safeHref(definition.docsHref);
  const { notRead = [] } = definition;
  return (
    <aside data-slot="ik-wizard-guide" aria-labelledby={titleId}>
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
      {pages.configure.sections.map((section) => (
        <div key={section.id} data-slot="ik-wizard-section">
          {section.title === null || !section.blocks.some(isRead) ? null : (
            <p data-slot="ik-wizard-section-title">
              {section.capability === null
                ? words.say(section.title)
                : wizard.sectionOf({
                    title: words.say(section.title),
                    capability: words.say(section.capability.label),
                  })}
            </p>
          )}
          {section.blocks.map((block, place) => (
            // Blocks of one section never change places.
            <GuideBlock key={place} block={block} {...props} />
          ))}
        </div>
      ))}
      {notRead.length === 0 ? null : (
        <div data-slot="ik-wizard-not-read">
          <p data-slot="ik-test-heading">{wizard.notRead}</p>
          <ul data-slot="ik-test-list">
            {notRead.map((text) => (
              <li key={words.say(text)}>{words.say(text)}</li>
            ))}
          </ul>
        </div>
      )}
      <AskAdmin definition={definition} pages={pages} words={words} />
      {docsHref === null ? null : (
        <p>
          <TextLink href={docsHref} opensNewTab={common.opensNewTab}>
            {wizard.docs}
          </TextLink>
        </p>
      )}
    </aside>
  );
}

/** Blocks that stand in the guide; the others stand in the form. */
function isRead({ type }: Block): boolean {
  return type === 'text' || type === 'instructions';
}

/** One block of the guide. Numbers go on through all lists of the page. */
export function GuideBlock(
  props: Pick<StepProps, 'binding' | 'words' | 'pages' | 'uid' | 'focus'> & { readonly block: Block },
): ReactElement | null {
  const { block, binding, words, pages, uid, focus } = props;
  if (block.type === 'text') {
    const body = <RichText runs={words.runs(block.body)} opensNewTab={words.common.opensNewTab} />;
    return block.tone === undefined ? <p>{body}</p> : <Callout tone={block.tone}>{<p>{body}</p>}</Callout>;
  }
  if (block.type !== 'instructions') return null;
  const [first] = block.items;
  return (
    <ol data-slot="ik-wizard-items" start={first === undefined ? 1 : (pages.numberOf(first.id) ?? 1)}>
      {block.items.map((item) => (
        <GuideItemLine
          key={item.id}
          item={item}
          id={guideItemId(uid, item.id)}
          number={pages.numberOf(item.id) ?? 0}
          words={words}
          aimed={focus.aimed === item.id}
          grant={binding.state.lastReport?.capabilities.find(({ id }) => id === item.capability)?.state}
        />
      ))}
    </ol>
  );
}
