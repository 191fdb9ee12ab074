import { DRAWN_BLOCKS } from './block.ts';
import type { DefinitionProblem, DefinitionRule } from './definition-problem.ts';
import { MOST_CAPABILITIES } from './input-limits.ts';
import { MOST_NESTED } from './input-limits.ts';
import { LONGEST_DEFINITION } from './read-definition.ts';

/** What is wrong, why that is a problem, and how to solve it. */
type Sentences = readonly [what: string, why: string, how: string];

const NOWHERE = 'A reference that leads nowhere would be ignored silently.';
const DRAWN_IN_PART = 'A definition that is drawn in part misleads the person who follows it.';

/** The sentences for each rule; `detail` is what the rule speaks of. */
const SENTENCES: Readonly<Record<DefinitionRule, (detail: string) => Sentences>> = {
  notData: () => [
    'is not plain data',
    'A definition is sent, stored and compared as JSON.',
    'Use records, lists, strings, numbers and booleans only.',
  ],
  tooDeep: () => [
    `is nested more than ${MOST_NESTED} levels deep, or contains itself`,
    'Reading it would overflow the stack of the page.',
    'Write the condition with fewer levels.',
  ],
  tooLarge: () => [
    `has more than ${LONGEST_DEFINITION} characters`,
    'It would stall the page that draws it.',
    'Shorten the texts, and give pictures by their address.',
  ],
  unknownMember: () => [
    'is not a member that is known here',
    'It would be ignored silently, and what it was written for would not happen.',
    'Correct its name, or remove it.',
  ],
  missing: () => ['is missing', 'The definition cannot be drawn without it.', 'Add it.'],
  wrongType: (expected) => [
    `is of another type than ${expected}`,
    'Its value cannot be used.',
    `Write a value of the type ${expected}.`,
  ],
  otherValue: (values) => [`is none of ${values}`, 'No other value has a meaning here.', 'Write one of these values.'],
  tooShort: (least) => [
    'is empty',
    'There would be nothing to show or to follow.',
    `Give it at least ${least}, or leave an optional member out.`,
  ],
  tooLong: (most) => [`is longer than ${most}`, 'It would stall the page that draws it.', `Shorten it to ${most}.`],
  noForm: () => [
    'has none of the forms that are allowed here',
    'Its meaning is not defined.',
    'Compare it with the type `IntegrationDefinition`, which documents each form.',
  ],
  id: () => [
    'is not usable as an id',
    'Ids are parts of names in the page and in addresses.',
    'Use 1 to 64 letters, digits, "_", "-" or "." that begin with a letter or digit.',
  ],
  ownName: () => [
    'is a name that every object has',
    'A value that is stored under it would be mixed up with the built-in one.',
    'Choose another id.',
  ],
  href: () => [
    'is not a safe address',
    'Another scheme could run a script in the page, and credentials would be seen by everybody.',
    'Use an https: address without credentials.',
  ],
  hostHref: () => [
    'is not a safe address',
    'Another scheme could run a script in the page.',
    'Use an https: address, or a path that begins with one "/".',
  ],
  image: () => [
    'is not a safe picture',
    'An SVG or another scheme could run a script or be changed on its way.',
    'Use an https: address, or a PNG, WebP or JPEG as data:.',
  ],
  duration: () => [
    'is not a duration that can be read',
    'It is shown in the language of the reader.',
    'Use an ISO 8601 duration such as P6M.',
  ],
  undrawnControl: () => [
    'is a control that this version does not draw',
    DRAWN_IN_PART,
    'Use one of the controls that `InputSupport` marks `true`, or a newer version.',
  ],
  undrawnBlock: () => [
    'is a block that this version does not draw',
    DRAWN_IN_PART,
    `Use one of ${DRAWN_BLOCKS.join(', ')}, or a newer version.`,
  ],
  undrawnRepeat: () => [
    'is not supported by this version, which does not draw a step more than once',
    DRAWN_IN_PART,
    'Write the steps out, each with a condition on its capability.',
  ],
  manyCapabilities: () => [
    `has more than ${MOST_CAPABILITIES} capabilities`,
    'Each is one check of every test.',
    'Join capabilities that are granted together.',
  ],
  usedTwice: (id) => [
    `has "${id}" twice`,
    'References and remedies could not tell the two apart.',
    'Give each an id of its own.',
  ],
  noGuideItem: (id) => [
    `no guide item is called "${id}"`,
    NOWHERE,
    'Use the id of an item in a block of the type "instructions".',
  ],
  noCapability: (id) => [`no capability is called "${id}"`, NOWHERE, 'Use an id from `capabilities`.'],
  noField: (name) => [`no field is called "${name}"`, NOWHERE, 'Use the name of a field of the same method.'],
  testBlocks: (count) => [
    `has ${count} test blocks`,
    'The wizard makes one test and keeps its result.',
    'Give the method exactly one block of the type "test".',
  ],
  noSecretField: () => [
    'has no secret field',
    'There would be no credential to test.',
    "Add a field with `input: 'secret'` or `secret: true`.",
  ],
  noOptions: () => [
    'has nothing to choose from',
    'The person could not go on.',
    'Add at least one entry to the options of the field.',
  ],
};

/** A problem of a definition as a text: its place, what is wrong, why that is a problem, how to solve it. */
export function describeProblem({ place, rule, detail }: DefinitionProblem): string {
  const [what, why, how] = SENTENCES[rule](detail ?? '');
  return `${place || 'the definition'}: ${what}. ${why} ${how}`;
}
