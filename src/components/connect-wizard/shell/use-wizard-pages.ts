import { useMemo } from 'react';
import type { Field } from '../../../definition/field.ts';
import type { UseConnectFlowResult } from '../../../hooks/connect-flow-result.ts';
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
export function useWizardPages(binding: UseConnectFlowResult): PageView {
  const { method, holds } = binding;
  return useMemo(() => {
    const pages = wizardPages(method, holds);
    const numbers = guideNumbers(pages.configure);
    return {
      ...pages,
      fields: fieldsOf(pages.configure, holds),
      shows: (field) => holds(field.when),
      numberOf: (guideItem) => numbers.get(guideItem) ?? null,
      startsByItself: startsByItself(method),
    };
  }, [method, holds]);
}
