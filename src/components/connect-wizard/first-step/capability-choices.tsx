import type { ReactElement } from 'react';
import type { Capability } from '../../../definition/integration.ts';
import type { UseConnectFlowResult } from '../../../hooks/connect-flow-result.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Checkbox } from '../../../ui/inputs.tsx';
import type { WizardStrings } from '../shell/wizard-strings.ts';

/** Props of {@link CapabilityChoices}. */
export interface CapabilityChoicesProps {
  readonly binding: UseConnectFlowResult;
  readonly words: WizardStrings;
}

/** What the credential should allow: what is always asked for, and what may be left out. */
export function CapabilityChoices({ binding, words }: CapabilityChoicesProps): ReactElement | null {
  const { wizard, common, credential } = words;
  const { definition, capabilities } = binding;
  const required = (definition.capabilities ?? []).filter((capability) => capability.required);
  if (required.length + capabilities.length === 0) return null;
  const legend = wizard.capabilities({ credential });
  return (
    <fieldset data-slot="ik-wizard-capabilities">
      <legend data-slot="ik-label">{legend}</legend>
      {required.length === 0 ? null : (
        <ul data-slot="ik-wizard-capability-list">
          {required.map((capability) => (
            <li key={capability.id} data-slot="ik-wizard-capability">
              <Icon name="check" />
              <span>
                {words.say(capability.label)} <span data-slot="ik-test-tag">{wizard.required}</span>
                <Scopes capability={capability} words={words} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {capabilities.map(({ capability, asked }) => (
        <Checkbox
          key={capability.id}
          checked={asked}
          onChange={(event) => binding.askCapability(capability.id, event.currentTarget.checked)}
          label={
            <>
              {words.say(capability.label)} <span data-slot="ik-test-tag">{common.optional}</span>
            </>
          }
          description={<Scopes capability={capability} words={words} />}
        />
      ))}
    </fieldset>
  );
}

function Scopes({
  capability,
  words,
}: {
  readonly capability: Capability;
  readonly words: WizardStrings;
}): ReactElement {
  return (
    <span data-slot="ik-hint">
      {capability.unlocks === undefined ? null : words.say(capability.unlocks)}{' '}
      {capability.scopes?.map((scope) => (
        <code key={scope} data-slot="ik-code" dir="ltr" translate="no">
          {scope}
        </code>
      ))}
    </span>
  );
}
