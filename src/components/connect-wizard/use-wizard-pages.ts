import { useMemo } from 'react';
import { type ConditionFacts, conditionHolds } from '../../definition/condition.ts';
import type { Field } from '../../definition/field.ts';
import type { Condition } from '../../definition/integration.ts';
import type { ConnectBinding } from '../../hooks/connect-binding.ts';
import { useStable } from '../../hooks/use-stable.ts';
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
  const now: ConditionFacts = { values: plainValues(binding), capabilities: asked.map(({ id }) => id), mode };
  const facts = useStable(now, sameFacts);
  return useMemo(() => {
    const repeated = (definition.capabilities ?? []).filter(({ id }) => facts.capabilities.includes(id));
    const holds = (condition: Condition): boolean => conditionHolds(condition, facts);
    const pages = wizardPages(method, holds, repeated);
    const numbers = guideNumbers(pages.configure);
    return {
      ...pages,
      fields: fieldsOf(pages.configure, holds),
      shows: (field) => conditionHolds(field.when, facts),
      numberOf: (guideItem) => numbers.get(guideItem) ?? null,
      startsByItself: startsByItself(method),
    };
  }, [method, definition, facts]);
}

function sameFacts(before: ConditionFacts, now: ConditionFacts): boolean {
  return JSON.stringify(before) === JSON.stringify(now);
}

/** Values of the fields that are not secret, which conditions may look at. */
function plainValues({ method, plain }: ConnectBinding): Readonly<Record<string, string | boolean>> {
  const fields = method.steps
    .flatMap((step) => step.blocks)
    .flatMap((block) => (block.type === 'fields' ? block.fields : []))
    .filter((field) => field.input !== 'secret' && field.secret !== true);
  return Object.fromEntries(fields.map(({ name }) => [name, plain(name).value]));
}
