import { useCallback, useEffect, useRef } from 'react';
import { type ConditionContext, conditionHolds } from '../definition/condition.ts';
import { isDay } from '../definition/dates.ts';
import type { Field } from '../definition/field.ts';
import type { Condition, IntegrationDefinition, Method } from '../definition/integration.ts';
import { isSecretField, methodFields } from '../definition/method-fields.ts';
import type { ConnectTarget } from '../flow/connect-state.ts';
import type { FormValues } from '../store/connect/connect-attempt.ts';
import { conditionFields, visibleFields } from '../store/connect/visible-fields.ts';
import type { PlainFieldBinding } from './connect-flow-result.ts';
import { expiryProblemOf, fieldProblemOf, labelProblemOf } from './field-validation.ts';
import { bindField, type Entry, type FormField, keyOf, pathOf, registerField, useEntryForm } from './form-field.ts';
import { useLatest, useStable } from './use-latest.ts';

/** The part of a wizard that is an ordinary form. */
export interface CredentialsForm {
  /** What a call sends now. Not to be called while rendering. Stable. */
  readonly getEntry: () => FormValues;
  /** Everything that is entered, shown or not. Not to be called while rendering. Stable. */
  readonly getEntries: () => FormEntries;
  /** Whether the problem of a visible field disables Next. */
  readonly fieldProblem: boolean;
  /** Whether the problem of name or expiry disables Finish. */
  readonly finishProblem: boolean;
  /** The visible secret fields. */
  readonly secrets: readonly Field[];
  /** Ids of the requested capabilities. */
  readonly asked: readonly string[];
  /** Whether something with this condition is shown. Replaced when an answer may have changed. */
  readonly holds: (condition: Condition | undefined) => boolean;
  /** Validates every field. Proceeds when all are valid; otherwise shows every problem. Stable. */
  readonly submit: (goOn: () => void) => void;
  readonly plain: (name: string) => PlainFieldBinding;
  readonly label: PlainFieldBinding;
  readonly expiry: PlainFieldBinding;
  readonly ask: (capability: string, asked: boolean) => void;
  /** Starts again for another method. Stable. */
  readonly restart: (method: Method) => void;
}

/** Everything that is entered in the form. */
export interface FormEntries {
  /** Fields that are not secret, and optional capabilities. */
  readonly fields: Entry;
  /** Name and expiry. */
  readonly details: Entry;
}

/** What the form needs from outside. */
export interface CredentialsFormOptions {
  readonly definition: IntegrationDefinition;
  readonly method: Method;
  readonly target: ConnectTarget;
  readonly now: () => number;
  /** What the form starts with, over the definition's defaults. Read at the first render. */
  readonly entries?: FormEntries | undefined;
  /** A field that is part of the test was edited. Stable. */
  readonly onEdited: (role: Field['role']) => void;
}

