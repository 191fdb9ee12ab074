import type { Field } from './field.ts';
import type { Condition } from './integration.ts';
import type { Iso8601Duration, Text } from './text.ts';

/** One numbered instruction, carried out in the vendor's console. */
export interface GuideItem {
  /** Stable id; remedies and links point to it. */
  readonly id: string;
  /** What to do. Vendor labels in `**…**` stay in the vendor's language. */
  readonly body: Text;
  /** Marked "Optional". @default false */
  readonly optional?: boolean | undefined;
  /** A warning that stands under the item. */
  readonly caution?: Text | undefined;
  /** Id of the capability this item grants; the item ticks itself from the test. */
  readonly capability?: string | undefined;
  /** A picture of the vendor's screen. `https:` or `data:image/png`, `data:image/webp`. */
  readonly image?: { readonly src: string; readonly srcDark?: string | undefined; readonly alt: Text } | undefined;
}

/**
 * A piece of a step, drawn in the order of the definition. {@link BLOCK_SUPPORT} says which types this version draws;
 * `defineIntegration` refuses a definition with any other, by name, so that nothing is skipped silently.
 */
export type Block =
  | {
      readonly type: 'text';
      readonly tone?: 'info' | 'caution' | undefined;
      readonly body: Text;
      readonly when?: Condition | undefined;
    }
  | { readonly type: 'instructions'; readonly items: readonly GuideItem[]; readonly when?: Condition | undefined }
  | { readonly type: 'fields'; readonly fields: readonly Field[]; readonly when?: Condition | undefined }
  | { readonly type: 'capabilities'; readonly when?: Condition | undefined }
  | { readonly type: 'test'; readonly auto?: boolean | undefined; readonly when?: Condition | undefined }
  | { readonly type: 'output'; readonly name: string; readonly label: Text; readonly secret?: boolean | undefined }
  | {
      readonly type: 'snippet';
      readonly language: string;
      readonly template: string;
      readonly label?: Text | undefined;
    }
  | { readonly type: 'ack'; readonly name: string; readonly label: Text }
  | { readonly type: 'linkOut'; readonly href: string; readonly label: Text }
  | { readonly type: 'authorize'; readonly label: Text; readonly mode: 'popup' | 'redirect' | 'auto' }
  | { readonly type: 'await'; readonly label: Text; readonly timeout: Iso8601Duration };

/** Every type of block, and whether this version draws it or refuses a definition that has it. The only such table. */
export const BLOCK_SUPPORT = {
  text: 'drawn',
  instructions: 'drawn',
  fields: 'drawn',
  capabilities: 'drawn',
  test: 'drawn',
  output: 'refused',
  snippet: 'refused',
  ack: 'refused',
  linkOut: 'refused',
  authorize: 'refused',
  await: 'refused',
} as const satisfies Readonly<Record<Block['type'], 'drawn' | 'refused'>>;

/** A block that this version draws. */
export type DrawnBlock = Extract<Block, { type: DrawnOf<typeof BLOCK_SUPPORT> }>;

/** The names that a table of support lists as drawn. */
export type DrawnOf<Support> = { [Name in keyof Support]: Support[Name] extends 'drawn' ? Name : never }[keyof Support];

/** Whether this version draws a block. */
export function isDrawnBlock(block: Block): block is DrawnBlock {
  return BLOCK_SUPPORT[block.type] === 'drawn';
}

/** Names of the blocks that this version draws. */
export const DRAWN_BLOCKS: readonly DrawnBlock['type'][] = drawnNames(BLOCK_SUPPORT);

/** The names that a table of support lists as drawn, in its order. */
export function drawnNames<Support extends Readonly<Record<string, 'drawn' | 'refused'>>>(
  support: Support,
): readonly DrawnOf<Support>[] {
  // SAFETY: these are the keys whose value is `drawn`.
  return Object.keys(support).filter(
    (name) => support[name] === 'drawn',
  ) as readonly string[] as readonly DrawnOf<Support>[];
}
