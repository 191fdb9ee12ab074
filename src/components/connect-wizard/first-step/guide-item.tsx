import type { ReactElement } from 'react';
import type { GuideItem } from '../../../definition/block.ts';
import { safeImage } from '../../../definition/safe-url.ts';
import { Icon } from '../../../ui/icon.tsx';
import { RichText } from '../../../ui/rich-text.tsx';
import type { WizardStrings } from '../shell/wizard-strings.ts';

/** Props of {@link GuideItemLine}. */
export interface GuideItemLineProps {
  readonly item: GuideItem;
  readonly id: string;
  /** As drawn, from 1. */
  readonly number: number;
  readonly words: WizardStrings;
  /** A remedy led here. */
  readonly aimed: boolean;
  /** What the last test found of the capability it grants; undefined when nothing. */
  readonly grant: 'granted' | 'missing' | 'unknown' | undefined;
}

/** One instruction with its mark, its warning, its picture, and what the last test found of it. Renders an `<li>`. */
export function GuideItemLine({ item, id, number, words, aimed, grant }: GuideItemLineProps): ReactElement {
  const { wizard, common } = words;
  const found = grant === 'granted' || grant === 'missing' ? grant : undefined;
  return (
    <li id={id} tabIndex={-1} data-slot="ik-wizard-item" data-aimed={aimed ? '' : undefined} data-found={found}>
      <span data-slot="ik-wizard-item-number" aria-hidden="true">
        {found === 'granted' ? <Icon name="check" /> : found === 'missing' ? <Icon name="cross" /> : number}
      </span>
      <div data-slot="ik-wizard-item-body">
        <span>
          <RichText runs={words.runs(item.body)} opensNewTab={common.opensNewTab} />
          {item.optional === true ? (
            <>
              {' '}
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
              <strong>{wizard.caution}</strong>{' '}
              <RichText runs={words.runs(item.caution)} opensNewTab={common.opensNewTab} />
            </span>
          </span>
        )}
        {item.image === undefined ? null : <GuideImage image={item.image} words={words} />}
      </div>
    </li>
  );
}

/** A picture of the vendor's screen. One that may not be shown leaves its description. */
function GuideImage(props: {
  readonly image: NonNullable<GuideItem['image']>;
  readonly words: WizardStrings;
}): ReactElement {
  const { image, words } = props;
  const src = safeImage(image.src);
  const dark = safeImage(image.srcDark);
  const alt = words.say(image.alt);
  if (src === null) return <span data-slot="ik-hint">{alt}</span>;
  return (
    <picture data-slot="ik-wizard-item-image">
      {dark === null ? null : <source media="(prefers-color-scheme: dark)" srcSet={dark} />}
      <img src={src} alt={alt} loading="lazy" referrerPolicy="no-referrer" />
    </picture>
  );
}
