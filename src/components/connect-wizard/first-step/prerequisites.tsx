import type { ReactElement } from 'react';
import type { IntegrationDefinition, Prerequisite } from '../../../definition/integration.ts';
import { safeHref } from '../../../definition/safe-url.ts';
import { RichText } from '../../../ui/rich-text.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import type { WizardStrings } from '../shell/wizard-strings.ts';

/** A prerequisite with its inline markup, and whose side it is on unless it says so itself. */
export function prerequisiteText({ kind, text }: Prerequisite, { wizard, say }: WizardStrings): string {
  const needed = say(text);
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

/** Props of {@link Prerequisites}. */
export interface PrerequisitesProps {
  readonly definition: IntegrationDefinition;
  readonly words: WizardStrings;
}

/** What must be true before starting. Renders nothing when nothing must. */
export function Prerequisites({ definition, words }: PrerequisitesProps): ReactElement | null {
  const { prerequisites = [] } = definition;
  if (prerequisites.length === 0) return null;
  const { wizard, common } = words;
  return (
    <div data-slot="ik-wizard-before">
      <p data-slot="ik-test-heading">{wizard.before}</p>
      <ul data-slot="ik-test-list">
        {prerequisites.map((prerequisite) => {
          const href = safeHref(prerequisite.href);
          return (
            <li key={words.say(prerequisite.text)}>
              <RichText runs={words.runs(prerequisiteText(prerequisite, words))} opensNewTab={common.opensNewTab} />
              {href === null ? null : (
                <>
                  {' '}
                  <TextLink href={href} opensNewTab={common.opensNewTab}>
                    {words.test.helpPage}
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
