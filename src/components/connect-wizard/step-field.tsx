import { type ReactElement, type ReactNode, useId, useState } from 'react';
import type { DrawnInput, Field as FieldDefinition } from '../../definition/field.ts';
import { isSecretField } from '../../definition/method-fields.ts';
import type { ConnectBinding, PlainBinding } from '../../hooks/connect-binding.ts';
import { useFormField } from '../../hooks/form-field.ts';
import { Field, type FieldControl } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Checkbox, RadioGroup, Select, TextInput } from '../../ui/inputs.tsx';
import { FieldHint, hasHint } from './field-hint.tsx';
import { fieldProblem, plainProblem } from './field-problem.ts';
import { SecretField } from './secret-field.tsx';
import type { WizardWords } from './wizard-words.ts';

/** Stands for "another value" in a list of choices. */
const OTHER = 'kit:other-value';

/** Props of {@link StepField}. */
export interface StepFieldProps {
  readonly field: FieldDefinition;
  readonly binding: ConnectBinding;
  readonly words: WizardWords;
  /** Id of the control. */
  readonly controlId: string;
  /** Next was tried: an empty secret counts from then on. */
  readonly tried: boolean;
  /** Enter in a secret field. */
  readonly onEnter?: (() => void) | undefined;
}

/** How each control is drawn. A new one that `INPUT_SUPPORT` lists as drawn does not compile before it is here. */
const CONTROLS: { readonly [Input in DrawnInput]: (props: StepFieldProps) => ReactElement } = {
  secret: ({ field, binding, words, controlId, tried, onEnter }) => (
    <SecretField
      field={field}
      words={words}
      controlId={controlId}
      problem={fieldProblem(field, binding, words, tried)}
      secret={binding.secret(field.name)}
      onEnter={onEnter}
    />
  ),
  text: (props) => <PlainField {...props} draw={(parts) => <LabelledField {...parts} draw={Line} />} />,
  select: (props) => <PlainField {...props} draw={(parts) => <LabelledField {...parts} draw={Choice} />} />,
  radio: (props) => <PlainField {...props} draw={RadioField} />,
  toggle: (props) => <PlainField {...props} draw={Toggle} />,
};

/** One field, drawn by its control. One that is marked as a secret is drawn as one, whatever its control is. */
export function StepField(props: StepFieldProps): ReactElement {
  const { field } = props;
  // SAFETY: a definition with another control is refused before it is drawn.
  return CONTROLS[isSecretField(field) ? 'secret' : (field.input as DrawnInput)](props);
}

/** A field that is not secret, with what its control needs. */
interface PlainParts extends Pick<StepFieldProps, 'field' | 'words' | 'controlId'> {
  readonly plain: PlainBinding;
  readonly label: string;
  readonly hint: ReactNode;
  /** What is wrong with it, in words. */
  readonly problem: string | null;
}

interface ControlParts extends PlainParts {
  readonly control?: FieldControl | undefined;
}

/** Reads the field here, so that typing in it draws nothing else anew. A locked one is a line that cannot be changed. */
function PlainField(props: StepFieldProps & { readonly draw: (parts: PlainParts) => ReactElement }): ReactElement {
  const { field, binding, words, controlId } = props;
  const plain = useFormField(binding.plain(field.name));
  const label = words.say(field.label);
  const hint =
    hasHint(field) || plain.locked ? (
      <>
        <FieldHint field={field} words={words} />
        {plain.locked ? <p>{words.wizard.locked}</p> : null}
      </>
    ) : null;
  const problem = plainProblem(plain.problem, label, words);
  const parts = { field, words, controlId, plain, label, hint, problem };
  return plain.locked ? <LabelledField {...parts} draw={Line} /> : props.draw(parts);
}

function LabelledField(props: PlainParts & { readonly draw: (parts: ControlParts) => ReactElement }): ReactElement {
  const { draw: Draw, ...parts } = props;
  const { field, words, controlId, label, hint, problem } = parts;
  return (
    <Field
      id={controlId}
      label={label}
      optionalMark={field.optional === true ? words.common.optional : undefined}
      hint={hint}
      error={problem}
    >
      {(control) => <Draw {...parts} control={control} />}
    </Field>
  );
}

function Toggle({ controlId, label, hint, plain }: PlainParts): ReactElement {
  return (
    <Checkbox
      id={controlId}
      label={label}
      description={hint}
      checked={plain.value === true || plain.value === 'true'}
      onChange={(event) => plain.onChange(event.currentTarget.checked)}
      onBlur={plain.onBlur}
    />
  );
}

function RadioField(parts: PlainParts): ReactElement {
  const { controlId, hint, problem } = parts;
  return (
    <div data-slot="ik-field" id={controlId} tabIndex={-1}>
      {hint === null ? null : <div data-slot="ik-hint">{hint}</div>}
      <Choice {...parts} />
      {problem === null ? null : (
        <div data-slot="ik-error">
          <Icon name="warning" />
          <span>{problem}</span>
        </div>
      )}
    </div>
  );
}

/** A line of text, with the fixed text around it that is not part of the value. */
function Line({ field, plain, control }: ControlParts): ReactElement {
  return (
    <span
      data-slot="ik-wizard-affixed"
      dir={field.prefix === undefined && field.suffix === undefined ? undefined : 'ltr'}
    >
      {field.prefix === undefined ? null : <span data-slot="ik-hint">{field.prefix}</span>}
      <TextInput
        {...control}
        type="text"
        spellCheck={false}
        readOnly={plain.locked}
        value={String(plain.value)}
        onChange={(event) => plain.onChange(event.currentTarget.value)}
        onBlur={plain.onBlur}
      />
      {field.suffix === undefined ? null : <span data-slot="ik-hint">{field.suffix}</span>}
    </span>
  );
}

/** One of several values, or, where the definition allows it, another one. */
function Choice({ field, words, plain, control, label }: ControlParts): ReactElement {
  const name = useId();
  const options = (field.options ?? []).map(({ value, label: text }) => ({ value, label: words.say(text) }));
  const listed = options.some(({ value }) => value === plain.value);
  const [typing, setTyping] = useState(field.allowOther === true && !listed && plain.value !== '');
  const offered = field.allowOther === true ? [...options, { value: OTHER, label: words.wizard.other }] : options;
  const value = typing ? OTHER : String(plain.value);
  function choose(next: string): void {
    setTyping(next === OTHER);
    plain.onChange(next === OTHER ? '' : next);
  }
  return (
    <span data-slot="ik-wizard-choice">
      {field.input === 'radio' ? (
        <RadioGroup legend={label} name={name} value={value} options={offered} onChange={choose} />
      ) : (
        <Select
          {...control}
          value={value}
          options={listed || typing ? offered : [{ value: '', label: '' }, ...offered]}
          onChange={(event) => choose(event.currentTarget.value)}
          onBlur={plain.onBlur}
        />
      )}
      {typing ? (
        <TextInput
          aria-label={words.wizard.otherValue({ field: label })}
          value={String(plain.value)}
          onChange={(event) => plain.onChange(event.currentTarget.value)}
          onBlur={plain.onBlur}
        />
      ) : null}
    </span>
  );
}
