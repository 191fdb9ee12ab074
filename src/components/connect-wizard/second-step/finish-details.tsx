import type { ReactElement } from 'react';
import type { PlainFieldBinding } from '../../../hooks/connect-flow-result.ts';
import { useFormField } from '../../../hooks/form-field.ts';
import { Field } from '../../../ui/field.tsx';
import { TextInput } from '../../../ui/inputs.tsx';
import type { OutcomeProps, OutcomeStrings } from './outcome-strings.ts';
import { plainProblem } from '../first-step/field-problem.ts';

/** What is stored beside the credential and is part of no test: a name, and its end when the vendor did not tell. */
export function FinishDetails({ binding, words }: OutcomeProps): ReactElement | null {
  const { state, definition, can } = binding;
  const { outcome, credential } = words;
  if (state.at !== 'passed') return null;
  if (!can.finish.ready && can.finish.reason === 'already_connected') return null;
  const asksExpiry =
    state.report.expiresAt === undefined && definition.expiry !== 'none' && definition.expiry !== 'readable';
  if (state.target.mode === 'rotate' && !asksExpiry) return null;
  return (
    <div data-slot="ik-wizard-details">
      {state.target.mode === 'connect' ? (
        <Line plain={binding.label} label={outcome.label} help={outcome.labelHelp} words={words} />
      ) : null}
      {asksExpiry ? (
        <Line
          plain={binding.expiry}
          type="date"
          label={outcome.expiry({ credential })}
          help={outcome.expiryHelp}
          words={words}
        />
      ) : null}
    </div>
  );
}

function Line(props: {
  readonly plain: PlainFieldBinding;
  readonly label: string;
  readonly help: string;
  readonly type?: 'text' | 'date' | undefined;
  readonly words: OutcomeStrings;
}): ReactElement {
  const { label, words, type = 'text' } = props;
  // Read here, so that typing in it draws nothing else anew.
  const plain = useFormField(props.plain);
  return (
    <Field label={label} hint={props.help} error={plainProblem(plain.problem, label, words)}>
      {(control) => (
        <TextInput
          {...control}
          type={type}
          value={String(plain.value)}
          onChange={(event) => plain.onChange(event.currentTarget.value)}
          onBlur={plain.onBlur}
        />
      )}
    </Field>
  );
}
