import type { ReactElement } from 'react';
import type { IntegrationDefinition, Prerequisite } from '../../definition/integration.ts';
import { safeHref } from '../../definition/safe-url.ts';
import { RichText } from '../../ui/rich-text.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { WizardWords } from './wizard-words.ts';

/** Words before a prerequisite, by whose side it is on; empty for those that say it themselves. */
export function prerequisiteKind({ kind }: Prerequisite, { wizard }: WizardWords): string {
  switch (kind) {
    case 'hostPermission':
      return wizard.hostPermission;
    case 'vendorRole':
      return wizard.vendorRole;
    case 'vendorPlan':
      return wizard.vendorPlan;
    case 'other':
      return '';
  }
}

/** Props of {@link Prerequisites}. */
export interface PrerequisitesProps {
  readonly definition: IntegrationDefinition;
  readonly words: WizardWords;
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
          const kind = prerequisiteKind(prerequisite, words);
          return (
            <li key={words.say(prerequisite.text)}>
              {kind === '' ? null : `${kind} `}
              <RichText runs={words.runs(prerequisite.text)} opensNewTab={common.opensNewTab} />
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
