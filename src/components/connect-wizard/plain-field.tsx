import { type ReactElement, useId, useState } from 'react';
import type { Field as FieldDefinition } from '../../definition/field.ts';
import type { PlainBinding } from '../../hooks/connect-binding.ts';
import { Field, type FieldControl } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Checkbox, RadioGroup, Select, TextInput } from '../../ui/inputs.tsx';
import { FieldHint, hasHint } from './field-hint.tsx';
import type { WizardWords } from './wizard-words.ts';

/** Stands for "another value" in a list of choices. */
const OTHER = 'kit:other-value';

/** Props of {@link PlainField}. */
export interface PlainFieldProps {
  readonly field: FieldDefinition;
  readonly words: WizardWords;
  /** Id of the control. */
  readonly controlId: string;
  readonly plain: PlainBinding;
  /** What is wrong with it, in words. */
  readonly problem: string | null;
}

/** One field that is not secret, drawn by its kind. */
export function PlainField(props: PlainFieldProps): ReactElement {
  const { field, words, controlId, plain, problem } = props;
  const { wizard, common } = words;
  const label = words.say(field.label);
  const hint =
    hasHint(field) || plain.locked ? (
      <>
        <FieldHint field={field} words={words} />
        {plain.locked ? <p>{wizard.locked}</p> : null}
      </>
    ) : null;
  if (field.input === 'toggle' && !plain.locked)
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
  if (field.input === 'radio' && !plain.locked)
    return (
      <div data-slot="ik-field" id={controlId} tabIndex={-1}>
        {hint === null ? null : <div data-slot="ik-hint">{hint}</div>}
        <Choice {...props} label={label} />
        {problem === null ? null : (
          <div data-slot="ik-error">
            <Icon name="warning" />
            <span>{problem}</span>
          </div>
        )}
      </div>
    );
  const chosen = field.input === 'select' && !plain.locked;
  return (
    <Field
      id={controlId}
      label={label}
      optionalMark={field.optional === true ? common.optional : undefined}
      hint={hint}
      error={problem}
    >
      {(control) =>
        chosen ? <Choice {...props} control={control} label={label} /> : <Line {...props} control={control} />
      }
    </Field>
  );
}

interface ControlProps extends PlainFieldProps {
  readonly control: FieldControl;
}

/** A line of text, with the fixed text around it that is not part of the value. */
function Line({ field, plain, control }: ControlProps): ReactElement {
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
function Choice(props: PlainFieldProps & { readonly control?: FieldControl; readonly label: string }): ReactElement {
  const { field, words, plain, control, label } = props;
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
