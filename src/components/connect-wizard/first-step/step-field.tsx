import { type ReactElement, type ReactNode, useId, useState } from 'react';
import type { DrawnInput, Field as FieldDefinition } from '../../../definition/field.ts';
import { isSecretField } from '../../../definition/method-fields.ts';
import { safeHref } from '../../../definition/safe-url.ts';
import type { PlainFieldBinding, UseConnectFlowResult } from '../../../hooks/connect-flow-result.ts';
import { useFormField } from '../../../hooks/form-field.ts';
import { Field, type FieldControl } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Checkbox, RadioGroup, Select, TextInput } from '../../../ui/inputs.tsx';
import { RichText } from '../../../ui/rich-text.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { Space } from '../../../ui/content.tsx';
import { fieldProblem, plainProblem, type WizardStrings } from '../shell/wizard-strings.ts';
import { SecretField } from './secret-field.tsx';

/** The option "another value" in a list of choices. */
const OTHER = 'kit:other-value';

interface StepFieldProps {
  readonly field: FieldDefinition;
  readonly binding: UseConnectFlowResult;
  readonly strings: WizardStrings;
  /** Id of the control. */
  readonly controlId: string;
  /** Next was tried: an empty secret counts from then on. */
  readonly tried: boolean;
  /** Enter in a secret field. */
  readonly onEnter?: (() => void) | undefined;
}

/** One field. A field that is marked as secret renders as a secret field, with any control. */
export function StepField(props: StepFieldProps): ReactElement {
  const { field, binding, strings, controlId } = props;
  return isSecretField(field) ? (
    <SecretField
      field={field}
      strings={strings}
      controlId={controlId}
      hint={hasHint(field) ? <FieldHint field={field} strings={strings} /> : null}
      problem={fieldProblem(field, binding, strings, props.tried)}
      secret={binding.secret(field.name)}
      onEnter={props.onEnter}
    />
  ) : (
    <PlainField {...props} />
  );
}

/** A field that is not secret, with what its control needs. */
interface PlainParts extends Pick<StepFieldProps, 'field' | 'strings' | 'controlId'> {
  readonly plain: PlainFieldBinding;
  readonly label: string;
  readonly hint: ReactNode;
  /** The problem, as a sentence; null when there is none. */
  readonly problem: string | null;
  /** Set when the label is drawn beside the control. */
  readonly control?: FieldControl | undefined;
}

/** How each control is drawn. A control that `InputSupport` marks as drawn must have an entry here to compile. */
const CONTROLS: Readonly<Record<Exclude<DrawnInput, 'secret'>, (parts: PlainParts) => ReactElement>> = {
  text: (parts) => labelled(parts, Line),
  select: (parts) => labelled(parts, Choice),
  radio: RadioField,
  toggle: Toggle,
};

/** Reads the field here, so that typing in it renders nothing else again. A locked one is a line that cannot be changed. */
function PlainField({ field, binding, strings, controlId }: StepFieldProps): ReactElement {
  const plain = useFormField(binding.plain(field.name));
  const label = strings.t(field.label);
  const hint =
    hasHint(field) || plain.locked ? (
      <>
        <FieldHint field={field} strings={strings} />
        {plain.locked ? <p>{strings.wizard.locked}</p> : null}
      </>
    ) : null;
  const problem = plainProblem(plain.problem, label, strings);
  // SAFETY: a definition with another control is refused before it is drawn.
  const input = plain.locked ? 'text' : (field.input as keyof typeof CONTROLS);
  return CONTROLS[input]({ field, strings, controlId, plain, label, hint, problem });
}

function labelled(parts: PlainParts, Control: (parts: PlainParts) => ReactElement): ReactElement {
  const { field, strings } = parts;
  return (
    <Field
      id={parts.controlId}
      label={parts.label}
      optionalMark={field.optional === true ? strings.common.optional : undefined}
      hint={parts.hint}
      error={parts.problem}
    >
      {(control) => <Control {...parts} control={control} />}
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
  const { hint, problem } = parts;
  return (
    <div data-slot="ik-field" id={parts.controlId} tabIndex={-1}>
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
function Line({ field, plain, control }: PlainParts): ReactElement {
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
function Choice({ field, strings, plain, control, label }: PlainParts): ReactElement {
  const name = useId();
  const options = (field.options ?? []).map(({ value, label: text }) => ({ value, label: strings.t(text) }));
  const listed = options.some(({ value }) => value === plain.value);
  const [typing, setTyping] = useState(field.allowOther === true && !listed && plain.value !== '');
  const offered = field.allowOther === true ? [...options, { value: OTHER, label: strings.wizard.other }] : options;
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
          aria-label={strings.wizard.otherValue({ field: label })}
          value={String(plain.value)}
          onChange={(event) => plain.onChange(event.currentTarget.value)}
          onBlur={plain.onBlur}
        />
      ) : null}
    </span>
  );
}

/** Whether a field has a help text or a link. */
function hasHint({ help, whereToFind, href, example }: FieldDefinition): boolean {
  return help !== undefined || whereToFind !== undefined || href !== undefined || example !== undefined;
}

/** What a field is for and where its value is found. The example is part of the hint, never a value. */
function FieldHint({
  field,
  strings,
}: {
  readonly field: FieldDefinition;
  readonly strings: WizardStrings;
}): ReactElement {
  const { wizard, common, integration } = strings;
  const { help, whereToFind, example } = field;
  const href = safeHref(field.href);
  const label = strings.t(field.label);
  return (
    <>
      {help === undefined ? null : (
        <p>
          <RichText segments={strings.segments(help)} opensNewTab={common.opensNewTab} />
        </p>
      )}
      {help !== undefined || example === undefined ? null : (
        <p>
          <span>{wizard.example}</span>
          <Space />
          <code data-slot="ik-code" dir="ltr" translate="no">
            {example}
          </code>
        </p>
      )}
      {whereToFind === undefined && href === null ? null : (
        <p>
          {whereToFind === undefined ? null : (
            <>
              <span>{wizard.whereToFind}</span>
              <Space />
              <RichText segments={strings.segments(whereToFind)} opensNewTab={common.opensNewTab} />
              <Space />
            </>
          )}
          {href === null ? null : (
            <TextLink href={href} opensNewTab={common.opensNewTab}>
              {wizard.fieldPage({ integration, field: label })}
            </TextLink>
          )}
        </p>
      )}
    </>
  );
}
