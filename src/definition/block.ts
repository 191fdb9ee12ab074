import type { Field } from './field.ts';
import type { Condition } from './integration.ts';
import type { IsoDuration, Text } from './text.ts';

/** One numbered instruction, carried out in the vendor's console. */
export interface GuideItem {
  /** Stable id; remedies and links point to it. */
  readonly id: string;
  /** What to do. Vendor labels in `**…**` stay in the vendor's language. */
  readonly body: Text;
  /** Whether the item is marked "Optional". @default false */
  readonly optional?: boolean | undefined;
  /** A warning that is shown under the item. */
  readonly caution?: Text | undefined;
  /** Id of the capability that this item grants; the test's result marks the item as done. */
  readonly capability?: string | undefined;
  /** A picture of the vendor's screen. `https:` or `data:image/png`, `data:image/webp`. */
  readonly image?: { readonly src: string; readonly srcDark?: string | undefined; readonly alt: Text } | undefined;
}

/**
 * A part of a step. Blocks are drawn in the order of the definition. {@link BlockSupport} lists which types this version draws;
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
  | { readonly type: 'await'; readonly label: Text; readonly timeout: IsoDuration };

/**
 * Every type of block: `true` = this version draws it, `false` = a definition that has it is refused. The only such list:
 * the schema, the views and {@link DRAWN_BLOCKS} do not compile before they agree with it.
 */
export interface BlockSupport extends Readonly<Record<Block['type'], boolean>> {
  readonly text: true;
  readonly instructions: true;
  readonly fields: true;
  readonly capabilities: true;
  readonly test: true;
  readonly output: false;
  readonly snippet: false;
  readonly ack: false;
  readonly linkOut: false;
  readonly authorize: false;
  readonly await: false;
}

/** The names that a support list marks as drawn. A name that the list omits counts as drawn, which does not compile. */
export type DrawnOf<Support> = { [Name in keyof Support]: Support[Name] extends false ? never : Name }[keyof Support];

/** Does not compile unless `Names` is empty. */
export type NoneLeft<Names extends never> = Names;

/** A block that this version draws. */
export type DrawnBlock = Extract<Block, { type: DrawnOf<BlockSupport> }>;

/** Names of the blocks that this version draws. */
export const DRAWN_BLOCKS = [
  'text',
  'instructions',
  'fields',
  'capabilities',
  'test',
] as const satisfies readonly DrawnBlock['type'][];

/** {@link DRAWN_BLOCKS} contains every drawn block. @assertion */
export type NamesLeft = NoneLeft<Exclude<DrawnBlock['type'], (typeof DRAWN_BLOCKS)[number]>>;
