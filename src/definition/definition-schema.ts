import * as z from 'zod/mini';
import { type DrawnBlock, DRAWN_BLOCKS, type NoneLeft } from './block.ts';
import { FAILURE_CODES } from './failure.ts';
import type { DrawnInput } from './field.ts';
import { MOST_CAPABILITIES } from './input-limits.ts';
import { LONGEST_SENTENCE } from './sanitise-text.ts';
import { safeHref, safeImage } from './safe-url.ts';

const words = z.string().check(z.minLength(1), z.maxLength(LONGEST_SENTENCE));
const text = z.union([words, z.object({ key: words, default: words })]);
const id = z
  .string()
  .check(z.regex(/^[A-Za-z0-9][\w.-]{0,63}$/, 'must be 1 to 64 letters, digits, "_", "-" or "."'))
  .check(
    z.refine((value) => value !== 'constructor' && value !== 'prototype', 'is a name that objects use themselves'),
  );
const href = z
  .string()
  .check(z.refine((value) => safeHref(value) !== null, 'must be an https: address without credentials'));
const hostHref = z
  .string()
  .check(z.refine((value) => safeHref(value, { allowPath: true }) !== null, 'must be an https: address or a path'));
const image = z
  .string()
  .check(z.refine((value) => safeImage(value) !== null, 'must be an https: address or a PNG, WebP or JPEG as data:'));
const duration = z.string().check(z.regex(/^P(?=.)[\dYMWDTH]+$/, 'must be an ISO 8601 duration such as P6M'));
const flag = z.optional(z.boolean());

const condition: z.ZodMiniType = z.lazy(() =>
  z.union([
    z.strictObject({ field: id, in: z.array(z.string()) }),
    z.strictObject({ capability: id }),
    z.strictObject({ mode: z.array(z.enum(['connect', 'rotate'])) }),
    z.strictObject({ all: z.array(condition) }),
    z.strictObject({ not: condition }),
  ]),
);
const when = z.optional(condition);

const hint = z.object({
  prefix: words,
  verdict: z.enum(['expected', 'unusual', 'wrongKind']),
  kind: z.optional(id),
  message: z.optional(text),
});

const inputs = ['secret', 'text', 'select', 'radio', 'toggle'] as const satisfies readonly DrawnInput[];
/** Every control that is drawn is above. */
export type InputsLeft = NoneLeft<Exclude<DrawnInput, (typeof inputs)[number]>>;

const field = z.object({
  name: id,
  label: text,
  input: z.enum(inputs, 'is a control that this version does not draw'),
  secret: flag,
  role: z.optional(z.enum(['credential', 'target', 'identity', 'label', 'setting'])),
  optional: flag,
  defaultValue: z.optional(z.string()),
  example: z.optional(words),
  help: z.optional(text),
  whereToFind: z.optional(text),
  href: z.optional(href),
  prefix: z.optional(words),
  suffix: z.optional(words),
  options: z.optional(z.array(z.object({ value: z.string(), label: text }))),
  allowOther: flag,
  hints: z.optional(z.array(hint)),
  when,
});

const guideItem = z.object({
  id,
  body: text,
  optional: flag,
  caution: z.optional(text),
  capability: z.optional(id),
  image: z.optional(z.object({ src: image, srcDark: z.optional(image), alt: text })),
});

const block = z.discriminatedUnion(
  'type',
  [
    z.object({ type: z.literal('text'), tone: z.optional(z.enum(['info', 'caution'])), body: text, when }),
    z.object({ type: z.literal('instructions'), items: z.array(guideItem).check(z.minLength(1)), when }),
    z.object({ type: z.literal('fields'), fields: z.array(field).check(z.minLength(1)), when }),
    z.object({ type: z.literal('capabilities'), when }),
    z.object({ type: z.literal('test'), auto: flag, when }),
  ],
  `is a block that this version does not draw; it draws ${DRAWN_BLOCKS.join(', ')}`,
);
/** Every block that is drawn is above. */
export type BlocksLeft = NoneLeft<Exclude<DrawnBlock['type'], z.infer<typeof block>['type']>>;
/** Every block above is drawn. */
export type BlocksOver = NoneLeft<Exclude<z.infer<typeof block>['type'], DrawnBlock['type']>>;

const step = z.object({
  id,
  title: text,
  blocks: z.array(block),
  when,
  repeatFor: z.optional(z.undefined('is not drawn by this version')),
});

const remedy = z.object({
  guideItem: z.optional(id),
  body: z.optional(text),
  href: z.optional(hostHref),
  actor: z.enum(['you', 'vendor_admin', 'host_admin', 'wait']),
});

/** What a definition must look like. Unknown members are dropped. */
export const definitionSchema = z.object({
  id,
  name: text,
  description: z.optional(text),
  icon: z.optional(image),
  category: z.optional(text),
  accountNoun: z.optional(z.object({ one: text, other: text })),
  credentialNoun: z.optional(text),
  externalIdNoun: z.optional(text),
  prerequisites: z.optional(
    z.array(
      z.object({
        kind: z.enum(['hostPermission', 'vendorRole', 'vendorPlan', 'other']),
        text,
        href: z.optional(href),
      }),
    ),
  ),
  capabilities: z.optional(
    z
      .array(
        z.object({
          id,
          label: text,
          required: z.boolean(),
          scopes: z.optional(z.array(words)),
          unlocks: z.optional(text),
          defaultOn: flag,
        }),
      )
      .check(z.maxLength(MOST_CAPABILITIES, `has more than ${MOST_CAPABILITIES} capabilities`)),
  ),
  notRead: z.optional(z.array(text)),
  methods: z
    .array(z.object({ id, label: text, recommended: flag, steps: z.array(step).check(z.minLength(1)) }))
    .check(z.minLength(1)),
  expectations: z.optional(
    z.object({
      history: z.optional(duration),
      firstData: z.optional(duration),
      refresh: z.optional(duration),
      email: flag,
    }),
  ),
  expiry: z.optional(z.enum(['readable', 'userEntered', 'none', 'unknown'])),
  rotation: z.optional(
    z.object({
      overlap: z.enum(['supported', 'vendorTimed', 'none', 'unknown']),
      afterNote: z.optional(text),
    }),
  ),
  columns: z.optional(z.array(z.object({ attribute: id, label: text }))),
  support: z.optional(z.object({ label: text, href: hostHref })),
  docsHref: z.optional(href),
  keyHref: z.optional(href),
  remedies: z.optional(z.partialRecord(z.enum(FAILURE_CODES), remedy)),
});
