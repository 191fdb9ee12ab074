import * as z from 'zod/mini';
import type { DrawnBlock, NoneLeft } from './block.ts';
import type { NamedRule } from './read-definition.ts';
import { FAILURE_CODES } from './failure.ts';
import type { FailureTraits } from './failure-traits.ts';
import type { DrawnInput } from './field.ts';
import { MOST_CAPABILITIES } from './input-limits.ts';
import { LONGEST_SENTENCE } from './sanitise-text.ts';
import { safeHref, safeImage } from './safe-url.ts';

/** The message of a check is the name of its rule. The sentences are in `check-definition.ts`, which no page loads. */
const rule = (name: NamedRule): NamedRule => name;

const sentence = z.string().check(z.minLength(1), z.maxLength(LONGEST_SENTENCE));
const text = z.union([sentence, z.strictObject({ key: sentence, default: sentence })]);
const id = z
  .string()
  .check(z.regex(/^[A-Za-z0-9][\w.-]{0,63}$/, rule('id')))
  .check(z.refine((value) => value !== 'constructor' && value !== 'prototype', rule('ownName')));
const href = z.string().check(z.refine((value) => safeHref(value) !== null, rule('href')));
const hostHref = z.string().check(z.refine((value) => safeHref(value, { allowPath: true }) !== null, rule('hostHref')));
const image = z.string().check(z.refine((value) => safeImage(value) !== null, rule('image')));
const duration = z.string().check(z.regex(/^P(?=.)[\dYMWDTH]+$/, rule('duration')));
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

const hint = z.strictObject({
  prefix: sentence,
  verdict: z.enum(['expected', 'unusual', 'wrongKind']),
  kind: z.optional(id),
  message: z.optional(text),
});

const inputs = ['secret', 'text', 'select', 'radio', 'toggle'] as const satisfies readonly DrawnInput[];
/** `inputs` contains every drawn control. @assertion */
export type InputsLeft = NoneLeft<Exclude<DrawnInput, (typeof inputs)[number]>>;

const field = z.strictObject({
  name: id,
  label: text,
  input: z.enum(inputs, rule('undrawnControl')),
  secret: flag,
  role: z.optional(z.enum(['credential', 'target', 'identity', 'label', 'setting'])),
  optional: flag,
  defaultValue: z.optional(z.string()),
  example: z.optional(sentence),
  help: z.optional(text),
  whereToFind: z.optional(text),
  href: z.optional(href),
  prefix: z.optional(sentence),
  suffix: z.optional(sentence),
  options: z.optional(z.array(z.strictObject({ value: z.string(), label: text }))),
  allowOther: flag,
  hints: z.optional(z.array(hint)),
  when,
});

const guideItem = z.strictObject({
  id,
  body: text,
  optional: flag,
  caution: z.optional(text),
  capability: z.optional(id),
  image: z.optional(z.strictObject({ src: image, srcDark: z.optional(image), alt: text })),
});

/** The schema of each drawn block. */
const blocks = {
  text: z.strictObject({ type: z.literal('text'), tone: z.optional(z.enum(['info', 'caution'])), body: text, when }),
  instructions: z.strictObject({
    type: z.literal('instructions'),
    items: z.array(guideItem).check(z.minLength(1)),
    when,
  }),
  fields: z.strictObject({ type: z.literal('fields'), fields: z.array(field).check(z.minLength(1)), when }),
  capabilities: z.strictObject({ type: z.literal('capabilities'), when }),
  test: z.strictObject({ type: z.literal('test'), auto: flag, when }),
} satisfies Readonly<Record<DrawnBlock['type'], z.ZodMiniType>>;

type BlockSchema = (typeof blocks)[DrawnBlock['type']];
const block = z.discriminatedUnion(
  'type',
  // SAFETY: the table above is not empty.
  Object.values(blocks) as [BlockSchema, ...BlockSchema[]],
  rule('undrawnBlock'),
);

const step = z.strictObject({
  id,
  title: text,
  blocks: z.array(block),
  when,
  repeatFor: z.optional(z.undefined(rule('undrawnRepeat'))),
});

const remedy = z.strictObject({
  guideItem: z.optional(id),
  body: z.optional(text),
  href: z.optional(hostHref),
  actor: z.enum(['you', 'vendor_admin', 'host_admin', 'wait'] satisfies readonly FailureTraits['actor'][]),
});

/** The schema of a definition. An unknown member is an error at every level. */
export const definitionSchema = z.strictObject({
  id,
  name: text,
  description: z.optional(text),
  icon: z.optional(image),
  category: z.optional(text),
  accountNoun: z.optional(z.strictObject({ one: text, other: text })),
  credentialNoun: z.optional(text),
  externalIdNoun: z.optional(text),
  prerequisites: z.optional(
    z.array(
      z.strictObject({
        kind: z.enum(['hostPermission', 'vendorRole', 'vendorPlan', 'other']),
        text,
        href: z.optional(href),
      }),
    ),
  ),
  capabilities: z.optional(
    z
      .array(
        z.strictObject({
          id,
          label: text,
          required: z.boolean(),
          scopes: z.optional(z.array(sentence)),
          unlocks: z.optional(text),
          defaultOn: flag,
        }),
      )
      .check(z.maxLength(MOST_CAPABILITIES, rule('manyCapabilities'))),
  ),
  notRead: z.optional(z.array(text)),
  methods: z
    .array(z.strictObject({ id, label: text, recommended: flag, steps: z.array(step).check(z.minLength(1)) }))
    .check(z.minLength(1)),
  expectations: z.optional(
    z.strictObject({
      history: z.optional(duration),
      firstData: z.optional(duration),
      refresh: z.optional(duration),
      email: flag,
    }),
  ),
  expiry: z.optional(z.enum(['readable', 'userEntered', 'none', 'unknown'])),
  rotation: z.optional(
    z.strictObject({
      overlap: z.enum(['supported', 'vendorTimed', 'none', 'unknown']),
      afterNote: z.optional(text),
    }),
  ),
  columns: z.optional(z.array(z.strictObject({ attribute: id, label: text }))),
  support: z.optional(z.strictObject({ label: text, href: hostHref })),
  docsHref: z.optional(href),
  keyHref: z.optional(href),
  remedies: z.optional(z.partialRecord(z.enum(FAILURE_CODES), remedy)),
});