/** Fields that are not secret, optional capabilities, name and expiry: each registered, with its rule. */
export function useCredentialsForm(options: CredentialsFormOptions): CredentialsForm {
  const { definition, method, target, onEdited } = options;
  const { mode } = target;
  const latest = useLatest(options);
  // A field is validated on blur, and from then on at every change.
  const { form: entry, isValid } = useEntryForm(
    startingWith(startOf(definition, method), options.entries?.fields),
    'onTouched',
  );
  const { form: details, isValid: hasDetails } = useEntryForm(
    startingWith(NO_DETAILS, options.entries?.details),
    'onChange',
  );
  const { getValues, register, reset, trigger, handleSubmit } = entry;
  const { getValues: getDetails, reset: resetDetails } = details;

  // Conditions are evaluated here; any other value is read only where it is rendered.
  const { values, capabilities } = getValues();
  const asked = askedOf(definition, capabilities);
  const looked = conditionFields(method);
  useEffect(() => {
    for (const path of ['capabilities', ...conditionFields(method).map(pathOf)]) entry.read.add(path);
  }, [entry, method]);
  const facts = useStable<ConditionContext>(
    {
      values: Object.fromEntries(looked.map((name) => [name, values[keyOf(name)] ?? ''])),
      capabilities: asked,
      mode,
    },
    (before, now) => JSON.stringify(before) === JSON.stringify(now),
  );
  const holds = useCallback((condition: Condition | undefined) => conditionHolds(condition, facts), [facts]);

  const label: FormField = {
    form: details,
    name: 'label',
    check: (value) => labelProblemOf(String(value).trim()),
  };
  const expiry: FormField = {
    form: details,
    name: 'expiresAt',
    check: (value) => expiryProblemOf(String(value), latest.current.now()),
    // A day that is still being typed is no mistake yet.
    showsEarly: (value) => isDay(String(value)),
  };
  const fields = methodFields(method)
    .filter((field) => !isSecretField(field))
    .map(
      (field): FormField => ({
        form: entry,
        name: field.name,
        check: (value, all) => (isVisible(field, latest.current, all) ? fieldProblemOf(field, value) : null),
        locked: mode === 'rotate' && (field.role === 'identity' || field.role === 'target'),
        edited: field.role === 'label' ? undefined : () => onEdited(field.role),
      }),
    );
  useEffect(() => {
    // After every render: a form that was started again, or another method, has nothing registered.
    for (const field of [...fields, label, expiry]) registerField(field);
  });

  const validatedMode = useRef(mode);
  useEffect(() => {
    // Another mode shows other fields, without an edit that would validate them.
    if (validatedMode.current !== mode) void trigger();
    validatedMode.current = mode;
  }, [mode, trigger]);

  const getEntry = useCallback((): FormValues => {
    const { label: name, expiresAt: day } = getDetails().values;
    const trimmed = String(name).trim();
    const expiresAt = String(day);
    return {
      ...sentOf(latest.current, getValues()),
      ...(trimmed === '' ? {} : { label: trimmed }),
      ...(isDay(expiresAt) ? { expiresAt } : {}),
    };
  }, [latest, getValues, getDetails]);

  const getEntries = useCallback(
    (): FormEntries => ({ fields: { ...getValues() }, details: { ...getDetails() } }),
    [getValues, getDetails],
  );

  return {
    getEntry,
    getEntries,
    fieldProblem: fields.length > 0 && !isValid,
    finishProblem: !hasDetails,
    secrets: visibleFields(method, facts).filter(isSecretField),
    asked,
    holds,
    submit: useCallback((goOn: () => void) => void handleSubmit(goOn)(), [handleSubmit]),
    plain: (name) => bindField(fields.find((field) => field.name === name) ?? nothing(entry)),
    label: bindField(label),
    expiry: bindField(expiry),
    ask: useCallback(
      (id: string, value: boolean) => {
        const name = `capabilities.${keyOf(id)}` as const;
        void register(name).onChange({ target: { name, value }, type: 'change' });
        onEdited('setting');
      },
      [register, onEdited],
    ),
    restart: useCallback(
      (next: Method) => {
        reset(startOf(definition, next));
        resetDetails();
      },
      [reset, resetDetails, definition],
    ),
  };
}

function startingWith(start: Entry, { values, capabilities }: Entry = start): Entry {
  return {
    values: { ...start.values, ...values },
    capabilities: { ...start.capabilities, ...capabilities },
  };
}

const NO_DETAILS: Entry = { values: { label: '', expiresAt: '' }, capabilities: {} };

/** No field of a definition can have this name. */
const UNKNOWN = '?';

/** A field that the method does not have, or that is a secret: it has no value and accepts none. */
function nothing(form: FormField['form']): FormField {
  return { form, name: UNKNOWN, check: () => null, locked: true };
}

function askedOf({ capabilities = [] }: IntegrationDefinition, chosen: Entry['capabilities']): readonly string[] {
  return capabilities.filter(({ id, required }) => required || chosen[keyOf(id)] === true).map(({ id }) => id);
}

type Shown = Pick<CredentialsFormOptions, 'definition' | 'method' | 'target'>;

/** What conditions look at, by everything that is entered. */
function conditionContext({ definition, method, target }: Shown, { values, capabilities }: Entry): ConditionContext {
  const plain = methodFields(method).filter((field) => !isSecretField(field));
  return {
    values: Object.fromEntries(plain.map(({ name }) => [name, values[keyOf(name)] ?? ''])),
    capabilities: askedOf(definition, capabilities),
    mode: target.mode,
  };
}

/** What is sent of it: the visible fields, and the names of the visible secrets. */
function sentOf(shown: Shown, all: Entry): Pick<FormValues, 'values' | 'secrets' | 'capabilities'> {
  const { values, ...facts } = conditionContext(shown, all);
  const visible = visibleFields(shown.method, { values, ...facts });
  const plain = visible.filter((field) => !isSecretField(field));
  return {
    values: Object.fromEntries(plain.map(({ name }) => [name, values[name] ?? ''])),
    secrets: visible.filter(isSecretField).map(({ name }) => name),
    capabilities: facts.capabilities,
  };
}

function isVisible(field: Field, shown: Shown, all: Entry): boolean {
  return visibleFields(shown.method, conditionContext(shown, all)).includes(field);
}

function startOf(definition: IntegrationDefinition, method: Method): Entry {
  const fields = methodFields(method).filter((field) => !isSecretField(field));
  const optional = (definition.capabilities ?? []).filter(({ required }) => !required);
  return {
    values: Object.fromEntries(
      fields.map(({ name, input, defaultValue = '' }) => [
        keyOf(name),
        input === 'toggle' ? defaultValue === 'true' : defaultValue,
      ]),
    ),
    capabilities: Object.fromEntries(optional.map(({ id, defaultOn = true }) => [keyOf(id), defaultOn])),
  };
}
