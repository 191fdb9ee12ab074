import { useMemo } from 'react';
import type { Block } from '../../../definition/block.ts';
import type { Field } from '../../../definition/field.ts';
import type { Condition, Method } from '../../../definition/integration.ts';
import { fieldsIn } from '../../../definition/method-fields.ts';
import type { Text } from '../../../definition/text.ts';
import type { UseConnectFlowResult } from '../../../hooks/connect-flow-result.ts';

/** What one step of a definition adds to a page. */
export interface WizardSection {
  /** Unique on its page. */
  readonly id: string;
  /** Drawn as a heading; null when the page's own title is the same. */
  readonly title: Text | null;
  /** In order, without blocks whose condition is not met. */
  readonly blocks: readonly Block[];
}

/** One page of the wizard on screen. */
interface WizardPage {
  /** Null = the catalogue's own title. */
  readonly title: Text | null;
  readonly sections: readonly WizardSection[];
}

/** The two pages that every method is drawn as, however many steps it has. */
export interface WizardPages {
  readonly configure: WizardPage;
  readonly test: WizardPage;
}

/**
 * Draws a method's steps as two pages.
 *
 * Everything that is read or filled in is on the first page, each step as a section of its own when there are
 * several; the test and the text beside it are on the second, in the
 * order of the definition. A single step that holds fields and test is therefore
 * split at the test, and nothing is left out.
 *
 * @param holds Whether a condition is met now.
 */
export function wizardPages(method: Method, holds: (condition: Condition) => boolean): WizardPages {
  const shown = (item: { readonly when?: Condition | undefined }): boolean =>
    item.when === undefined || holds(item.when);
  const steps = method.steps
    .filter(shown)
    .map((step) => ({ ...step, blocks: step.blocks.filter((b) => isShown(b, shown)) }));
  const testStep = steps.find((step) => step.blocks.some((block) => block.type === 'test'));
  const test = testStep?.blocks.find((block) => block.type === 'test') ?? TEST;
  const testsOnly = testStep !== undefined && !testStep.blocks.some(isFilledIn);
  const before = testsOnly ? steps.filter((step) => step !== testStep) : steps;
  const [only, ...others] = before;
  const single = others.length === 0 ? only : undefined;
  return {
    configure: {
      title: single?.title ?? null,
      sections: before.map(({ id, title, blocks }) => ({
        id,
        title: single === undefined ? title : null,
        blocks: blocks.filter(({ type }) => type !== 'test'),
      })),
    },
    test: {
      title: testsOnly ? testStep.title : null,
      sections: [{ id: testStep?.id ?? 'test', title: null, blocks: testsOnly ? testStep.blocks : [test] }],
    },
  };
}

/** Every field on a page whose own condition is met, in order. */
export function fieldsOf(page: WizardPage, holds: (condition: Condition) => boolean): readonly Field[] {
  return page.sections
    .flatMap((section) => section.blocks)
    .flatMap(fieldsIn)
    .filter((field) => field.when === undefined || holds(field.when));
}

/** Whether the definition starts the test without a press. */
export function startsByItself(method: Method): boolean {
  return method.steps.some((step) => step.blocks.some((block) => block.type === 'test' && block.auto === true));
}

/** Drawn when the definition's own is not shown: without a test nothing can be connected. */
const TEST: Block = { type: 'test' };

function isShown(block: Block, shown: (item: { readonly when?: Condition | undefined }) => boolean): boolean {
  return 'when' in block ? shown(block) : true;
}

/** Whether a block is neither the test nor text beside it. */
function isFilledIn(block: Block): boolean {
  return block.type !== 'test' && block.type !== 'text';
}

/** Numbers of the guide items on a page, counted through all its lists. */
export function guideNumbers(page: WizardPage): ReadonlyMap<string, number> {
  const items = page.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.type === 'instructions' ? block.items : []));
  return new Map(items.map((item, index) => [item.id, index + 1]));
}

/** The current pages, with every condition evaluated. */
export interface PageView extends WizardPages {
  /** Fields on the first page, in order. */
  readonly fields: readonly Field[];
  /** Whether a field is shown. */
  shows(field: Field): boolean;
  /** Number of a guide item as drawn; null when it is not on the page. */
  numberOf(guideItem: string): number | null;
  /** Whether the definition starts the test without a press. */
  readonly startsByItself: boolean;
}

/** The pages of the method in use, for the current values and requested capabilities. */
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
