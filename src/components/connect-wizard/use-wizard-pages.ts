import { useMemo } from 'react';
import { conditionHolds } from '../../definition/condition.ts';
import type { Field } from '../../definition/field.ts';
import type { Condition } from '../../definition/integration.ts';
import type { ConnectBinding } from '../../hooks/connect-binding.ts';
import { fieldsOf, guideNumbers, startsByItself, type WizardPages, wizardPages } from './wizard-pages.ts';

/** The pages as they are now, with every condition looked at. */
export interface PageView extends WizardPages {
  /** Fields on the first page, in order. */
  readonly fields: readonly Field[];
  /** Whether a field is shown. */
  shows(field: Field): boolean;
  /** Number of a guide item as drawn; null when it is not on the page. */
  numberOf(guideItem: string): number | null;
  /** Whether the definition asks for a test without a press. */
  readonly startsByItself: boolean;
}

/** Draws the method in use as pages, by what is entered and asked for now. */
export function useWizardPages(binding: ConnectBinding): PageView {
  const { method, capabilities, definition, state } = binding;
  const { mode } = state.target;
  const asked = (definition.capabilities ?? []).filter(
    ({ id, required }) => required || capabilities.some((one) => one.capability.id === id && one.asked),
  );
  const values = plainValues(binding);
  const key = JSON.stringify([values, asked.map(({ id }) => id), mode]);
  return useMemo(() => {
    const facts = { values, capabilities: asked.map(({ id }) => id), mode };
    const holds = (condition: Condition): boolean => conditionHolds(condition, facts);
    const pages = wizardPages(method, holds, asked);
    const numbers = guideNumbers(pages.configure);
    return {
      ...pages,
      fields: fieldsOf(pages.configure, holds),
      shows: (field) => conditionHolds(field.when, facts),
      numberOf: (guideItem) => numbers.get(guideItem) ?? null,
      startsByItself: startsByItself(method),
    };
    // `key` stands for `values`, `asked` and `mode`, which are new objects at every render.
  }, [method, key]);
}

/** Values of the fields that are not secret, which conditions may look at. */
function plainValues({ method, plain }: ConnectBinding): Readonly<Record<string, string | boolean>> {
  const fields = method.steps
    .flatMap((step) => step.blocks)
    .flatMap((block) => (block.type === 'fields' ? block.fields : []))
    .filter((field) => field.input !== 'secret' && field.secret !== true);
  return Object.fromEntries(fields.map(({ name }) => [name, plain(name).value]));
}
