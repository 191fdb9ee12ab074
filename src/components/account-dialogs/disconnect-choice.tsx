import { type ReactElement, useId } from 'react';
import { useStrings } from '../../hooks/context.ts';
import { englishAccount } from '../../text/account.ts';
import { RadioGroup } from '../../ui/inputs.tsx';

/** What becomes of the data read so far. */
export type DataChoice = 'keep' | 'delete';

/** Props of {@link DisconnectChoice}. */
export interface DisconnectChoiceProps {
  /** At least one. */
  readonly choices: readonly DataChoice[];
  readonly chosen: DataChoice;
  readonly onChoose: (choice: DataChoice) => void;
}

/** What becomes of the data: a choice where the host offers one, a sentence where it does not. */
export function DisconnectChoice({ choices, chosen, onChoose }: DisconnectChoiceProps): ReactElement {
  const name = useId();
  const text = useStrings().section('account', englishAccount);
  if (choices.length < 2) return <p>{chosen === 'keep' ? text.onlyKeep : text.onlyDelete}</p>;
  const options = {
    keep: { value: 'keep', label: text.keep, description: text.keepHelp },
    delete: { value: 'delete', label: text.delete, description: text.deleteHelp },
  };
  return (
    <RadioGroup
      legend={text.dataLegend}
      name={name}
      value={chosen}
      options={choices.map((choice) => options[choice])}
      onChange={(value) => onChoose(value === 'delete' ? 'delete' : 'keep')}
    />
  );
}
