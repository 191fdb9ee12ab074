import { type ReactElement, useId } from 'react';
import type { ConnectBinding } from '../../hooks/connect-binding.ts';
import { RadioGroup } from '../../ui/inputs.tsx';
import type { WizardWords } from './wizard-words.ts';

/** Props of {@link MethodChooser}. */
export interface MethodChooserProps {
  readonly binding: ConnectBinding;
  readonly words: WizardWords;
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
