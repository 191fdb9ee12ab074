import { useCallback } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { isDay } from '../definition/dates.ts';
import type { Field } from '../definition/field.ts';
import type { IntegrationDefinition, Method } from '../definition/integration.ts';
import type { ConnectTarget } from '../flow/connect-state.ts';
import type { ConnectEntry } from '../store/connect-save.ts';
import { isSecret, methodFields, visibleFields } from '../store/method-fields.ts';
import type { PlainBinding } from './connect-binding.ts';
import { expiryProblemOf, fieldProblemOf, labelProblemOf } from './entry-problem.ts';

/** What is entered besides the secrets, which never come here. */
interface Entry {
  readonly values: Record<string, string | boolean>;
  readonly capabilities: Record<string, boolean>;
  readonly label: string;
  readonly expiresAt: string;
}

/** The part of a wizard that is an ordinary form. */
export interface CredentialsForm {
  /** What a call sends now. */
  readonly entry: ConnectEntry;
  /** Whether a visible field holds Next. */
  readonly hasProblem: boolean;
  /** Whether name or expiry hold Finish. */
  readonly hasFinishProblem: boolean;
  plain(name: string): PlainBinding;
  readonly label: PlainBinding;
  readonly expiry: PlainBinding;
  /** Whether an optional capability is ticked. */
  asks(capability: string): boolean;
  ask(capability: string, asked: boolean): void;
  /** Starts again for another method. */
  restart(method: Method): void;
}

/** What the form needs from outside. */
export interface CredentialsFormOptions {
  readonly definition: IntegrationDefinition;
  readonly method: Method;
  readonly target: ConnectTarget;
  readonly now: () => number;
  /** Next was tried: everything that is wrong is said from then on. */
  readonly tried: boolean;
  /** A field that is part of the test was edited. */
  readonly onEdited: (role: Field['role']) => void;
}

/** Fields that are not secret, optional capabilities, name and expiry. */
export function useCredentialsForm(options: CredentialsFormOptions): CredentialsForm {
  const { definition, method, target, now, tried, onEdited } = options;
  const form = useForm<Entry>({ defaultValues: startOf(definition, method), shouldUnregister: false });
  const { control, setValue, reset, formState } = form;
  const entered = { ...startOf(definition, method), ...useWatch({ control }) } as Entry;
  const { touchedFields } = formState;
  const { mode } = target;

  const capabilities = (definition.capabilities ?? [])
    .filter(({ id, required }) => required || entered.capabilities[id] === true)
    .map(({ id }) => id);
  const visible = visibleFields(method, { values: entered.values, capabilities, mode });
  const plainFields = visible.filter((field) => !isSecret(field));
  const label = entered.label.trim();
  const { expiresAt } = entered;

  const ask = useCallback(
    (id: string, asked: boolean) => {
      setValue(`capabilities.${id}`, asked, { shouldDirty: true });
      onEdited('setting');
    },
    [setValue, onEdited],
  );
  const restart = useCallback((next: Method) => reset(startOf(definition, next)), [reset, definition]);

  function bind(facts: {
    readonly name: `values.${string}` | 'label' | 'expiresAt';
    readonly value: string | boolean;
    readonly problem: PlainBinding['problem'];
    readonly told: boolean;
    readonly locked: boolean;
    readonly edited?: (() => void) | undefined;
  }): PlainBinding {
    return {
      name: facts.name.replace(/^values\./, ''),
      value: facts.value,
      onChange(value) {
        if (facts.locked || value === facts.value) return;
        setValue(facts.name, value as never, { shouldDirty: true });
        facts.edited?.();
      },
      onBlur: () => setValue(facts.name, facts.value as never, { shouldTouch: true }),
      problem: facts.told ? facts.problem : null,
      locked: facts.locked,
    };
  }

  return {
    entry: {
      values: Object.fromEntries(plainFields.map(({ name }) => [name, entered.values[name] ?? ''])),
      secrets: visible.filter(isSecret).map(({ name }) => name),
      capabilities,
      ...(label === '' ? {} : { label }),
      ...(isDay(expiresAt) ? { expiresAt } : {}),
    },
    hasProblem: plainFields.some((field) => fieldProblemOf(field, entered.values[field.name] ?? '') !== null),
    hasFinishProblem: labelProblemOf(label) !== null || expiryProblemOf(entered.expiresAt, now()) !== null,
    plain(name) {
      const field = methodFields(method).find((one) => one.name === name && !isSecret(one));
      const value = entered.values[name] ?? '';
      return bind({
        name: `values.${name}`,
        value,
        problem: field === undefined ? null : fieldProblemOf(field, value),
        told: tried || touchedFields.values?.[name] === true,
        locked: mode === 'rotate' && (field?.role === 'identity' || field?.role === 'target'),
        edited: field === undefined || field.role === 'label' ? undefined : () => onEdited(field.role),
      });
    },
    label: bind({
      name: 'label',
      value: entered.label,
      problem: labelProblemOf(label),
      told: true,
      locked: false,
    }),
    expiry: bind({
      name: 'expiresAt',
      value: entered.expiresAt,
      problem: expiryProblemOf(entered.expiresAt, now()),
      told: touchedFields.expiresAt === true || isDay(entered.expiresAt),
      locked: false,
    }),
    asks: (id) => entered.capabilities[id] === true,
    ask,
    restart,
  };
}

function startOf(definition: IntegrationDefinition, method: Method): Entry {
  const fields = methodFields(method).filter((field) => !isSecret(field));
  const optional = (definition.capabilities ?? []).filter(({ required }) => !required);
  return {
    values: Object.fromEntries(
      fields.map(({ name, input, defaultValue = '' }) => [
        name,
        input === 'toggle' ? defaultValue === 'true' : defaultValue,
      ]),
    ),
    capabilities: Object.fromEntries(optional.map(({ id, defaultOn = true }) => [id, defaultOn])),
    label: '',
    expiresAt: '',
  };
}
