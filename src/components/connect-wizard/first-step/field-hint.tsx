import type { ReactElement } from 'react';
import type { Field } from '../../../definition/field.ts';
import { safeHref } from '../../../definition/safe-url.ts';
import { RichText } from '../../../ui/rich-text.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import type { WizardStrings } from '../shell/wizard-strings.ts';

/** Whether there is anything to say about a field. */
export function hasHint({ help, whereToFind, href, example }: Field): boolean {
  return help !== undefined || whereToFind !== undefined || href !== undefined || example !== undefined;
}

/** What a field is for and where its value is found. The example stands here, never as a value. */
export function FieldHint({ field, words }: { readonly field: Field; readonly words: WizardStrings }): ReactElement {
  const { wizard, common, integration } = words;
  const { help, whereToFind, example } = field;
  const href = safeHref(field.href);
  const label = words.say(field.label);
  return (
    <>
      {help === undefined ? null : (
        <p>
          <RichText runs={words.runs(help)} opensNewTab={common.opensNewTab} />
        </p>
      )}
      {help !== undefined || example === undefined ? null : (
        <p>
          {wizard.example}{' '}
          <code data-slot="ik-code" dir="ltr" translate="no">
            {example}
          </code>
        </p>
      )}
      {whereToFind === undefined && href === null ? null : (
        <p>
          {whereToFind === undefined ? null : (
            <>
              {wizard.whereToFind} <RichText runs={words.runs(whereToFind)} opensNewTab={common.opensNewTab} />{' '}
            </>
          )}
          {href === null ? null : (
            <TextLink href={href} opensNewTab={common.opensNewTab}>
              {wizard.fieldPage({ integration, field: label })}
            </TextLink>
          )}
        </p>
      )}
    </>
  );
}
