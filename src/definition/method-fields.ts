import type { Block } from './block.ts';
import type { Field } from './field.ts';
import type { Method } from './integration.ts';

/** Whether the value of a field is a secret: by its control, or because the definition marks it. */
export function isSecretField({ input, secret }: Pick<Field, 'input' | 'secret'>): boolean {
  return input === 'secret' || secret === true;
}

/** The fields of a block, in order. */
export function fieldsIn(block: Block): readonly Field[] {
  return block.type === 'fields' ? block.fields : [];
}

/** Every field of a method, in the order of its steps, including those that are not shown. */
export function methodFields({ steps }: Pick<Method, 'steps'>): readonly Field[] {
  return steps.flatMap(({ blocks }) => blocks.flatMap(fieldsIn));
}
