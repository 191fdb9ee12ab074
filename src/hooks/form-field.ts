import { type UseFormReturn, useFormState, useWatch } from 'react-hook-form';
import { UsageError } from '../base/usage-error.ts';
import type { PlainBinding } from './connect-binding.ts';

type Problem = PlainBinding['problem'];

/** What is entered besides the secrets, which never come here. Names are encoded by {@link keyOf}. */
export interface Entry {
  readonly values: Record<string, string | boolean>;
  readonly capabilities: Record<string, boolean>;
}

/** One field of a form, with its rule. */
export interface FormField {
  readonly form: UseFormReturn<Entry>;
  readonly name: string;
  /** What is wrong with a value. The form calls it; nothing else decides about the field. */
  readonly check: (value: string | boolean, all: Entry) => Problem;
  readonly locked?: boolean | undefined;
  /** The person changed it. */
  readonly edited?: (() => void) | undefined;
  /** Whether a problem is told before the field was left. @default always, as soon as the form has validated it */
  readonly tells?: ((value: string | boolean) => boolean) | undefined;
}

/** A name as a member of the form's values: a dot would lead into an object. No id of a definition holds a comma. */
export function keyOf(name: string): string {
  return name.replaceAll('.', ',');
}

/** Where a field's value is in the form. */
export function pathOf(name: string): `values.${string}` {
  return `values.${keyOf(name)}`;
}

/** Registers a field with its rule, drawn or not: what is not on screen is still validated and sent. */
export function registerField({ form, name, check }: FormField) {
  return form.register(pathOf(name), {
    // SAFETY: every value of this form is a text or a boolean.
    validate: (value: unknown, all: Entry) => check(value as string | boolean, all) ?? true,
  });
}

const fields = new WeakMap<PlainBinding, FormField>();

/**
 * A field as it is now. Reading `value` or `problem` while rendering makes the component that holds the form render again
 * when that changes.
 */
export function bindField(field: FormField): PlainBinding {
  const { form, name, locked = false } = field;
  const path = pathOf(name);
  const now = (): string | boolean => form.getValues(path) ?? '';
  const binding: PlainBinding = {
    name,
    locked,
    get value() {
      return form.watch(path) ?? '';
    },
    get problem() {
      const { errors, touchedFields } = form.formState;
      const key = keyOf(name);
      return told(field, now(), errors.values?.[key], touchedFields.values?.[key]);
    },
    onChange(value) {
      if (locked || value === now()) return;
      void registerField(field).onChange({ target: { name: path, value }, type: 'change' });
      field.edited?.();
    },
    onBlur() {
      void registerField(field).onBlur({ target: { name: path, value: now() }, type: 'blur' });
    },
  };
  fields.set(binding, field);
  return binding;
}

/** The same field for a component of its own: only that component renders again when the field changes. */
export function useFormField(plain: PlainBinding): PlainBinding {
  const field = fields.get(plain);
  if (field === undefined) {
    throw new UsageError(
      `usePlainField() got something else than a field, for "${plain.name}".`,
      'It listens to the form that the field belongs to.',
      'Pass what `plain(name)`, `label` or `expiry` of useConnectFlow() gave, not a copy of it.',
    );
  }
  const { control } = field.form;
  const name = pathOf(field.name);
  const key = keyOf(field.name);
  const value = useWatch({ control, name }) ?? '';
  const { errors, touchedFields } = useFormState({ control, name });
  const { locked, onChange, onBlur } = plain;
  const problem = told(field, value, errors.values?.[key], touchedFields.values?.[key]);
  return { name: plain.name, value, problem, locked, onChange, onBlur };
}

function told(
  { tells }: FormField,
  value: string | boolean,
  error: { readonly message?: string | undefined } | undefined,
  touched: boolean | undefined,
): Problem {
  if (error === undefined || (tells !== undefined && touched !== true && !tells(value))) return null;
  // SAFETY: the only messages are what `check` answers.
  return (error.message as Problem | undefined) ?? null;
}
