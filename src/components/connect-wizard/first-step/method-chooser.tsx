import { type ReactElement, useId } from 'react';
import type { UseConnectFlowResult } from '../../../hooks/connect-flow-result.ts';
import { RadioGroup } from '../../../ui/inputs.tsx';
import type { WizardStrings } from '../shell/wizard-strings.ts';

/** Props of {@link MethodChooser}. */
export interface MethodChooserProps {
  readonly binding: UseConnectFlowResult;
  readonly words: WizardStrings;
}

/** The choice between ways of connecting. Renders nothing when there is only one. */
export function MethodChooser({ binding, words }: MethodChooserProps): ReactElement | null {
  const name = useId();
  const { methods } = binding.definition;
  if (methods.length < 2) return null;
  return (
    <RadioGroup
      legend={words.wizard.method}
      name={name}
      value={binding.method.id}
      onChange={binding.selectMethod}
      options={methods.map(({ id, label, recommended }) => ({
        value: id,
        label: words.say(label),
        description: recommended === true ? words.wizard.recommended : undefined,
      }))}
    />
  );
}
