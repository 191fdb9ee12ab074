import type { ReactElement } from 'react';
import { stripMarkup } from '../../../definition/inline-markup.ts';
import type { IntegrationDefinition } from '../../../definition/integration.ts';
import { safeHref } from '../../../definition/safe-url.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { prerequisiteText } from './prerequisites.tsx';
import type { WizardPages } from '../shell/wizard-pages.ts';
import type { WizardStrings } from '../shell/wizard-strings.ts';

/** Props of {@link AskAdmin}. */
export interface AskAdminProps {
  readonly definition: IntegrationDefinition;
  readonly pages: WizardPages;
  readonly words: WizardStrings;
}

/** One press copies what somebody else needs to make the credential: role, scopes, steps and a link. No secret. */
export function AskAdmin({ definition, pages, words }: AskAdminProps): ReactElement {
  const { wizard, common, integration } = words;
  return (
    <div data-slot="ik-wizard-ask">
      <p data-slot="ik-test-heading">{wizard.askAdmin({ integration })}</p>
      <CopyButton
        text={() => askAdminMessage(definition, pages, words)}
        label={wizard.copyAskAdmin}
        outcome={{ copied: common.copied, failed: common.copyFailed }}
      />
      <p data-slot="ik-hint">{wizard.askAdminNote}</p>
    </div>
  );
}

/** The message, made of the definition alone: nothing that was entered is in reach here. */
export function askAdminMessage(definition: IntegrationDefinition, pages: WizardPages, words: WizardStrings): string {
  const { wizard, integration, credential } = words;
  const items = pages.configure.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.type === 'instructions' ? block.items : []));
  return wizard.askAdminMessage({
    integration,
    credential,
    prerequisites: (definition.prerequisites ?? [])
      .filter(({ kind }) => kind !== 'hostPermission')
      .map((one) => stripMarkup(prerequisiteText(one, words))),
    capabilities: (definition.capabilities ?? []).map(({ label, required, scopes = [] }) => ({
      label: words.say(label),
      required,
      scopes: scopes.length === 0 ? '' : words.format.list(scopes),
    })),
    steps: items.map(({ body, optional = false }) => ({ body: stripMarkup(words.say(body)), optional })),
    href: safeHref(definition.keyHref) ?? undefined,
  });
}
