import { useEffect, useReducer, useState } from 'react';
import { createFormControl } from 'react-hook-form';
import { UsageError } from '../base/usage-error.ts';
import type { PlainFieldBinding } from './connect-flow-result.ts';

type Problem = PlainFieldBinding['problem'];

/** What is entered besides the secrets, which never come here. Names are encoded by {@link keyOf}. */
export interface Entry {
  readonly values: Record<string, string | boolean>;
  readonly capabilities: Record<string, boolean>;
}

/** A form, and what of it the component that holds it reads while rendering. */
export interface EntryForm
  extends Pick<
    ReturnType<typeof createFormControl<Entry>>,
    'register' | 'subscribe' | 'getValues' | 'getFieldState' | 'handleSubmit' | 'reset' | 'trigger'
  > {
  /** Paths, or beginnings of paths, whose change renders that component again. */
  readonly read: Set<string>;
}

/**
 * One form for the life of a component. Not `useForm`: that renders its component at every change that anything listens
 * to, and this one only when a problem appears or is resolved, or what it read changes.
 */
export function useEntryForm(
  start: Entry,
  mode: 'onTouched' | 'onChange',
): { readonly form: EntryForm; readonly isValid: boolean } {
  const [form] = useState<EntryForm>(() => ({
    ...createFormControl<Entry>({ defaultValues: start, mode, shouldFocusError: false }),
    read: new Set(),
  }));
  const [{ isValid }, setState] = useState({ isValid: false });
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true, isValid: true, errors: true, touchedFields: true },
        callback({ name = '', type, isValid: valid }) {
          if (type !== 'change' || [...form.read].some((path) => name.startsWith(path)))
            setState({ isValid: valid === true });
        },
      }),
    [form],
  );
  return { form, isValid };
}

/** One field of a form, with its rule. */
export interface FormField {
  readonly form: EntryForm;
  readonly name: string;
  /** What is wrong with a value. The form calls it; nothing else decides about the field. */
  readonly check: (value: string | boolean, all: Entry) => Problem;
  readonly locked?: boolean | undefined;
  /** The person changed it. */
  readonly edited?: (() => void) | undefined;
  /** Whether a problem is shown before the field was left. @default always, as soon as the form has validated it */
  readonly showsEarly?: ((value: string | boolean) => boolean) | undefined;
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
    // SAFETY: every value of this form is a text or a boolean; none while the form starts again with other fields.
    validate: (value: unknown, all: Entry) => check((value ?? '') as string | boolean, all) ?? true,
  });
}

const fields = new WeakMap<PlainFieldBinding, FormField>();

/**
 * A field as it is now. Reading `value` or `problem` while rendering makes the component that holds the form render again
 * when that changes.
 */
export function bindField(field: FormField): PlainFieldBinding {
  const { form, name, locked = false } = field;
  const path = pathOf(name);
  const now = (): string | boolean => form.getValues(path) ?? '';
  const binding: PlainFieldBinding = {
    name,
    locked,
    get value() {
      form.read.add(path);
      return now();
    },
    get problem() {
      const { error, isTouched } = form.getFieldState(path);
      return shownProblem(field, now(), error, isTouched);
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
export function useFormField(plain: PlainFieldBinding): PlainFieldBinding {
  const field = fields.get(plain);
  if (field === undefined) {
    throw new UsageError(
      `usePlainField() got a copy of the field "${plain.name}".`,
      'It listens to the form that the field belongs to.',
      'Pass what useConnectFlow() gave.',
    );
  }
  const { form, name } = field;
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(
    () =>
      form.subscribe({
        name: pathOf(name),
        exact: true,
        formState: { values: true, errors: true, touchedFields: true },
        callback: redraw,
      }),
    [form, name],
  );
  const { locked, onChange, onBlur } = plain;
  const { error, isTouched } = form.getFieldState(pathOf(name));
  const value = form.getValues(pathOf(name)) ?? '';
  return { name: plain.name, value, problem: shownProblem(field, value, error, isTouched), locked, onChange, onBlur };
}

function shownProblem(
  { showsEarly }: FormField,
  value: string | boolean,
  error: { readonly message?: string | undefined } | undefined,
  touched: boolean | undefined,
): Problem {
  if (error === undefined || (showsEarly !== undefined && touched !== true && !showsEarly(value))) return null;
  // SAFETY: the only messages are what `check` answers.
  return (error.message as Problem | undefined) ?? null;
}
